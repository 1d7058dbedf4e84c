/** How each cell of a step stands: against the exact value, else against what the step was compared with. */
import { isMultiple } from '../algebra/ball-arithmetic.ts';
import { ballAt, type Ball } from '../algebra/ball.ts';
import { agrees, isAsAsked } from './agreement.ts';
import type { Written } from './attempt.ts';
import type { CellReading, CellValue, Digits } from './cell-value.ts';
import { isCoarse, unitOf } from './digits.ts';
import type { Finding } from './judge-step.ts';
import type { CellVerdict } from './judgement.ts';
import { isWithin } from './tolerance.ts';

/** What is before a step. */
export interface Setting {
  /** Whether what agrees with the own entries only carries a fault on. */
  readonly isAfterFault: boolean;
  /** Whether it was worked out from steps that are blank or too coarse themselves. */
  readonly isOpen: boolean;
}

export function cellVerdicts(written: Written, finding: Finding, setting: Setting): CellVerdict[][] {
  const { cols } = written.step.value;
  const isShort = isCoarse(written, finding.gauge.standard.least);
  return written.readings.map((row, r) =>
    row.map((reading, c) => cellVerdict(reading, r * cols + c, finding, { ...setting, isShort })),
  );
}

/** Right as far as its digits go, which is not far enough; a number that is short itself needs no rounding. */
function isRightSoFar(cell: CellValue, expected: Ball, least: Digits): boolean {
  if (cell.digits === null || cell.value === 0 || !isWithin(cell.value, expected, cell.slack)) return false;
  return expected.rad > 0 || !isMultiple(expected.mid, unitOf(expected.mid, least));
}

/** Whether what is known of the value is coarser than the digits needed: then a short number agrees with too much. */
function isBlurred(cell: CellValue, { mid, rad }: Ball, least: Digits): boolean {
  return cell.digits !== null && cell.value !== 0 && rad > unitOf(mid, least) / 2;
}

function cellVerdict(
  reading: CellReading,
  at: number,
  { exact, reference, gauge, isCutOff }: Finding,
  { isAfterFault, isOpen, isShort }: Setting & { readonly isShort: boolean },
): CellVerdict {
  if (reading.kind !== 'value') return reading.kind;
  if (isAsAsked(reading, at, exact, gauge)) return 'correct';
  if (agrees(reading, at, exact, gauge)) return 'rounded';
  const { least } = gauge.standard;
  const expected = ballAt(reference.ball, at);
  if (agrees(reading, at, reference, gauge)) {
    if (isShort && isOpen && isBlurred(reading, expected, least)) return 'too_coarse';
    return isAfterFault ? 'carried' : 'rounded';
  }
  if (isCutOff) return 'cut_off';
  return isShort && isRightSoFar(reading, expected, least) ? 'too_coarse' : 'wrong';
}
