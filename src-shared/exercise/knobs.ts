/** What can be chosen of an exercise that is drawn: everything but its numbers. */
import * as v from 'valibot';
import { exerciseWords as words } from './exercise-words.ts';
import { choice, listOf, number, object, wholeNumber } from './fields.ts';
import { activationSchema, lossSchema, precisionSchema, reductionSchema, tasksSchema } from './parts.ts';
import { inOrder } from './task.ts';

export const knobLimits = { layers: 6, units: 8, examples: 6, updates: 3 } as const;

export const knobsSchema = object({
  inputs: wholeNumber(1, knobLimits.units),
  /** Weight layers. */
  layers: listOf(
    object({ units: wholeNumber(1, knobLimits.units), activation: activationSchema }),
    knobLimits.layers,
    'layers',
    words.aListOf('layers'),
  ),
  loss: lossSchema,
  batch: wholeNumber(1, knobLimits.examples),
  eta: number,
  reduction: reductionSchema,
  updates: wholeNumber(1, knobLimits.updates),
  /** Whether each update uses all examples, or the first the first example, the second the second ... */
  examples: choice(['all', 'one_by_one']),
  /** `constant`: one number for all weights and biases. */
  weights: choice(['constant', 'one_decimal', 'small_integers']),
  data: choice(['binary', 'small_integers', 'one_decimal']),
  targets: choice(['one_hot', 'binary', 'real', 'probabilities']),
  precision: precisionSchema,
  /** Always in the order of the work, so that the same settings are the same text. */
  tasks: v.pipe(
    tasksSchema,
    v.transform((some) => inOrder(some)),
  ),
});

export type Knobs = v.InferOutput<typeof knobsSchema>;
