/** The port to everything that is kept: attempts with the student's raw text, and settings. */

/** Cells row by row, as typed. */
export type RawCells = readonly (readonly string[])[];

export interface Attempt {
  readonly id: string;
  readonly exerciseId: string;
  /** The exercise file that the attempt works on, as JSON: parameters and origin. */
  readonly exercise: string;
  /** Milliseconds since 1970, as are all times here. */
  readonly startedAt: number;
  readonly touchedAt: number;
  /** Where the student was; null before the first key. */
  readonly position: Position | null;
}

export interface Position {
  readonly step: string;
  readonly row: number;
  readonly col: number;
}

export interface Entry {
  readonly attemptId: string;
  readonly step: string;
  readonly cells: RawCells;
  readonly at: number;
}

export type Rung = 1 | 2 | 3;

/** A rung of a step's hints that was opened. */
export interface Hint {
  readonly attemptId: string;
  readonly step: string;
  readonly rung: Rung;
  readonly at: number;
}

/** All calls are synchronous and durable: when one returns, what it wrote survives a crash. */
export interface Store {
  /** @throws StoreError when the file cannot be written; so does every other function here */
  createAttempt(attempt: Attempt): void;
  attempt(id: string): Attempt | null;
  /** The newest attempt at each exercise, touched last first. */
  newestAttempts(): readonly Attempt[];
  /** Every attempt at one exercise, oldest first. */
  attemptsAt(exerciseId: string): readonly Attempt[];
  /** Newest text of each step begun. */
  drafts(attemptId: string): readonly Entry[];
  /** Every check, oldest first. */
  checks(attemptId: string): readonly Entry[];
  saveDraft(entry: Entry, position: Position): void;
  addCheck(entry: Entry): void;
  /** Each rung opened, with when it was opened first. */
  hints(attemptId: string): readonly Hint[];
  /** A rung that is open already stays as it is. */
  addHint(hint: Hint): void;
  setting(name: string): string | null;
  setSetting(name: string, value: string): void;
  /** Full paths of damaged files that were moved out of the way when the store was opened. */
  readonly setAside: readonly string[];
  close(): void;
}

/** The data folder could not be read or written. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
