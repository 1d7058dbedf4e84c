/** Everything that the window needs to work on an attempt; no expected value is in it before it is due. */
import type { Settings } from '../../src-shared/contract/settings.ts';
import type { OperandView, StepView } from '../../src-shared/contract/step-views.ts';
import type { Position, WorkspaceView } from '../../src-shared/contract/views.ts';
import { conventionsOf } from '../../src-shared/document/conventions.ts';
import { givens, layersOf, type Given } from '../../src-shared/document/given-list.ts';
import { givenCells } from '../../src-shared/document/given-print.ts';
import { statementOf } from '../../src-shared/document/statement.ts';
import { diagramPlace } from '../../src-shared/document/step-direction.ts';
import { stepLabels } from '../../src-shared/document/step-labels.ts';
import { nameOf, type Printing } from '../../src-shared/document/working.ts';
import { printedLineId, printedShortId } from '../../src-shared/notation/symbols.ts';
import { texScript } from '../../src-shared/notation/tex.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import { stepWords } from '../../src-shared/solution/step-words.ts';
import type { Attempt } from '../store/store.ts';
import type { AttemptRecord } from './attempt-record.ts';
import type { StepResults } from './attempt-results.ts';
import { counterpartOf } from './counterpart.ts';
import type { OpenRung } from './free-hints.ts';
import type { KnownExercise } from './known-exercise.ts';
import { marksLine } from './marks-line.ts';
import { openedHint } from './opened-hint.ts';
import { phasesOf } from './phases.ts';
import { resultViews } from './result-view.ts';
import type { SolvedExercise } from './solved-exercise.ts';
import type { WaysOn } from './ways-on.ts';

interface Parts {
  readonly known: KnownExercise;
  readonly ways: WaysOn;
  readonly attempt: Attempt;
  /** Its place among the attempts at the exercise, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
  readonly solved: SolvedExercise;
  readonly record: AttemptRecord;
  readonly results: StepResults;
  /** What is open of the hints, by step id. */
  readonly hints: ReadonlyMap<string, OpenRung>;
  readonly printing: Printing;
  readonly settings: Settings;
}

export function workspaceView(parts: Parts): WorkspaceView {
  const { known, attempt, number, of, solved, record, results, printing, settings } = parts;
  const { steps } = solved;
  const given = givens(solved.solution, printing.notation);
  const values = valuesOf(given);
  return {
    attemptId: attempt.id,
    attempt: { number, of, startedAt: attempt.startedAt },
    exercise: exerciseView(parts, given),
    compare: counterpartOf(known) !== null,
    phases: phasesOf(steps).map(({ id, name, steps: inPhase }) => ({
      id,
      name,
      steps: inPhase.map((step) => step.id),
    })),
    steps: steps.map((step) => stepView(step, solved, printing, values)),
    drafts: Object.fromEntries(record.drafts.map(({ step, cells }) => [step, cells.map((row) => [...row])])),
    results: resultViews(results, { solved, printing, notes: known.notes }),
    marks: marksLine(results, solved, printing),
    hints: hintViews(parts),
    position: positionIn(steps, attempt.position),
    settings,
  };
}

function exerciseView(
  { known, ways, solved, printing }: Parts,
  given: readonly Given[],
): WorkspaceView['exercise'] {
  const { id, number, title } = known;
  const { exercise } = solved;
  const { notation } = printing;
  const { paragraphs, summary } = statementOf(exercise, notation);
  return {
    id,
    number,
    title,
    ...ways,
    statement: paragraphs,
    summary,
    conventions: conventionsOf(exercise, notation),
    layers: layersOf(exercise).map((layer, l) => ({ ...layer, ...nameOf(`x[${l}]`, notation) })),
    given: given.map(({ value, ...rest }) => ({
      ...rest,
      valueTex: value.tex,
      valueSpoken: value.spoken,
    })),
  };
}

function hintViews({ hints, solved, printing }: Parts): WorkspaceView['hints'] {
  return Object.fromEntries(
    solved.steps.flatMap((step) => {
      const open = hints.get(step.id);
      return open ? [[step.id, openedHint(step, open, solved, printing)]] : [];
    }),
  );
}

function stepView(step: Step, solved: SolvedExercise, printing: Printing, given: GivenValues): StepView {
  const { id, kind, value } = step;
  const { notation } = printing;
  return {
    id,
    title: stepWords[kind.name].title,
    ...nameOf(id, notation),
    lineTex: printedLineId(id, notation, texScript),
    shortTex: printedShortId(id, notation, texScript),
    rows: value.rows,
    cols: value.cols,
    ...stepLabels(step, solved.exercise),
    operands: operandViews(step, solved, printing, given),
    place: diagramPlace(step),
    marks: 1,
  };
}

type GivenValues = ReadonlyMap<string, Given['value']>;

const valuesOf = (given: readonly Given[]): GivenValues => new Map(given.map(({ id, value }) => [id, value]));

function operandViews(
  { operands }: Step,
  { solution }: SolvedExercise,
  { notation }: Printing,
  given: GivenValues,
): OperandView[] {
  return operands.map((id) => {
    const value = given.get(id) ?? null;
    const cells = value && givenCells(solution.valueOf(id), notation);
    return { id, ...nameOf(id, notation), origin: value ? 'given' : 'yours', value, cells };
  });
}

/** Where the student was; the first cell where that is no longer part of the exercise. */
function positionIn(steps: readonly Step[], position: Position | null): Position {
  const step = steps.find(({ id }) => id === position?.step);
  const isThere = step && position && position.row < step.value.rows && position.col < step.value.cols;
  return isThere ? position : { step: steps[0]?.id ?? '', row: 0, col: 0 };
}
