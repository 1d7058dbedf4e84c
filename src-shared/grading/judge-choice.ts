/** Judges the step that is answered by choosing: the class of the query. */
import { tiedRows } from '../algebra/evaluate.ts';
import type { Written } from './attempt.ts';
import { readerFor, type Ledger } from './inputs.ts';
import type { Before } from './judge-step.ts';

/** A choice is right when its output may be the largest, by the exact or by the own outputs. */
export function judgeChoice(
  ledger: Ledger,
  written: Written,
  before: Before,
): 'correct' | 'rounded' | 'carried' | 'wrong' {
  const [chosen] = written.cells;
  const [id] = written.step.operands;
  if (!chosen || id === undefined) return 'correct';
  if (tiedRows(ledger.attempt.solution.valueOf(id).values).includes(chosen.value)) return 'correct';
  if (!mayBeLargest(ledger, written, id, chosen.value)) return 'wrong';
  return before.fault === null ? 'rounded' : 'carried';
}

function mayBeLargest(ledger: Ledger, written: Written, id: string, row: number): boolean {
  const { mid, rad } = readerFor(ledger, written)(id);
  const bestLowerEnd = Math.max(...mid.map((middle, at) => middle - (rad[at] as number)));
  return (mid[row - 1] as number) + (rad[row - 1] as number) >= bestLowerEnd - 1e-12;
}
