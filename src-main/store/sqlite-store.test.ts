/** What is kept: that it comes back as it was, and that damage is told. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from './migrations.ts';
import { databaseName, openDatabase } from './open-database.ts';
import { openStore } from './sqlite-store.ts';
import { StoreError, type Attempt, type Store } from './store.ts';

let folder: string;
let store: Store;
const now = () => 1_800_000_000_000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  store = openStore(folder, { now });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const attemptAt = (id: string, exerciseId: string, startedAt: number): Attempt => ({
  id,
  exerciseId,
  exercise: '{"title":"x"}',
  startedAt,
  touchedAt: startedAt,
  position: null,
});
const position = { step: 'z[1]', row: 1, col: 0 };
const cells = [
  ['0.5', ' -1,250 '],
  ['', '1/3 \u2212 \u03c3(0)\u0000"\\'],
];

function reopen(): void {
  store.close();
  store = openStore(folder, { now });
}

/** Writes past the store's own rules, as a failing disk would. */
function damage(sql: string): void {
  const db = new DatabaseSync(join(folder, databaseName));
  db.exec('PRAGMA ignore_check_constraints = ON');
  db.exec(sql);
  db.close();
}

it('returns attempts, drafts and checks as written when opened again', () => {
  store.createAttempt(attemptAt('a', '1', 10));
  const marks = { accepted: ['z[1]'], kept: [] };
  store.saveDraft({ attemptId: 'a', step: 'z[1]', cells: [['old']], at: 11 }, { ...position, row: 0 });
  store.saveDraft({ attemptId: 'a', step: 'z[1]', cells, at: 12 }, position);
  store.addCheck({ attemptId: 'a', step: 'z[1]', cells, at: 13, rules: '{}', marks });
  store.addCheck({ attemptId: 'a', step: 'z[1]', cells: [['2']], at: 13, rules: null, marks: null });
  reopen();
  expect(store.attempt('a')).toEqual({ ...attemptAt('a', '1', 10), touchedAt: 13, position });
  expect(store.drafts('a')).toEqual([{ attemptId: 'a', step: 'z[1]', cells, at: 12 }]);
  expect(store.checks('a').map((check) => [check.cells, check.rules, check.marks])).toEqual([
    [cells, '{}', marks],
    [[['2']], null, null],
  ]);
});

it('returns null or nothing when there is no such attempt or setting', () => {
  expect(store.attempt('nobody')).toBeNull();
  expect(store.drafts('nobody')).toEqual([]);
  expect(store.setting('theme')).toBeNull();
});

it('keeps each rung of a hint once, with when it was opened first', () => {
  store.createAttempt(attemptAt('a', '1', 10));
  store.addHint({ attemptId: 'a', step: 'z[1]', rung: 2, at: 20, keepsMark: false });
  store.addHint({ attemptId: 'a', step: 'z[1]', rung: 1, at: 21, keepsMark: true });
  store.addHint({ attemptId: 'a', step: 'z[1]', rung: 2, at: 22, keepsMark: true });
  reopen();
  expect(store.hints('a')).toEqual([
    { attemptId: 'a', step: 'z[1]', rung: 1, at: 21, keepsMark: true },
    { attemptId: 'a', step: 'z[1]', rung: 2, at: 20, keepsMark: false },
  ]);
  expect(store.attempt('a')?.touchedAt).toBe(22);
  expect(store.hints('nobody')).toEqual([]);
  expect(() => {
    store.addHint({ attemptId: 'nobody', step: 'z[1]', rung: 1, at: 1, keepsMark: false });
  }).toThrow(new StoreError('There is no attempt nobody.'));
});

it('goes on with a file of the first version, and keeps all that is in it', () => {
  const old = join(folder, 'old');
  const { db } = openDatabase(old, { now, migrations: migrations.slice(0, 1) });
  db.exec(`
    INSERT INTO attempt (id, exercise_id, exercise, started_at, touched_at, position)
      VALUES ('a', '1', '{"title":"x"}', 10, 13, '{"step":"z[1]","row":1,"col":0}');
    INSERT INTO draft (attempt_id, step, cells, at) VALUES ('a', 'z[1]', '[["1/3"]]', 12);
    INSERT INTO checked (attempt_id, step, cells, at) VALUES ('a', 'z[1]', '[["0.3"]]', 13);
    INSERT INTO setting (name, value) VALUES ('theme', 'dark');
  `);
  db.close();
  const opened = openStore(old, { now });
  expect(opened.attempt('a')).toEqual({ ...attemptAt('a', '1', 10), touchedAt: 13, position });
  expect(opened.drafts('a').map((draft) => draft.cells)).toEqual([[['1/3']]]);
  expect(opened.checks('a').map((check) => check.cells)).toEqual([[['0.3']]]);
  expect(opened.setting('theme')).toBe('dark');
  expect(opened.hints('a')).toEqual([]);
  opened.addHint({ attemptId: 'a', step: 'z[1]', rung: 3, at: 14, keepsMark: false });
  expect(opened.hints('a')).toHaveLength(1);
  expect(opened.setAside).toEqual([]);
  expect(
    readdirSync(old).filter((name) => name.startsWith(`deltadrill.before-v${String(migrations.length)}`)),
  ).toHaveLength(1);
  opened.close();
});

it('goes on with a file from before exercises were kept', () => {
  const old = join(folder, 'old');
  const { db } = openDatabase(old, { now, migrations: migrations.slice(0, 2) });
  db.exec(`INSERT INTO setting (name, value) VALUES ('theme', 'dark')`);
  db.close();
  const opened = openStore(old, { now });
  expect([opened.setting('theme'), opened.recentExercises(9), opened.presets()]).toEqual(['dark', [], []]);
  opened.close();
});

it('keeps each exercise file once, the newest first, and hides those that are left out', () => {
  const kept = (id: string, file: string, madeAt: number) =>
    store.keepExercise({ id, file, madeAt, hidden: false });
  const first = kept('a', '{"title":"x"}', 10);
  expect(kept('b', '{"title":"y"}', 11).id).toBe('b');
  expect(store.hideExercise('a', true)).toBe(true);
  expect(store.recentExercises(9).map(({ id }) => id)).toEqual(['b']);
  expect(store.exercise('a')).toEqual({ ...first, hidden: true });
  expect(kept('c', '{"title":"x"}', 12)).toEqual({ ...first, madeAt: 12 });
  reopen();
  expect(store.recentExercises(9).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(store.recentExercises(1).map(({ id }) => id)).toEqual(['a']);
  expect([store.exercise('c'), store.hideExercise('c', true)]).toEqual([null, false]);
});

it('keeps presets, deleted ones too', () => {
  const preset = { id: 'a', name: 'Mine', knobs: '{}' };
  store.putPreset(preset);
  store.putPreset({ ...preset, name: 'Ours' });
  expect(store.presets()).toEqual([{ ...preset, name: 'Ours' }]);
  expect([store.deletePreset('a', true), store.deletePreset('b', true)]).toEqual([true, false]);
  reopen();
  expect([store.presets(), store.preset('a')?.name]).toEqual([[], 'Ours']);
  store.deletePreset('a', false);
  expect(store.presets()).toHaveLength(1);
});

it('returns every attempt at an exercise, by order of arrival', () => {
  store.createAttempt(attemptAt('first', '1', 10));
  store.createAttempt(attemptAt('other', '2a', 20));
  store.createAttempt(attemptAt('second, by a clock set back', '1', 5));
  expect(store.attemptsAt('1').map(({ id }) => id)).toEqual(['first', 'second, by a clock set back']);
  expect(store.attemptsAt('9')).toEqual([]);
});

it('returns the newest attempt at each exercise, touched last first', () => {
  store.createAttempt(attemptAt('first', '1', 10));
  store.createAttempt(attemptAt('other', '2a', 20));
  store.createAttempt(attemptAt('second, by a clock set back', '1', 5));
  expect(store.newestAttempts().map(({ id }) => id)).toEqual(['other', 'second, by a clock set back']);
  store.saveDraft({ attemptId: 'second, by a clock set back', step: 'E', cells, at: 30 }, position);
  expect(store.newestAttempts().map(({ id }) => id)).toEqual(['second, by a clock set back', 'other']);
});

it('keeps the newest value of a setting', () => {
  store.setSetting('theme', 'dark');
  store.setSetting('theme', 'light');
  reopen();
  expect(store.setting('theme')).toBe('light');
});

it('refuses text for an attempt that does not exist, and keeps nothing of it', () => {
  const entry = { attemptId: 'nobody', step: 'z[1]', cells, at: 1 };
  expect(() => {
    store.saveDraft(entry, position);
  }).toThrow(new StoreError('There is no attempt nobody.'));
  expect(() => {
    store.addCheck({ ...entry, rules: null, marks: null });
  }).toThrow(StoreError);
  expect(store.drafts('nobody')).toEqual([]);
});

it('refuses a second attempt with the same id', () => {
  store.createAttempt(attemptAt('a', '1', 10));
  expect(() => {
    store.createAttempt(attemptAt('a', '2a', 11));
  }).toThrow(StoreError);
  expect(store.attempt('a')?.exerciseId).toBe('1');
});

it('keeps nothing of a draft when half of it cannot be written', () => {
  store.createAttempt(attemptAt('a', '1', 10));
  expect(() => {
    store.saveDraft({ attemptId: 'a', step: 'z[1]', cells, at: 12.5 }, position);
  }).toThrow(StoreError);
  expect(store.attempt('a')?.position).toBeNull();
  store.saveDraft({ attemptId: 'a', step: 'z[1]', cells, at: 13 }, position);
  expect(store.drafts('a')).toHaveLength(1);
});

it('names the entry whose JSON is damaged', () => {
  store.createAttempt(attemptAt('a', '1', 10));
  store.saveDraft({ attemptId: 'a', step: 'z[1]', cells, at: 12 }, position);
  damage(`UPDATE draft SET cells = '[["1", 2]]'`);
  expect(() => store.drafts('a')).toThrow('drafts / a / z[1] / cells.0.1');
  damage(`UPDATE draft SET cells = '[["1"'`);
  expect(() => store.drafts('a')).toThrow(StoreError);
  damage(`UPDATE attempt SET position = '{"step":"z[1]"}'`);
  expect(() => store.attempt('a')).toThrow('attempt / a / position.row');
});

it('throws a StoreError when the file is closed', () => {
  const other = openStore(mkdtempSync(join(folder, 'other-')), { now });
  other.close();
  expect(() => other.setting('theme')).toThrow(StoreError);
  expect(() => {
    other.setSetting('theme', 'dark');
  }).toThrow(StoreError);
});
