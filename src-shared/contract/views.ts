/** What the screens show, as JSON-safe schemas: no answer is in them before it is due. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const table = v.array(v.array(v.string()));

/** How a checked step or cell looks; the words and shapes belong to the design. */
export const markSchema = v.picklist(['ok', 'approx', 'carry', 'bad', 'hold']);
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
]);

/** Text with formulas in it: a piece is either words or TeX. */
const pieceSchema = v.union([v.object({ text: v.string() }), v.object({ tex: v.string() })]);
const paragraphSchema = v.array(pieceSchema);
export type Paragraph = v.InferOutput<typeof paragraphSchema>;

/** One step as the rail and the grid need it: its names, its shape, its formula; never its value. */
const stepSchema = v.object({
  id: v.string(),
  title: v.string(),
  tex: v.string(),
  shortTex: v.string(),
  spoken: v.string(),
  formulaTex: v.string(),
  rows: count,
  cols: count,
  /** `units × examples` and the like, in words. */
  shape: v.string(),
  rowLabels: v.array(v.string()),
  colLabels: v.array(v.string()),
  /** The choices of a step that is answered by choosing (the class), else null. */
  options: v.nullable(v.array(v.string())),
  /** Ids of what the formula reads. */
  operands: v.array(v.string()),
  /** What the step can earn. */
  marks: count,
  /** Remarks that belong to this step, such as a known misprint of the sheet. */
  notes: v.array(v.string()),
});
export type StepView = v.InferOutput<typeof stepSchema>;

const phaseSchema = v.object({ id: v.string(), name: v.string(), steps: v.array(v.string()) });

/** Something that the statement gives: a matrix, or one number. */
const givenSchema = v.object({
  id: v.string(),
  tex: v.string(),
  spoken: v.string(),
  /** The matrix as TeX, or words such as "all 0.1" when every entry is the same. */
  valueTex: v.string(),
});
export type GivenView = v.InferOutput<typeof givenSchema>;

/** The newest check of a step. */
export const resultSchema = v.object({
  verdict: verdictWord,
  mark: markSchema,
  /** One mark a cell; null where the cell was empty. */
  cells: v.array(v.array(v.nullable(markSchema))),
  title: v.string(),
  body: v.string(),
  /** Why a cell could not be read. */
  remarks: v.array(v.object({ row: count, col: count, message: v.string() })),
  earned: v.number(),
  total: v.number(),
  /** The raw text that was checked; editing the grid makes the verdict one of the past. */
  answer: table,
  /** The line of working with the student's numbers. */
  workTex: v.string(),
});
export type ResultView = v.InferOutput<typeof resultSchema>;

export const positionSchema = v.object({ step: v.string(), row: count, col: count });
export type Position = v.InferOutput<typeof positionSchema>;

const layerSchema = v.object({ units: count, name: v.string() });

export const workspaceSchema = v.object({
  attemptId: v.string(),
  exercise: v.object({
    id: v.string(),
    number: v.string(),
    title: v.string(),
    statement: v.array(paragraphSchema),
    /** The statement in one sentence, for when it is folded. */
    summary: paragraphSchema,
    conventions: v.array(v.string()),
    /** Input first; `name` is the activation ("input" for the first). */
    layers: v.array(layerSchema),
    given: v.array(givenSchema),
  }),
  phases: v.array(phaseSchema),
  steps: v.array(stepSchema),
  /** Raw text of every step begun. */
  drafts: v.record(v.string(), table),
  results: v.record(v.string(), resultSchema),
  /** Where the student was. */
  position: positionSchema,
});
export type WorkspaceView = v.InferOutput<typeof workspaceSchema>;

const progressSchema = v.object({ done: count, earned: v.number(), total: count });

export const homeSchema = v.object({
  /** The attempt touched last and not finished, else null. */
  resume: v.nullable(
    v.object({
      exerciseId: v.string(),
      title: v.string(),
      /** Milliseconds since 1970. */
      leftAt: v.number(),
      next: v.object({ title: v.string(), tex: v.string(), number: count }),
      progress: progressSchema,
      phases: v.array(v.object({ name: v.string(), done: count, total: count, current: v.boolean() })),
      /** The newest lines of working, oldest first, at most two. */
      lines: v.array(v.object({ tex: v.string(), mark: markSchema })),
      /** Rows of the step that is next, for the blank frame. */
      nextRows: count,
    }),
  ),
  exercises: v.array(
    v.object({
      id: v.string(),
      number: v.string(),
      title: v.string(),
      subtitle: v.string(),
      layers: v.array(layerSchema),
      steps: count,
      /** The newest attempt, if there is one. */
      progress: v.nullable(progressSchema),
    }),
  ),
  /** Files that were damaged and set aside: full paths. */
  setAside: v.array(v.string()),
});
export type HomeView = v.InferOutput<typeof homeSchema>;

export const settingsSchema = v.object({ theme: v.picklist(['system', 'light', 'dark']) });
export type Settings = v.InferOutput<typeof settingsSchema>;

export const appInfoSchema = v.object({
  version: v.string(),
  host: v.picklist(['electron', 'web']),
  platform: v.string(),
  dataFolder: v.string(),
});
export type AppInfo = v.InferOutput<typeof appInfoSchema>;
