/** When a cell is near enough. */
import { beforeAll, describe, expect, it } from 'vitest';
import { column, exact, gradeAnswers, solvedClassic, verdictOf } from '../../testing/classics.ts';
import type { Solution } from '../solution/solve.ts';
import type { CellValue } from './cell-value.ts';
import { fewest } from './digits.ts';
import type { Verdict } from './judgement.ts';
import { askedReach, isWithin, reachOf, type Tolerance } from './tolerance.ts';

const half: CellValue = { kind: 'value', value: 0.5, digits: { decimals: 3, figures: 3 }, slack: 0.0005 };

describe('how far a cell may be from a value', () => {
  it.each<[Tolerance, number, number]>([
    [{ rule: 'digits typed' }, 0.7, 0.00055],
    [{ rule: 'absolute', within: 0.01 }, 0.7, 0.01],
    [{ rule: 'relative', within: 0.01 }, -0.7, 0.007],
    [{ rule: 'decimals', digits: 2 }, 70, 0.005],
    [{ rule: 'figures', digits: 2 }, 70, 0.5],
    [{ rule: 'figures', digits: 2 }, -0.07, 0.0005],
    [{ rule: 'figures', digits: 2 }, 0, 0],
  ])('by the rule %j from %d is %d', (tolerance, expected, reach) => {
    const digits = { decimals: 3, figures: 3 };
    const reached = reachOf(tolerance, { digits, soFar: digits, least: fewest })(half, expected);
    expect(reached).toBeCloseTo(reach, 15);
  });
});

describe('how exactly an exercise asks', () => {
  it('is half a unit of the last figure', () => {
    expect(askedReach(0.0234, { digits: 3, kind: 'figures' })).toBeCloseTo(0.00005, 15);
    expect(askedReach(0, { digits: 3, kind: 'figures' })).toBe(0);
  });

  it('is half a unit of the last decimal, and of the second figure of a small number', () => {
    expect(askedReach(0.234, { digits: 3, kind: 'decimals' })).toBeCloseTo(0.0005, 15);
    expect(askedReach(0.000234, { digits: 3, kind: 'decimals' })).toBeCloseTo(0.000005, 15);
    expect(askedReach(0, { digits: 3, kind: 'decimals' })).toBeCloseTo(0.0005, 15);
  });
});

describe('a number', () => {
  it('lies within a reach and a radius together', () => {
    const ball = { mid: 2, rad: 0.25 };
    expect(isWithin(2.74, ball, 0.5)).toBe(true);
    expect(isWithin(2.75, ball, 0.5)).toBe(true);
    expect(isWithin(1.25, ball, 0.5)).toBe(true);
    expect(isWithin(2.76, ball, 0.5)).toBe(false);
    expect(isWithin(1.24, ball, 0.5)).toBe(false);
  });

  it('is not kept out by the noise of doubles, and by hardly more it is', () => {
    expect(isWithin(0.1 + 0.2, { mid: 0.3, rad: 0 }, 0)).toBe(true);
    expect(isWithin(1e-14, { mid: 0, rad: 0 }, 0)).toBe(true);
    expect(isWithin(1e-12, { mid: 0, rad: 0 }, 0)).toBe(false);
    expect(isWithin(1e6 + 5e-6, { mid: 1e6, rad: 0 }, 0)).toBe(true);
    expect(isWithin(1e6 + 5e-5, { mid: 1e6, rad: 0 }, 0)).toBe(false);
    expect(isWithin(1e6 + 1e-3 + 1e-6, { mid: 1e6, rad: 1e-3 }, 0)).toBe(true);
    expect(isWithin(100 + 1 + 1e-6, { mid: 100, rad: 0 }, 1)).toBe(false);
  });

  it('agrees with nothing where nothing is known', () => {
    expect(isWithin(1, { mid: 1, rad: Infinity }, 0)).toBe(false);
  });
});

describe('another tolerance', () => {
  let first: Solution;
  beforeAll(() => {
    first = solvedClassic('1');
  });

  it.each<[string, Parameters<typeof gradeAnswers>[2], string, Verdict]>([
    ['absolute', { tolerance: { rule: 'absolute', within: 0.01 } }, '0.549', 'rounded'],
    ['absolute', { tolerance: { rule: 'absolute', within: 0.01 } }, '0.552', 'wrong'],
    ['relative', { tolerance: { rule: 'relative', within: 0.01 } }, '0.5463', 'rounded'],
    ['relative', { tolerance: { rule: 'relative', within: 0.01 } }, '0.5473', 'wrong'],
    ['decimals', { tolerance: { rule: 'decimals', digits: 2 } }, '0.5458', 'rounded'],
    ['decimals', { tolerance: { rule: 'decimals', digits: 2 } }, '0.5468', 'wrong'],
    ['figures', { tolerance: { rule: 'figures', digits: 2 } }, '0.5458', 'rounded'],
    ['figures', { tolerance: { rule: 'figures', digits: 2 } }, '0.5468', 'wrong'],
    ['the digits typed', { tolerance: { rule: 'digits typed' } }, '0.5413', 'wrong'],
    ['the precision asked', { precision: { digits: 2, kind: 'decimals' } }, '0.5443', 'correct'],
    ['the precision asked', { precision: { digits: 2, kind: 'decimals' } }, '0.5473', 'wrong'],
  ])('%s: %j takes %s as %s', (_rule, options, text, verdict) => {
    const answers = exact(first).set('x[2]', column(text, text));
    expect(verdictOf(gradeAnswers(first, answers, options), 'x[2]')).toBe(verdict);
  });

  it('of decimals never takes 0 for a small number', () => {
    const zeros = exact(first).set('delta[1]', column('0', '0', '0'));
    const options = { precision: { digits: 3, kind: 'decimals' } } as const;
    expect(verdictOf(gradeAnswers(first, zeros, options), 'delta[1]')).toBe('too_coarse');
  });
});
