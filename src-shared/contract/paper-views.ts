/** Worked solutions and printed documents. */
import * as v from 'valibot';
import { formulaSchema, paragraphSchema } from './pieces.ts';
import { markSchema } from './step-views.ts';

/** What can be printed of an exercise. */
export const paperKindSchema = v.picklist(['solution', 'sheet', 'key', 'attempt']);
export type PaperKind = v.InferOutput<typeof paperKindSchema>;

const precisionSchema = v.strictObject({
  digits: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(15)),
  kind: v.picklist(['figures', 'decimals']),
});
export type PaperPrecision = v.InferOutput<typeof precisionSchema>;

export const paperOptionsSchema = v.strictObject({
  /** Null for the one that the exercise asks for. */
  precision: v.nullable(precisionSchema),
  paper: v.picklist(['a4', 'letter']),
  /** What is worked out on the way to a result. */
  intermediate: v.boolean(),
  /** The examples one after the other. */
  byExample: v.boolean(),
  /** The usual mistakes at each step. */
  mistakes: v.boolean(),
  /** The student's own value where it is another. */
  own: v.boolean(),
});
export type PaperOptions = v.InferOutput<typeof paperOptionsSchema>;

const stepId = v.nullable(v.string());
const equationSchema = v.object({
  stepId,
  /** What it is about, on one line: `\partial E/\partial W^{[2]}`. */
  name: formulaSchema,
  /** The whole, to be set on lines of its own, and as it is copied. */
  ...formulaSchema.entries,
});
export type EquationView = v.InferOutput<typeof equationSchema>;

const blockSchema = v.variant('kind', [
  v.object({
    kind: v.literal('heading'),
    level: v.picklist([1, 2, 3]),
    text: paragraphSchema,
    /** The steps that stand below it. */
    stepIds: v.array(v.string()),
  }),
  v.object({ kind: v.literal('prose'), text: paragraphSchema }),
  v.object({ kind: v.literal('list'), items: v.array(paragraphSchema) }),
  v.object({ kind: v.literal('equation'), ...equationSchema.entries }),
  /** Short ones beside each other. */
  v.object({ kind: v.literal('row'), equations: v.array(equationSchema) }),
  v.object({
    kind: v.literal('remark'),
    stepId,
    /** Null for a note that is no verdict. */
    mark: v.nullable(markSchema),
    title: v.string(),
    text: v.array(paragraphSchema),
  }),
  v.object({ kind: v.literal('code'), code: v.string(), spoken: v.string() }),
]);
export type PaperBlock = v.InferOutput<typeof blockSchema>;

const head = {
  exerciseId: v.string(),
  attemptId: v.string(),
  /** `Exercise 2a`, or the title of one that has no number. */
  name: v.string(),
};

export const solutionSchema = v.variant('due', [
  /** It would show the values of this many steps that are left: to be asked once. */
  v.object({ due: v.literal(false), ...head, left: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.object({
    due: v.literal(true),
    ...head,
    /** The one that the exercise asks for. */
    asked: precisionSchema,
    /** That of the settings. */
    usual: precisionSchema,
    blocks: v.array(blockSchema),
  }),
]);
export type SolutionView = v.InferOutput<typeof solutionSchema>;
export type SolutionPage = Extract<SolutionView, { due: true }>;

/** Each page as SVG. */
export const pagesSchema = v.object({ pages: v.array(v.string()) });

export const exportedSchema = v.variant('outcome', [
  /** Where the user chose to have it; the name is that of the file. */
  v.object({ outcome: v.literal('saved'), name: v.string() }),
  v.object({ outcome: v.literal('cancelled') }),
  /** The window hands it to the browser; in base 64. */
  v.object({ outcome: v.literal('download'), name: v.string(), bytes: v.string() }),
  /** A sentence saying why, and what to do. */
  v.object({ outcome: v.literal('failed'), reason: v.string() }),
]);
export type Exported = v.InferOutput<typeof exportedSchema>;
