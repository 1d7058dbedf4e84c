/** Why a step has no finite value: which entry, and where the loss has none, which output. */
import { entryAt, type Matrix } from '../algebra/matrix.ts';
import type { Loss } from '../network/loss.ts';
import type { PlannedStep } from './schedule.ts';
import { passOf } from './step-id.ts';

const words = {
  noLoss: (example: number, output: number, reason: string, updates: number) =>
    `${updates === 0 ? '' : `after update ${updates}, `}example ${example}, output ${output}: ${reason}`,
  notFinite: (id: string, row: number, col: number) =>
    `${id}, row ${row}, column ${col}: not a finite number`,
} as const;

export function whyNotFinite(
  { id, kind, place }: PlannedStep,
  value: Matrix,
  loss: Loss,
  valueOf: (id: string) => Matrix,
): string {
  if (kind.name === 'loss') {
    const x = valueOf(place.id.x);
    const at = x.values.findIndex((entry) => loss.undefinedAt(entry) !== null);
    const [row, col] = placeOf(at, x);
    if (at >= 0) {
      const reason = loss.undefinedAt(entryAt(x, row, col)) ?? '';
      return words.noLoss(col + 1, row + 1, reason, passOf(id) - 1);
    }
  }
  const [row, col] = placeOf(
    value.values.findIndex((entry) => !Number.isFinite(entry)),
    value,
  );
  return words.notFinite(id, row + 1, col + 1);
}

function placeOf(at: number, { cols }: Matrix): readonly [row: number, col: number] {
  return [Math.floor(at / cols), at % cols];
}
