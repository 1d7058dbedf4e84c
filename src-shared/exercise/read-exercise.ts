/** Reads an exercise file: every refusal is one sentence that names the field. */
import * as v from 'valibot';
import { exerciseFormat, exerciseSchema, type Exercise } from './exercise.ts';

/** The exercise cannot be worked with; the message names the field and what it needs. */
export class ExerciseError extends Error {
  override readonly name = 'ExerciseError';
}

/** @throws ExerciseError */
export function readExercise(raw: unknown): Exercise {
  refuseForeignFormat(raw);
  const parsed = v.safeParse(exerciseSchema, raw, { abortEarly: true });
  if (!parsed.success) throw new ExerciseError(sentenceFor(parsed.issues[0]));
  checkShapes(parsed.output);
  return parsed.output;
}

function refuseForeignFormat(raw: unknown): void {
  if (typeof raw !== 'object' || raw === null || !('format' in raw)) return;
  const { format } = raw;
  if (format === exerciseFormat || format === undefined) return;
  const version = /^deltadrill-exercise\/(\d+)$/.exec(String(format));
  throw new ExerciseError(
    version
      ? `format: version ${version[1]} is newer than this Deltadrill, which reads ${exerciseFormat}`
      : `format: expected "${exerciseFormat}"`,
  );
}

function sentenceFor(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? [])
    .map((part) => (typeof part.key === 'number' ? `[${part.key + 1}]` : `.${String(part.key)}`))
    .join('')
    .replace(/^\./, '');
  const found = `${path || 'the exercise'}: `;
  if (issue.kind === 'schema' && issue.expected === 'never') return `${found}is not a field of an exercise`;
  if (issue.received === 'undefined') return `${found}is missing`;
  return `${found}expected ${issue.expected ?? issue.requirement}, got ${issue.received}`;
}

function checkShapes(exercise: Exercise): void {
  const { layers, X, T, query, updates } = exercise;
  needRectangle('X', X);
  needRectangle('T', T);
  let inputs = X.length;
  layers.forEach((layer, at) => {
    const name = `layers[${at + 1}]`;
    needRectangle(`${name}.W`, layer.W);
    need(`${name}.W`, 'columns', layer.W[0]?.length, inputs);
    need(`${name}.b`, 'values', layer.b.length, layer.W.length);
    checkActivation(`${name}.activation`, layer.activation, at === layers.length - 1);
    inputs = layer.W.length;
  });
  need('T', 'rows', T.length, inputs);
  need('T', 'columns (one an example)', T[0]?.length, X[0]?.length ?? 0);
  if (query) need('query', 'values', query.length, X.length);
  const batch = X[0]?.length ?? 0;
  updates?.forEach((update, at) => {
    const foreign = update.examples.find((example) => example > batch);
    if (foreign !== undefined) {
      throw new ExerciseError(`updates[${at + 1}].examples: there is no example ${foreign}; X has ${batch}`);
    }
  });
}

function need(field: string, what: string, got: number | undefined, needed: number): void {
  if (got !== needed) throw new ExerciseError(`${field}: has ${got ?? 0} ${what}, needs ${needed}`);
}

function needRectangle(field: string, rows: readonly (readonly number[])[]): void {
  const cols = rows[0]?.length;
  const odd = rows.findIndex((row) => row.length !== cols);
  if (odd > 0) {
    throw new ExerciseError(`${field}: row ${odd + 1} has ${rows[odd]?.length} values, row 1 has ${cols}`);
  }
}

function checkActivation(
  field: string,
  choice: Exercise['layers'][number]['activation'],
  last: boolean,
): void {
  const isCustom = choice.name === 'custom';
  if (isCustom && choice.expr === undefined) throw new ExerciseError(`${field}.expr: is missing`);
  if (!isCustom && choice.expr !== undefined) {
    throw new ExerciseError(`${field}.expr: only a custom activation has one`);
  }
  if (choice.name === 'softmax' && !last) {
    throw new ExerciseError(`${field}: softmax is possible in the last layer only`);
  }
}
