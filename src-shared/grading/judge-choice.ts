/** Judges the step that is answered by choosing: the class of the query. */
import { tiedRows } from '../algebra/evaluate.ts';
import { mistakeKinds } from '../solution/mistake.ts';
import type { Attempt, Written } from './attempt.ts';
import { readerFor, type Ledger } from './inputs.ts';

import type { Before } from './judge-step.ts';
import type { Diagnosis, Judgement } from './judgement.ts';

export function gradeChoice(
  { ledger, faults }: { readonly ledger: Ledger; readonly faults: Map<string, string> },
  written: Written,
  before: Before,
): Pick<Judgement, 'verdict' | 'cells' | 'diagnosis' | 'carriedFrom'> {
  const [reading] = written.readings.flat();
  const { id } = written.step;
  const nothing = { diagnosis: null, carriedFrom: null };
  if (reading?.kind !== 'value') {
    const kind = reading?.kind ?? 'blank';
    return { ...nothing, verdict: kind, cells: [[kind]] };
  }
  const verdict = judgeChoice(ledger, written, before);
  if (verdict !== 'wrong') {
    return {
      ...nothing,
      verdict,
      cells: [[verdict]],
      carriedFrom: verdict === 'carried' ? (before.faults[0]?.fault ?? null) : null,
    };
  }
  faults.set(id, id);
  const diagnosis = wrongClass(ledger.attempt, written, reading.value);
  return { ...nothing, verdict, cells: [[verdict]], diagnosis };
}

/** Counted from 0, the largest output has a number that is one less; 0 can be nothing else. */
function wrongClass({ solution }: Attempt, { step }: Written, chosen: number): Diagnosis {
  const counted = tiedRows(solution.valueOf(step.place.id.x).values).includes(chosen + 1);
  const label = counted && chosen === 0 ? 'classes_from_0' : 'argmax_wrong_row';
  return {
    kind: mistakeKinds[label],
    labels: [label],
    ties: counted && chosen > 0 ? ['classes_from_0'] : [],
    decidedBy: null,
    madeIn: step.id,
    formula: null,
  };
}

/** A choice is right when its output may be the largest, by the exact or by the own outputs. */
function judgeChoice(
  ledger: Ledger,
  written: Written,
  before: Before,
): 'correct' | 'rounded' | 'carried' | 'wrong' {
  const [chosen] = written.cells;
  const [id] = written.step.operands;
  if (!chosen || id === undefined) return 'correct';
  if (tiedRows(ledger.attempt.solution.valueOf(id).values).includes(chosen.value)) return 'correct';
  if (!mayBeLargest(ledger, written, id, chosen.value)) return 'wrong';
  return before.faults.length === 0 ? 'rounded' : 'carried';
}

function mayBeLargest(ledger: Ledger, written: Written, id: string, row: number): boolean {
  const { mid, rad } = readerFor(ledger, written)(id);
  const bestLowerEnd = Math.max(...mid.map((middle, at) => middle - (rad[at] as number)));
  return (mid[row - 1] as number) + (rad[row - 1] as number) >= bestLowerEnd - 1e-12;
}
