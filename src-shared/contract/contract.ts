/** The whole boundary between window and host: group.endpoint -> input schema, output schema. */
import * as v from 'valibot';
import { compareSchema } from './compare-views.ts';
import { derivationEndpoints } from './derivation-endpoints.ts';
import { endpoint, latestEndpoint, type ApiOf, type HandlersOf } from './endpoint.ts';
import {
  codeText,
  drawPreviewSchema,
  knobsSchema,
  offerSchema,
  presetsChangedSchema,
  readCodeSchema,
  seedSchema,
  sourceSchema,
  startedSchema,
} from './generator-views.ts';
import { hintSchema, openedHintSchema, previewSchema, rungSchema, sourcesSchema } from './hint-views.ts';
import {
  exportedSchema,
  pagesSchema,
  paperKindSchema,
  paperOptionsSchema,
  solutionSchema,
} from './paper-views.ts';
import { id, paragraphSchema } from './pieces.ts';
import { readSettingsSchema, settingsSchema } from './settings.ts';
import { resultSchema, resultsSchema } from './step-views.ts';
import {
  appInfoSchema,
  attemptListSchema,
  gradingSchema,
  homeSchema,
  positionSchema,
  workspaceSchema,
} from './views.ts';

const none = v.strictObject({});

/** One cell's raw text; longer text is refused, never cut. */
const cellText = v.pipe(v.string(), v.maxLength(20_000));
const answer = v.pipe(v.array(v.pipe(v.array(cellText), v.maxLength(64))), v.maxLength(64));

const exerciseId = v.strictObject({ exerciseId: id });
const presetName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));
const presetId = v.strictObject({ id });
const recent = endpoint(exerciseId, v.object({ hidden: v.boolean() }));
/** The attempt that is named, else the newest at the exercise. */
const attemptAt = { exerciseId: id, attemptId: v.optional(id) };
const printed = v.strictObject({ ...attemptAt, what: paperKindSchema, options: paperOptionsSchema });
const entry = { attemptId: id, step: id, cells: answer };
const cell = { attemptId: id, ...positionSchema.entries, step: id };

export const contract = {
  app: { info: endpoint(none, appInfoSchema) },
  home: {
    read: latestEndpoint(none, homeSchema),
    /** Leaves an exercise out of the recent ones; it and its attempts stay in the store. */
    hideRecent: recent,
    restoreRecent: recent,
  },
  generator: {
    offer: latestEndpoint(none, offerSchema),
    /** What would be drawn; without a seed from a new one. */
    preview: latestEndpoint(
      v.strictObject({ source: sourceSchema, seed: v.nullable(seedSchema) }),
      drawPreviewSchema,
    ),
    /** Draws what the preview showed and keeps it; drawn once more, it is the same exercise. */
    start: endpoint(v.strictObject({ source: sourceSchema, seed: seedSchema }), startedSchema),
    readCode: latestEndpoint(v.strictObject({ text: codeText }), readCodeSchema),
    /** The same shape with new numbers. */
    likeThisOne: endpoint(exerciseId, startedSchema),
    /** The same numbers with softmax and cross-entropy. */
    withSoftmax: endpoint(exerciseId, startedSchema),
    /** Keeps the exercise of a file, or says why it cannot; how long a file may be is in the offer. */
    readFile: endpoint(v.strictObject({ text: v.string() }), startedSchema),
    writeFile: endpoint(exerciseId, v.object({ name: v.string(), text: v.string() })),
    savePreset: endpoint(v.strictObject({ name: presetName, knobs: knobsSchema }), presetsChangedSchema),
    renamePreset: endpoint(v.strictObject({ id, name: presetName }), presetsChangedSchema),
    deletePreset: endpoint(presetId, presetsChangedSchema),
    /** Brings back what was deleted. */
    restorePreset: endpoint(presetId, presetsChangedSchema),
  },
  attempts: {
    /** Begins a first attempt where there is none. */
    open: endpoint(v.strictObject(attemptAt), workspaceSchema),
    /** A fresh attempt; the earlier ones stay in the store. */
    restart: endpoint(exerciseId, workspaceSchema),
    /** Those that were begun, and the newest. */
    list: latestEndpoint(exerciseId, attemptListSchema),
    /** The raw text of one step and where the student is, as typed. */
    saveDraft: endpoint(
      v.strictObject({ ...entry, position: positionSchema }),
      v.object({ saved: v.literal(true) }),
    ),
    check: latestEndpoint(
      v.strictObject(entry),
      v.object({
        result: resultSchema,
        /** Results of other steps that this check has changed. */
        results: resultsSchema,
        /** The step's hints, when one more opened by itself. */
        hint: v.nullable(openedHintSchema),
        /** The marks of the attempt in a sentence. */
        marks: paragraphSchema,
      }),
    ),
    /** Opens a rung for good; asked again for another cell, it gives that cell's numbers. */
    hint: endpoint(v.strictObject({ ...cell, rung: rungSchema }), hintSchema),
    /** What a text is worth while it is typed. */
    preview: latestEndpoint(v.strictObject({ text: cellText }), previewSchema),
    /** What one cell is made of. */
    sources: latestEndpoint(v.strictObject(cell), sourcesSchema),
    /** How far the grading of a large attempt has come, which other answers wait for. */
    progress: endpoint(none, gradingSchema),
    /** Ends it: what waited for it is answered with `stopped`. */
    stop: endpoint(none, v.object({ stopped: v.boolean() })),
  },
  compare: {
    /** `anyway`: also when steps are left; reading it reveals them in both exercises. */
    read: latestEndpoint(v.strictObject({ exerciseId: id, anyway: v.boolean() }), compareSchema),
  },
  derivations: derivationEndpoints,
  paper: {
    /** `anyway`: also when steps are left; reading it reveals them. */
    solution: latestEndpoint(
      v.strictObject({ ...attemptAt, options: paperOptionsSchema, anyway: v.boolean() }),
      solutionSchema,
    ),
    /** The pages as they will be printed. */
    preview: latestEndpoint(printed, pagesSchema),
    export: endpoint(printed, exportedSchema),
    /** Shows the file that was exported last in its folder. */
    showSaved: endpoint(none, v.object({ shown: v.boolean() })),
    /** The whole exercise as a script. */
    numpy: endpoint(v.strictObject(attemptAt), v.object({ text: v.string() })),
  },
  settings: {
    read: endpoint(none, readSettingsSchema),
    write: endpoint(settingsSchema, settingsSchema),
  },
} as const;

export type Api = ApiOf<typeof contract>;
export type Handlers = HandlersOf<typeof contract>;
