/** What typed texts are worth, as the host reads them: asked for one after the other, the newest first. */
import { SvelteMap } from 'svelte/reactivity';

export class Previews<View extends object> {
  readonly #read: (text: string) => Promise<View>;
  readonly #known = new SvelteMap<string, View>();
  #wanted: string[] = [];
  /** How often numbers have come to be printed in another way. */
  #edition = 0;
  #running = false;
  /** Settles when nothing is wanted any more. */
  #reading = Promise.resolve();

  constructor(read: (text: string) => Promise<View>) {
    this.#read = read;
  }

  /** Null as long as it is not known. */
  of(text: string): View | null {
    return this.#known.get(text) ?? null;
  }

  /** @returns takes the wish back, unless it is on its way already */
  want(text: string): () => void {
    if (!this.#known.has(text)) {
      this.#wanted.push(text);
      if (!this.#running) this.#reading = this.#readAll();
    }
    return () => {
      const index = this.#wanted.lastIndexOf(text);
      if (index >= 0) this.#wanted.splice(index, 1);
    };
  }

  /** Null when the host does not answer. */
  async read(text: string): Promise<View | null> {
    this.want(text);
    await this.#reading;
    return this.of(text);
  }

  /** Takes over what is known already. */
  learn(text: string, view: View): void {
    this.#known.set(text, view);
  }

  /** Numbers are printed in another way from now on. */
  forget(): void {
    this.#known.clear();
    this.#edition += 1;
  }

  async #readAll(): Promise<void> {
    this.#running = true;
    for (let text = this.#wanted.pop(); text !== undefined; text = this.#wanted.pop()) {
      if (this.#known.has(text)) continue;
      const edition = this.#edition;
      try {
        const preview = await this.#read(text);
        if (edition === this.#edition) this.#known.set(text, preview);
        else this.#wanted.push(text);
      } catch {
        // A preview is a courtesy: a host that does not answer is told of by the text that could not be saved.
      }
    }
    this.#running = false;
  }
}
