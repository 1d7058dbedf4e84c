/** The command line as a user meets it: in a process of its own, by streams and exit codes. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { complaintOf } from '../../testing/complaint-of.ts';
import { compareArrays, expectNear } from '../../testing/near.ts';
import { deriveText } from './derive.ts';
import { gradeText } from './grade.ts';
import { solveText } from './solve.ts';

const command = fileURLToPath(new URL('main.ts', import.meta.url));

function deltadrill(
  args: string[],
  input: string | Uint8Array = '',
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

const { vectors } = JSON.parse(
  readFileSync(new URL('../../src-shared/fixtures/vectors.json', import.meta.url), 'utf8'),
) as { vectors: { expected: unknown }[] };

const exercise = {
  layers: [{ W: [[0.5, -0.5]], b: [0], activation: { name: 'linear' } }],
  loss: 'half_sse',
  eta: 0.1,
  X: [[1], [2]],
  T: [[1]],
};

it.each([
  ['Unix', '\n'],
  ['Windows', '\r\n'],
])('computes every array of an NDJSON stream with %s line ends', (_system, lineEnd) => {
  const { status, stdout } = deltadrill(
    ['solve'],
    vectors.map((vector) => JSON.stringify(vector) + lineEnd).join(''),
  );

  const lines = stdout.trimEnd().split('\n');
  expect(status).toBe(0);
  expect(lines).toHaveLength(vectors.length);
  lines.forEach((line, at) => {
    expect(compareArrays(JSON.parse(line), vectors[at]?.expected, expectNear)).toBeGreaterThan(8);
  });
});

it('solves one exercise written over several lines', () => {
  const { status, stdout } = deltadrill(['solve'], JSON.stringify(exercise, null, 2));

  expect(status).toBe(0);
  const { values, ...report } = JSON.parse(stdout) as { values: Record<string, unknown> };
  expect(report).toMatchObject({ steps: [{ loss: 1.125 }], query: null });
  expect(Object.keys(values)).toEqual([
    'parameters',
    'z[1]',
    'x[1]',
    'E',
    'delta[1]',
    'dW[1]',
    'db[1]',
    'W[1]',
    'b[1]',
  ]);
  expect(values).toMatchObject({ 'dW[1]': [[-1.5, -3]], E: [[1.125]] });
});

it.each([
  ['not JSON', 'what?', 'standard input, line 1: is not JSON from column 1 on'],
  ['half a file', '{\n  "layers": [\n', 'standard input, line 2: is not JSON: the text ends too early'],
  ['a comma too many', '{\n  "eta": 1,\n}', 'standard input, line 3: is not JSON from column 1 on'],
  [
    'a line that is not JSON',
    `${JSON.stringify(exercise)}\n\n{"eta": }\n`,
    'standard input, line 3: is not JSON from column 9 on',
  ],
  [
    'a field deep in a file',
    JSON.stringify({ ...exercise, layers: [{ ...exercise.layers[0], b: ['x'] }] }, null, 1),
    'standard input, line 11: layers[1].b[1]: expected a number, got "x"',
  ],
  ['nothing', '', 'standard input: is empty'],
  [
    'a missing field',
    JSON.stringify({ ...exercise, eta: undefined }),
    'standard input, line 1: eta: is missing',
  ],
  ['a wrong type', JSON.stringify({ ...exercise, eta: 'x' }), 'eta: expected a number, got "x"'],
  ['an unknown field', JSON.stringify({ ...exercise, speed: 1 }), 'speed: is not a field of an exercise\n'],
  [
    'a misspelt field',
    JSON.stringify({ ...exercise, eta: undefined, etta: 1 }),
    'etta: is not a field of an exercise; did you mean "eta"?',
  ],
  [
    'a field that is there twice',
    JSON.stringify({ ...exercise }, null, 1).replace('{', '{\n "eta": 0.2,'),
    'standard input, line 20: eta: is there twice; the first is in line 2',
  ],
  [
    'a field of a layer that is there twice on a line',
    JSON.stringify(exercise).replace('"b":[0]', '"b":[0],"b":[1]'),
    'standard input, line 1: layers[1].b: is there twice, at columns 30 and 38',
  ],
  [
    'a ragged matrix over several lines',
    JSON.stringify({ ...exercise, X: [[1, 2], [2]], T: [[1, 1]] }, null, 1),
    'standard input, line 25: X: row 2 has 1 value, row 1 has 2',
  ],
  [
    'deep lists',
    `${JSON.stringify(exercise)}\n{"X": ${'['.repeat(200)}`,
    'standard input, line 2: has more than 100 lists and objects inside each other',
  ],
  [
    'a first line that is not whole',
    `{"eta": 1\n${JSON.stringify(exercise)}`,
    'standard input, line 2: is not JSON from column 1 on',
  ],
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
])('refuses %s with one sentence', async (_what, input, sentence) => {
  const complaint = await complaintOf(solveText(input, 'standard input'));

  expect(`${complaint}\n`).toContain(sentence);
  expect(complaint.split('\n')).toHaveLength(1);
});

it.each([
  ['solve', Uint8Array.of(0xff, 0xfe, 0x7b, 0), 'standard input: is not text in UTF-8\n'],
  ['solve', '{', 'standard input, line 1: is not JSON: the text ends too early\n'],
  ['grade', '{}', 'standard input, line 1: exercise: is missing\n'],
  ['derive', '{"problem":"D9","answer":"0"}', 'standard input, line 1: no problem is called "D9"\n'],
])('%s refuses with that sentence and exit code 2', (name, input, sentence) => {
  expect(deltadrill([name], input)).toMatchObject({ status: 2, stdout: '', stderr: sentence });
});

const attempt = {
  exercise: { ...exercise, layers: [{ W: [[0.5, -0.5]], b: [0], activation: { name: 'tanh' } }] },
  answers: {
    'z[1]': [[-0.5]],
    'x[1]': ['-0,4621'],
    'delta[1]': [[-1.4621]],
    'dW[1]': [-1.462, -2.924],
    'W[1]': [[0.646, null]],
    E: null,
  },
};

it('grades every attempt of an NDJSON stream, one line each', () => {
  const { status, stdout } = deltadrill(
    ['grade'],
    `${JSON.stringify(attempt)}\n${JSON.stringify(attempt)}\n`,
  );

  const [first, second] = stdout.trimEnd().split('\n');
  expect(status).toBe(0);
  expect(second).toBe(first);
  expect(JSON.parse(first ?? '')).toEqual({
    steps: {
      'z[1]': expect.objectContaining({
        verdict: 'correct',
        cells: [['correct']],
        diagnosis: null,
      }) as unknown,
      'x[1]': expect.objectContaining({ verdict: 'rounded' }) as unknown,
      'delta[1]': expect.objectContaining({
        verdict: 'wrong',
        diagnosis: {
          label: 'no_activation_derivative',
          kind: 'mistake',
          message:
            'Not yet: derivative missing. Your numbers leave out f′(z): multiply each cell by 1 − x², here 1 − (−0.4621)².',
          ties: [],
        },
      }) as unknown,
      'dW[1]': expect.objectContaining({ verdict: 'carried', carriedFrom: 'delta[1]' }) as unknown,
      'W[1]': expect.objectContaining({
        verdict: 'carried',
        cells: [['carried', 'blank']],
        filled: { count: 1, of: 2 },
      }) as unknown,
    },
    firstFault: 'delta[1]',
    marks: { earned: 3, total: 8 },
    examMarks: { earned: 4.5, total: 12 },
    summary: 'You earned 3 of 8 marks. Fix first: delta[1].',
  });
});

it('says why a step cannot be read, and claims nothing of it', async () => {
  const text = JSON.stringify({ ...attempt, answers: { 'z[1]': [['foo']] } });
  let line = '';
  for await (const graded of gradeText(text, 'standard input')) line += graded;
  const message = 'Can’t check yet. This number: "foo" is unknown; use e, pi.';
  expect(JSON.parse(line)).toMatchObject({
    steps: { 'z[1]': { verdict: 'unreadable', message, diagnosis: null } },
    summary: 'You earned 0 of 8 marks; z[1] cannot be checked yet.',
  });
});

it.each<[string, unknown, string]>([
  ['no object', [1], 'expected an attempt: an object with "exercise" and "answers"'],
  ['no exercise', { answers: {} }, 'exercise: is missing'],
  ['another field', { ...attempt, answer: 1 }, '"answer" is not a field of an attempt'],
  ['no answers', { exercise }, 'answers: expected an object with the cells of each step'],
  ['a bad exercise', { ...attempt, exercise: { ...exercise, eta: 'x' } }, 'exercise: eta: expected a number'],
  [
    'an unknown step',
    { ...attempt, answers: { 'dw[1]': [1] } },
    'answers: the exercise asks for no step "dw[1]"; its steps are dW[1], db[1], W[1], z[1], x[1], b[1], delta[1], E',
  ],
  ['a misspelt field', { ...attempt, answer: 1, answers: undefined }, '; did you mean "answers"?'],
  [
    'an exercise',
    exercise,
    'this is an exercise; an attempt is {"exercise": the exercise, "answers": {...}}',
  ],
  [
    'ragged rows',
    { ...attempt, answers: { 'dW[1]': [[1, 2], [3]] } },
    'answers.dW[1]: row 2 has 1 cell, row 1 has 2; write null for a blank cell',
  ],
  [
    'a step not asked',
    { exercise: { ...exercise, tasks: ['loss'] }, answers: { 'z[1]': [1] } },
    'asks for no step',
  ],
  [
    'a cell of another type',
    { ...attempt, answers: { 'z[1]': [[true]] } },
    'answers.z[1]: expected numbers, texts',
  ],
  [
    'rows and cells mixed',
    { ...attempt, answers: { 'z[1]': [[1], 2] } },
    'answers.z[1]: expected a list of rows',
  ],
  [
    'a huge matrix',
    { ...attempt, answers: { 'z[1]': new Array(99).fill(1) } },
    'answers.z[1]: has more than 64 rows',
  ],
])('refuses an attempt with %s', async (_what, json, sentence) => {
  const text = JSON.stringify(json, null, 1).replaceAll('\n', ' ');
  const complaint = await complaintOf(gradeText(text, 'standard input'));

  expect(complaint).toContain('standard input, line 1: ');
  expect(complaint).toContain(sentence);
  expect(complaint.split('\n')).toHaveLength(1);
});

it('names the line of an answer that cannot be read', async () => {
  const text = JSON.stringify({ ...attempt, answers: { 'z[1]': [[true]] } }, null, 1);
  expect(await complaintOf(gradeText(text, 'standard input'))).toMatch(
    /^standard input, line \d\d: answers\.z\[1\]/,
  );
});

it('names a file that cannot be read', () => {
  const { status, stderr } = deltadrill(['solve', 'no-such-file.json']);

  expect(status).toBe(2);
  expect(stderr).toBe('no-such-file.json: cannot be read: there is no such file\n');
});

it.each([['--help'], ['solve', '--help'], ['grade', '--help']])('explains itself for %s %s', (...args) => {
  const { status, stdout } = deltadrill(args.filter(Boolean));

  expect(status).toBe(0);
  expect(stdout).toContain('Usage: deltadrill');
});

it('writes what it solved before the line that it refuses', () => {
  const { status, stdout } = deltadrill(['solve'], `${JSON.stringify(exercise)}\n{}\n`);

  expect(status).toBe(2);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
});

it('ends quietly when its reader stops early', async () => {
  const child = spawn(process.execPath, [command, 'solve']);
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  // The rest of the input has nobody to read it any more.
  child.stdin.on('error', () => undefined);
  child.stdin.end(new Array(50).fill(vectors.map((vector) => JSON.stringify(vector)).join('\n')).join('\n'));
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = (await once(child, 'close')) as [number | null];

  expect(complaint).toBe('');
  expect(status).toBe(0);
});

describe('derive', () => {
  const derive = (...cases: unknown[]): { status: number | null; stdout: string; stderr: string } =>
    deltadrill(['derive'], cases.map((one) => JSON.stringify(one)).join('\n'));

  it('answers a line of JSON for each line of a derivation', () => {
    const { status, stdout } = derive(
      { problem: 'D3', answer: '-2 t_k (1 - s(2z_k))', line: null },
      { problem: 'D3', answer: 'dy_k/dz_k = s(2z_k)(1 - s(2z_k))', line: 'dy_k/dz_k' },
      { problem: 'D3', answer: '-2 t (1 - s(2z))' },
      {
        problem: {
          id: 'own',
          loss: 'sse',
          output: { kind: 'elementwise', expr: 'exp(z)' },
          targets: 'free',
          asked: 'delta_k',
        },
        answer: '2 (y_k - t_k) y_k',
        line: null,
      },
    );

    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { verdict: 'right', slip: null, counterexample: null },
      { verdict: 'wrong', slip: 'inner_derivative_lost', counterexample: { ratio: 0.5 } },
      { verdict: 'unreadable', why: 'missing_index' },
      { verdict: 'right' },
    ]);
  });

  it('takes a list as well', () => {
    const { stdout } = deltadrill(['derive'], JSON.stringify([{ problem: 'D1', answer: '0' }]));

    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'wrong' });
  });

  it.each([
    ['an unknown problem', { problem: 'D9', answer: '0' }, 'no problem is called "D9"'],
    [
      'a misspelt field',
      { problem: 'D1', anwser: '0' },
      '"anwser" is not a field of a line; did you mean "answer"?',
    ],
    ['no answer', { problem: 'D1' }, 'answer: is missing'],
    ['an answer that is no text', { problem: 'D1', answer: 0 }, 'answer: is not a text'],
    ['an empty list', [], 'the list is empty'],
    ['a mistyped share code', { problem: '1ZG2-3NQK-8NMR', answer: '0' }, 'Character 12'],
    [
      'a line that is none',
      { problem: 'D1', answer: '0', line: 'x' },
      'line: is nothing that a line can be about',
    ],
    [
      'an unknown loss',
      { problem: { loss: 'l1', output: { kind: 'softmax' }, asked: 'delta_k' }, answer: '0' },
      'no loss is called "l1"',
    ],
    [
      'an output that cannot be read',
      {
        problem: { loss: null, output: { kind: 'elementwise', expr: 'q' }, asked: 'dy_k/dz_k' },
        answer: '0',
      },
      '"q" is not a name that is known here.',
    ],
  ])('refuses %s with one sentence', async (_what, one, sentence) => {
    const complaint = await complaintOf(deriveText(JSON.stringify(one), 'standard input'));

    expect(complaint).toContain(sentence);
    expect(complaint.split('\n')).toHaveLength(1);
  });
});
