/** No ReLU unit is off all the time: what leads into it would learn nothing. */
import { isPositive } from '../../algebra/scalar.ts';
import type { Step } from '../../solution/solve.ts';
import type { Candidate } from './candidate.ts';
import { isRectifier } from './kinked.ts';

/**
 * Each example passes through at least one unit of each layer, and each unit is passed by an example.
 * With one example some units must be off, or ReLU could not be told from no function at all.
 */
export function noDeadUnits({ solution }: Candidate): boolean {
  return solution.steps.every(
    (step) => step.kind.name !== 'netInput' || !isRectifier(step.place.f) || isLive(step),
  );
}

function isLive({ value: { rows, cols, values } }: Step): boolean {
  const isOn = (row: number, col: number): boolean => isPositive(values[row * cols + col] ?? 0);
  const some = (count: number, holds: (at: number) => boolean): boolean =>
    Array.from({ length: count }, (_, at) => at).some(holds);
  const everyExample = !some(cols, (col) => !some(rows, (row) => isOn(row, col)));
  const everyUnit = cols === 1 || !some(rows, (row) => !some(cols, (col) => isOn(row, col)));
  return everyExample && everyUnit;
}
