/** Earlier entries that are not the exact numbers: what a step that is right by the own numbers follows from. */
import { entriesBefore } from './blanks.ts';
import type { Ledger } from './inputs.ts';
import { isWithin } from './tolerance.ts';

/** @returns ids in writing order */
export function roundedEntries(ledger: Ledger, inputs: readonly string[]): readonly string[] {
  return entriesBefore(ledger, inputs).filter((id) => {
    const written = ledger.attempt.written.get(id);
    return written?.cells.some(
      (cell, at) => cell !== null && isRounded(cell.value, written.step.value.values[at]),
    );
  });
}

function isRounded(value: number, exact = NaN): boolean {
  return !isWithin(value, { mid: exact, rad: 0 }, 0);
}
