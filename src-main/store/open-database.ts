/** Opens the data file: makes it, moves a damaged one aside, refuses a newer one, brings an older one up to date. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations as allMigrations } from './migrations.ts';
import { storeSentences } from './sentences.ts';
import { StoreError } from './store.ts';

export const databaseName = 'deltadrill.sqlite';

export interface OpenedDatabase {
  readonly db: DatabaseSync;
  /** Full paths of what was damaged and moved out of the way. */
  readonly setAside: readonly string[];
}

interface Options {
  /** Milliseconds since 1970; names the files that are set aside or copied. */
  readonly now: () => number;
  readonly migrations?: readonly string[];
}

/** SQLite's own codes for a file that is not, or no longer, a database. */
const damageCodes = new Set([11, 26]);
const companions = ['-wal', '-shm', '-journal'];

class Damaged extends Error {}

/**
 * The caller holds the folder's lock.
 * @throws StoreError with a sentence when the file is newer than this program or cannot be opened
 */
export function openDatabase(folder: string, { now, migrations = allMigrations }: Options): OpenedDatabase {
  const file = join(folder, databaseName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const orphans = existsSync(file) ? [] : moveAside(file, now());
    if (!existsSync(file)) create(file, migrations);
    try {
      return { db: openExisting(file, migrations, now), setAside: orphans };
    } catch (error) {
      if (!isDamage(error)) throw error;
      const setAside = moveAside(file, now());
      create(file, migrations);
      return { db: openExisting(file, migrations, now), setAside };
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(storeSentences.cannotOpen(file, reasonOf(error)), { cause: error });
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isDamage(error: unknown): boolean {
  if (error instanceof Damaged) return true;
  const code: unknown = error instanceof Error && 'errcode' in error ? error.errcode : null;
  // The low byte is the kind, the rest says where SQLite met it.
  return typeof code === 'number' && damageCodes.has(code & 0xff);
}

/** A file under its final name is always complete: whatever is empty or without a version there, is damaged. */
function create(file: string, migrations: readonly string[]): void {
  const unfinished = `${file}.new`;
  for (const suffix of ['', ...companions]) rmSync(unfinished + suffix, { force: true });
  const db = connect(unfinished);
  try {
    migrate(db, migrations, 0);
    db.exec('PRAGMA journal_mode = WAL');
  } finally {
    db.close();
  }
  renameSync(unfinished, file);
}

function openExisting(file: string, migrations: readonly string[], now: () => number): DatabaseSync {
  const version = inspect(file);
  if (version > migrations.length) {
    throw new StoreError(storeSentences.newer(file, version, migrations.length));
  }
  const db = connect(file);
  try {
    if (version < migrations.length) {
      const copy = freeName(dirname(file), `deltadrill.before-v${migrations.length.toString()}`, now());
      db.prepare('VACUUM INTO ?').run(copy);
      migrate(db, migrations, version);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function connect(file: string, readOnly = false): DatabaseSync {
  const db = new DatabaseSync(file, {
    readOnly,
    timeout: 2000,
    defensive: true,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
  });
  db.exec('PRAGMA synchronous = FULL');
  return db;
}

/** The file's version, once it has proved sound. Read only: closing must not touch the log of a damaged file. */
function inspect(file: string): number {
  const db = connect(file, true);
  try {
    const result = pragma(db, 'quick_check');
    if (result !== 'ok') throw new Damaged(String(result));
    const version = Number(pragma(db, 'user_version'));
    if (version === 0) throw new Damaged('no version');
    return version;
  } finally {
    db.close();
  }
}

export function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

function migrate(db: DatabaseSync, migrations: readonly string[], from: number): void {
  for (const [index, sql] of migrations.entries()) {
    if (index < from) continue;
    inTransaction(db, () => {
      db.exec(sql);
      db.exec(`PRAGMA user_version = ${(index + 1).toString()}`);
    });
  }
}

export function inTransaction<T>(db: DatabaseSync, action: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = action();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite ends some failed transactions by itself.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Moves the file and its companions under one new name, so that what is left can still be looked into.
 * @returns the one path to tell, or nothing when there was nothing to move
 */
function moveAside(file: string, at: number): string[] {
  const target = freeName(dirname(file), 'deltadrill.damaged', at);
  const moved = ['', ...companions].filter((suffix) => existsSync(file + suffix));
  for (const suffix of moved) renameSync(file + suffix, target + suffix);
  return moved.slice(0, 1).map((suffix) => target + suffix);
}

function freeName(folder: string, stem: string, at: number): string {
  const time = new Date(at).toISOString().replaceAll(':', '-');
  for (let copy = 1; ; copy += 1) {
    const name = join(folder, `${stem}-${time}${copy === 1 ? '' : `-${copy.toString()}`}.sqlite`);
    if (['', ...companions].every((suffix) => !existsSync(name + suffix))) return name;
  }
}
