/** Files are written whole, or the folder is what it was before. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WriteError, writeWholeFile } from './write-whole-file.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'write-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = Buffer.from('new');

it.each(['plain.pdf', 'ünï ☃ name.pdf', 'quote \' and ".pdf', '-dash.pdf', 'two\nlines.pdf'])(
  'writes %j',
  (name) => {
    writeFileSync(join(folder, name), 'old and longer');
    writeWholeFile(join(folder, name), bytes);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual([name]);
  },
);

it.each([
  ['a folder that is not there', 'no/file.pdf', 'There is no such folder. Choose another.'],
  ['a name that is too long', 'x'.repeat(300), 'No file can have this name there. Choose another.'],
  ['a name that ends too early', 'a\0b.pdf', 'No file can have this name there. Choose another.'],
  ['the name of a folder', 'taken', 'There is a folder of this name. Choose another name.'],
  ['the name of a folder with a slash', 'taken/', 'There is a folder of this name. Choose another name.'],
  ['a file in the place of a folder', 'file/x.pdf', 'There is no such folder. Choose another.'],
])('says why it cannot write to %s', (_what, name, sentence) => {
  mkdirSync(join(folder, 'taken', 'in'), { recursive: true });
  writeFileSync(join(folder, 'file'), '');
  expect(() => {
    writeWholeFile(join(folder, name), bytes);
  }).toThrow(new WriteError(sentence));
  expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
});

const isRoot = process.getuid?.() === 0;
const canMount = isRoot && spawnSync('mount', ['--version']).status === 0;
if (!canMount) process.stdout.write('SKIPPED: a full disk: only root can mount a small one.\n');

/** A small file system in place of the folder. @returns whether this machine lets one be mounted */
function mount(options: string): boolean {
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  if (!isMounted) process.stdout.write('SKIPPED: this machine lets nobody mount a file system.\n');
  return isMounted;
}

it('says so of a folder that may not be written to', (context) => {
  // Root may write anywhere but where nobody may.
  if (!isRoot) chmodSync(folder, 0o500);
  else if (!canMount || !mount('ro')) context.skip();
  try {
    expect(() => {
      writeWholeFile(join(folder, 'x.pdf'), bytes);
    }).toThrow(new WriteError('Could not write to that folder. Choose another.'));
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    if (isRoot) spawnSync('umount', [folder]);
  }
});

it.skipIf(!canMount)('leaves nothing half written on a full disk', (context) => {
  if (!mount('size=64k')) context.skip();
  try {
    writeWholeFile(join(folder, 'x.pdf'), bytes);
    expect(() => {
      writeWholeFile(join(folder, 'x.pdf'), Buffer.alloc(200_000));
    }).toThrow(new WriteError('The disk is full. Nothing was written.'));
    expect(readdirSync(folder)).toEqual(['x.pdf']);
    expect(readFileSync(join(folder, 'x.pdf'), 'utf8')).toBe('new');
  } finally {
    spawnSync('umount', [folder]);
  }
});
