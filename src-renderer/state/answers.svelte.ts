/** The text of every step as it is now, and what can be undone in each. */
import type { StepView } from '../../src-shared/contract/step-views.ts';
import { fitted, type Answer, type CellPlace, type Entry } from './answer.ts';
import { cellChanges, type Change } from './cell-changes.ts';
import { History } from './history.ts';

export class Answers {
  readonly #texts = $state<Record<string, Answer>>({});
  readonly #histories: Record<string, History<Change>> = {};

  set({ id, rows, cols }: StepView, text: readonly (readonly string[])[]): void {
    this.#texts[id] = fitted(text, rows, cols);
  }

  of(step: string): Answer {
    return this.#texts[step] ?? [];
  }

  /** As it is now, to be sent. */
  snapshot(step: string): Answer {
    return this.of(step).map((row) => [...row]);
  }

  /** Cells outside the step are passed over. */
  write(step: string, entries: readonly Entry[], typing: boolean): void {
    const change = entries.flatMap(({ row, col, text }) => {
      const before = this.of(step)[row]?.[col];
      return before === undefined ? [] : [{ row, col, before, after: text }];
    });
    this.#historyOf(step).record(change, typing);
    for (const { row, col, after } of change) this.#put(step, row, col, after);
  }

  /** What is typed next in this step is undone by itself. */
  close(step: string): void {
    this.#historyOf(step).close();
  }

  /** @returns the cell that was changed first, or null when there is nothing to retrace */
  retrace(step: string, way: 'undo' | 'redo'): CellPlace | null {
    const change = this.#historyOf(step)[way]();
    for (const { row, col, before, after } of change ?? []) {
      this.#put(step, row, col, way === 'undo' ? before : after);
    }
    const [first] = change ?? [];
    return first ? { row: first.row, col: first.col } : null;
  }

  #put(step: string, row: number, col: number, text: string): void {
    const cells = this.of(step)[row];
    if (cells) cells[col] = text;
  }

  #historyOf(step: string): History<Change> {
    return (this.#histories[step] ??= new History(cellChanges));
  }
}
