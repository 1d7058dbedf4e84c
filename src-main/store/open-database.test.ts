/** Opening the data file: its guarantees, and what happens to a damaged, a newer and an older one. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from './migrations.ts';
import { databaseName, openDatabase, pragma } from './open-database.ts';
import { StoreError } from './store.ts';

let folder: string;
let file: string;
const now = () => Date.UTC(2026, 10, 24, 6, 4, 1, 5);
const damagedName = 'deltadrill.damaged-2026-11-24T06-04-01.005Z.sqlite';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
  file = join(folder, databaseName);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function fill(rows: number): void {
  const { db } = openDatabase(folder, { now });
  const insert = db.prepare(`INSERT INTO setting (name, value) VALUES (?, ?)`);
  for (let row = 0; row < rows; row += 1) insert.run(`name ${row.toString()}`, 'v'.repeat(500));
  db.close();
}

/** Opens, looks and closes. */
function settingsFound(): { setAside: readonly string[]; count: unknown } {
  const { db, setAside } = openDatabase(folder, { now });
  const count = db.prepare('SELECT count(*) AS n FROM setting').get()?.['n'];
  db.close();
  return { setAside, count };
}

it('holds its promises on the open handle', () => {
  const { db } = openDatabase(folder, { now });
  expect(pragma(db, 'journal_mode')).toBe('wal');
  expect(pragma(db, 'synchronous')).toBe(2);
  expect(pragma(db, 'foreign_keys')).toBe(1);
  expect(pragma(db, 'busy_timeout')).toBe(2000);
  expect(pragma(db, 'user_version')).toBe(migrations.length);
  const tables = db
    .prepare(`SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'`)
    .all();
  expect(tables.map((row) => row['name']).sort()).toEqual([
    'attempt',
    'checked',
    'checked_line',
    'derivation',
    'draft',
    'exercise',
    'hint',
    'line_hint',
    'preset',
    'setting',
  ]);
  expect(tables.every((row) => row['strict'] === 1)).toBe(true);
  // Defensive: the schema cannot be written behind SQLite's back.
  db.exec('PRAGMA writable_schema = ON');
  expect(() => db.prepare(`DELETE FROM sqlite_schema`).run()).toThrow();
  db.close();
});

it('makes a folder and a file that only their owner may enter', () => {
  const inner = join(folder, 'a', 'b');
  openDatabase(inner, { now }).db.close();
  expect(readdirSync(inner)).toEqual([databaseName]);
  if (process.platform !== 'win32') expect(statSync(inner).mode & 0o777).toBe(0o700);
});

it.each([
  [
    'overwritten',
    () => {
      writeFileSync(file, 'not a database at all, '.repeat(500));
    },
  ],
  [
    'emptied',
    () => {
      truncateSync(file, 0);
    },
  ],
  [
    'cut short',
    () => {
      truncateSync(file, 8192);
    },
  ],
  [
    'scribbled over in the middle',
    () => {
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 12_288, bytes.length - 4096);
      writeFileSync(file, bytes);
    },
  ],
])('sets a file aside that was %s, and starts a new one', (_, spoil) => {
  fill(200);
  spoil();
  const before = readFileSync(file);
  expect(settingsFound()).toEqual({ setAside: [join(folder, damagedName)], count: 0 });
  expect(readFileSync(join(folder, damagedName)).equals(before)).toBe(true);
  expect(settingsFound().setAside).toEqual([]);
});

it('moves the log of a damaged file with it, unchanged', () => {
  const { db } = openDatabase(folder, { now });
  db.exec(`INSERT INTO setting VALUES ('theme', 'dark')`);
  for (const suffix of ['', '-wal', '-shm']) copyFileSync(file + suffix, join(folder, `copy${suffix}`));
  db.close();
  for (const suffix of ['-wal', '-shm']) copyFileSync(join(folder, `copy${suffix}`), file + suffix);
  writeFileSync(file, 'gone');
  const log = readFileSync(`${file}-wal`);
  expect(settingsFound()).toEqual({ setAside: [join(folder, damagedName)], count: 0 });
  expect(readFileSync(join(folder, `${damagedName}-wal`)).equals(log)).toBe(true);
});

it('sets aside a log whose file is gone', () => {
  writeFileSync(`${file}-wal`, 'left over');
  expect(settingsFound()).toEqual({ setAside: [join(folder, `${damagedName}-wal`)], count: 0 });
});

it('never overwrites a file that was set aside in the same millisecond', () => {
  fill(1);
  writeFileSync(file, 'first');
  settingsFound();
  writeFileSync(file, 'second');
  expect(settingsFound().setAside).toEqual([join(folder, damagedName.replace('.sqlite', '-2.sqlite'))]);
  expect(readFileSync(join(folder, damagedName), 'utf8')).toBe('first');
});

it('refuses a newer file with a sentence and leaves it as it is', () => {
  fill(3);
  const db = new DatabaseSync(file);
  db.exec('PRAGMA user_version = 99');
  db.close();
  const before = readFileSync(file);
  expect(() => openDatabase(folder, { now })).toThrow(
    `written by a newer Deltadrill (data version 99, this one knows ${String(migrations.length)})`,
  );
  expect(() => openDatabase(folder, { now })).toThrow(StoreError);
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('copies an older file before it is changed', () => {
  fill(3);
  const next = [...migrations, `ALTER TABLE setting ADD COLUMN note TEXT; UPDATE setting SET note = 'new'`];
  const { db, setAside } = openDatabase(folder, { now, migrations: next });
  expect(setAside).toEqual([]);
  expect(pragma(db, 'user_version')).toBe(next.length);
  expect(db.prepare(`SELECT count(*) AS n FROM setting WHERE note = 'new'`).get()?.['n']).toBe(3);
  db.close();
  const copy = new DatabaseSync(
    join(folder, `deltadrill.before-v${String(next.length)}-2026-11-24T06-04-01.005Z.sqlite`),
  );
  expect(pragma(copy, 'user_version')).toBe(migrations.length);
  expect(copy.prepare('SELECT count(*) AS n FROM setting').get()?.['n']).toBe(3);
  copy.close();
});

it('leaves an older file at its version when a change of it fails half way', () => {
  fill(3);
  const failing = [...migrations, `DELETE FROM setting; SELECT nonsense FROM nowhere`];
  expect(() => openDatabase(folder, { now, migrations: failing })).toThrow(StoreError);
  expect(settingsFound()).toEqual({ setAside: [], count: 3 });
});

it('makes a whole file when the program died while it made the first one', () => {
  writeFileSync(`${file}.new`, 'half');
  expect(settingsFound()).toEqual({ setAside: [], count: 0 });
  expect(existsSync(`${file}.new`)).toBe(false);
});

it('throws a StoreError with the path when the file cannot be opened', () => {
  mkdirSync(file);
  expect(() => openDatabase(folder, { now })).toThrow(StoreError);
  expect(() => openDatabase(folder, { now })).toThrow(file);
});
