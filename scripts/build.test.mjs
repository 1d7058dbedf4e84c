/** When a build counts as fresh. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashInputs, isBuilt } from './build.mjs';

let folder;

function write(name, text = '') {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deltadrill-build-'));
  write('src-main/web/main.ts', 'a');
  write('package.json', '{}');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['src-main/web/main.ts', 'b'],
  ['src-shared/new/file.ts', ''],
  ['resources/icon.svg', ''],
  ['package-lock.json', ''],
  ['tsconfig.main.json', ''],
  ['electron.vite.config.ts', ''],
])('depends on %s', (name, text) => {
  const before = hashInputs(folder);
  write(name, text);
  expect(hashInputs(folder)).not.toBe(before);
});

it.each([
  'src-main/web/main.test.ts',
  'e2e/fixtures.ts',
  'README.md',
  'scripts/start.mjs',
  'out/main/web.js',
])('does not depend on %s', (name) => {
  const before = hashInputs(folder);
  write(name, 'anything');
  expect(hashInputs(folder)).toBe(before);
});

it('is there only when every artefact and the stamp are', () => {
  const artefacts = [
    'main/electron.js',
    'main/web.js',
    'main/cli.js',
    'main/line-worker.js',
    'main/grade-worker.js',
    'main/typeset.js',
    'main/electron-typeset.js',
    'preload/preload.cjs',
    'renderer/index.html',
  ];
  write('out/stamp', 'hash');
  for (const name of artefacts) {
    expect(isBuilt(folder, 'hash')).toBe(false);
    write(`out/${name}`);
  }
  expect(isBuilt(folder, 'hash')).toBe(true);
  expect(isBuilt(folder, 'other')).toBe(false);
});
