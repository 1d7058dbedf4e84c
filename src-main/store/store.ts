/** The port to everything that is kept: attempts with the student's raw text, exercises, presets and settings. */
import type { DerivationStore } from './derivation-store.ts';

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

export interface Check extends Entry {
  /** What counted as right then, as JSON; null for one of an earlier version, which did not keep it. */
  readonly rules: string | null;
  /** Who had a mark after it; null for one of an earlier version, which did not keep it. */
  readonly marks: MarksThen | null;
}

/** The steps that had a mark at a time, by their ids. */
export interface MarksThen {
  /** Right as they were written then. */
  readonly accepted: readonly string[];
  /** Not right then; their mark was earned before an earlier step was corrected. */
  readonly kept: readonly string[];
}

export type Rung = 1 | 2 | 3;

/** A rung of a step's hints that was opened. */
export interface Hint {
  readonly attemptId: string;
  readonly step: string;
  readonly rung: Rung;
  readonly at: number;
  /** The step had a mark that stays whatever is opened. */
  readonly keepsMark: boolean;
}

/** An exercise that is not of the sheet. */
export interface StoredExercise {
  readonly id: string;
  /** The exercise file, as JSON. */
  readonly file: string;
  readonly madeAt: number;
  /** Left out of the recent ones. */
  readonly hidden: boolean;
}

/** Settings of the generator under a name. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** As JSON. */
  readonly knobs: string;
}

/** All calls are synchronous and durable: when one returns, what it wrote survives a crash. */
export interface Store extends DerivationStore {
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
  checks(attemptId: string): readonly Check[];
  saveDraft(entry: Entry, position: Position): void;
  addCheck(check: Check): void;
  /** Each rung opened, with when it was opened first. */
  hints(attemptId: string): readonly Hint[];
  /** A rung that is open already stays as it is. */
  addHint(hint: Hint): void;
  /** One whose file is there already is made anew, under the id that it has. */
  keepExercise(exercise: StoredExercise): StoredExercise;
  exercise(id: string): StoredExercise | null;
  /** Those that are not hidden, newest first, at most `most`. */
  recentExercises(most: number): readonly StoredExercise[];
  /** @returns whether there is one of this id */
  hideExercise(id: string, hidden: boolean): boolean;
  /** Those that are not deleted. */
  presets(): readonly Preset[];
  /** A deleted one too. */
  preset(id: string): Preset | null;
  /** Adds it, or writes over the one of its id. */
  putPreset(preset: Preset): void;
  /** It stays in the store, to be brought back. @returns whether there is one of this id */
  deletePreset(id: string, deleted: boolean): boolean;
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
