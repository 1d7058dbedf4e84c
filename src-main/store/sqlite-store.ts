/** The store on SQLite: every call is one transaction, on disk before it returns. */
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { openDatabase } from './open-database.ts';
import { storeSentences } from './sentences.ts';
import { derivationStore } from './sqlite-derivations.ts';
import { addWithTrace, guarded, prepare, type Statements as StatementsOf } from './statements.ts';
import { StoreError, type Entry, type Hint, type MarksThen, type Position, type Store } from './store.ts';

const positionSchema = v.object({ step: v.string(), row: v.number(), col: v.number() });
const json = v.pipe(v.string(), v.parseJson());
const flag = v.pipe(
  v.picklist([0, 1]),
  v.transform((value) => value === 1),
);
const cellsSchema = v.pipe(json, v.array(v.array(v.string())));
const attemptSchema = v.object({
  id: v.string(),
  exerciseId: v.string(),
  exercise: v.string(),
  startedAt: v.number(),
  touchedAt: v.number(),
  position: v.nullable(v.pipe(json, positionSchema)),
});
const entrySchema = v.object({ attemptId: v.string(), step: v.string(), cells: cellsSchema, at: v.number() });
const idsSchema = v.array(v.string());
const marksSchema = v.pipe(json, v.object({ accepted: idsSchema, kept: idsSchema }));
const checkSchema = v.object({
  ...entrySchema.entries,
  rules: v.nullable(v.string()),
  marks: v.nullable(marksSchema),
});
const hintSchema = v.object({
  attemptId: v.string(),
  step: v.string(),
  rung: v.picklist([1, 2, 3]),
  at: v.number(),
  keepsMark: flag,
}) satisfies v.GenericSchema<unknown, Hint>;
const exerciseSchema = v.object({ id: v.string(), file: v.string(), madeAt: v.number(), hidden: flag });
const presetSchema = v.object({ id: v.string(), name: v.string(), knobs: v.string() });
const settingSchema = v.object({ value: v.string() });

const attemptColumns = `id, exercise_id AS exerciseId, exercise, started_at AS startedAt, touched_at AS touchedAt, position`;
const exerciseColumns = `id, file, made_at AS madeAt, hidden`;
const entryColumns = `attempt_id AS attemptId, step, cells, at`;

const sql = {
  createAttempt: `INSERT INTO attempt (id, exercise_id, exercise, started_at, touched_at, position) VALUES (?, ?, ?, ?, ?, ?)`,
  attempt: `SELECT ${attemptColumns} FROM attempt WHERE id = ?`,
  // By order of arrival: a clock may have been set back in between.
  newestAttempts: `SELECT ${attemptColumns} FROM attempt
    WHERE seq IN (SELECT max(seq) FROM attempt GROUP BY exercise_id) ORDER BY touched_at DESC, seq DESC`,
  attemptsAt: `SELECT ${attemptColumns} FROM attempt WHERE exercise_id = ? ORDER BY seq`,
  drafts: `SELECT ${entryColumns} FROM draft WHERE attempt_id = ? ORDER BY at, step`,
  checks: `SELECT ${entryColumns}, rules, marks FROM checked WHERE attempt_id = ? ORDER BY seq`,
  saveDraft: `INSERT INTO draft (attempt_id, step, cells, at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET cells = excluded.cells, at = excluded.at`,
  move: `UPDATE attempt SET touched_at = ?, position = ? WHERE id = ?`,
  touch: `UPDATE attempt SET touched_at = ? WHERE id = ?`,
  addCheck: `INSERT INTO checked (attempt_id, step, cells, at, rules, marks) VALUES (?, ?, ?, ?, ?, ?)`,
  hints: `SELECT attempt_id AS attemptId, step, rung, at, keeps_mark AS keepsMark FROM hint WHERE attempt_id = ? ORDER BY step, rung`,
  addHint: `INSERT INTO hint (attempt_id, step, rung, at, keeps_mark) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  keepExercise: `INSERT INTO exercise (id, file, made_at, hidden) VALUES (?, ?, ?, ?)
    ON CONFLICT (file) DO UPDATE SET made_at = excluded.made_at, hidden = excluded.hidden`,
  exerciseOfFile: `SELECT ${exerciseColumns} FROM exercise WHERE file = ?`,
  exercise: `SELECT ${exerciseColumns} FROM exercise WHERE id = ?`,
  recentExercises: `SELECT ${exerciseColumns} FROM exercise WHERE hidden = 0
    ORDER BY made_at DESC, seq DESC LIMIT ?`,
  hideExercise: `UPDATE exercise SET hidden = ? WHERE id = ?`,
  presets: `SELECT id, name, knobs FROM preset WHERE deleted = 0`,
  preset: `SELECT id, name, knobs FROM preset WHERE id = ?`,
  putPreset: `INSERT INTO preset (id, name, knobs, deleted) VALUES (?, ?, ?, 0)
    ON CONFLICT DO UPDATE SET name = excluded.name, knobs = excluded.knobs`,
  deletePreset: `UPDATE preset SET deleted = ? WHERE id = ?`,
  setting: `SELECT value FROM setting WHERE name = ?`,
  setSetting: `INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
} as const;

/**
 * @param folder the data folder; made when it is not there. The caller holds its lock.
 * @throws StoreError with a sentence when the data file cannot be opened or is newer than this program
 */
export function openStore(folder: string, { now }: { readonly now: () => number }): Store {
  const { db, setAside } = openDatabase(folder, { now });
  const { read, write } = prepare(db, sql);

  return {
    setAside,
    attempt: (id) => read('attempt', attemptSchema, id)[0] ?? null,
    newestAttempts: () => read('newestAttempts', attemptSchema),
    attemptsAt: (exerciseId) => read('attemptsAt', attemptSchema, exerciseId),
    drafts: (attemptId) => read('drafts', entrySchema, attemptId),
    checks: (attemptId) => read('checks', checkSchema, attemptId),
    hints: (attemptId) => read('hints', hintSchema, attemptId),
    setting: (name) => read('setting', settingSchema, name)[0]?.value ?? null,
    ...writers(db, write),
    ...exercises(read, write),
    ...presets(read, write),
    ...derivationStore(db),
    close: () => {
      guarded(() => {
        db.close();
      });
    },
  };
}

type Statements = StatementsOf<keyof typeof sql>;
type Writers = Pick<Store, 'createAttempt' | 'saveDraft' | 'addCheck' | 'addHint' | 'setSetting'>;

function writers(db: DatabaseSync, write: Statements['write']): Writers {
  const touch = (attemptId: string, at: number) => () => write('touch', at, attemptId);
  const valuesOf = ({ attemptId, step, cells, at }: Entry) =>
    [attemptId, step, JSON.stringify(cells), at] as const;
  return {
    createAttempt: ({ id, exerciseId, exercise, startedAt, touchedAt, position }) => {
      write('createAttempt', id, exerciseId, exercise, startedAt, touchedAt, textOf(position));
    },
    saveDraft: (entry, position) => {
      const { attemptId, at } = entry;
      addWithTrace(
        db,
        attemptId,
        () => write('move', at, textOf(position), attemptId),
        () => void write('saveDraft', ...valuesOf(entry)),
      );
    },
    addCheck: (check) => {
      addWithTrace(
        db,
        check.attemptId,
        touch(check.attemptId, check.at),
        () => void write('addCheck', ...valuesOf(check), check.rules, textOf(check.marks)),
      );
    },
    addHint: ({ attemptId, step, rung, at, keepsMark }) => {
      addWithTrace(
        db,
        attemptId,
        touch(attemptId, at),
        () => void write('addHint', attemptId, step, rung, at, Number(keepsMark)),
      );
    },
    setSetting: (name, value) => void write('setSetting', name, value),
  };
}

type Exercises = Pick<Store, 'keepExercise' | 'exercise' | 'recentExercises' | 'hideExercise'>;

function exercises(read: Statements['read'], write: Statements['write']): Exercises {
  return {
    keepExercise: ({ id, file, madeAt, hidden }) => {
      write('keepExercise', id, file, madeAt, Number(hidden));
      const [kept] = read('exerciseOfFile', exerciseSchema, file);
      if (!kept) throw new StoreError(storeSentences.damagedRow(id));
      return kept;
    },
    exercise: (id) => read('exercise', exerciseSchema, id)[0] ?? null,
    recentExercises: (most) => read('recentExercises', exerciseSchema, most),
    hideExercise: (id, hidden) => write('hideExercise', Number(hidden), id) > 0,
  };
}

type Presets = Pick<Store, 'presets' | 'preset' | 'putPreset' | 'deletePreset'>;

function presets(read: Statements['read'], write: Statements['write']): Presets {
  return {
    presets: () => read('presets', presetSchema),
    preset: (id) => read('preset', presetSchema, id)[0] ?? null,
    putPreset: ({ id, name, knobs }) => void write('putPreset', id, name, knobs),
    deletePreset: (id, deleted) => write('deletePreset', Number(deleted), id) > 0,
  };
}

const textOf = (kept: Position | MarksThen | null): string | null => kept && JSON.stringify(kept);
