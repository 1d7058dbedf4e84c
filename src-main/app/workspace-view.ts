/** Everything that the window needs to work on an attempt; no expected value is in it. */
import type { Position, StepView, WorkspaceView } from '../../src-shared/contract/views.ts';
import { conventionsOf } from '../../src-shared/document/conventions.ts';
import { givens, layersOf } from '../../src-shared/document/given-list.ts';
import { statementOf } from '../../src-shared/document/statement.ts';
import { stepLabels } from '../../src-shared/document/step-labels.ts';
import { stepLineTex } from '../../src-shared/document/working.ts';
import type { Classic } from '../../src-shared/generator/classic.ts';
import { spokenId } from '../../src-shared/notation/speech.ts';
import { idTex, shortIdTex } from '../../src-shared/notation/symbols.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import { stepWords } from '../../src-shared/solution/step-words.ts';
import type { Attempt, Entry } from '../store/store.ts';
import type { CheckedStep } from './attempt-results.ts';
import { hasShapeOf } from './context.ts';
import { phasesOf } from './phases.ts';
import { resultView } from './result-view.ts';
import type { SolvedExercise } from './solved-exercise.ts';

interface Parts {
  readonly classic: Classic;
  readonly attempt: Attempt;
  readonly solved: SolvedExercise;
  readonly drafts: readonly Entry[];
  readonly results: ReadonlyMap<string, CheckedStep>;
}

export function workspaceView({ classic, attempt, solved, drafts, results }: Parts): WorkspaceView {
  const { exercise, steps, notation } = solved;
  const { paragraphs, summary } = statementOf(exercise, notation);
  const written = drafts.filter(({ step: id, cells }) => {
    const step = steps.find((candidate) => candidate.id === id);
    return step !== undefined && hasShapeOf(step, cells);
  });
  return {
    attemptId: attempt.id,
    exercise: {
      id: classic.id,
      number: classic.number,
      title: classic.title,
      statement: paragraphs,
      summary,
      conventions: conventionsOf(exercise),
      layers: layersOf(exercise),
      given: givens(solved.solution, notation),
    },
    phases: phasesOf(steps).map(({ id, name, steps: inPhase }) => ({
      id,
      name,
      steps: inPhase.map((step) => step.id),
    })),
    steps: steps.map((step) => stepView(step, solved, classic)),
    drafts: Object.fromEntries(written.map(({ step, cells }) => [step, cells.map((row) => [...row])])),
    results: Object.fromEntries([...results].map(([id, checked]) => [id, resultView(checked, solved)])),
    position: positionIn(steps, attempt.position),
  };
}

function stepView(step: Step, { exercise, notation }: SolvedExercise, { notes }: Classic): StepView {
  const { id, kind, operands, value } = step;
  return {
    id,
    title: stepWords[kind.name].title,
    tex: idTex(id, notation),
    shortTex: shortIdTex(id, notation),
    spoken: spokenId(id, notation),
    formulaTex: stepLineTex(step, notation),
    rows: value.rows,
    cols: value.cols,
    ...stepLabels(step, exercise),
    operands: [...operands],
    marks: 1,
    notes: [...(notes[id] ?? [])],
  };
}

/** Where the student was; the first cell where that is no longer part of the exercise. */
function positionIn(steps: readonly Step[], position: Position | null): Position {
  const step = steps.find(({ id }) => id === position?.step);
  const isThere = step && position && position.row < step.value.rows && position.col < step.value.cols;
  return isThere ? position : { step: steps[0]?.id ?? '', row: 0, col: 0 };
}
