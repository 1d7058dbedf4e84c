/** Writes a file whole or not at all. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Nothing was written; the message is a sentence for the user. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

const words = {
  full: 'The disk is full. Nothing was written.',
  noFolder: 'There is no such folder. Choose another.',
  noName: 'No file can have this name there. Choose another.',
  isFolder: 'There is a folder of this name. Choose another name.',
  refused: 'Could not write to that folder. Choose another.',
} as const;

/** @throws WriteError; then the file is what it was before */
export function writeWholeFile(path: string, bytes: Uint8Array): void {
  // In the same folder: a file can only be renamed within one file system.
  const half = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = openSync(half, 'wx');
    try {
      writeDurably(file, bytes);
      renameSync(half, path);
    } catch (error) {
      rmSync(half, { force: true });
      throw error;
    }
  } catch (error) {
    throw new WriteError(sentenceFor(error, path), { cause: error });
  }
}

function writeDurably(file: number, bytes: Uint8Array): void {
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function sentenceFor(error: unknown, path: string): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return words.full;
    case 'ENOENT':
    case 'ENOTDIR':
      // The name of a folder may end in a slash.
      return isFolder(path) ? words.isFolder : words.noFolder;
    case 'ENAMETOOLONG':
    case 'EINVAL':
    case 'ERR_INVALID_ARG_VALUE':
      return words.noName;
    case 'EISDIR':
    case 'ENOTEMPTY':
      return words.isFolder;
    default:
      return words.refused;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
