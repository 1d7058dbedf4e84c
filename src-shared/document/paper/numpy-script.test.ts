/** NumPy scripts, run by Python: each name must come out as the value of its step. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyExercise } from '../../../testing/any-exercise.ts';
import { classicSubject, randomSubject } from '../../../testing/exercise-subject.ts';
import { repeats } from '../../../testing/full-counts.ts';
import { losses } from '../../network/loss-list.ts';
import { numpyName } from '../../notation/numpy-name.ts';
import type { Notation } from '../../notation/symbols.ts';
import { numpyScript } from './numpy-script.ts';
import type { Subject } from './subject.ts';

const notationOf = ({ solution: { updates } }: Subject): Notation => ({
  target: 't',
  updates,
  decimalSign: '.',
});

/** Runs each script by itself and gives the numbers that its names stand for. */
const runner = `
import contextlib, io, json, sys
import numpy as np
results = []
for script in json.load(sys.stdin):
    names = {}
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(script, names)
    values = {k: np.asarray(v, dtype=float).flatten().tolist() for k, v in names.items()
              if isinstance(v, (np.ndarray, np.generic, float, int)) and not k.startswith("_")}
    results.append({"values": values, "printed": printed.getvalue()})
json.dump(results, sys.stdout)
`;

interface Run {
  readonly values: Readonly<Record<string, readonly number[]>>;
  readonly printed: string;
}

function runScripts(scripts: readonly string[]): Run[] {
  const input = JSON.stringify(scripts);
  const { stdout, stderr } = spawnSync('python3', ['-c', runner], {
    input,
    maxBuffer: 1e9,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Run[];
}

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;
if (!hasNumpy)
  process.stdout.write('SKIPPED: NumPy scripts are not run: python3 with numpy is missing here.\n');

function expectValues({ solution }: Subject, notation: Notation, { values, printed }: Run): void {
  for (const { id, value } of solution.steps) {
    const name = numpyName(id, notation);
    const got = values[name] ?? [];
    expect(got.length, name).toBe(value.values.length);
    value.values.forEach((entry, at) => {
      expect(Math.abs((got[at] ?? NaN) - entry), name).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(entry)));
    });
    expect(printed).toContain(`${name} =\n`);
  }
}

it.skipIf(!hasNumpy)('give the values of every step of the classics', () => {
  const ids = ['classic-1', 'classic-2a', 'classic-2b', 'classic-3a', 'classic-3b'];
  const subjects = ids.map(classicSubject);
  const runs = runScripts(subjects.map((subject) => numpyScript(subject, notationOf(subject))));
  subjects.forEach((subject, at) => {
    expectValues(subject, notationOf(subject), runs[at] ?? expect.fail());
  });
});

it.skipIf(!hasNumpy)(
  'give the values of any exercise',
  () => {
    const any = fc.constantFrom(...losses).chain(({ name: loss }) => anyExercise({ loss, steps: 2 }));
    const found = fc.sample(any, { seed: 5, numRuns: repeats(4000) }).map(randomSubject);
    const subjects = found.filter((subject) => subject !== null);
    expect(subjects.length).toBeGreaterThan(found.length / 4);
    const runs = runScripts(subjects.map((subject) => numpyScript(subject, notationOf(subject))));
    subjects.forEach((subject, at) => {
      expectValues(subject, notationOf(subject), runs[at] ?? expect.fail());
    });
  },
  600_000,
);

it('calls the targets in its comments as in its code', () => {
  const subject = classicSubject('classic-3a');
  const script = numpyScript(subject, { ...notationOf(subject), target: 'z' });
  expect(script).toContain('the sum of t · ln x over the outputs');
});

it('takes the derivative from the output, as a hand does', () => {
  const subject = classicSubject('classic-3a');
  expect(numpyScript(subject, notationOf(subject))).toMatch(/\(1 - x1 ?\*\* ?2\)/);
});

it('keeps a title that holds line ends in its comment', () => {
  const subject = classicSubject('classic-1');
  const title = 'One\nimport os\u2028os.remove("x")\r# two';
  const script = numpyScript({ ...subject, exercise: { ...subject.exercise, title } }, notationOf(subject));
  expect(script.split(/[\n\r\u2028]/)[0]).toBe('# Exercise 1: One import os os.remove("x") # two');
  expect(script).not.toMatch(/^import os/m);
});
