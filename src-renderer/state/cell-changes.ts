/** What was written in the cells of one step, as the history keeps it. */
import type { CellPlace } from './answer.ts';

interface CellChange extends CellPlace {
  readonly before: string;
  readonly after: string;
}

/** Cells that changed together: a word typed into one cell, a pasted block, all of them cleared. */
export type Change = readonly CellChange[];

export const cellChanges = {
  /** What is typed into one and the same cell grows together. */
  join: ([first, ...more]: Change, [second, ...others]: Change): Change | null => {
    if (!first || !second || more.length > 0 || others.length > 0) return null;
    if (first.row !== second.row || first.col !== second.col) return null;
    return [{ ...first, after: second.after }];
  },
  tidy: (change: Change): Change | null => {
    const changed = change.filter(({ before, after }) => before !== after);
    return changed.length > 0 ? changed : null;
  },
} as const;
