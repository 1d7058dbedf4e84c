/** A share code gives the same bytes whoever runs the generator: this Node, the machine's own, Chromium; built once or twice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';

interface Golden {
  readonly exercises: readonly { readonly code: string; readonly exercise: unknown }[];
}

const root = join(import.meta.dirname, '..');
const golden = (
  JSON.parse(readFileSync(join(root, 'src-shared/fixtures/golden-exercises.json'), 'utf8')) as Golden
).exercises;
const codes = golden.map(({ code }) => code);
const expected = golden.map(({ exercise }) => JSON.stringify(exercise));

/** Prints the exercise of every code; in a page, and in any Node. */
const decodeAll = `Promise.all(${JSON.stringify(codes)}.map((code) => generator.decode(code)))
  .then((all) => all.map((one) => JSON.stringify(one.exercise)))`;

/** @returns a script that puts the generator into a global variable */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(root, 'src-shared/generator/decode.ts'), formats: ['iife'], name: 'generator' },
      // Only expressions need it, and no code has one.
      rolldownOptions: { external: ['mathjs'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!('output' in output)) throw new Error('the build gave no output');
  return output.output[0].code;
}

/** This Node, and those that the path finds, each once. */
function nodes(): string[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => {
    try {
      return [realpathSync(join(folder, name))];
    } catch {
      // No Node in this folder.
      return [];
    }
  });
  return [...new Set([realpathSync(process.execPath), ...found])];
}

let script: string;
test.beforeAll(async () => {
  script = await bundle();
});

test('a rebuild gives the same script', async () => {
  expect(await bundle()).toBe(script);
});

test('every code gives its golden exercise in every Node of this machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deltadrill-bytes-'));
  try {
    const file = join(folder, 'decode.cjs');
    writeFileSync(file, `${script}\n${decodeAll}.then((all) => process.stdout.write(all.join('\\n')));`);
    for (const node of nodes()) {
      const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
      expect(execFileSync(node, [file], { encoding: 'utf8' }).split('\n'), `Node ${version}`).toEqual(
        expected,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every code gives its golden exercise in Chromium', async ({ page }) => {
  await page.addScriptTag({ content: script });
  expect(await page.evaluate(decodeAll)).toEqual(expected);
});
