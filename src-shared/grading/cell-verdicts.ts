/** How each cell of a step stands: against the exact value, else against what the step was compared with. */
import { ballAt } from '../algebra/ball.ts';
import { agrees, isAsAsked } from './agreement.ts';
import type { Written } from './attempt.ts';
import type { CellReading } from './cell-value.ts';
import { isCoarse } from './digits.ts';
import type { Finding } from './judge-step.ts';
import type { CellVerdict } from './judgement.ts';
import { isWithin } from './tolerance.ts';

/** @param isAfterFault whether what agrees with the own entries only carries a fault on */
export function cellVerdicts(written: Written, finding: Finding, isAfterFault: boolean): CellVerdict[][] {
  const { cols } = written.step.value;
  return written.readings.map((row, r) =>
    row.map((reading, c) => cellVerdict(reading, r * cols + c, finding, isAfterFault)),
  );
}

function cellVerdict(
  reading: CellReading,
  at: number,
  { exact, reference, gauge, isCutOff }: Finding,
  isAfterFault: boolean,
): CellVerdict {
  if (reading.kind !== 'value') return reading.kind;
  if (isAsAsked(reading, at, exact, gauge)) return 'correct';
  if (agrees(reading, at, exact, gauge)) return 'rounded';
  if (agrees(reading, at, reference, gauge)) return isAfterFault ? 'carried' : 'rounded';
  if (isCutOff) return 'cut off';
  // Right as far as its digits go, which is not far enough.
  const isShort = isCoarse(reading, gauge.standard.least);
  return isShort && isWithin(reading.value, ballAt(reference.ball, at), reading.slack)
    ? 'too_coarse'
    : 'wrong';
}
