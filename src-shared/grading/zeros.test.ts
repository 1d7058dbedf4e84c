/** Zeros that follow from zeros: what is earned, and what is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { followed, gradeAnswers, solvedClassic, texts } from '../../testing/classics.ts';
import type { Solution } from '../solution/solve.ts';
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
});
