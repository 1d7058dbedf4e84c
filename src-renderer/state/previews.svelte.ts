/** What typed texts are worth, as the host reads them: asked for one after the other, the newest first. */
import { SvelteMap } from 'svelte/reactivity';
import type { PreviewView } from '../../src-shared/contract/hint-views.ts';

export class Previews {
  readonly #read: (text: string) => Promise<PreviewView>;
  readonly #known = new SvelteMap<string, PreviewView>();
  #wanted: string[] = [];
  #running = false;

  constructor(read: (text: string) => Promise<PreviewView>) {
    this.#read = read;
  }

  /** Null as long as it is not known. */
  of(text: string): PreviewView | null {
    return this.#known.get(text) ?? null;
  }

  /** @returns takes the wish back, unless it is on its way already */
  want(text: string): () => void {
    if (!this.#known.has(text)) {
      this.#wanted.push(text);
      if (!this.#running) void this.#readAll();
    }
    return () => {
      const index = this.#wanted.lastIndexOf(text);
      if (index >= 0) this.#wanted.splice(index, 1);
    };
  }

  /** Numbers are printed in another way from now on. */
  forget(): void {
    this.#known.clear();
  }

  async #readAll(): Promise<void> {
    this.#running = true;
    for (let text = this.#wanted.pop(); text !== undefined; text = this.#wanted.pop()) {
      if (this.#known.has(text)) continue;
      try {
        this.#known.set(text, await this.#read(text));
      } catch {
        // A preview is a courtesy: a host that does not answer is told of by the text that could not be saved.
      }
    }
    this.#running = false;
  }
}
