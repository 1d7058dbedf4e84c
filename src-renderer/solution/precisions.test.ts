/** Which precisions are offered, and under which name. */
import { expect, it } from 'vitest';
import { solutionWords } from '../words/solution-words.ts';
import { precisionOptions } from './precisions.ts';

const asked = { digits: 5, kind: 'decimals' } as const;
const usual = { digits: 6, kind: 'figures' } as const;

it('offers first what the exercise asks for, by name, and follows the next exercise with it', () => {
  const { options, chosen } = precisionOptions({ asked, usual }, null);
  const [first] = options;
  expect(first).toMatchObject({ key: chosen, isAsked: true, choice: null });
  expect(solutionWords.asked(asked)).toBe('5 decimals, as asked');
  expect(options.map(({ precision }) => solutionWords.precision(precision))).toEqual([
    '5 decimals',
    '6 figures',
    '4 decimals',
  ]);
});

it('keeps what was chosen', () => {
  const { options, chosen } = precisionOptions({ asked, usual }, usual);
  expect(options.find(({ key }) => key === chosen)?.choice).toEqual(usual);
});
