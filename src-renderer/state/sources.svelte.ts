/** What the current cell is made of, as the host reads it off the formula. */
import type { SourcesView } from '../../src-shared/contract/hint-views.ts';
import type { Position } from '../../src-shared/contract/views.ts';

const NOTHING: SourcesView = { operands: [], units: [], edges: [], sentence: [] };

export class Sources {
  readonly #read: (cell: Position) => Promise<SourcesView>;
  #known: Record<string, SourcesView> = {};
  #wanted = '';
  current = $state.raw(NOTHING);

  constructor(read: (cell: Position) => Promise<SourcesView>) {
    this.#read = read;
  }

  /** Shows those of this cell, unless another was asked for meanwhile. */
  async show(cell: Position): Promise<void> {
    const key = JSON.stringify([cell.step, cell.row, cell.col]);
    this.#wanted = key;
    try {
      const sources = this.#known[key] ?? (await this.#read(cell));
      this.#known[key] = sources;
      if (this.#wanted === key) this.current = sources;
    } catch {
      // Superseded by the next cell, or a host that does not answer, which the text that could not be saved tells.
      if (this.#wanted === key) this.current = NOTHING;
    }
  }

  /** The sentences are worded in another way from now on. */
  forget(): void {
    this.#known = {};
  }
}
