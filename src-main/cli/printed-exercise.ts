/** The exercise that a command is to print: out of a file, standard input or a share code. */
import type { Marked } from '../../src-shared/document/paper/marked.ts';
import type { Subject } from '../../src-shared/document/paper/subject.ts';
import { ExerciseError } from '../../src-shared/exercise/exercise-error.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import { shareCode } from '../../src-shared/exercise/share-code.ts';
import { decode } from '../../src-shared/generator/decode.ts';
import { trueOrigin } from '../../src-shared/generator/true-origin.ts';
import { askedSteps } from '../../src-shared/solution/asked-steps.ts';
import { solve, type Solution } from '../../src-shared/solution/solve.ts';
import { exercisePieces, InputError, type Piece } from './exercise-pieces.ts';
import { gradedAttempt, type GradedAttempt } from './graded-attempt.ts';
import { paperSentences } from './paper-sentences.ts';
import { readText } from './read-text.ts';
import { sentences } from './sentences.ts';

export interface PaperSource {
  /** `-` is standard input. */
  readonly in?: string | undefined;
  readonly code?: string | undefined;
}

/** @throws InputError when there is no such exercise, or more than one */
export async function printedExercise({ in: file, code }: PaperSource): Promise<Subject> {
  if (code !== undefined && file !== undefined) throw new InputError(paperSentences.oneSource);
  if (code === undefined) return exerciseIn(file ?? '-');
  const result = decode(code);
  if ('problem' in result) throw new InputError(result.problem);
  return subjectOf(result.exercise, solve(result.exercise));
}

/** @throws InputError when there is no such attempt, or more than one */
export async function printedAttempt(file = '-'): Promise<{ subject: Subject; marked: Marked }> {
  const [piece, source] = await onePiece(file);
  const attempt = gradedAttempt(piece, source);
  return { subject: subjectOf(attempt.exercise, attempt.solution), marked: markedSteps(attempt) };
}

async function exerciseIn(file: string): Promise<Subject> {
  const [{ json, lineOf }, source] = await onePiece(file);
  try {
    const exercise = readExercise(json);
    return subjectOf(exercise, solve(exercise));
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    throw new InputError(sentences.at(source, lineOf(error.path ?? []), error.message), { cause: error });
  }
}

async function onePiece(file: string): Promise<readonly [piece: Piece, source: string]> {
  const source = file === '-' ? sentences.standardInput : file;
  const pieces: Piece[] = [];
  for await (const piece of exercisePieces(readText(file === '-' ? null : file, source), source)) {
    pieces.push(piece);
  }
  const [piece, ...more] = pieces;
  if (!piece || more.length > 0) throw new InputError(paperSentences.oneExercise(source, pieces.length));
  return [piece, source];
}

function subjectOf(exercise: Exercise, solution: Solution): Subject {
  const origin = trueOrigin(exercise);
  return {
    name: exercise.title,
    exercise,
    solution,
    steps: askedSteps(solution, exercise),
    code: origin && shareCode(origin),
    notes: {},
  };
}

/** A file tells of nothing that was shown or changed. */
const asWritten = { shown: false, outdated: null, fromOutdated: false, kept: false } as const;

function markedSteps({ steps, answers, found }: GradedAttempt): Marked {
  return new Map(
    steps.flatMap((step) => {
      const grade = found.steps.get(step.id);
      const cells = answers.get(step.id);
      if (!grade || !cells) return [];
      return [[step.id, { ...asWritten, step, cells, grade, answers, earned: grade.earned }] as const];
    }),
  );
}
