/** What is kept of derivations: that it comes back as it was, and that damage is told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DerivationAttempt } from './derivation-store.ts';
import { migrations } from './migrations.ts';
import { databaseName, openDatabase } from './open-database.ts';
import { openStore } from './sqlite-store.ts';
import { StoreError, type Store } from './store.ts';

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

const attemptAt = (id: string, problemId: string, startedAt: number): DerivationAttempt => ({
  id,
  problemId,
  problem: '{"id":"D3"}',
  startedAt,
  touchedAt: startedAt,
  draft: null,
});
const draft = {
  lines: ['delta_k = \u2212\u03c3("\\\u0000\ud800', '', ' 1/2 '],
  position: { line: 2, caret: 4 },
};

function reopen(): void {
  store.close();
  store = openStore(folder, { now });
}

it('returns attempts, lines and checks as written when opened again', () => {
  store.createDerivation(attemptAt('a', 'D3', 10));
  expect(store.derivation('a')).toEqual(attemptAt('a', 'D3', 10));
  store.saveLines('a', { lines: ['old'], position: { line: 0, caret: 0 } }, 11);
  store.saveLines('a', draft, 12);
  store.addCheckedLines('a', draft.lines, 13);
  store.addCheckedLines('a', ['2'], 14);
  reopen();
  expect(store.derivation('a')).toEqual({ ...attemptAt('a', 'D3', 10), touchedAt: 14, draft });
  expect(store.checkedLines('a')).toEqual([...draft.lines, '2']);
});

it('keeps each rung of a hint once', () => {
  store.createDerivation(attemptAt('a', 'D3', 10));
  const hint = { part: 'loss', rung: 1 } as const;
  store.addLineHints('a', [hint, { ...hint, rung: 2 }], 11);
  store.addLineHints('a', [hint, { part: 'chain', rung: 3 }], 12);
  reopen();
  expect(store.lineHints('a')).toEqual([{ part: 'chain', rung: 3 }, hint, { ...hint, rung: 2 }]);
  expect(store.derivation('a')?.touchedAt).toBe(12);
});

it('returns attempts by order of arrival, and the newest at each problem', () => {
  store.createDerivation(attemptAt('first', 'D3', 10));
  store.createDerivation(attemptAt('other', 'D1', 20));
  store.createDerivation(attemptAt('second', 'D3', 5));
  expect(store.derivationsAt('D3').map(({ id }) => id)).toEqual(['first', 'second']);
  expect(store.newestDerivations().map(({ id }) => id)).toEqual(['other', 'second']);
});

it('keeps nothing of an attempt that does not exist', () => {
  const calls = [
    () => {
      store.saveLines('nobody', draft, 1);
    },
    () => {
      store.addCheckedLines('nobody', ['1'], 1);
    },
    () => {
      store.addLineHints('nobody', [{ part: 'loss', rung: 1 }], 1);
    },
  ];
  for (const call of calls) expect(call).toThrow('There is no attempt nobody.');
  expect([store.derivation('nobody'), store.checkedLines('nobody'), store.lineHints('nobody')]).toEqual([
    null,
    [],
    [],
  ]);
});

it('tells of a damaged draft', () => {
  store.createDerivation(attemptAt('a', 'D3', 10));
  const db = new DatabaseSync(join(folder, databaseName));
  db.exec(`UPDATE derivation SET draft = '{"lines":[1]}'`);
  db.close();
  expect(() => store.derivation('a')).toThrow(StoreError);
});

it('goes on with a file from before there were derivations', () => {
  const old = join(folder, 'old');
  const { db } = openDatabase(old, { now, migrations: migrations.slice(0, 3) });
  db.exec(`INSERT INTO setting (name, value) VALUES ('theme', 'dark')`);
  db.close();
  const opened = openStore(old, { now });
  expect([opened.setting('theme'), opened.newestDerivations()]).toEqual(['dark', []]);
  opened.createDerivation(attemptAt('a', 'D3', 10));
  expect(opened.derivationsAt('D3')).toHaveLength(1);
  opened.close();
});
