/** Joins schedule and formulas: computes every step of an exercise, overwriting nothing. */
import { evaluate } from '../algebra/evaluate.ts';
import type { Formula } from '../algebra/formula.ts';
import { columnOf, entryAt, fromRows, pickColumns, scalarMatrix, type Matrix } from '../algebra/matrix.ts';
import { refs } from '../algebra/refs.ts';
import { ExerciseError } from '../exercise/read-exercise.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { losses } from '../network/loss-list.ts';
import type { Network } from '../network/network.ts';
import { activationResolver } from '../network/resolve-activation.ts';
import { ExpressionError } from '../algebra/parse-scalar.ts';
import { lossPerExample } from './kinds/loss.ts';
import { forwardAndLoss, queryPass, updatePass, type PlannedStep, type ScheduleInput } from './schedule.ts';
import { passId, queryId, versionId } from './step-id.ts';

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
}

interface Work extends ScheduleInput {
  readonly values: Map<string, Matrix>;
}

/** @throws ExerciseError when an activation cannot be read or a loss or a value is not finite */
export async function solve(exercise: Exercise): Promise<Solution> {
  const loss = losses.find(({ name }) => name === exercise.loss);
  if (!loss) throw new RangeError(`no loss is called ${exercise.loss}`);
  const work: Work = {
    network: await networkOf(exercise),
    loss,
    reduction: exercise.reduction,
    values: new Map(),
  };
  const passes =
    exercise.updates ?? Array.from({ length: exercise.steps }, () => ({ examples: null, eta: undefined }));
  giveWeights(work);
  const steps: Step[] = [];
  passes.forEach((update, at) => {
    const batch = giveData(work, exercise, at + 1, update.examples, update.eta ?? exercise.eta);
    steps.push(...carryOut(work, updatePass(work, at + 1, batch)));
  });
  const after = passes.length + 1;
  const wholeBatch = giveData(work, exercise, after, null, exercise.eta);
  carryOut(work, forwardAndLoss(work, after, wholeBatch));
  if (exercise.query) {
    work.values.set(queryId('x', 0), columnOf(exercise.query));
    steps.push(...carryOut(work, queryPass(work, passes.length)));
  }
  const valueOf = (id: string): Matrix => lookUp(work.values, id);
  return {
    steps,
    updates: passes.length,
    lossPerExample: (update) => {
      const step = steps.find(({ id }) => id === passId('E', null, update));
      if (!step) throw new RangeError(`there is no update ${update}`);
      return evaluate(lossPerExample(step.place), valueOf);
    },
    lossAfter: entryAt(valueOf(passId('E', null, after)), 0, 0),
    valueOf,
  };
}

async function networkOf(exercise: Exercise): Promise<Network> {
  const resolve = await activationResolver(exercise.layers.map(({ activation }) => activation));
  const layers = exercise.layers.map(({ W, b, activation }, at) => {
    try {
      return { W: fromRows(W), b: columnOf(b), f: resolve(activation) };
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      throw new ExerciseError(`layers[${at + 1}].activation.expr: ${error.message}`, { cause: error });
    }
  });
  return { inputs: exercise.X.length, layers };
}

function giveWeights({ network, values }: Work): void {
  network.layers.forEach(({ W, b }, at) => {
    values.set(versionId('W', at + 1, 0), W);
    values.set(versionId('b', at + 1, 0), b);
  });
}

/** @returns the number of examples in this pass */
function giveData(
  { values }: Work,
  { X, T }: Exercise,
  pass: number,
  examples: readonly number[] | null,
  eta: number,
): number {
  const pick = (m: Matrix): Matrix =>
    examples
      ? pickColumns(
          m,
          examples.map((example) => example - 1),
        )
      : m;
  const input = pick(fromRows(X));
  values.set(passId('x', 0, pass), input);
  values.set(passId('t', null, pass), pick(fromRows(T)));
  values.set(passId('eta', null, pass), scalarMatrix(eta));
  return input.cols;
}

function lookUp(values: ReadonlyMap<string, Matrix>, id: string): Matrix {
  const found = values.get(id);
  if (!found) throw new RangeError(`there is no step ${id}`);
  return found;
}

function carryOut(work: Work, planned: readonly PlannedStep[]): Step[] {
  return planned.map((step) => {
    const formula = step.kind.formula(step.place);
    const value = evaluate(formula, (id) => lookUp(work.values, id));
    if (!value.values.every(Number.isFinite)) throw new ExerciseError(whyNotFinite(work, step, value));
    work.values.set(step.id, value);
    return { ...step, formula, operands: refs(formula), value };
  });
}

function whyNotFinite({ values, loss }: Work, step: PlannedStep, value: Matrix): string {
  const x = step.kind.name === 'loss' ? lookUp(values, step.place.id.x) : null;
  const at = x?.values.findIndex((entry) => loss.undefinedAt(entry) !== null) ?? -1;
  if (x && at >= 0) {
    const [row, col] = [Math.floor(at / x.cols), at % x.cols];
    return `example ${col + 1}, output ${row + 1}: ${loss.undefinedAt(entryAt(x, row, col)) ?? ''}`;
  }
  const bad = value.values.findIndex((entry) => !Number.isFinite(entry));
  return `${step.id}, row ${Math.floor(bad / value.cols) + 1}, column ${(bad % value.cols) + 1}: not a finite number`;
}
