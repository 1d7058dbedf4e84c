/** Zeros that follow from zeros: nothing was worked out, so nothing is earned. */
import type { Written } from './attempt.ts';
import type { Ledger } from './inputs.ts';

/**
 * Asked only after a fault: a small number that was rounded to 0 may be carried on.
 * @param faulty steps that this one reads, without those where a known mistake gave the zeros
 * @returns whether all own entries that the step reads are 0, or it is 0 itself, because of an entry that is wrongly 0
 */
export function isEmptyCarry({ attempt }: Ledger, written: Written, faulty: readonly string[]): boolean {
  const zeroed = (id: string): boolean => isZeroed(attempt.written.get(id));
  const read = written.step.operands.filter((id) => attempt.written.has(id));
  const isEmpty = read.length > 0 && read.every(zeroed);
  return (isEmpty || isZeroed(written)) && faulty.some(zeroed);
}

/** Whether 0 stands in every cell of a step that is not 0. */
function isZeroed(written: Written | undefined): boolean {
  if (!written) return false;
  const filled = written.cells.filter((cell) => cell !== null);
  const isZero = filled.length > 0 && filled.every(({ value }) => value === 0);
  return isZero && written.step.value.values.some((value) => Math.abs(value) > 1e-12);
}
