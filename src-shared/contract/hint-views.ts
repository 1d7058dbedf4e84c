/** The ladder of hints: the formula, one cell with the student's own numbers, the whole step. */
import * as v from 'valibot';
import { formulaSchema, paragraphSchema } from './pieces.ts';
import { resultSchema, resultsSchema, tableSchema } from './step-views.ts';

/** 1 the formula, 2 with numbers, 3 revealed; a higher rung includes the lower ones. */
export const rungSchema = v.picklist([1, 2, 3]);
export type Rung = v.InferOutput<typeof rungSchema>;

/** What was opened stays open; the numbers of rung 2 are asked for again, since they follow what is typed. */
export const openedHintSchema = v.object({
  /** The highest opened. */
  rung: rungSchema,
  formula: formulaSchema,
  /** The derivative of the activation as it is also written, where the formula reads it from the output; else null. */
  slope: v.nullable(formulaSchema),
  /** The cells as shown on rung 3, else null. */
  revealed: v.nullable(tableSchema),
  /** It opened by itself after several wrong checks; such a step is not assisted. */
  free: v.boolean(),
});
export type OpenedHint = v.InferOutput<typeof openedHintSchema>;

export const hintSchema = v.object({
  ...openedHintSchema.entries,
  /** On rung 2 and 3: the cell that was asked for, worked with the student's numbers. */
  numbers: v.nullable(formulaSchema),
  /** Which of them stand as symbols, else which are the student's own; null when all are given. */
  note: v.nullable(paragraphSchema),
  /** The step's newest result, if there is one: on rung 3 with the verdict `shown`. */
  result: v.nullable(resultSchema),
  /** Results of other steps that this has changed. */
  results: resultsSchema,
  /** The marks of the attempt in a sentence. */
  marks: paragraphSchema,
});
export type HintView = v.InferOutput<typeof hintSchema>;

const at = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What one cell is made of; rows, columns and units count from 0, layer 0 is the inputs. */
export const sourcesSchema = v.object({
  operands: v.array(v.object({ id: v.string(), cells: v.array(v.tuple([at, at])) })),
  units: v.array(v.object({ layer: at, unit: at })),
  /** A weight of W[layer], from a unit of the layer before to a unit of the layer. */
  edges: v.array(v.object({ layer: at, from: at, to: at })),
  /** The same in words: "row 2 of W[2] with column 1 of x[1]". */
  sentence: paragraphSchema,
});
export type SourcesView = v.InferOutput<typeof sourcesSchema>;

/** What a cell's text is worth while it is typed: a value, what is wrong with it, or neither. */
export const previewSchema = v.object({
  /** Of an expression, at the precision shown; null for a plain number and for nothing. */
  value: v.nullable(v.string()),
  problem: v.nullable(v.string()),
});
export type PreviewView = v.InferOutput<typeof previewSchema>;
