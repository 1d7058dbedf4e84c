/** Zeros that follow from zeros: what is earned, and what is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { followed, gradeAnswers, solvedClassic, texts } from '../../testing/classics.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import type { Verdict } from './judgement.ts';

let batch: Solution;
beforeAll(async () => {
  batch = await solvedClassic('2b');
});

const zeros = (id: string): RawCells => texts(batch.valueOf(id), () => '0');

async function verdictsWith(
  changed: Readonly<Record<string, RawCells>>,
  ...ids: string[]
): Promise<(Verdict | undefined)[]> {
  const { steps } = await gradeAnswers(batch, followed(batch, changed));
  return ids.map((id) => steps.get(id)?.verdict);
}

describe('what follows from wrong zeros', () => {
  it('earns nothing where nothing else was read', async () => {
    const after = ['delta[2]', 'db[3]', 'dW[3]'];
    expect(await verdictsWith({ 'delta[3]': zeros('delta[3]') }, ...after)).toEqual(after.map(() => 'wrong'));
    expect(await verdictsWith({ 'x[1]': zeros('x[1]') }, 'z[2]')).toEqual(['wrong']);
  });

  it('is carried where a cell was another number', async () => {
    const delta = zeros('delta[3]').map((row, at) => (at === 0 ? ['0.5', '0'] : [...row]));
    expect(await verdictsWith({ 'delta[3]': delta }, 'delta[2]', 'db[3]')).toEqual(['carried', 'carried']);
  });

  it('earns nothing beside a blank cell', async () => {
    const begun = zeros('x[1]').map((row, at) => (at === 0 ? ['', '0'] : [...row]));
    expect(await verdictsWith({ 'x[1]': begun }, 'x[1]', 'z[2]')).toEqual(['wrong', 'wrong']);
  });

  it('earns nothing where some of the right numbers are 0', async () => {
    expect(batch.valueOf('dW[1]').values).toContain(0);
    const answers = followed(batch, { 'dW[1]': zeros('dW[1]') }, (value) => value.toFixed(6));
    const { steps } = await gradeAnswers(batch, answers);
    expect(['dW[1]', 'W[1]'].map((id) => steps.get(id)?.verdict)).toEqual(['wrong', 'wrong']);
  });

  it('is right where the right numbers were worked on with', async () => {
    const right = texts(batch.valueOf('z[2]'));
    expect(await verdictsWith({ 'x[1]': zeros('x[1]'), 'z[2]': right }, 'x[1]', 'z[2]')).toEqual([
      'wrong',
      'correct',
    ]);
  });

  it('is carried past steps that were left out', async () => {
    const worked = followed(batch, { 'x[1]': zeros('x[1]') });
    const left = ['z[2]', 'x[2]'];
    for (const without of [() => undefined, (id: string) => zeros(id).map((row) => row.map(() => ''))]) {
      const answers = new Map<string, RawCells>(
        [...worked].flatMap(([id, cells]) => {
          const written = left.includes(id) ? without(id) : cells;
          return written ? [[id, written] as const] : [];
        }),
      );
      const { steps } = await gradeAnswers(batch, answers);
      expect(['x[1]', 'z[3]'].map((id) => steps.get(id)?.verdict)).toEqual(['wrong', 'carried']);
    }
  });

  it('is carried where a cell that is not 0 was read beside them', async () => {
    const after = ['delta[3]'];
    expect(await verdictsWith({ 'x[3]': zeros('x[3]') }, ...after)).toEqual(['carried']);
  });

  it('is carried where a known mistake gave the zeros', async () => {
    const off = await solve(
      readExercise({
        layers: [
          { W: [[1, 1]], b: [0.5], activation: { name: 'relu' } },
          { W: [[0.5]], b: [0.25], activation: { name: 'linear' } },
        ],
        loss: 'half_sse',
        eta: 0.1,
        X: [[0.5], [-0.5]],
        T: [[1]],
      }),
    );
    const verdictsAfter = async (changed: Readonly<Record<string, RawCells>>) => {
      const { steps } = await gradeAnswers(off, followed(off, changed));
      return ['z[1]', 'x[1]', 'z[2]'].map((id) => steps.get(id)?.verdict);
    };
    // Without its bias z[1] is 0, and so is what a rectifier makes of it.
    expect(await verdictsAfter({ 'z[1]': [['0']] })).toEqual(['wrong', 'carried', 'carried']);
    // Nothing gives x[1] = 0 here.
    expect(await verdictsAfter({ 'x[1]': [['0']] })).toEqual(['correct', 'wrong', 'wrong']);
  });

  it('has no diagnosis: any wrong formula makes zeros of zeros', async () => {
    const { steps } = await gradeAnswers(batch, followed(batch, { 'delta[3]': zeros('delta[3]') }));
    expect(['delta[2]', 'db[3]', 'dW[3]'].map((id) => steps.get(id)?.diagnosis)).toEqual([null, null, null]);
  });
});
