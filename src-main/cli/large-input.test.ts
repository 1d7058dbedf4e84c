/** Input far beyond the limits is refused before it is parsed: little time, little memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { limits } from '../../src-shared/exercise/limits.ts';

const command = fileURLToPath(new URL('main.ts', import.meta.url));

/** Makes a process write what it used when it ends: peak memory in KiB, processor time in microseconds. */
const reporter = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   process.on('exit', () => writeSync(2, JSON.stringify(process.resourceUsage())));`,
)}`;

interface Used {
  readonly maxRSS: number;
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
}

function measured(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', reporter, command, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const end = stderr.lastIndexOf('{');
  const complaint = stderr.slice(0, end).trimEnd();
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(stderr.slice(end)) as Used;
  return {
    status,
    stdout,
    complaint,
    megabytes: maxRSS / 1024,
    seconds: (userCPUTime + systemCPUTime) / 1e6,
  };
}

const size = 50_000_000;

let folder: string;
/** What refusing almost nothing takes. */
let least: number;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deltadrill-large-'));
  least = measured(['solve'], '{').seconds;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  ['brackets', '[', 'solve', 'a file'],
  ['brackets', '[', 'grade', 'a stream'],
  ['open objects', '{"a":', 'solve', 'a stream'],
  ['empty lists on lines', '[],\n', 'grade', 'a file'],
])('50 MB of %s (%s) are refused by %s as %s, with one sentence', (_what, part, name, way) => {
  const bytes = Buffer.alloc(size, part);
  const file = join(folder, 'large.json');
  if (way === 'a file') writeFileSync(file, bytes);
  const found = way === 'a file' ? measured([name, file]) : measured([name], bytes);
  const source = way === 'a file' ? file : 'standard input';

  expect(found).toMatchObject({ status: 2, stdout: '' });
  expect(found.complaint).toBe(`${source}, line 1: is longer than 20,000,000 characters`);
  expect(found.seconds - least).toBeLessThan(1);
  expect(found.megabytes).toBeLessThan(200);
});

it('refuses deep lists that are short enough, before they are parsed', () => {
  const found = measured(['solve'], '['.repeat(limits.file.characters));

  expect(found.complaint).toBe(
    `standard input, line 1: has more than ${limits.file.depth} lists and objects inside each other`,
  );
  expect(found.seconds - least).toBeLessThan(1);
  expect(found.megabytes).toBeLessThan(200);
});

it('takes a stream that is longer than a file may be, a line at a time', () => {
  const exercise = {
    layers: [{ W: [[0.5]], b: [0], activation: { name: 'linear' } }],
    loss: 'half_sse',
    eta: 0.1,
    X: [[1]],
    T: [[1]],
    notes: 'x'.repeat(1_000_000),
  };
  const found = measured(['solve'], `${JSON.stringify(exercise)}\n`.repeat(50));

  expect(found.status).toBe(0);
  expect(found.stdout.trimEnd().split('\n')).toHaveLength(50);
  expect(found.megabytes).toBeLessThan(200);
});
