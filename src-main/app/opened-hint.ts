/** What is open of a step's hints, as the window shows it. */
import type { OpenedHint } from '../../src-shared/contract/hint-views.ts';
import { otherSlope } from '../../src-shared/document/slope-equation.ts';
import { stepLine, type Printing } from '../../src-shared/document/working.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import { revealedCells } from './attempt-record.ts';
import type { OpenRung } from './free-hints.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export function openedHint(
  step: Step,
  { rung, free }: OpenRung,
  solved: SolvedExercise,
  printing: Printing,
): OpenedHint {
  return {
    rung,
    formula: stepLine(step, solved.solution, printing.notation),
    slope: otherSlope(step, solved.solution, printing.notation),
    revealed: rung === 3 ? revealedCells(step, solved, printing.shown) : null,
    free,
  };
}
