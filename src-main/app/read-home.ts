/** Home: where the student left off, and every exercise with its progress. */
import type { Handlers } from '../../src-shared/contract/contract.ts';
import type { HomeView } from '../../src-shared/contract/views.ts';
import { layersOf } from '../../src-shared/document/given-list.ts';
import { nameOf, resultLine } from '../../src-shared/document/working.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import { stepWords } from '../../src-shared/solution/step-words.ts';
import { attemptProgress, progressOf } from './attempt-progress.ts';
import type { Context } from './context.ts';
import { exerciseOf, type KnownExercise } from './known-exercise.ts';
import { phasesOf } from './phases.ts';
import { printingFor } from './printing.ts';
import { recentExercises } from './recent-exercises.ts';
import { markOf } from './result-view.ts';

const mostLines = 2;

type Resume = NonNullable<HomeView['resume']>;
type State = Awaited<ReturnType<typeof attemptProgress>>;
type Begun = readonly [KnownExercise, State];

export function readHome(context: Context): Handlers['home']['read'] {
  const { ports, drafts, solve } = context;
  return async () => {
    drafts.flush();
    const begun = await attemptsBegun(context);
    const open = begun.find(([, state]) => nextStep(state) !== undefined);
    return {
      resume: open ? resumeOf(context, open) : null,
      exercises: classics.map(({ id, number, title, subtitle, exercise }) => {
        const newest = begun.find(([known]) => known.id === id)?.[1];
        const solved = newest?.solved ?? solve(JSON.stringify(exercise));
        const layers = layersOf(solved.exercise);
        const progress = newest ? progressOf(newest) : null;
        const attempts = ports.store.attemptsAt(id).length;
        return { id, number, title, subtitle, layers, steps: solved.steps.length, progress, attempts };
      }),
      recent: await recentExercises(context),
      setAside: [...ports.store.setAside],
    };
  };
}

/** The newest attempt at each exercise, touched last first; those that were only looked at or hidden are left out. */
async function attemptsBegun(context: Context): Promise<Begun[]> {
  const found = await Promise.all(
    context.ports.store.newestAttempts().map(async (attempt): Promise<Begun | null> => {
      if (context.ports.store.exercise(attempt.exerciseId)?.hidden) return null;
      const known = exerciseOf(context.ports.store, attempt.exerciseId);
      return known ? [known, await attemptProgress(context, attempt)] : null;
    }),
  );
  return found.filter((begun) => begun?.[1].isBegun === true) as Begun[];
}

/** The step the student is at, unless nothing is left to do there; then the first where something is. */
function nextStep({ attempt, left }: State): Step | undefined {
  return left.find(({ id }) => id === attempt.position?.step) ?? left[0];
}

function resumeOf({ ports }: Context, [known, state]: Begun): Resume | null {
  const next = nextStep(state);
  if (!next) return null;
  const { attempt, solved, done, results } = state;
  const printing = printingFor(ports.store, solved);
  return {
    exerciseId: known.id,
    attemptId: attempt.id,
    title: known.title,
    leftAt: attempt.touchedAt,
    next: {
      title: stepWords[next.kind.name].title,
      ...nameOf(next.id, printing.notation),
      number: solved.steps.indexOf(next) + 1,
    },
    progress: progressOf(state),
    phases: phasesOf(solved.steps).map(({ name, steps }) => ({
      name,
      done: steps.filter(({ id }) => done.has(id)).length,
      total: steps.length,
      current: steps.includes(next),
    })),
    lines: [...(results?.values() ?? [])].slice(-mostLines).map((result) => ({
      ...resultLine(result.step, result.cells, result.grade, printing),
      mark: markOf(result),
    })),
    nextRows: next.value.rows,
  };
}
