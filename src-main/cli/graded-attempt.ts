/** Reads one attempt file and marks it. */
import { ExerciseError, type FieldPath } from '../../src-shared/exercise/exercise-error.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import type { RawCells } from '../../src-shared/grading/attempt.ts';
import { grade, type Grade } from '../../src-shared/grading/grade.ts';
import { askedSteps } from '../../src-shared/solution/asked-steps.ts';
import { solve, type Solution, type Step } from '../../src-shared/solution/solve.ts';
import { InputError, type Piece } from './exercise-pieces.ts';
import { AnswerError, readAnswers } from './read-answers.ts';
import { sentences } from './sentences.ts';
import { gradeSentences } from './grade-sentences.ts';
import { gradingProgress } from './grading-progress.ts';

export interface GradedAttempt {
  readonly exercise: Exercise;
  readonly solution: Solution;
  /** What the exercise asks for. */
  readonly steps: readonly Step[];
  readonly answers: ReadonlyMap<string, RawCells>;
  readonly found: Grade;
}

/**
 * @param source how the text is called in a complaint
 * @throws InputError that names file, line and field
 */
export function gradedAttempt({ json, lineOf }: Piece, source: string): GradedAttempt {
  const refuse = (path: FieldPath, message: string, cause: unknown): InputError =>
    new InputError(sentences.at(source, lineOf(path), message), { cause });
  try {
    return gradeJson(json);
  } catch (error) {
    if (error instanceof AnswerError) throw refuse(error.path, error.message, error);
    if (!(error instanceof ExerciseError)) throw error;
    throw refuse(['exercise', ...(error.path ?? [])], gradeSentences.inExercise(error.message), error);
  }
}

/** @throws ExerciseError, AnswerError */
function gradeJson(json: unknown): GradedAttempt {
  const { exercise: rawExercise, answers: rawAnswers } = fieldsOf(json);
  const exercise = readExercise(rawExercise);
  const solution = solve(exercise);
  const steps = askedSteps(solution, exercise);
  const answers = readAnswers(rawAnswers, steps);
  const { precision, tolerance, minimumDigits } = exercise;
  const onStep = gradingProgress();
  const found = grade(solution, steps, answers, { precision, tolerance, minimumDigits, onStep });
  return { exercise, solution, steps, answers, found };
}

function fieldsOf(json: unknown): { exercise?: unknown; answers?: unknown } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new AnswerError([], gradeSentences.needsAttempt);
  }
  if ('layers' in json && !('exercise' in json)) throw new AnswerError([], gradeSentences.isExercise);
  const foreign = Object.keys(json).find((key) => key !== 'exercise' && key !== 'answers');
  if (foreign !== undefined) throw new AnswerError([foreign], gradeSentences.foreignField(foreign));
  if (!('exercise' in json)) throw new AnswerError([], gradeSentences.needsExercise);
  return json;
}
