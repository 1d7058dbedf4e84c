/** Files of the Electron host: the user chooses, and the window learns a name at most. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFiles } from './saved-files.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'saved-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function filesAt(path: string | null) {
  const asked: string[] = [];
  const shown: string[] = [];
  const files = createFiles({
    choosePath: (name) => {
      asked.push(name);
      return Promise.resolve(path);
    },
    showInFolder: (saved) => void shown.push(saved),
  });
  return { files, asked, shown };
}

it('saves where the user chose, tells the name, and shows the file', async () => {
  const path = join(folder, 'mine.pdf');
  const { files, asked, shown } = filesAt(path);
  expect(files.showSaved()).toBe(false);
  expect(await files.save('Exercise 1.pdf', Buffer.from('pdf'))).toEqual({
    outcome: 'saved',
    name: 'mine.pdf',
  });
  expect(asked).toEqual(['Exercise 1.pdf']);
  expect(readFileSync(path, 'utf8')).toBe('pdf');
  expect([files.showSaved(), shown]).toEqual([true, [path]]);
});

it('writes nothing when the user thinks better of it', async () => {
  const { files } = filesAt(null);
  expect(await files.save('x.pdf', Buffer.from('pdf'))).toEqual({ outcome: 'cancelled' });
  expect(files.showSaved()).toBe(false);
});

it('says why a file could not be written', async () => {
  const { files } = filesAt(join(folder, 'gone', 'x.pdf'));
  expect(await files.save('x.pdf', Buffer.from('pdf'))).toEqual({
    outcome: 'failed',
    reason: 'There is no such folder. Choose another.',
  });
});
