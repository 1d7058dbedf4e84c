/** The host's log of unexpected errors: a file in the data folder, and the terminal if there is one. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const mostBytes = 1_000_000;

/** Writes an error down; returns the reference under which it stands there. */
export type LogError = (error: unknown) => string;

export function createErrorLog(folder: string, now: () => number): LogError {
  const file = join(folder, 'errors.log');
  return (error) => {
    const reference = randomUUID().slice(0, 8);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const line = `${new Date(now()).toISOString()} ${reference} ${text}\n`;
    process.stderr.write(line);
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, line, { mode: 0o600 });
    } catch (failure) {
      process.stderr.write(`${file}: ${String(failure)}\n`);
    }
    return reference;
  };
}
