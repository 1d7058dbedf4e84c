/** The tables, as an ordered list of changes: entry n brings a data file from version n to version n + 1. */

const firstTables = `
  CREATE TABLE attempt (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    exercise_id TEXT NOT NULL,
    exercise TEXT NOT NULL CHECK (json_valid(exercise)),
    started_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    position TEXT CHECK (position IS NULL OR json_valid(position))
  ) STRICT;
  CREATE INDEX attempt_of_exercise ON attempt (exercise_id, seq);

  CREATE TABLE draft (
    attempt_id TEXT NOT NULL REFERENCES attempt (id),
    step TEXT NOT NULL,
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    at INTEGER NOT NULL,
    PRIMARY KEY (attempt_id, step)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE checked (
    seq INTEGER PRIMARY KEY,
    attempt_id TEXT NOT NULL REFERENCES attempt (id),
    step TEXT NOT NULL,
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX checked_of_attempt ON checked (attempt_id, seq);

  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Hints that were opened, each rung once. */
const hints = `
  CREATE TABLE hint (
    attempt_id TEXT NOT NULL REFERENCES attempt (id),
    step TEXT NOT NULL,
    rung INTEGER NOT NULL CHECK (rung IN (1, 2, 3)),
    at INTEGER NOT NULL,
    PRIMARY KEY (attempt_id, step, rung)
  ) STRICT, WITHOUT ROWID;
`;

/** Exercises that are not of the sheet, each file once, and settings that were kept under a name. */
const exercisesAndPresets = `
  CREATE TABLE exercise (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL UNIQUE CHECK (json_valid(file)),
    made_at INTEGER NOT NULL,
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
  ) STRICT;

  CREATE TABLE preset (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    knobs TEXT NOT NULL CHECK (json_valid(knobs)),
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1))
  ) STRICT, WITHOUT ROWID;
`;

/** Entries are never changed once released; a new version is a new entry at the end. */
export const migrations: readonly string[] = [firstTables, hints, exercisesAndPresets];
