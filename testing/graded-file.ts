/** Marks an attempt as a file holds it, with the sentence of each step. */
import { stepLabels } from '../src-shared/document/step-labels.ts';
import { verdictText } from '../src-shared/document/verdict-text.ts';
import type { Exercise } from '../src-shared/exercise/exercise.ts';
import { readExercise } from '../src-shared/exercise/read-exercise.ts';
import type { RawCells } from '../src-shared/grading/attempt.ts';
import { grade, type Grade } from '../src-shared/grading/grade.ts';
import { askedSteps } from '../src-shared/solution/asked-steps.ts';
import { solve, type Solution } from '../src-shared/solution/solve.ts';

/** One text, a column, or rows. */
export type FileCells = string | readonly string[] | RawCells;

export interface Graded extends Grade {
  /** Title and sentences of a step that was answered. */
  readonly said: (id: string) => string;
}

export function gradeFile(rawExercise: unknown, rawAnswers: Readonly<Record<string, FileCells>>): Graded {
  const exercise = readExercise(rawExercise);
  const solution = solve(exercise);
  const answers = new Map(Object.entries(rawAnswers).map(([id, cells]) => [id, rowsOf(cells, id, solution)]));
  const unknown = [...answers.keys()].filter((id) => !solution.steps.some((step) => step.id === id));
  if (unknown.length > 0) throw new RangeError(`no step ${unknown.join(', ')}`);
  return gradeAnswers(exercise, solution, answers);
}

/** As the app does it: by the exercise's own precision and tolerance. */
export function gradeAnswers(
  exercise: Exercise,
  solution: Solution,
  answers: ReadonlyMap<string, RawCells>,
): Graded {
  const { precision, tolerance, minimumDigits } = exercise;
  const setting = { precision, tolerance, minimumDigits };
  const found = grade(solution, askedSteps(solution, exercise), answers, setting);
  const notation = { target: 't', updates: solution.updates, decimalSign: '.' } as const;
  const said = (id: string): string => {
    const step = solution.steps.find((candidate) => candidate.id === id);
    const graded = found.steps.get(id);
    if (!step || !graded) throw new RangeError(`${id} was not answered`);
    const labels = stepLabels(step, exercise);
    const { title, plain } = verdictText({
      ...setting,
      ...{ step, labels, grade: graded, solution, notation, answers },
    });
    return `${title}. ${plain}`;
  };
  return { ...found, said };
}

/** A list is a column, or the row where the step has only one. */
function rowsOf(cells: FileCells, id: string, solution: Solution): RawCells {
  if (typeof cells === 'string') return [[cells]];
  const rows = cells.map((row) => (typeof row === 'string' ? [row] : row));
  const isOneRow =
    rows.length > 1 && solution.valueOf(id).rows === 1 && rows.every((row) => row.length === 1);
  return isOneRow ? [rows.flat()] : rows;
}
