/** The command line as a user meets it: in a process of its own, by streams and exit codes. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const command = fileURLToPath(new URL('main.ts', import.meta.url));

function deltadrill(args: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

const { vectors } = JSON.parse(
  readFileSync(new URL('../../src-shared/fixtures/vectors.json', import.meta.url), 'utf8'),
) as { vectors: { expected: { query: { class: number } | null; loss_after: number } }[] };

const exercise = {
  layers: [{ W: [[0.5, -0.5]], b: [0], activation: { name: 'linear' } }],
  loss: 'half_sse',
  eta: 0.1,
  X: [[1], [2]],
  T: [[1]],
};

it('solves every exercise of an NDJSON stream, one line each', () => {
  const { status, stdout } = deltadrill(
    ['solve'],
    vectors.map((vector) => JSON.stringify(vector)).join('\n'),
  );

  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as (typeof vectors)[0]['expected']);
  expect(status).toBe(0);
  expect(lines).toHaveLength(vectors.length);
  lines.forEach((line, at) => {
    const expected = vectors[at]?.expected;
    expect(line.loss_after).toBeCloseTo(expected?.loss_after ?? NaN, 8);
  });
});

it('solves one exercise written over several lines', () => {
  const { status, stdout } = deltadrill(['solve'], JSON.stringify(exercise, null, 2));

  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ steps: [{ loss: 1.125 }], query: null });
});

it.each([
  ['not JSON', 'what?', 'standard input, line 1: is not JSON'],
  ['nothing', '', 'standard input: holds no exercise'],
  [
    'a missing field',
    JSON.stringify({ ...exercise, eta: undefined }),
    'standard input, line 1: eta: is missing',
  ],
  ['a wrong type', JSON.stringify({ ...exercise, eta: 'x' }), 'eta: expected a number, got "x"'],
  ['an unknown field', JSON.stringify({ ...exercise, etta: 1 }), 'etta: is not a field of an exercise'],
  ['a wrong shape', JSON.stringify({ ...exercise, X: [[1]] }), 'layers[1].W: has 2 columns, needs 1'],
  ['a newer version', JSON.stringify({ ...exercise, format: 'deltadrill-exercise/2' }), 'version 2 is newer'],
  [
    'a loss without a value',
    JSON.stringify({ ...exercise, loss: 'cross_entropy' }),
    'standard input, line 1: example 1, output 1: log of -0.5',
  ],
  [
    'code as an activation',
    JSON.stringify({
      ...exercise,
      layers: [{ ...exercise.layers[0], activation: { name: 'custom', expr: 'import(z)' } }],
    }),
    'layers[1].activation.expr: "import" is unknown',
  ],
  [
    'the second line only',
    `${JSON.stringify(exercise)}\n${JSON.stringify({ ...exercise, T: [[1, 2]] })}`,
    'standard input, line 2: T: has 2 columns',
  ],
])('refuses %s with one sentence and exit code 2', (_what, input, sentence) => {
  const { status, stderr } = deltadrill(['solve'], input);

  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

it('names a file that cannot be read', () => {
  const { status, stderr } = deltadrill(['solve', 'no-such-file.json']);

  expect(status).toBe(2);
  expect(stderr).toBe('no-such-file.json: cannot be read (ENOENT)\n');
});

it.each([['--help'], ['solve', '--help']])('explains itself for %s %s', (...args) => {
  const { status, stdout } = deltadrill(args.filter(Boolean));

  expect(status).toBe(0);
  expect(stdout).toContain('Usage: deltadrill');
});
