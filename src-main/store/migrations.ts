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

/** Attempts at derivations: their lines as typed, the lines that were checked, and what was opened of the hints. */
const derivations = `
  CREATE TABLE derivation (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    problem_id TEXT NOT NULL,
    problem TEXT NOT NULL CHECK (json_valid(problem)),
    started_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    draft TEXT CHECK (draft IS NULL OR json_valid(draft))
  ) STRICT;
  CREATE INDEX derivation_of_problem ON derivation (problem_id, seq);

  CREATE TABLE checked_line (
    seq INTEGER PRIMARY KEY,
    attempt_id TEXT NOT NULL REFERENCES derivation (id),
    line TEXT NOT NULL CHECK (json_valid(line)),
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX checked_line_of_attempt ON checked_line (attempt_id, seq);

  CREATE TABLE line_hint (
    attempt_id TEXT NOT NULL REFERENCES derivation (id),
    part TEXT NOT NULL CHECK (part IN ('chain', 'loss', 'output', 'result')),
    rung INTEGER NOT NULL CHECK (rung IN (1, 2, 3)),
    at INTEGER NOT NULL,
    PRIMARY KEY (attempt_id, part, rung)
  ) STRICT, WITHOUT ROWID;
`;

/** What counted as right when a check was made. */
const rulesOfChecks = `
  ALTER TABLE checked ADD COLUMN rules TEXT CHECK (rules IS NULL OR json_valid(rules));
`;

/** The marks of an attempt after each check, and whether a hint leaves the mark of its step as it is. */
const marksOfChecks = `
  ALTER TABLE checked ADD COLUMN marks TEXT CHECK (marks IS NULL OR json_valid(marks));
  ALTER TABLE hint ADD COLUMN keeps_mark INTEGER NOT NULL DEFAULT 0 CHECK (keeps_mark IN (0, 1));
`;

/** Entries are never changed once released; a new version is a new entry at the end. */
export const migrations: readonly string[] = [
  firstTables,
  hints,
  exercisesAndPresets,
  derivations,
  rulesOfChecks,
  marksOfChecks,
];
