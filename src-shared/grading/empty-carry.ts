/** Zeros that follow from zeros: nothing was worked out, so nothing is earned. */
import type { Written } from './attempt.ts';
import type { Ledger } from './inputs.ts';

/**
 * @param doubtful steps that this one reads and that are wrong, without those where a known mistake gave the zeros
 * @returns whether the step is 0 because of an entry that is wrongly 0
 */
export function isEmptyCarry({ attempt }: Ledger, written: Written, doubtful: readonly string[]): boolean {
  return isZeroed(written) && doubtful.some((id) => isZeroed(attempt.written.get(id)));
}

/** Whether 0 stands in every cell of a step that is not 0. */
function isZeroed(written: Written | undefined): boolean {
  if (!written) return false;
  const filled = written.cells.filter((cell) => cell !== null);
  const isZero = filled.length > 0 && filled.every(({ value }) => value === 0);
  return isZero && written.step.value.values.some((value) => Math.abs(value) > 1e-12);
}
