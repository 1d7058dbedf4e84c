/** Whether the parts of an exercise fit together. */
import { activations } from '../network/activation-list.ts';
import { ExerciseError, type FieldPath } from './exercise-error.ts';
import type { Exercise } from './exercise.ts';
import { exerciseWords as words } from './exercise-words.ts';

type Rows = readonly (readonly number[])[];

/** @throws ExerciseError */
export function checkShapes(exercise: Exercise): void {
  const { layers, X, T, query, tasks } = exercise;
  const batch = needRectangle(['X'], X);
  needColumnsOfExamples(exercise);
  let inputs = X.length;
  layers.forEach((layer, at) => {
    checkLayer(['layers', at], layer, inputs, at === layers.length - 1);
    inputs = layer.W.length;
  });
  const targets = needRectangle(['T'], T);
  if (T.length !== inputs && T.length === batch && targets === inputs) {
    throw new ExerciseError(['T'], words.examplesAsRows(T));
  }
  need(['T'], T.length, inputs, 'row');
  if (targets !== batch) throw new ExerciseError(['T'], words.exampleColumns(targets, batch));
  if (query) need(['query'], query.length, X.length, 'value');
  if (!query && tasks.includes('query')) throw new ExerciseError(['tasks'], words.noQuery);
  checkUpdates(exercise, batch);
}

function need(path: FieldPath, got: number, needed: number, unit: 'row' | 'column' | 'value'): void {
  if (got !== needed) throw new ExerciseError(path, words.shape(got, needed, unit));
}

/** @returns the number of columns */
function needRectangle(path: FieldPath, rows: Rows): number {
  const cols = rows[0]?.length ?? 0;
  rows.forEach((row, at) => {
    if (row.length !== cols)
      throw new ExerciseError(path, words.ragged(at + 1, row.length, cols), { row: at });
  });
  return cols;
}

/** The biases say which way round the weights are, and so how many inputs there are. */
function needColumnsOfExamples({ layers: [first], X }: Exercise): void {
  if (!first) return;
  const cols = needRectangle(['layers', 0, 'W'], first.W);
  const inputs = first.b.length === cols && first.b.length !== first.W.length ? first.W.length : cols;
  if (X.length !== inputs && X[0]?.length === inputs) throw new ExerciseError(['X'], words.examplesAsRows(X));
}

function checkLayer(
  path: FieldPath,
  { W, b, activation }: Exercise['layers'][number],
  inputs: number,
  isLast: boolean,
): void {
  const cols = needRectangle([...path, 'W'], W);
  if (cols !== inputs && W.length === inputs && b.length === cols) {
    throw new ExerciseError([...path, 'W'], words.weightsInByOut(W));
  }
  need([...path, 'W'], cols, inputs, 'column');
  need([...path, 'b'], b.length, W.length, 'value');
  checkActivation([...path, 'activation'], activation, isLast);
}

function checkActivation(
  path: FieldPath,
  { name, alpha, expr }: Exercise['layers'][number]['activation'],
  isLast: boolean,
): void {
  const isCustom = name === 'custom';
  if (isCustom && expr === undefined) throw new ExerciseError([...path, 'expr'], words.missing('expr'));
  if (!isCustom && expr !== undefined) throw new ExerciseError([...path, 'expr'], words.onlyCustom);
  const known = activations.find((activation) => activation.name === name);
  if (alpha !== undefined && (known?.alpha ?? null) === null) {
    throw new ExerciseError([...path, 'alpha'], words.noAlpha(name));
  }
  if (known?.place === 'last layer' && !isLast) throw new ExerciseError(path, words.softmaxLast);
}

function checkUpdates({ updates, steps }: Exercise, batch: number): void {
  if (!updates) return;
  if (steps !== updates.length) throw new ExerciseError(['steps'], words.otherCount(steps, updates.length));
  updates.forEach(({ examples }, at) => {
    const path = ['updates', at, 'examples'];
    const foreign = examples.find((example) => example > batch);
    if (foreign !== undefined) throw new ExerciseError(path, words.noExample(foreign, batch));
    const twice = examples.find((example, place) => examples.indexOf(example) !== place);
    if (twice !== undefined) throw new ExerciseError(path, words.twiceExample(twice));
  });
}
