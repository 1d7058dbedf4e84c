/** A share code gives the same bytes whoever draws or prints it: this Node, the machine's own, Chromium; once or twice. */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { workedSolution } from '../src-shared/document/paper/worked-solution.ts';
import type { TypesetReply } from '../src-main/typeset/child.ts';
import { typstSource } from '../src-main/typeset/typst-source.ts';
import { drawnSubjects } from '../testing/drawn-subjects.ts';
import { paperOptionsFor } from '../testing/paper-options.ts';

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
const decodeAll = `${JSON.stringify(codes)}.map((code) => JSON.stringify(generator.decode(code).exercise))`;

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

/** What the built typesetter makes of it when `node` runs it. */
async function typesetBy(node: string, source: string, scratch: string): Promise<Buffer> {
  const child = fork(join(root, 'out/main/typeset.js'), [join(root, 'resources'), scratch], {
    execPath: node,
    execArgv: [],
    serialization: 'advanced',
  });
  try {
    child.send({ id: 1, source, wanted: 'pdf' });
    const [reply] = (await once(child, 'message')) as [TypesetReply];
    if ('problem' in reply) throw new Error(reply.problem);
    return Buffer.from(reply.result as Uint8Array);
  } finally {
    child.kill();
  }
}

test('a worked solution is the same file in every Node of this machine, and again two seconds later', async () => {
  const [subject] = drawnSubjects(1);
  if (!subject?.code) throw new Error('nothing was drawn');
  const source = typstSource(workedSolution(subject, paperOptionsFor(subject)));
  const folder = mkdtempSync(join(tmpdir(), 'deltadrill-bytes-'));
  try {
    const file = join(folder, 'solution.pdf');
    const args = ['pdf', '--what', 'solution', '--code', subject.code, '--set', 'figures=6', '--out', file];
    const printed = (): Buffer => {
      execFileSync(process.execPath, [join(root, 'out/main/cli.js'), ...args]);
      return readFileSync(file);
    };
    const first = printed();
    await wait(2000);
    expect(printed().equals(first)).toBe(true);
    for (const node of nodes()) {
      const scratch = mkdtempSync(join(folder, 'node-'));
      expect((await typesetBy(node, source, scratch)).equals(first), node).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

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
    writeFileSync(file, `${script}\nprocess.stdout.write(${decodeAll}.join('\\n'));`);
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
