/** Steps that count: their number is whole, nothing of it is ever rounded, and any other number is wrong. */
import type { Step } from '../solution/solve.ts';
import type { Standard } from './standard.ts';

export const isCount = ({ kind }: Step): boolean => kind.name === 'parameters';

/** More figures than any count has. */
const wholeFigures = 15;

export function countingStandard(standard: Standard): Standard {
  return {
    ...standard,
    precision: { digits: wholeFigures, kind: 'figures' },
    tolerance: { rule: 'absolute', within: 0 },
    least: { decimals: 0, figures: 1 },
  };
}
