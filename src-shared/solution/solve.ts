/** Joins schedule and formulas: computes every step of an exercise, overwriting nothing. */
import { evaluate } from '../algebra/evaluate.ts';
import { asGiven } from '../algebra/bounded.ts';
import type { Formula } from '../algebra/formula.ts';
import { columnOf, entryAt, fromRows, pickColumns, scalarMatrix, type Matrix } from '../algebra/matrix.ts';
import { ExpressionError } from '../algebra/parse-scalar.ts';
import { refs } from '../algebra/refs.ts';
import { workOut } from '../algebra/work-out.ts';
import { ExerciseError } from '../exercise/exercise-error.ts';
import { doesUpdate } from '../exercise/does-update.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { losses } from '../network/loss-list.ts';
import type { Network } from '../network/network.ts';
import { resolveActivation } from '../network/resolve-activation.ts';
import { lossPerExample } from './kinds/loss.ts';
import { whyNotFinite } from './not-finite.ts';
import { idsOf, type LayerIds } from './pass-ids.ts';
import {
  forwardAndLoss,
  networkSteps,
  queryPass,
  updatePass,
  type PlannedStep,
  type ScheduleInput,
} from './schedule.ts';
import { passId, queryId } from './step-id.ts';

export interface Step extends PlannedStep {
  readonly formula: Formula;
  /** Ids of what the formula reads. */
  readonly operands: readonly string[];
  readonly value: Matrix;
}

export interface Solution {
  /** In the order in which a person writes them. */
  readonly steps: readonly Step[];
  readonly updates: number;
  /** Losses of the examples before update k (k from 1), 1 x batch. */
  readonly lossPerExample: (update: number) => Matrix;
  /** The loss on all examples after the last update. */
  readonly lossAfter: number;
  /** The value of a step or a given. @throws RangeError for an unknown id */
  readonly valueOf: (id: string) => Matrix;
  /** The value of another formula over these values. @throws RangeError where it does not fit together */
  readonly workOut: (formula: Formula) => Matrix;
}

/** How a formula gets its value. */
interface Reader {
  readonly given: (of: Matrix) => Matrix;
  readonly value: (formula: Formula, read: (id: string) => Matrix) => Matrix;
}

interface Work extends ScheduleInput {
  readonly values: Map<string, Matrix>;
  readonly reader: Reader;
  /** Of all examples. */
  readonly data: { readonly X: Matrix; readonly T: Matrix };
}

/**
 * Values are free of rounding noise: what cannot be told from 0 is 0, and what is equal on paper is equal.
 * @throws ExerciseError when an activation cannot be read or a loss or a value is not finite
 */
export function solve(exercise: Exercise): Solution {
  return solveWith(exercise, { given: asGiven, value: workOut });
}

/** The same in about half the time, rounding noise included: for a search that tries many. */
export function solveQuickly(exercise: Exercise): Solution {
  return solveWith(exercise, { given: (of) => of, value: evaluate });
}

function solveWith(exercise: Exercise, reader: Reader): Solution {
  const work = begin(exercise, reader);
  const updates = updatesOf(exercise);
  const passes = updates.flatMap(({ examples, eta }, at) => {
    const batch = giveData(work, at + 1, examples, eta);
    return carryOut(work, updatePass(work, at + 1, batch));
  });
  const steps = [...carryOut(work, networkSteps(work)), ...passes];
  const after = updates.length + 1;
  const wholeBatch = giveData(work, after, allExamples(exercise), exercise.eta);
  carryOut(work, forwardAndLoss(work, after, wholeBatch));
  if (exercise.query) {
    work.values.set(queryId('x', 0), columnOf(exercise.query));
    steps.push(...carryOut(work, queryPass(work, doesUpdate(exercise) ? updates.length : 0)));
  }
  const valueOf = (id: string): Matrix => lookUp(work.values, id);
  const further = (formula: Formula): Matrix => reader.value(formula, valueOf);
  return {
    steps,
    updates: updates.length,
    lossPerExample: (update) => {
      const step = steps.find(({ id }) => id === passId('E', null, update));
      if (!step) throw new RangeError(`there is no update ${update}`);
      return further(lossPerExample(step.place));
    },
    lossAfter: entryAt(valueOf(passId('E', null, after)), 0, 0),
    valueOf,
    workOut: further,
  };
}

interface Update {
  /** Numbered from 1. */
  readonly examples: readonly number[];
  readonly eta: number;
}

const allExamples = ({ X }: Exercise): number[] => (X[0] ?? []).map((_, at) => at + 1);

function updatesOf(exercise: Exercise): Update[] {
  if (exercise.updates) {
    return exercise.updates.map(({ examples, eta }) => ({ examples, eta: eta ?? exercise.eta }));
  }
  const examples = allExamples(exercise);
  return Array.from({ length: exercise.steps }, () => ({ examples, eta: exercise.eta }));
}

/** The work with nothing in it but the weights. */
function begin(exercise: Exercise, reader: Reader): Work {
  const loss = losses.find(({ name }) => name === exercise.loss);
  if (!loss) throw new RangeError(`no loss is called ${exercise.loss}`);
  const network = networkOf(exercise);
  const values = new Map<string, Matrix>();
  const ids = idsOf(1, network.layers.length);
  network.layers.forEach(({ W, b }, at) => {
    const { W: idOfW, b: idOfB } = ids[at + 1] as LayerIds;
    values.set(idOfW, reader.given(W)).set(idOfB, reader.given(b));
  });
  const data = { X: fromRows(exercise.X), T: fromRows(exercise.T) };
  return { network, loss, reduction: exercise.reduction, values, reader, data };
}

function networkOf(exercise: Exercise): Network {
  const layers = exercise.layers.map(({ W, b, activation }, at) => {
    try {
      return { W: fromRows(W), b: columnOf(b), f: resolveActivation(activation) };
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      throw new ExerciseError(['layers', at, 'activation', 'expr'], error.message, { cause: error });
    }
  });
  return { inputs: exercise.X.length, layers };
}

/** @returns the number of examples in this pass */
function giveData(
  { values, reader, data: { X, T } }: Work,
  pass: number,
  examples: readonly number[],
  eta: number,
): number {
  const columns = examples.map((example) => example - 1);
  const ids = idsOf(pass, 0)[0] as LayerIds;
  values.set(ids.x, reader.given(pickColumns(X, columns)));
  values.set(ids.t, reader.given(pickColumns(T, columns)));
  values.set(ids.eta, reader.given(scalarMatrix(eta)));
  return columns.length;
}

function lookUp(values: ReadonlyMap<string, Matrix>, id: string): Matrix {
  const found = values.get(id);
  if (!found) throw new RangeError(`there is no step ${id}`);
  return found;
}

function carryOut({ values, loss, reader }: Work, planned: readonly PlannedStep[]): Step[] {
  const valueOf = (id: string): Matrix => lookUp(values, id);
  return planned.map((step) => {
    const formula = step.kind.formula(step.place);
    const value = reader.value(formula, valueOf);
    if (!isFinite(value)) {
      throw new ExerciseError(null, whyNotFinite(step, value, loss, valueOf));
    }
    values.set(step.id, value);
    const { id, kind, place } = step;
    return { id, kind, place, formula, operands: refs(formula), value };
  });
}

function isFinite({ values }: Matrix): boolean {
  for (const value of values) if (!Number.isFinite(value)) return false;
  return true;
}
