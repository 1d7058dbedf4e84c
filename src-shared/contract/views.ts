/** What the screens show, as JSON-safe schemas: no answer is in them before it is due. */
import * as v from 'valibot';
import { openedHintSchema } from './hint-views.ts';
import { formulaSchema, paragraphSchema } from './pieces.ts';
import { settingsSchema } from './settings.ts';
import { givenSchema, markSchema, resultsSchema, stepSchema, tableSchema } from './step-views.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Milliseconds since 1970. */
const time = v.number();

const phaseSchema = v.object({ id: v.string(), name: v.string(), steps: v.array(v.string()) });

export const positionSchema = v.object({ step: v.string(), row: count, col: count });
export type Position = v.InferOutput<typeof positionSchema>;

const layerSchema = v.object({ units: count, name: v.string() });

export const workspaceSchema = v.object({
  attemptId: v.string(),
  /** Which of the attempts at this exercise it is, counted from 1 by age. */
  attempt: v.object({ number: count, of: count, startedAt: time }),
  exercise: v.object({
    id: v.string(),
    /** As the sheet counts; empty for any other exercise. */
    number: v.string(),
    title: v.string(),
    /** Its share code; null for an exercise of the sheet or of a file. */
    code: v.nullable(v.string()),
    /** The generator draws exercises of this shape. */
    canRedraw: v.boolean(),
    /** It can be worked with softmax and cross-entropy too. */
    canSoftmax: v.boolean(),
    statement: v.array(paragraphSchema),
    /** The statement in one sentence, for when it is folded. */
    summary: paragraphSchema,
    conventions: v.array(v.string()),
    /** Input first; `name` is the activation ("input" for the first), the formula the layer's output. */
    layers: v.array(v.object({ ...layerSchema.entries, ...formulaSchema.entries })),
    given: v.array(givenSchema),
  }),
  /** There is an exercise to compare this one with. */
  compare: v.boolean(),
  phases: v.array(phaseSchema),
  steps: v.array(stepSchema),
  /** Raw text of every step begun. */
  drafts: v.record(v.string(), tableSchema),
  results: resultsSchema,
  /** The marks in a sentence. */
  marks: paragraphSchema,
  /** By step id; only the steps of which a hint is open. */
  hints: v.record(v.string(), openedHintSchema),
  /** Where the student was. */
  position: positionSchema,
  /** Those that all texts of this view were made with. */
  settings: settingsSchema,
});
export type WorkspaceView = v.InferOutput<typeof workspaceSchema>;

const progressSchema = v.object({ done: count, earned: v.number(), total: count });
export type Progress = v.InferOutput<typeof progressSchema>;

export const attemptListSchema = v.object({
  /** Newest first. */
  attempts: v.array(
    v.object({
      attemptId: v.string(),
      number: count,
      startedAt: time,
      touchedAt: time,
      progress: progressSchema,
      /** Every step has its mark or was revealed. */
      finished: v.boolean(),
    }),
  ),
});
export type AttemptListView = v.InferOutput<typeof attemptListSchema>;

export const gradingSchema = v.object({
  /** Steps that are judged, of those that were answered; null while nothing is graded that takes long. */
  grading: v.nullable(v.object({ done: count, of: count })),
});
export type GradingView = v.InferOutput<typeof gradingSchema>;

export const homeSchema = v.object({
  /** The attempt touched last and not finished, else null. */
  resume: v.nullable(
    v.object({
      exerciseId: v.string(),
      attemptId: v.string(),
      title: v.string(),
      leftAt: time,
      next: v.object({ title: v.string(), ...formulaSchema.entries, number: count }),
      progress: progressSchema,
      phases: v.array(v.object({ name: v.string(), done: count, total: count, current: v.boolean() })),
      /** The newest lines of working, oldest first, at most two. */
      lines: v.array(v.object({ ...formulaSchema.entries, mark: markSchema })),
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
      /** How many were begun. */
      attempts: count,
    }),
  ),
  /** Those that are not of the sheet, newest first. */
  recent: v.array(
    v.object({
      exerciseId: v.string(),
      title: v.string(),
      /** Where it comes from, in words: a preset, own settings, a file. */
      from: v.string(),
      code: v.nullable(v.string()),
      layers: v.array(layerSchema),
      steps: count,
      madeAt: time,
      /** Of the newest attempt, null before anything is begun. */
      progress: v.nullable(progressSchema),
      attempts: count,
      finished: v.boolean(),
      canRedraw: v.boolean(),
      canSoftmax: v.boolean(),
    }),
  ),
  /** Files that were damaged and set aside: full paths. */
  setAside: v.array(v.string()),
});
export type HomeView = v.InferOutput<typeof homeSchema>;

export const appInfoSchema = v.object({
  version: v.string(),
  host: v.picklist(['electron', 'web']),
  platform: v.string(),
  dataFolder: v.string(),
});
export type AppInfo = v.InferOutput<typeof appInfoSchema>;
