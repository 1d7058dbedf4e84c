/** Exercises and codes from the command line, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { complaintOf } from '../../testing/complaint-of.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import { generateSentences } from './generate-sentences.ts';
import { explainCode, generateLines } from './generate.ts';
import { settingNames } from './knob-settings.ts';

const command = fileURLToPath(new URL('main.ts', import.meta.url));

function deltadrill(args: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

const linesOf = (stdout: string): string[] => stdout.trimEnd().split('\n');

it('draws as many exercises as asked, which solve reads', () => {
  const drawn = deltadrill(['generate', '--preset', 'warm-up', '--seed', 'my class', '--count', '5']);
  const solved = deltadrill(['solve'], drawn.stdout);

  expect([drawn.status, drawn.stderr, solved.status]).toEqual([0, '', 0]);
  expect(new Set(linesOf(drawn.stdout)).size).toBe(5);
  expect(linesOf(solved.stdout)).toHaveLength(5);
});

it('gives the same exercise for the same seed, and by its code', () => {
  const args = ['generate', '--preset', 'exam', '--seed', '123456789'];
  const [one, again] = [deltadrill(args), deltadrill(args)];
  const { origin } = readExercise(JSON.parse(one.stdout));
  const explained = deltadrill(['code', '110H-3NQK-8N7S']);
  const byCode = deltadrill(['generate', '--code', '110h3nqk8n7s']);

  expect(again.stdout).toBe(one.stdout);
  expect(origin).toMatchObject({ version: 1, source: 'exam', seed: 123456789 });
  expect(readExercise(JSON.parse(byCode.stdout)).origin).toEqual({ ...origin, draw: 17 });
  expect(explained.stdout).toMatch(/^Preset exam, seed 123456789, draw 17, generator version 1\n/);
  expect(explained.stdout).toMatch(/\n\d+ cells in \d+ steps, about \d+ minutes by hand\n/);
});

it('draws without a seed, another exercise each time', () => {
  const drawn = [deltadrill(['generate']), deltadrill(['generate'])];
  expect(new Set(drawn.map(({ stdout }) => stdout)).size).toBe(2);
});

it('sets every knob', () => {
  const settings: Readonly<Record<string, string>> = {
    inputs: '4',
    units: '3,3,2',
    hidden: 'custom:z/(1+exp(-z))',
    output: 'softmax',
    loss: 'cross_entropy',
    batch: '2',
    eta: '0.25',
    reduction: 'mean',
    updates: '2',
    examples: 'one_by_one',
    weights: 'one_decimal',
    data: 'one_decimal',
    targets: 'one_hot',
    precision: '5 decimals',
    tasks: 'forward,deltas',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const { stdout, stderr } = deltadrill(['generate', '--seed', '3', ...args]);

  expect(Object.keys(settings).sort()).toEqual([...settingNames].sort());
  expect(stderr).toBe('');
  expect(readExercise(JSON.parse(stdout))).toMatchObject({
    layers: [
      {
        W: [[{}, {}, {}, {}], {}, {}].map(() => expect.any(Array) as unknown),
        activation: { expr: 'z/(1+exp(-z))' },
      },
      { activation: { name: 'custom' } },
      { b: [expect.any(Number), expect.any(Number)], activation: { name: 'softmax' } },
    ],
    loss: 'cross_entropy',
    eta: 0.25,
    reduction: 'mean',
    updates: [{ examples: [1] }, { examples: [2] }],
    precision: { digits: 5, kind: 'decimals' },
    tasks: ['forward', 'deltas'],
    query: null,
  });
});

it('leaves a shape of the preset that does not go with the settings for another', () => {
  const args = ['--seed', '1', '--count', '10', '--set', 'precision=2 decimals', '--set', 'batch=6'];
  const drawn: Exercise[] = [];
  for (const line of generateLines(args)) drawn.push(readExercise(JSON.parse(line)));
  expect(drawn.map(({ precision, X }) => [precision.digits, X[0]?.length])).toEqual(drawn.map(() => [2, 6]));
  expect(drawn).toHaveLength(10);
});

it.each([
  [['--preset', 'easy'], 'deltadrill generate: there is no preset "easy"'],
  [['--count', '0'], '"0" is not a number of exercises'],
  [['--speed', '1'], "Unknown option '--speed'"],
  [['--seed', '-1'], "Option '--seed' argument is ambiguous; see"],
  [['exam'], "Unexpected argument 'exam'"],
  [['--code', '110H-3NQK-8N7S', '--seed', '1'], 'no other option goes with it'],
  [['--code', '110H-3NQK-8N7T'], 'Character 12 (dashes not counted), “T”, looks mistyped; “S” would fit.'],
  [['--set', 'speed=1'], '--set speed=1: expected NAME=VALUE'],
  [['--set', 'batch=many'], '--set: batch: expected a whole number from 1 to 6, got "many"'],
  [['--seed', '3', '--set', 'eta=1'], 'some known mistake gives the right numbers'],
  [['--derivation', '5'], '"5" is not a difficulty from 1 to 4'],
  [['--derivation', '1', '--preset', 'exam'], 'a derivation has neither preset nor settings'],
])('generate refuses %j with one sentence', async (args, sentence) => {
  const complaint = await complaintOf(generateLines(args));

  expect(complaint).toContain(sentence);
  expect(linesOf(complaint)).toHaveLength(1);
});

it.each([
  [[], 'give it one share code'],
  [['WHAT'], 'no share code is that long'],
])('code refuses %j with one sentence', async (args, sentence) => {
  const complaint = await complaintOf(explainCode(args));

  expect(complaint).toContain(sentence);
  expect(linesOf(complaint)).toHaveLength(1);
});

it('ends with exit code 2 when it refuses', () => {
  const { status, stdout, stderr } = deltadrill(['generate', 'exam']);

  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain("Unexpected argument 'exam'");
});

it.each([['generate'], ['code']])('explains %s', (name) => {
  const usage = expect.stringContaining(`Usage: deltadrill ${name}`) as unknown;
  expect(deltadrill([name, '--help'])).toMatchObject({ status: 0, stderr: '', stdout: usage });
});

it('lists every knob with its values in its help', () => {
  const knobs = Array.from(generateSentences.usage.matchAll(/^ {22}([a-z]+) +\S/gm), ([, name]) => name);
  expect(knobs.sort()).toEqual([...settingNames].sort());
  expect(generateSentences.usage).toContain('one_hot, binary, real, probabilities');
});

it('draws derivations, which derive takes whole or by their codes', () => {
  const args = ['generate', '--derivation', '2', '--seed', '5', '--count', '3'];
  const drawn = linesOf(deltadrill(args).stdout).map((line) => JSON.parse(line) as { id: string });
  const [first = expect.fail()] = drawn;
  const asked = [first, first.id].map((problem) => JSON.stringify({ problem, answer: 'z_k', line: null }));
  const answers = linesOf(deltadrill(['derive'], asked.join('\n')).stdout);
  const explained = linesOf(deltadrill(['code', first.id.toLowerCase()]).stdout);

  expect(drawn).toHaveLength(3);
  expect(answers[1]).toBe(answers[0]);
  expect(answers[0]).toMatch(/"verdict":"wrong"/);
  expect(explained[0]).toMatch(/^Derivation of difficulty 2, seed 5, draw \d+, drawing version 1$/);
  expect(explained.slice(2, 4).map((line) => line.slice(0, 3))).toEqual(['E =', 'y_k']);
});

it.each([
  [['--what', 'key', '--derivation', 'D3'], 'of a derivation there is only the solution'],
  [['--what', 'solution', '--derivation', 'D9'], 'no derivation is called "D9"'],
  [['--what', 'solution', '--derivation', 'D3', '--code', 'x'], 'not from a file'],
])('prints no derivation for %j', (args, sentence) => {
  const { status, stderr } = deltadrill(['pdf', ...args, '--out', 'never.pdf']);

  expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});
