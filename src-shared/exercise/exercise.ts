/** The exercise: its schema is the file format, its type is what the engine works on. */
import * as v from 'valibot';

export const exerciseFormat = 'deltadrill-exercise/1';

const number = v.pipe(v.number(), v.finite());
const list = v.pipe(v.array(number), v.minLength(1));
const matrix = v.pipe(v.array(list), v.minLength(1));
const wholeNumber = (least: number, most: number): v.GenericSchema<unknown, number> =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const activationSchema = v.strictObject({
  name: v.picklist([
    'sigmoid',
    'tanh',
    'relu',
    'leaky_relu',
    'linear',
    'softplus',
    'elu',
    'softmax',
    'custom',
  ]),
  alpha: v.optional(number),
  expr: v.optional(v.string()),
});

const layerSchema = v.strictObject({ W: matrix, b: list, activation: activationSchema });

export const exerciseSchema = v.strictObject({
  format: v.optional(v.string(), exerciseFormat),
  id: v.optional(v.string()),
  title: v.optional(v.string(), 'Exercise'),
  /** W is out x in. */
  layers: v.pipe(v.array(layerSchema), v.minLength(1)),
  loss: v.picklist(['half_sse', 'mse', 'cross_entropy', 'binary_cross_entropy']),
  reduction: v.optional(v.picklist(['sum', 'mean']), 'sum'),
  eta: number,
  steps: v.optional(wholeNumber(1, 100), 1),
  /** One entry an update, instead of `steps`: which examples (numbered from 1) it uses, and its learning rate. */
  updates: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          examples: v.pipe(v.array(wholeNumber(1, 10_000)), v.minLength(1)),
          eta: v.optional(number),
        }),
      ),
      v.minLength(1),
      v.maxLength(100),
    ),
  ),
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

export type Exercise = v.InferOutput<typeof exerciseSchema>;
