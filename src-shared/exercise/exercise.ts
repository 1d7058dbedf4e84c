/** The exercise: its schema is the file format, its type is what the engine works on. */
import * as v from 'valibot';
import { exerciseWords as words } from './exercise-words.ts';
import { choice, expected, listOf, number, object, positive, text, wholeNumber } from './fields.ts';
import { exerciseFormat, limits } from './limits.ts';
import { originSchema } from './origin.ts';
import { activationSchema, lossSchema, precisionSchema, reductionSchema, tasksSchema } from './parts.ts';
import { usualTasks } from './task.ts';

const list = listOf(number, limits.units, 'values', words.aList);
const matrix = listOf(list, limits.units, 'rows', words.aMatrix);

const layerSchema = object({ W: matrix, b: list, activation: activationSchema });

const updateSchema = object({
  /** Numbered from 1. */
  examples: listOf(wholeNumber(1, limits.examples), limits.examples, 'values', words.aList),
  eta: v.optional(number),
});

const toleranceSchema = v.variant(
  'rule',
  [
    object({ rule: v.literal('digits typed') }),
    object({ rule: choice(['absolute', 'relative']), within: positive }),
    object({ rule: choice(['decimals', 'figures']), digits: wholeNumber(1, limits.digits) }),
  ],
  expected(words.aTolerance),
);

const fileSchema = object({
  format: v.optional(v.literal(exerciseFormat), exerciseFormat),
  id: v.optional(text(limits.id)),
  title: v.optional(text(limits.title), 'Exercise'),
  /** Where it was drawn by the generator: what draws it again. */
  origin: v.optional(originSchema),
  /** Said for readers; what they say is the only thing Deltadrill does. */
  conventions: v.optional(
    object({
      log: v.optional(v.literal('natural', words.naturalLog), 'natural'),
      weights: v.optional(v.literal('out x in', words.weightsOutByIn), 'out x in'),
      examples: v.optional(v.literal('columns', words.examplesInColumns), 'columns'),
    }),
    {},
  ),
  precision: v.optional(precisionSchema, {}),
  /** Decimals or figures below which a number is too coarse to be checked. */
  minimumDigits: v.optional(wholeNumber(1, limits.digits)),
  /** When a number counts as right, where the digits typed should not decide. */
  tolerance: v.optional(toleranceSchema),
  tasks: v.optional(tasksSchema),
  /** W is out x in. */
  layers: listOf(layerSchema, limits.layers, 'layers', words.aListOf('layers')),
  loss: lossSchema,
  reduction: v.optional(reductionSchema, 'sum'),
  eta: number,
  steps: v.optional(wholeNumber(1, limits.updates)),
  /** One entry an update: which examples it uses, and its learning rate. */
  updates: v.optional(listOf(updateSchema, limits.updates, 'updates', words.aListOf('updates'))),
  /** Inputs, in x batch: columns are examples. */
  X: matrix,
  /** Targets, out x batch. */
  T: matrix,
  query: v.optional(v.nullable(list), null),
  // Material that may stand beside an exercise and is not part of it.
  tags: v.optional(v.unknown()),
  expected: v.optional(v.unknown()),
  printed: v.optional(v.unknown()),
  notes: v.optional(v.unknown()),
});

export const exerciseSchema = v.pipe(
  fileSchema,
  v.transform(({ tags: _tags, expected: _expected, printed: _printed, notes: _notes, ...exercise }) => ({
    ...exercise,
    steps: exercise.steps ?? exercise.updates?.length ?? 1,
    tasks: exercise.tasks ?? usualTasks(exercise.query !== null),
  })),
);

export type Exercise = v.InferOutput<typeof exerciseSchema>;
