/** Everything behind a window, for the host that holds the data folder: lock, store, use cases, log. */
import { randomInt, randomUUID } from 'node:crypto';
import { version } from '../../package.json';
import type { Api } from '../../src-shared/contract/contract.ts';
import { originLimits } from '../../src-shared/exercise/origin.ts';
import type { AppInfo } from '../../src-shared/contract/views.ts';
import { lockFolder, type FolderLock } from '../store/folder-lock.ts';
import type { StartChild } from '../typeset/child.ts';
import { createTypesetter } from '../typeset/typesetter.ts';
import { openStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { createApp } from './app.ts';
import { draftDelay } from './draft-delay.ts';
import { createErrorLog, type LogError } from './error-log.ts';
import type { Files } from './ports.ts';

export interface Backend {
  readonly api: Api;
  readonly store: Store;
  readonly lock: FolderLock;
  readonly logError: LogError;
  /** Writes what is still waiting, and lets the folder go. */
  close(): void;
}

interface Options {
  readonly folder: string;
  readonly host: AppInfo['host'];
  readonly startTypesetChild: StartChild;
  readonly files: Files;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * @returns null when another process holds the folder
 * @throws StoreError or StartError, each with a sentence for the user
 */
export function openBackend(options: Options): Backend | null {
  const delay = draftDelay(options.env);
  const lock = lockFolder(options.folder);
  if (!lock) return null;
  try {
    return backendOn(lock, options, delay);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function backendOn(
  lock: FolderLock,
  { folder, host, startTypesetChild, files }: Options,
  delay: number,
): Backend {
  const now = (): number => Date.now();
  const logError = createErrorLog(folder, now);
  const store = openStore(folder, { now });
  const typesetter = createTypesetter({ start: startTypesetChild });
  const app = createApp({
    store,
    info: { version, host, platform: process.platform, dataFolder: folder },
    now,
    newId: randomUUID,
    newSeed: () => randomInt(originLimits.seeds),
    typesetter,
    files,
    draftDelay: delay,
    logError,
  });
  const close = (): void => {
    app.close();
    typesetter.close();
    store.close();
    lock.release();
  };
  return { api: app.api, store, lock, logError, close };
}
