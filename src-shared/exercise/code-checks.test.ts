/** The promise of the check characters: one wrong is located, any two wrong or swapped are noticed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine, withChecks } from './code-checks.ts';

const number = fc.integer({ min: 0, max: 31 });
const word = fc.array(number, { minLength: 1, maxLength: 29 }).map(withChecks);
const seed = 20250101;

describe('the check characters', () => {
  it('accept what they were added to', () => {
    fc.assert(
      fc.property(word, (right) => {
        expect(examine(right)).toEqual({ kind: 'valid' });
      }),
      { seed },
    );
  });

  it('locate any one wrong character and say the right one', () => {
    fc.assert(
      fc.property(word, (right) => {
        right.forEach((was, place) => {
          for (let change = 1; change < 32; change += 1) {
            const typed = right.with(place, was ^ change);
            expect(examine(typed)).toEqual({ kind: 'one wrong', place, right: was });
          }
        });
      }),
      { seed, numRuns: 20 },
    );
  });

  it('notice any two wrong characters', () => {
    fc.assert(
      fc.property(word, number, number, fc.nat(), fc.nat(), (right, one, other, at, step) => {
        const first = at % right.length;
        const second = (first + 1 + (step % (right.length - 1))) % right.length;
        fc.pre(one !== right[first] && other !== right[second]);
        expect(examine(right.with(first, one).with(second, other)).kind).not.toBe('valid');
      }),
      { seed, numRuns: 5000 },
    );
  });

  it('recognise any two swapped characters as swapped', () => {
    fc.assert(
      fc.property(word, (right) => {
        right.forEach((one, first) => {
          right.slice(first + 1).forEach((other, gap) => {
            if (one === other) return;
            const second = first + 1 + gap;
            const finding = examine(right.with(first, other).with(second, one));
            expect(finding.kind).toBe('swapped');
            if (finding.kind === 'swapped') expect(finding.pairs).toContainEqual([first, second]);
          });
        });
      }),
      { seed, numRuns: 20 },
    );
  });
});
