/** Home: where the student left off, and every exercise with its progress. */
import type { Api } from '../../src-shared/contract/contract.ts';
import type { HomeView } from '../../src-shared/contract/views.ts';
import { layersOf } from '../../src-shared/document/given-list.ts';
import { resultTex } from '../../src-shared/document/working.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import type { Classic } from '../../src-shared/generator/classic.ts';
import { idTex } from '../../src-shared/notation/symbols.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import { stepWords } from '../../src-shared/solution/step-words.ts';
import type { Attempt } from '../store/store.ts';
import { attemptResults, type CheckedStep } from './attempt-results.ts';
import type { Context } from './context.ts';
import { phasesOf } from './phases.ts';
import { stepMarks } from './result-view.ts';
import type { SolvedExercise } from './solved-exercise.ts';

interface Progress {
  readonly classic: Classic;
  readonly attempt: Attempt;
  readonly solved: SolvedExercise;
  /** By step id, the one checked last at the end. */
  readonly results: ReadonlyMap<string, CheckedStep>;
}

const mostLines = 2;

type Resume = NonNullable<HomeView['resume']>;

export function readHome(context: Context): Api['home']['read'] {
  const { ports, drafts, solve } = context;
  return async () => {
    drafts.flush();
    const begun = await attemptsBegun(context);
    const open = begun.find((progress) => nextStep(progress) !== undefined);
    return {
      resume: open ? resumeOf(open) : null,
      exercises: await Promise.all(
        classics.map(async ({ id, number, title, subtitle, exercise }) => {
          const newest = begun.find(({ classic }) => classic.id === id);
          const solved = newest?.solved ?? (await solve(JSON.stringify(exercise)));
          const layers = layersOf(solved.exercise);
          const progress = newest ? progressOf(newest) : null;
          return { id, number, title, subtitle, layers, steps: solved.steps.length, progress };
        }),
      ),
      setAside: [...ports.store.setAside],
    };
  };
}

/** The newest attempt at each exercise, touched last first; those that were only looked at are left out. */
async function attemptsBegun({ ports: { store }, solve }: Context): Promise<Progress[]> {
  const found = await Promise.all(
    store.newestAttempts().map(async (attempt): Promise<Progress | null> => {
      const classic = classics.find(({ id }) => id === attempt.exerciseId);
      if (!classic) return null;
      const solved = await solve(attempt.exercise);
      const results = await attemptResults(store, attempt.id, solved);
      const isBegun = attempt.position !== null || results.size > 0;
      return isBegun ? { classic, attempt, solved, results } : null;
    }),
  );
  return found.filter((progress) => progress !== null);
}

function progressOf({ solved, results }: Progress): Resume['progress'] {
  const earned = [...results.values()].reduce((sum, { grade }) => sum + grade.earned, 0);
  return { done: results.size, earned, total: solved.steps.length };
}

/** The step the student is at, unless its mark is earned; then the first without one. */
function nextStep({ attempt, solved: { steps }, results }: Progress): Step | undefined {
  const open = steps.filter(({ id }) => (results.get(id)?.grade.earned ?? 0) === 0);
  return open.find(({ id }) => id === attempt.position?.step) ?? open[0];
}

function resumeOf(progress: Progress): Resume | null {
  const next = nextStep(progress);
  if (!next) return null;
  const { classic, attempt, solved, results } = progress;
  return {
    exerciseId: classic.id,
    title: classic.title,
    leftAt: attempt.touchedAt,
    next: {
      title: stepWords[next.kind.name].title,
      tex: idTex(next.id, solved.notation),
      number: solved.steps.indexOf(next) + 1,
    },
    progress: progressOf(progress),
    phases: phasesOf(solved.steps).map(({ name, steps }) => ({
      name,
      done: steps.filter(({ id }) => results.has(id)).length,
      total: steps.length,
      current: steps.includes(next),
    })),
    lines: [...results.values()].slice(-mostLines).map(({ step, cells, grade }) => ({
      tex: resultTex(step, cells, grade, solved.notation),
      mark: stepMarks[grade.verdict],
    })),
    nextRows: next.value.rows,
  };
}
