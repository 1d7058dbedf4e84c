/** Random networks: honest students are never refused, one wrong cell is found and located. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Chance } from '../../testing/chance.ts';
import { isProving, repeats } from '../../testing/full-counts.ts';
import { gradeTexts, isAccepted } from '../../testing/mistake-cases.ts';
import { solvedNetwork } from '../../testing/random-network.ts';
import { formats, type Format } from '../../testing/number-writing.ts';
import { attempt, roundingStudent, styles, type Style } from '../../testing/students.ts';
import { percent, tell } from '../../testing/tell.ts';
import { oneWrongCell, slipKinds, type SlipKind } from '../../testing/wrong-cells.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';

const networks = repeats(10_000);
const hours = 3_600_000;
const named = ({ kind, digits }: Pick<Format, 'kind' | 'digits'>): string => `${digits} ${kind}`;

/** Counts by name. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, this.of(name) + 1);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
}

/** @returns the steps that an honest student was refused */
function refused(solution: Solution, style: Style, format: Format, chance: Chance): string[] | null {
  const written = attempt(solution, roundingStudent(style, format, chance));
  if (!written) return null;
  return [...gradeTexts(solution, written.answers).steps].flatMap(([id, { verdict }]) =>
    verdict === 'correct' || verdict === 'rounded' ? [] : [`${id} ${verdict}`],
  );
}

describe('honest students', () => {
  it(`of ${networks} networks are never refused`, { timeout: hours }, async () => {
    const chance = new Chance(2024);
    const tally = new Tally();
    const complaints: string[] = [];
    for (let at = 0; at < networks; at += 1) {
      const solution = await solvedNetwork(chance);
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
    expect(attempts).toBeGreaterThan(networks * 30);
    expect(complaints).toEqual([]);
  });

  it(
    'of the public networks who work with 3, 4 or 6 figures are never refused',
    { timeout: hours },
    async () => {
      const url = new URL('../fixtures/vectors.json', import.meta.url);
      const { vectors } = JSON.parse(readFileSync(url, 'utf8')) as { vectors: { expected: unknown }[] };
      const chance = new Chance(7);
      const complaints: string[] = [];
      let attempts = 0;
      for (const { expected: _, ...exercise } of isProving
        ? vectors
        : vectors.filter((__, at) => at % 5 === 0)) {
        const solution = await solve(readExercise(exercise));
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
    },
  );
});

/** Measured misses of one wrong cell, in percent, for 3 to 6 figures and 3 to 6 decimals. */
const missesMeasured: Partial<Readonly<Record<SlipKind, readonly number[]>>> = {
  'x1.05': [5.3, 0.46, 0, 0, 6.7, 1.4, 0.23, 0.06],
  'x1.2': [1.0, 0, 0, 0, 2.0, 0.52, 0, 0],
  x2: [0.23, 0, 0.06, 0, 0.46, 0.06, 0, 0],
  x10: [0, 0, 0, 0, 0, 0, 0, 0],
  sign: [0.11, 0, 0, 0, 0, 0, 0, 0],
  swapped: [1.0, 0.11, 0, 0, 0, 0, 0, 0],
  zero: [0.28, 0, 0, 0, 0.57, 0.06, 0, 0.06],
};

/** A tenth of a percent and a tenth of the figure more, and what chance may add to so few attempts. */
function mostMissed(measured: number, attempts: number): number {
  const expected = (attempts * (measured * 1.1 + 0.1)) / 100;
  return expected + 3 * Math.sqrt(expected) + 1;
}

describe('one wrong cell', () => {
  it(`of ${networks} networks is found, and the fault located`, { timeout: hours }, async () => {
    const chance = new Chance(99);
    const tally = new Tally();
    for (let at = 0; at < networks; at += 1) {
      const solution = await solvedNetwork(chance);
      const ids = solution.steps.map(({ id }) => id).filter((id) => id !== 'class');
      for (const kind of slipKinds) {
        const shape = chance.one(formats);
        const format = { ...shape, losesZeros: false };
        const student = roundingStudent('b', format, chance);
        const written = attempt(solution, student, oneWrongCell(ids, kind, format, chance));
        if (typeof written?.changed !== 'string') continue;
        const { steps, firstFault } = gradeTexts(solution, written.answers);
        const name = `${kind} ${named(shape)}`;
        tally.add(name);
        if (isAccepted(steps.get(written.changed)?.verdict)) tally.add(`${name} missed`);
        else tally.add(firstFault === written.changed ? 'located' : 'elsewhere');
      }
    }
    const [located, elsewhere] = [tally.of('located'), tally.of('elsewhere')];
    tell(`first fault located: ${percent(located, located + elsewhere)}`);
    expect(located / (located + elsewhere)).toBeGreaterThanOrEqual(0.99);
    for (const kind of slipKinds) {
      const columns = formats.map((shape) => `${kind} ${named(shape)}`);
      tell(
        `${kind}: missed ${columns.map((name) => percent(tally.of(`${name} missed`), tally.of(name))).join(', ')}`,
      );
      missesMeasured[kind]?.forEach((measured, at) => {
        const name = columns[at] ?? '';
        const most = mostMissed(measured, tally.of(name));
        expect(tally.of(`${name} missed`), name).toBeLessThanOrEqual(most);
      });
    }
  });
});
