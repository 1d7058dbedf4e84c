/** The lines of a derivation as they change, so that they can be taken back and done again. */

export interface Written {
  readonly lines: readonly string[];
  /** The line that the student is in, from 0. */
  readonly line: number;
}

export interface LineChange {
  readonly before: Written;
  readonly after: Written;
}

const sameLines = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, line) => text === other[line]);

export const lineChanges = {
  /** What is typed into one line grows together. */
  join: (first: LineChange, second: LineChange): LineChange | null =>
    first.after.line === second.after.line && first.after.lines.length === second.after.lines.length
      ? { before: first.before, after: second.after }
      : null,
  tidy: (change: LineChange): LineChange | null =>
    sameLines(change.before.lines, change.after.lines) ? null : change,
} as const;

/** A new line below the current one, which becomes the current one. */
export function inserted({ lines, line }: Written, text: string): Written {
  return { lines: lines.toSpliced(line + 1, 0, text), line: line + 1 };
}

/** The only line is emptied instead. */
export function removed({ lines, line }: Written): Written {
  if (lines.length === 1) return { lines: [''], line: 0 };
  return { lines: lines.toSpliced(line, 1), line: Math.max(0, line - 1) };
}

export function replaced({ lines, line }: Written, text: string): Written {
  return { lines: lines.with(line, text), line };
}
