/** Two exercises side by side that differ in loss and output function only. */
import * as v from 'valibot';
import { formulaSchema, paragraphSchema } from './pieces.ts';
import { markSchema } from './step-views.ts';

const sideSchema = v.object({
  exerciseId: v.string(),
  number: v.string(),
  /** "squared error, tanh outputs" and the like. */
  title: v.string(),
});

/** An exercise whose values would be seen before its steps are done. */
const unfinishedSchema = v.object({
  exerciseId: v.string(),
  number: v.string(),
  /** Steps neither right nor revealed. */
  left: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const valueSchema = v.object({
  value: formulaSchema,
  /** What the student's newest check of this step says, if there is one. */
  own: v.nullable(v.object({ ...formulaSchema.entries, mark: markSchema })),
});

const lineSchema = v.object({
  id: v.string(),
  ...formulaSchema.entries,
  /** In the order of `sides`. */
  values: v.tuple([valueSchema, valueSchema]),
});

const groupSchema = v.object({
  /** Outputs, Loss, Output delta, Hidden deltas, Updates. */
  title: v.string(),
  lines: v.array(lineSchema),
  /** The difference, told from these numbers. */
  sentence: paragraphSchema,
});

const sides = v.tuple([sideSchema, sideSchema]);

export const compareSchema = v.variant('due', [
  /** Solved values would be shown, which costs the marks of those steps: to be asked once. */
  v.object({ due: v.literal(false), sides, unfinished: v.array(unfinishedSchema) }),
  v.object({
    due: v.literal(true),
    sides,
    /** What both share. */
    common: v.array(paragraphSchema),
    groups: v.array(groupSchema),
  }),
]);
export type CompareView = v.InferOutput<typeof compareSchema>;
export type ComparePage = Extract<CompareView, { due: true }>;
