/** Files go where the user says in the system's dialog: the window names no path and is told none. */
import { basename } from 'node:path';
import type { Files } from '../app/ports.ts';
import { WriteError, writeWholeFile } from '../app/write-whole-file.ts';

interface System {
  /** Asks where to save. @returns null when the user does not want to */
  readonly choosePath: (name: string) => Promise<string | null>;
  readonly showInFolder: (path: string) => void;
}

export function createFiles({ choosePath, showInFolder }: System): Files {
  let saved: string | null = null;
  return {
    save: async (name, bytes) => {
      const path = await choosePath(name);
      if (path === null) return { outcome: 'cancelled' };
      try {
        writeWholeFile(path, bytes);
      } catch (error) {
        if (!(error instanceof WriteError)) throw error;
        return { outcome: 'failed', reason: error.message };
      }
      saved = path;
      return { outcome: 'saved', name: basename(path) };
    },
    showSaved: () => {
      if (saved !== null) showInFolder(saved);
      return saved !== null;
    },
  };
}
