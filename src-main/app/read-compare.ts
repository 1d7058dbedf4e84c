/** Two exercises that differ in loss and output function, side by side, with where the student stands. */
import type { ComparePage, CompareView } from '../../src-shared/contract/compare-views.ts';
import type { Handlers } from '../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import { comparisonOf, sideTitle } from '../../src-shared/document/comparison.ts';
import { sharedData } from '../../src-shared/document/statement.ts';
import { withFormulas } from '../../src-shared/document/with-formulas.ts';
import { entries, nameOf, valueTable, type Printing } from '../../src-shared/document/working.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import type { Classic } from '../../src-shared/generator/classic.ts';
import { sentenceNumber } from '../../src-shared/notation/number-text.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import { createAttempt } from './attempt-at.ts';
import { attemptState, type AttemptState } from './attempt-progress.ts';
import { classicWithId, type Context } from './context.ts';
import { counterpartOf } from './counterpart.ts';
import { printingFor } from './printing.ts';
import { markOf } from './result-view.ts';
import { revealSteps } from './reveal-steps.ts';
import type { SolvedExercise } from './solved-exercise.ts';

interface Side {
  readonly classic: Classic;
  readonly solved: SolvedExercise;
  /** The newest attempt at it, if it works on the same numbers. */
  readonly state: AttemptState | null;
}

type Unfinished = Extract<CompareView, { due: false }>['unfinished'][number];
type SideView = CompareView['sides'][number];
type Line = ComparePage['groups'][number]['lines'][number];

export function readCompare(context: Context): Handlers['compare']['read'] {
  return async ({ exerciseId, anyway }) => {
    const classic = classicWithId(exerciseId);
    const counterpart = counterpartOf(classic);
    if (!counterpart) throw new ApiFailure({ code: 'notFound', what: 'exercise' });
    context.drafts.flush();
    const pair = classics.filter((candidate) => candidate === classic || candidate === counterpart);
    const [one, other] = await Promise.all(pair.map((member) => sideOf(context, member)));
    if (!one || !other) throw new RangeError(`no pair for ${exerciseId}`);
    const unfinished = [one, other].map(leftOf).filter(({ left }) => left > 0);
    const sides: [SideView, SideView] = [sideView(one), sideView(other)];
    if (unfinished.length > 0 && !anyway) return { due: false, sides, unfinished };
    for (const side of [one, other]) revealSide(context, side);
    const printing = printingFor(context.ports.store, one.solved);
    return { due: true, sides, ...pageOf([one, other], printing) };
  };
}

async function sideOf(context: Context, classic: Classic): Promise<Side> {
  const file = JSON.stringify(classic.exercise);
  const solved = context.solve(file);
  const newest = context.ports.store.attemptsAt(classic.id).at(-1);
  const state = newest?.exercise === file ? await attemptState(context, newest) : null;
  return { classic, solved, state };
}

const leftAt = ({ solved, state }: Side): readonly Step[] => state?.left ?? solved.steps;

function leftOf(side: Side): Unfinished {
  const { id: exerciseId, number } = side.classic;
  return { exerciseId, number, left: leftAt(side).length };
}

/** What is read here earns no mark any more, just as in the worked solution. */
function revealSide(context: Context, side: Side): void {
  const left = leftAt(side).map(({ id }) => id);
  if (left.length === 0) return;
  const attempt = side.state?.attempt ?? createAttempt(context, side.classic);
  revealSteps(context, attempt.id, left, side.state?.results ?? new Map());
}

function sideView({ classic, solved }: Side): SideView {
  return { exerciseId: classic.id, number: classic.number, title: sideTitle(solved) };
}

function pageOf(sides: readonly [Side, Side], printing: Printing): Pick<ComparePage, 'common' | 'groups'> {
  const [one, other] = sides;
  const shown = (value: number): string => sentenceNumber(value, printing.shown);
  return {
    common: [sharedData(one.classic.exercise, printing.notation)],
    groups: comparisonOf([one.solved, other.solved], shown).map(({ title, ids, sentence }) => ({
      title,
      lines: ids.map((id) => lineOf(id, sides, printing)),
      sentence: withFormulas(sentence, printing.notation),
    })),
  };
}

function lineOf(id: string, [one, other]: readonly [Side, Side], printing: Printing): Line {
  return {
    id,
    ...nameOf(id, printing.notation),
    values: [valueOf(id, one, printing), valueOf(id, other, printing)],
  };
}

function valueOf(id: string, { solved, state }: Side, printing: Printing): Line['values'][number] {
  const result = state?.results.get(id);
  return {
    value: valueTable(solved.solution.valueOf(id), printing),
    own:
      result && !result.shown
        ? { ...entries(result.cells, result.grade, printing), mark: markOf(result) }
        : null,
  };
}
