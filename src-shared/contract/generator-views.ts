/** What the window knows of exercises that are drawn: settings, presets, and what would come of them. */
import * as v from 'valibot';
import { paragraphSchema } from './pieces.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const word = v.pipe(v.string(), v.maxLength(40));

const drawnPresetSchema = v.picklist(['warm_up', 'exam', 'hard']);
export const taskSchema = v.picklist([
  'forward',
  'loss',
  'deltas',
  'gradients',
  'update',
  'query',
  'parameters',
]);
export type TaskName = v.InferOutput<typeof taskSchema>;

/** Settings of the right types; whether they fit together, a preview tells. */
export const knobsSchema = v.strictObject({
  inputs: count,
  /** Weight layers. */
  layers: v.pipe(
    v.array(
      v.strictObject({
        units: count,
        /** A name that is offered; `expr` only of a custom one. */
        activation: v.strictObject({
          name: word,
          alpha: v.optional(v.number()),
          expr: v.optional(v.pipe(v.string(), v.maxLength(500))),
        }),
      }),
    ),
    v.maxLength(6),
  ),
  /** A name that is offered. */
  loss: word,
  batch: count,
  eta: v.number(),
  reduction: v.picklist(['sum', 'mean']),
  updates: count,
  examples: v.picklist(['all', 'one_by_one']),
  weights: v.picklist(['constant', 'one_decimal', 'small_integers']),
  data: v.picklist(['binary', 'small_integers', 'one_decimal']),
  targets: v.picklist(['one_hot', 'binary', 'real', 'probabilities']),
  precision: v.strictObject({ digits: count, kind: v.picklist(['figures', 'decimals']) }),
  tasks: v.pipe(v.array(taskSchema), v.maxLength(taskSchema.options.length)),
});
export type KnobsView = v.InferOutput<typeof knobsSchema>;

/** A text that should be a share code. */
export const codeText = v.pipe(v.string(), v.maxLength(1000));

/** What an exercise is drawn from: a preset, settings, or the draw that a share code names. */
export const sourceSchema = v.union([drawnPresetSchema, knobsSchema, v.strictObject({ code: codeText })]);
export type SourceView = v.InferOutput<typeof sourceSchema>;

export const seedSchema = v.pipe(count, v.maxValue(2 ** 30 - 1));

const handworkSchema = v.object({
  /** Asked cells. */
  cells: count,
  steps: count,
  minutes: v.number(),
  /** Those that are asked, in the order of the work. */
  phases: v.array(v.object({ phase: taskSchema, name: v.string(), cells: count })),
});
export type HandworkView = v.InferOutput<typeof handworkSchema>;

const savedPresetSchema = v.object({
  id: v.string(),
  name: v.string(),
  knobs: knobsSchema,
  handwork: handworkSchema,
});
export type SavedPreset = v.InferOutput<typeof savedPresetSchema>;
/** By name. */
const savedPresetsSchema = v.array(savedPresetSchema);

const limitsSchema = v.object({
  layers: count,
  units: count,
  examples: count,
  updates: count,
  digits: v.object({ least: count, most: count }),
  /** Characters of an exercise file. */
  fileCharacters: count,
});

export const offerSchema = v.object({
  presets: v.array(
    v.object({
      id: drawnPresetSchema,
      name: v.string(),
      /** What it draws from: "Network", "3 or 4 layers, 2 to 5 units". */
      facts: v.array(v.object({ name: v.string(), text: v.string() })),
    }),
  ),
  saved: savedPresetsSchema,
  limits: limitsSchema,
  activations: v.array(
    v.object({
      name: v.string(),
      label: v.string(),
      /** Only the last layer can have it. */
      lastOnly: v.boolean(),
      /** The usual alpha, null for a function that has none. */
      alpha: v.nullable(v.number()),
    }),
  ),
  /** The names of functions and constants that an expression of one's own may use, besides z. */
  expression: v.array(v.string()),
  tasks: v.array(v.object({ name: taskSchema, label: v.string() })),
  /** Where own settings start. */
  usual: knobsSchema,
});
export type OfferView = v.InferOutput<typeof offerSchema>;

/** One of a list, and why it does not go with the other settings; null where it does. */
const choiceSchema = v.object({ name: v.string(), label: v.string(), reason: v.nullable(v.string()) });
export type ChoiceView = v.InferOutput<typeof choiceSchema>;

const readySchema = v.object({
  kind: v.literal('ready'),
  title: v.string(),
  statement: v.array(paragraphSchema),
  conventions: v.array(v.string()),
  code: v.nullable(v.string()),
  /** Why there is no code; null where there is one. */
  noCode: v.nullable(v.string()),
  /** How many of the known mistakes that can be made give other numbers. */
  told: v.object({ n: count, of: count }),
  /** The others, each with the steps in which it cannot be seen. */
  hidden: v.array(paragraphSchema),
});

const refusedSchema = v.object({
  kind: v.literal('refused'),
  sentence: v.string(),
  /** What to change, in words. */
  suggestion: v.nullable(v.string()),
  /** Settings that do not fit together; empty where no draw was good enough. Layers count from 1. */
  problems: v.array(v.object({ knob: v.string(), layer: v.nullable(count), sentence: v.string() })),
  /** Changes after which there is an exercise. */
  changes: v.array(v.object({ label: v.string(), knobs: knobsSchema })),
  /** The known mistakes that gave the right numbers, where that was it. */
  hidden: v.array(v.string()),
});

export const drawPreviewSchema = v.object({
  /** The one that was asked for, or a new one; of a code the one that it holds. */
  seed: seedSchema,
  /** The settings: those given, or those that the preset has drawn. */
  knobs: knobsSchema,
  handwork: handworkSchema,
  losses: v.array(choiceSchema),
  targets: v.array(choiceSchema),
  result: v.variant('kind', [readySchema, refusedSchema]),
});
export type DrawPreview = v.InferOutput<typeof drawPreviewSchema>;

const noSchema = v.object({ kind: v.literal('refused'), sentence: v.string() });

/** An exercise that is in the store now, or why there is none. */
export const startedSchema = v.variant('kind', [
  v.object({
    kind: v.literal('started'),
    exerciseId: v.string(),
    /** The newest attempt at it leaves nothing to work out. */
    finished: v.boolean(),
  }),
  noSchema,
]);
export type Started = v.InferOutput<typeof startedSchema>;

/** The presets of one's own as they are now, or why nothing was changed. */
export const presetsChangedSchema = v.variant('kind', [
  v.object({ kind: v.literal('saved'), saved: savedPresetsSchema }),
  noSchema,
]);
export type PresetsChanged = v.InferOutput<typeof presetsChangedSchema>;

/** What a code stands for, or what is wrong with it. */
export const readCodeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('code'),
    /** As it is printed. */
    code: v.string(),
    /** The preset or that it is of own settings, in words. */
    from: v.string(),
    seed: seedSchema,
    title: v.string(),
    summary: paragraphSchema,
    handwork: handworkSchema,
  }),
  v.object({ kind: v.literal('derivation'), problemId: v.string() }),
  v.object({
    kind: v.literal('problem'),
    sentence: v.string(),
    /** Of the wrong character in the text as it was typed, from 0, where there is one such. */
    place: v.nullable(count),
  }),
]);
export type ReadCode = v.InferOutput<typeof readCodeSchema>;
