/** Slips of a unit or two in one cell are never called a mistake, and no name is given to what is right. */
import { describe, expect, it } from 'vitest';
import { column } from '../../testing/classics.ts';
import { Chance } from '../../testing/chance.ts';
import { repeats } from '../../testing/full-counts.ts';
import { gradeTexts } from '../../testing/mistake-cases.ts';
import { solvedNetwork } from '../../testing/random-network.ts';
import { formats } from '../../testing/number-writing.ts';
import { attempt, roundingStudent, type Change } from '../../testing/students.ts';
import { percent, tell } from '../../testing/tell.ts';
import { evaluate } from '../algebra/evaluate.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve } from '../solution/solve.ts';
import { pairsOf } from './forms.ts';
import { labelOf } from './judgement.ts';

const attempts = repeats(4000, 0.05);
const hours = 3_600_000;

/** One cell of one step so many units of its last digit off. */
function nudged(chance: Chance): Change {
  const units = chance.one([2, 3, -2, -3]);
  const place = chance.whole(0, 40);
  let passed = 0;
  return (step, texts) => {
    passed += 1;
    if (passed - 1 < place % 20 || step.kind.name === 'class' || step.kind.name === 'parameters') return null;
    passed = -Infinity;
    const at = place % texts.length;
    const text = texts[at] ?? '';
    const decimals = text.split('.')[1]?.length ?? 0;
    if (text.includes('e') || decimals === 0) return null;
    const other = (Number(text) + units * 10 ** -decimals).toFixed(decimals);
    return texts.map((cell, index) => (index === at ? other : cell));
  };
}

describe('a name', () => {
  it(`is not given to one cell a few units off: ${attempts} attempts`, { timeout: hours }, () => {
    const chance = new Chance(47);
    let [wrong, labelled] = [0, 0];
    for (let at = 0; at < attempts; at += 1) {
      const solution = solvedNetwork(chance, chance.is(0.2));
      const format = { ...chance.one(formats), losesZeros: false };
      const student = roundingStudent(chance.one(['a', 'b']), format, chance);
      const made = attempt(solution, student, nudged(chance));
      if (!made?.changed) continue;
      const step = gradeTexts(solution, made.answers).steps.get(made.changed);
      if (step?.verdict !== 'wrong') continue;
      wrong += 1;
      labelled += labelOf(step.diagnosis) === null ? 0 : 1;
    }
    tell(`one cell two or three units off: a label on ${percent(labelled, wrong)}`);
    expect(wrong).toBeGreaterThan(attempts / 4);
    expect(labelled / wrong).toBeLessThanOrEqual(0.005);
  });

  it('of two mistakes is not given where they undo each other', () => {
    const chance = new Chance(48);
    for (let at = 0; at < 60; at += 1) {
      const { steps, valueOf } = solvedNetwork(chance, chance.is(0.2));
      for (const step of steps) {
        for (const { formula, labels } of pairsOf(step, valueOf)) {
          const { values } = evaluate(formula, valueOf);
          const largest = Math.max(...step.value.values.map(Math.abs));
          const off = values.map((value, cell) => Math.abs(value - (step.value.values[cell] ?? NaN)));
          expect(Math.max(...off) <= 1e-9 * largest, `${step.id} ${labels.join()}`).toBe(false);
        }
      }
    }
  });

  it('is not given to a cell that two factors with the product 1 would reach', () => {
    const solution = solve(
      readExercise({
        layers: [{ W: [[0.5], [0.2], [-0.7], [0.9]], b: [0, 0, 0, 0], activation: { name: 'tanh' } }],
        loss: 'half_sse',
        eta: 0.5,
        X: [[1]],
        T: [[0], [0], [1], [0]],
      }),
    );
    const answers = new Map([
      ['z[1]', column('0.5', '0.2', '-0.7', '0.9')],
      ['x[1]', column('0.4621', '0.1974', '-0.6044', '0.7163')],
      ['delta[1]', column('0.3634', '0.1897', '-1.018', '0.3490')],
    ]);
    const step = gradeTexts(solution, answers).steps.get('delta[1]');
    expect(step?.verdict).toBe('wrong');
    expect(labelOf(step?.diagnosis ?? null)).toBeNull();
  });
});
