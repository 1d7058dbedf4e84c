/** One process for each data folder: the lock, and where the process that holds it can be reached. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { reasonOf } from './open-database.ts';
import { storeSentences } from './sentences.ts';
import { StoreError } from './store.ts';

const runningHostSchema = v.object({
  pid: v.number(),
  /** Loopback port at which the process answers whoever knows the secret. */
  port: v.number(),
  secret: v.string(),
});
export type RunningHost = v.InferOutput<typeof runningHostSchema>;

export interface FolderLock {
  /** Tells later processes where this one is reached; only this user can read it. */
  announce(host: RunningHost): void;
  release(): void;
}

const infoFile = (folder: string): string => join(folder, 'host.json');

/**
 * The lock is the operating system's, taken through SQLite: it ends with the process, however that ends,
 * so it is never stale and no process id has to be trusted.
 * @returns null when another process holds the folder
 * @throws StoreError when the folder cannot be written
 */
export function lockFolder(folder: string): FolderLock | null {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    db = new DatabaseSync(join(folder, 'deltadrill.lock'), { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    rmSync(infoFile(folder), { force: true });
    return heldLock(folder, db);
  } catch (error) {
    db?.close();
    if (isBusy(error)) return null;
    throw new StoreError(storeSentences.cannotOpen(folder, reasonOf(error)), { cause: error });
  }
}

function heldLock(folder: string, db: DatabaseSync): FolderLock {
  return {
    announce: (host) => {
      const unfinished = `${infoFile(folder)}.new`;
      rmSync(unfinished, { force: true });
      writeFileSync(unfinished, JSON.stringify(host), { mode: 0o600 });
      renameSync(unfinished, infoFile(folder));
    },
    release: () => {
      if (!db.isOpen) return;
      rmSync(infoFile(folder), { force: true });
      db.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

/** @returns null when the process that holds the folder has not announced itself (yet) */
export function readRunningHost(folder: string): RunningHost | null {
  let text: string;
  try {
    text = readFileSync(infoFile(folder), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new StoreError(storeSentences.cannotOpen(infoFile(folder), reasonOf(error)), { cause: error });
  }
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), runningHostSchema), text);
  return result.success ? result.output : null;
}
