/** The command `grade`: attempts in, the verdict of every step out, one JSON a line. */
import { marksSentence } from '../../src-shared/document/marks-text.ts';
import { stepLabels } from '../../src-shared/document/step-labels.ts';
import { verdictText } from '../../src-shared/document/verdict-text.ts';
import { ExerciseError, type FieldPath } from '../../src-shared/exercise/exercise-error.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import type { RawCells } from '../../src-shared/grading/attempt.ts';
import { loadCellReader } from '../../src-shared/grading/cell-text.ts';
import { grade, type StepGrade } from '../../src-shared/grading/grade.ts';
import { labelOf, type CellVerdict, type Verdict } from '../../src-shared/grading/judgement.ts';
import { askedSteps } from '../../src-shared/solution/asked-steps.ts';
import { solve, type Solution } from '../../src-shared/solution/solve.ts';
import { exercisePieces, InputError } from './exercise-pieces.ts';
import { AnswerError, readAnswers } from './read-answers.ts';
import { sentences } from './sentences.ts';

/**
 * @param text one attempt, on any number of lines, or one a line
 * @param source how the text is called in a complaint: the file's name, or standard input
 * @yields one line of JSON an attempt, with its line end
 * @throws InputError at the first attempt that cannot be read
 */
export async function* gradeText(text: string, source: string): AsyncGenerator<string> {
  for (const { json, lineOf } of exercisePieces(text, source)) {
    const refuse = (path: FieldPath, message: string, cause: unknown): InputError =>
      new InputError(sentences.at(source, lineOf(path), message), { cause });
    try {
      yield `${JSON.stringify(await gradeAttempt(json))}\n`;
    } catch (error) {
      if (error instanceof AnswerError) throw refuse(error.path, error.message, error);
      if (!(error instanceof ExerciseError)) throw error;
      throw refuse(['exercise', ...(error.path ?? [])], sentences.inExercise(error.message), error);
    }
  }
}

interface StepReport {
  readonly verdict: Verdict;
  readonly cells: readonly (readonly CellVerdict[])[];
  readonly filled: StepGrade['filled'];
  readonly diagnosis: {
    /** The known mistake, or two joined by `+`; null for anything else. */
    readonly label: string | null;
    readonly kind: string;
    readonly message: string;
    /** Mistakes that would give the same numbers. */
    readonly ties: readonly string[];
  } | null;
  readonly carriedFrom: string | null;
}

interface AttemptReport {
  readonly steps: Readonly<Record<string, StepReport>>;
  readonly firstFault: string | null;
  readonly marks: { readonly earned: number; readonly total: number };
  readonly examMarks: { readonly earned: number; readonly total: number };
  readonly summary: string;
}

/** @throws ExerciseError, AnswerError */
async function gradeAttempt(json: unknown): Promise<AttemptReport> {
  const { exercise: rawExercise, answers: rawAnswers } = fieldsOf(json);
  const exercise = readExercise(rawExercise);
  const solution = await solve(exercise);
  const steps = askedSteps(solution, exercise);
  const answers = readAnswers(rawAnswers, steps);
  const read = await loadCellReader([...answers.values()].flat(2));
  const { precision, tolerance, minimumDigits } = exercise;
  const found = grade(solution, steps, answers, { precision, read, tolerance, minimumDigits });
  const report = (id: string, step: StepGrade): StepReport =>
    stepReport(id, step, { exercise, solution, answers });
  return {
    steps: Object.fromEntries([...found.steps].map(([id, step]) => [id, report(id, step)])),
    firstFault: found.firstFault,
    marks: { earned: found.earned, total: found.total },
    examMarks: found.examMarks,
    summary: marksSentence(found),
  };
}

function fieldsOf(json: unknown): { exercise?: unknown; answers?: unknown } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new AnswerError([], sentences.needsAttempt);
  }
  const foreign = Object.keys(json).find((key) => key !== 'exercise' && key !== 'answers');
  if (foreign !== undefined) throw new AnswerError([foreign], sentences.foreignField(foreign));
  if (!('exercise' in json)) throw new AnswerError([], sentences.needsExercise);
  return json;
}

interface Graded {
  readonly exercise: Exercise;
  readonly solution: Solution;
  readonly answers: ReadonlyMap<string, RawCells>;
}

function stepReport(id: string, graded: StepGrade, { exercise, solution, answers }: Graded): StepReport {
  const { verdict, cells, filled, diagnosis, carriedFrom } = graded;
  return {
    verdict,
    cells,
    filled,
    diagnosis: diagnosis && {
      label: labelOf(diagnosis),
      kind: diagnosis.kind,
      message: messageOf(id, graded, { exercise, solution, answers }),
      ties: 'ties' in diagnosis ? diagnosis.ties : [],
    },
    carriedFrom,
  };
}

function messageOf(id: string, graded: StepGrade, { exercise, solution, answers }: Graded): string {
  const step = solution.steps.find((candidate) => candidate.id === id);
  if (!step) throw new RangeError(`there is no step ${id}`);
  const notation = { target: 't', updates: solution.updates, decimalSign: '.' } as const;
  const { precision, minimumDigits } = exercise;
  const labels = stepLabels(step, exercise);
  const setting = { step, labels, grade: graded, precision, minimumDigits, solution, notation, answers };
  const { title, plain } = verdictText(setting);
  return `${title}. ${plain}`;
}
