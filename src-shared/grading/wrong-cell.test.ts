/** Random networks with one wrong cell: it is found and located, in each kind of step. */
import { describe, expect, it } from 'vitest';
import { Chance } from '../../testing/chance.ts';
import { repeats } from '../../testing/full-counts.ts';
import { gradeTexts, isAccepted } from '../../testing/mistake-cases.ts';
import { formats, written, type Format } from '../../testing/number-writing.ts';
import { solvedNetwork } from '../../testing/random-network.ts';
import { hasShortForm } from '../../testing/right-forms.ts';
import { attempt, roundingStudent, type Change } from '../../testing/students.ts';
import { named, Tally } from '../../testing/tally.ts';
import { percent, tell } from '../../testing/tell.ts';
import { oneWrongCell, slipKinds, type SlipKind } from '../../testing/wrong-cells.ts';
import type { Solution } from '../solution/solve.ts';

const networks = repeats(10_000);
const hours = 3_600_000;

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

/** One line of percentages, a column for each number of digits. */
function missed(tally: Tally, row: string): string {
  const columns = formats.map((shape) => `${row} ${named(shape)}`);
  return columns.map((name) => percent(tally.of(`${name} missed`), tally.of(name))).join(', ');
}

/** Grades an attempt with one wrong cell and counts it, by each of the names. */
function count(
  tally: Tally,
  solution: Solution,
  format: Format,
  change: Change,
  row: string,
  chance: Chance,
): void {
  const made = attempt(solution, roundingStudent('b', format, chance), change);
  if (typeof made?.changed !== 'string') return;
  const { steps, firstFault } = gradeTexts(solution, made.answers);
  const isMissed = isAccepted(steps.get(made.changed)?.verdict);
  const kind = solution.steps.find(({ id }) => id === made.changed)?.kind.name ?? '';
  for (const name of [`${row} ${named(format)}`, `${row}, ${kind} ${named(format)}`]) {
    tally.add(name);
    if (isMissed) tally.add(`${name} missed`);
  }
  if (!isMissed) tally.add(firstFault === made.changed ? 'located' : 'elsewhere');
}

describe('one wrong cell', () => {
  it(`of ${networks} networks is found, and the fault located`, { timeout: hours }, () => {
    const chance = new Chance(99);
    const tally = new Tally();
    const kinds = new Set<string>();
    for (let at = 0; at < networks; at += 1) {
      const solution = solvedNetwork(chance);
      const ids = solution.steps.map(({ id }) => id).filter((id) => id !== 'class');
      solution.steps.forEach(({ kind }) => kinds.add(kind.name));
      for (const kind of slipKinds) {
        const format = { ...chance.one(formats), losesZeros: false };
        count(tally, solution, format, oneWrongCell(ids, kind, format, chance), kind, chance);
      }
    }
    const [located, elsewhere] = [tally.of('located'), tally.of('elsewhere')];
    tell(`first fault located: ${percent(located, located + elsewhere)}`);
    expect(located / (located + elsewhere)).toBeGreaterThanOrEqual(0.997);
    for (const kind of kinds) tell(`x1.05 in a ${kind}: missed ${missed(tally, `x1.05, ${kind}`)}`);
    for (const kind of slipKinds) {
      tell(`${kind}: missed ${missed(tally, kind)}`);
      missesMeasured[kind]?.forEach((measured, at) => {
        const name = `${kind} ${named(formats[at] as Format)}`;
        expect(tally.of(`${name} missed`), name).toBeLessThanOrEqual(mostMissed(measured, tally.of(name)));
      });
    }
  });
});

/** Changes one cell of the output deltas by a factor, where that is two units of the last place at least. */
function wrongDelta(factor: number, format: Format, chance: Chance): Change {
  const place = chance.next();
  return ({ id, kind }, texts) => {
    if (kind.name !== 'outputDelta' || id.includes('@')) return null;
    const at = Math.floor(place * texts.length);
    const text = texts[at] as string;
    const other = written(Number(text) * factor, format);
    const [right, wrong] = [text, other].map((cell) => Number(cell.replace('.', '')));
    const units = Math.abs((wrong ?? 0) - (right ?? 0));
    return text.length === other.length && units < 2
      ? null
      : texts.map((own, index) => (index === at ? other : own));
  };
}

describe('an output delta of a short form, x - t', () => {
  it.each([1.05, 1.02])('that is %d times as large is found', { timeout: hours }, (factor) => {
    const chance = new Chance(5);
    const tally = new Tally();
    const cases = repeats(3000);
    for (let at = 0; at < cases;) {
      const solution = solvedNetwork(chance);
      if (!hasShortForm(solution)) continue;
      at += 1;
      for (const shape of formats) {
        const format = { ...shape, losesZeros: false };
        count(tally, solution, format, wrongDelta(factor, format, chance), 'short', chance);
      }
    }
    tell(`output deltas x - t, ${factor} times as large: missed ${missed(tally, 'short')}`);
    for (const name of formats.map((shape) => `short ${named(shape)}`)) {
      expect(tally.of(name), name).toBeGreaterThan(cases / 2);
      expect(tally.of(`${name} missed`), name).toBeLessThanOrEqual(mostMissed(2.6, tally.of(name)));
    }
  });
});
