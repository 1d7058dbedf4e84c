/** Chance that is the same for ever: raw words, the terminator, and no number likelier than another. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStream, pickFrom } from './random.ts';

const { stream: golden } = JSON.parse(
  readFileSync(new URL('../fixtures/golden-exercises.json', import.meta.url), 'utf8'),
) as { stream: { name: string; words: number[] } };
const first = (name: string, count: number): number[] => {
  const stream = openStream(name);
  return Array.from({ length: count }, () => stream.below(2 ** 32));
};

describe('a stream', () => {
  it('gives the words that it always gave', () => {
    expect(first(golden.name, golden.words.length)).toEqual(golden.words);
  });

  it('is not that of a name that repeats its own', () => {
    expect(new Set(['ab', 'abab', 'ababab'].map((name) => first(name, 2).join())).size).toBe(3);
  });

  it('does not shift when another is read', () => {
    const [one, other] = [openStream('one'), openStream('other')];
    const mixed = Array.from({ length: 10 }, () => [one.below(1000), other.below(7)][0]);
    const alone = openStream('one');
    expect(mixed).toEqual(Array.from({ length: 10 }, () => alone.below(1000)));
  });

  it('stays below its count and reaches every number alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.string(), (count, name) => {
        const stream = openStream(name);
        const tally = new Array<number>(count).fill(0);
        for (let at = 0; at < 400 * count; at += 1) {
          const value = stream.below(count);
          tally[value] = (tally[value] ?? NaN) + 1;
        }
        // Six standard deviations of a count of 400.
        for (const seen of tally) expect(Math.abs(seen - 400)).toBeLessThan(120);
      }),
      { seed: 20250103, numRuns: 30 },
    );
  });

  it('rejects what would make some numbers likelier', () => {
    // 3/4 of the words: without rejection the first third would come twice as often as the others.
    const third = 2 ** 30;
    const stream = openStream('thirds');
    const inFirst = Array.from({ length: 3000 }, () => stream.below(3 * third)).filter(
      (value) => value < third,
    );
    expect(Math.abs(inFirst.length - 1000)).toBeLessThan(150);
  });

  it.each([0, -1, NaN, 2 ** 33])('has no number below %d', (count) => {
    expect(() => openStream('x').below(count)).toThrow(RangeError);
  });

  it('picks nothing from nothing', () => {
    expect(() => pickFrom(openStream('x'), [])).toThrow(RangeError);
  });
});
