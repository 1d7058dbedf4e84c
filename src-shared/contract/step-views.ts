/** One step as the window shows it: what is asked, and what was said of the answer; never its value before it is due. */
import * as v from 'valibot';
import { formulaSchema, paragraphSchema } from './pieces.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Cells row by row, as text. */
export const tableSchema = v.array(v.array(v.string()));

/** How a checked step or cell looks; the words and shapes belong to the design. */
export const markSchema = v.picklist(['ok', 'approx', 'carry', 'bad', 'hold', 'shown', 'outdated']);
export type Mark = v.InferOutput<typeof markSchema>;

const verdictWord = v.picklist([
  'correct',
  'rounded',
  'carried',
  'wrong',
  'too_coarse',
  'unreadable',
  'blank',
  'wrong_shape',
  /** Revealed, and not checked since. */
  'shown',
  /** Accepted when it was checked; an entry that it follows from was changed since. */
  'outdated',
]);

/** Something that the statement gives: a matrix, or one number. */
export const givenSchema = v.object({
  id: v.string(),
  ...formulaSchema.entries,
  /** The matrix as TeX, or words such as "all 0.1" when every entry is the same. */
  valueTex: v.string(),
  valueSpoken: v.string(),
});
export type GivenView = v.InferOutput<typeof givenSchema>;

/** What the step's formula reads. */
const operandSchema = v.object({
  id: v.string(),
  ...formulaSchema.entries,
  origin: v.picklist(['given', 'yours']),
  /** Of what is given; the student's own is in the drafts. */
  value: v.nullable(formulaSchema),
  /** Its entries, so that single ones can be pointed out. */
  cells: v.nullable(tableSchema),
});
export type OperandView = v.InferOutput<typeof operandSchema>;

/** One step as the rail and the grid need it: its names and its shape; the formula is a hint. */
export const stepSchema = v.object({
  id: v.string(),
  title: v.string(),
  tex: v.string(),
  /** The name on one line: `\partial E/\partial W^{[2]}`. */
  lineTex: v.string(),
  /** For narrow places: `\partial W^{[2]}`. */
  shortTex: v.string(),
  /** How each of these is read aloud. */
  spoken: v.string(),
  rows: count,
  cols: count,
  /** `units × examples` and the like, in words. */
  shape: v.string(),
  rowLabels: v.array(v.string()),
  colLabels: v.array(v.string()),
  /** The choices of a step that is answered by choosing (the class), else null. */
  options: v.nullable(v.array(v.string())),
  operands: v.array(operandSchema),
  /** Where it stands in the diagram of the network (layer 0 is the inputs); null for what belongs to no layer. */
  place: v.nullable(v.object({ layer: count, direction: v.picklist(['forward', 'backward', 'weights']) })),
  /** What the step can earn. */
  marks: count,
});
export type StepView = v.InferOutput<typeof stepSchema>;

/** The newest check of a step, or that it was revealed. */
export const resultSchema = v.object({
  verdict: verdictWord,
  mark: markSchema,
  /** One mark a cell; null where the cell was empty, and in a revealed or outdated step. */
  cells: v.array(v.array(v.nullable(markSchema))),
  title: v.string(),
  body: v.array(paragraphSchema),
  /** One line in place of the body, where another step of the attempt explains the rule behind it; else null. */
  brief: v.nullable(paragraphSchema),
  /** Remarks that belong to the step, such as a known misprint of the sheet; only of one that is done. */
  notes: v.array(paragraphSchema),
  /** The earlier step to go back to: where the fault is, or what was left out. */
  goBack: v.nullable(v.object({ step: v.string(), name: formulaSchema })),
  /** Why a cell could not be read. */
  remarks: v.array(v.object({ row: count, col: count, message: v.string() })),
  earned: v.number(),
  total: v.number(),
  /** How many checks of this step have used a try. */
  tries: count,
  /** A hint was opened before. */
  assisted: v.boolean(),
  /** The raw text that was checked, or the cells shown; editing the grid makes the verdict one of the past. */
  answer: tableSchema,
  /** The line of working with the student's numbers. */
  workTex: v.string(),
  workSpoken: v.string(),
  /** The exact values, of a step that is right as rounded; else null. */
  exact: v.nullable(formulaSchema),
});
export type ResultView = v.InferOutput<typeof resultSchema>;

/** By step id. */
export const resultsSchema = v.record(v.string(), resultSchema);
export type Results = v.InferOutput<typeof resultsSchema>;
