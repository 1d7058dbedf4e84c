/** The right answers of the exercise that a share code stands for, worked out anew. */
import { toRows } from '../src-shared/algebra/matrix.ts';
import { decode } from '../src-shared/generator/decode.ts';
import { spokenId } from '../src-shared/notation/speech.ts';
import { askedSteps } from '../src-shared/solution/asked-steps.ts';
import { solve } from '../src-shared/solution/solve.ts';
import { typed, type Answers } from './sheet-answers.ts';

export function answersToCode(code: string): Answers {
  const decoded = decode(code);
  if ('problem' in decoded) throw new Error(decoded.problem);
  const solution = solve(decoded.exercise);
  const notation = { target: 't', updates: solution.updates, decimalSign: '.' } as const;
  const asked = askedSteps(solution, decoded.exercise);
  return {
    steps: asked
      .filter(({ id }) => id !== 'class')
      .map(({ id, value }) => ({
        step: spokenId(id, notation),
        cells: toRows(value).map((row) => row.map(typed)),
      })),
    class: asked.find(({ id }) => id === 'class')?.value.values[0] ?? null,
  };
}
