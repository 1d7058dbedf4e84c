/** What is to be printed: an exercise with the attempt at it, and how the user wants it. */
import type { PaperOptions as Wanted } from '../../../src-shared/contract/paper-views.ts';
import type { Marked } from '../../../src-shared/document/paper/marked.ts';
import type { PaperOptions } from '../../../src-shared/document/paper/paper-options.ts';
import { paperWords } from '../../../src-shared/document/paper/paper-words.ts';
import type { Subject } from '../../../src-shared/document/paper/subject.ts';
import { shareCode } from '../../../src-shared/exercise/share-code.ts';
import { trueOrigin } from '../../../src-shared/generator/true-origin.ts';
import type { Attempt, Store } from '../../store/store.ts';
import { attemptAt } from '../attempt-at.ts';
import { attemptState } from '../attempt-progress.ts';
import { readRecord } from '../attempt-record.ts';
import { resultsOf, type StepResults } from '../attempt-results.ts';
import type { Context } from '../context.ts';
import { exerciseWithId, type KnownExercise } from '../known-exercise.ts';
import { printingFor, styleOf } from '../printing.ts';
import type { SolvedExercise } from '../solved-exercise.ts';

export interface PaperWork {
  readonly subject: Subject;
  readonly solved: SolvedExercise;
  /** What was said of the steps of the attempt; empty where there is none. */
  readonly marked: Marked;
  /** The steps whose values are not due yet. */
  readonly left: readonly string[];
}

interface Asked {
  readonly exerciseId: string;
  readonly attemptId?: string | undefined;
}

/** @throws ApiFailure notFound */
export async function paperWork(context: Context, { exerciseId, attemptId }: Asked): Promise<PaperWork> {
  const known = exerciseWithId(context.ports.store, exerciseId);
  context.drafts.flush();
  const attempt = attemptAt(context, exerciseId, attemptId);
  return attempt ? workOf(context, known, attempt) : freshWork(context, known);
}

export async function workOf(context: Context, known: KnownExercise, attempt: Attempt): Promise<PaperWork> {
  const state = await attemptState(context, attempt);
  const { solved, results } = state;
  const left = state.left.map(({ id }) => id);
  const marked = new Map([...results, ...(await ownAnswers(context, attempt, solved, results))]);
  return { subject: subjectOf(known, solved), solved, marked, left };
}

function freshWork({ solve }: Context, known: KnownExercise): PaperWork {
  const solved = solve(JSON.stringify(known.exercise));
  const left = solved.steps.map(({ id }) => id);
  return { subject: subjectOf(known, solved), solved, marked: new Map(), left };
}

/** The checks as if nothing had been revealed since: a page that shows the right value shows the student's beside it. */
async function ownAnswers(
  { ports: { store } }: Context,
  attempt: Attempt,
  solved: SolvedExercise,
  results: StepResults,
): Promise<Marked> {
  const record = readRecord(store, attempt.id, solved);
  const hints = record.hints.filter(({ rung }) => rung < 3);
  if (hints.length === record.hints.length) return results;
  const own = await resultsOf({ ...record, hints }, solved, printingFor(store, solved));
  return new Map([...own].map(([id, said]) => [id, { ...said, earned: results.get(id)?.earned ?? 0 }]));
}

function subjectOf({ number, title, notes, exercise }: KnownExercise, solved: SolvedExercise): Subject {
  // What is solved holds the rules of the settings too, which are no part of what was drawn.
  const origin = trueOrigin(exercise);
  return {
    ...solved,
    name: number === '' ? title : paperWords.exercise(number),
    code: origin && shareCode(origin),
    notes,
  };
}

export function documentOptions(
  store: Pick<Store, 'setting'>,
  solved: SolvedExercise,
  { precision, paper, intermediate, byExample, mistakes }: Wanted,
): PaperOptions {
  const { notation } = printingFor(store, solved);
  const shown = styleOf(precision ?? solved.exercise.precision, notation.decimalSign);
  return { notation, shown, paper, intermediate, byExample, mistakes };
}
