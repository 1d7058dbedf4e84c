/** Each loss is what it says: its written slope is its derivative. */
import { expect, it } from 'vitest';
import { check } from '../../testing/derivations.ts';
import { lossDefinitions } from './loss-list.ts';
import { openProblem, type Problem } from './problem.ts';

const withLoss = (loss: string): Problem =>
  openProblem({
    id: loss,
    loss,
    output: { kind: 'elementwise', expr: '1/(1+exp(-z))' },
    targets: 'free',
    asked: 'delta_k',
  });

it.each(lossDefinitions)('$id: $slope is the derivative of $term', ({ id, slope }) => {
  expect(check(withLoss(id), slope, 'dE/dy_k').verdict).toBe('right');
  expect(check(withLoss(id), `1.001 (${slope})`, 'dE/dy_k').verdict).toBe('wrong');
});
