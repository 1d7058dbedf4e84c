/** Random networks: honest students are never refused. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Chance } from '../../testing/chance.ts';
import { isProving, repeats } from '../../testing/full-counts.ts';
import { gradeTexts } from '../../testing/mistake-cases.ts';
import { solvedNetwork } from '../../testing/random-network.ts';
import { formats, type Format } from '../../testing/number-writing.ts';
import { attempt, roundingStudent, styles, type Style } from '../../testing/students.ts';
import { named, Tally } from '../../testing/tally.ts';
import { percent, tell } from '../../testing/tell.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';

const networks = repeats(10_000);
const hours = 3_600_000;

/** Steps at which more digits are asked for: a single cell lost its zeros, or a zero says nothing. */
const coarse = { steps: 0, of: 0 };

/** @returns the steps that an honest student was refused */
function refused(solution: Solution, style: Style, format: Format, chance: Chance): string[] | null {
  const written = attempt(solution, roundingStudent(style, format, chance));
  if (!written) return null;
  return [...gradeTexts(solution, written.answers).steps].flatMap(([id, { verdict }]) => {
    coarse.of += 1;
    if (verdict === 'too_coarse') coarse.steps += 1;
    return ['correct', 'rounded', 'too_coarse'].includes(verdict) ? [] : [`${id} ${verdict}`];
  });
}

describe('honest students', () => {
  it(`of ${networks} networks are never refused`, { timeout: hours }, () => {
    const chance = new Chance(2024);
    const tally = new Tally();
    const complaints: string[] = [];
    for (let at = 0; at < networks; at += 1) {
      const solution = solvedNetwork(chance);
      for (const shape of formats) {
        for (const style of styles) {
          const format = { ...shape, losesZeros: chance.is(0.5) };
          const found = refused(solution, style, format, chance);
          if (!found) continue;
          tally.add(`${style} ${named(shape)}`);
          if (found.length > 0)
            complaints.push(`network ${at}, ${style}, ${named(shape)}: ${found[0] ?? ''}`);
        }
      }
    }
    const all = formats.flatMap((shape) => styles.map((style) => tally.of(`${style} ${named(shape)}`)));
    const attempts = all.reduce((a, b) => a + b, 0);
    tell(`honest students refused: ${percent(complaints.length, attempts)}`);
    tell(`asked for more digits: ${percent(coarse.steps, coarse.of)} of their steps`);
    expect(attempts).toBeGreaterThan(networks * 30);
    expect(complaints).toEqual([]);
    expect(coarse.steps / coarse.of).toBeLessThanOrEqual(0.001);
  });

  it('of the public networks who work with 3, 4 or 6 figures are never refused', { timeout: hours }, () => {
    const url = new URL('../fixtures/vectors.json', import.meta.url);
    const { vectors } = JSON.parse(readFileSync(url, 'utf8')) as { vectors: { expected: unknown }[] };
    const chance = new Chance(7);
    const complaints: string[] = [];
    let attempts = 0;
    for (const { expected: _, ...exercise } of isProving
      ? vectors
      : vectors.filter((__, at) => at % 5 === 0)) {
      const solution = solve(readExercise(exercise));
      for (const digits of [3, 4, 6]) {
        for (const style of styles) {
          const format = { kind: 'figures', digits, losesZeros: chance.is(0.5) } as const;
          const found = refused(solution, style, format, chance);
          if (!found) continue;
          attempts += 1;
          if (found.length > 0) complaints.push(`${style}, ${digits} figures: ${found[0] ?? ''}`);
        }
      }
    }
    tell(`students with figures refused on the public networks: ${percent(complaints.length, attempts)}`);
    expect(attempts).toBeGreaterThan(300);
    expect(complaints).toEqual([]);
  });
});
