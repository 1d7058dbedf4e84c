/** The part of the store that keeps attempts at derivations. */

export interface DerivationAttempt {
  readonly id: string;
  readonly problemId: string;
  /** What the attempt works on, as JSON. */
  readonly problem: string;
  /** Milliseconds since 1970, as are all times here. */
  readonly startedAt: number;
  readonly touchedAt: number;
  /** null before the first key. */
  readonly draft: LinesDraft | null;
}

/** All lines as typed, and where the student is. */
export interface LinesDraft {
  readonly lines: readonly string[];
  readonly position: LinePosition;
}

export interface LinePosition {
  readonly line: number;
  /** Offset in the line. */
  readonly caret: number;
}

/** A part of the worked solution. */
export type LinePart = 'chain' | 'loss' | 'output' | 'result';

/** A rung of the hints for a part that was opened. */
export interface LineHint {
  readonly part: LinePart;
  readonly rung: 1 | 2 | 3;
}

export interface DerivationStore {
  createDerivation(attempt: DerivationAttempt): void;
  derivation(id: string): DerivationAttempt | null;
  /** The newest attempt at each problem, touched last first. */
  newestDerivations(): readonly DerivationAttempt[];
  /** Every attempt at one problem, oldest first. */
  derivationsAt(problemId: string): readonly DerivationAttempt[];
  saveLines(attemptId: string, draft: LinesDraft, at: number): void;
  /** The text of each line that was checked, as it was then, oldest first. */
  checkedLines(attemptId: string): readonly string[];
  addCheckedLines(attemptId: string, lines: readonly string[], at: number): void;
  lineHints(attemptId: string): readonly LineHint[];
  /** Rungs that are open already stay as they are. */
  addLineHints(attemptId: string, hints: readonly LineHint[], at: number): void;
}
