/** The whole boundary between window and host: group.endpoint -> input schema, output schema. */
import * as v from 'valibot';
import { compareSchema } from './compare-views.ts';
import { derivationEndpoints } from './derivation-endpoints.ts';
import { endpoint, latestEndpoint, type ApiOf } from './endpoint.ts';
import { hintSchema, openedHintSchema, previewSchema, rungSchema, sourcesSchema } from './hint-views.ts';
import { id, paragraphSchema } from './pieces.ts';
import { readSettingsSchema, settingsSchema } from './settings.ts';
import { resultSchema, resultsSchema } from './step-views.ts';
import { appInfoSchema, attemptListSchema, homeSchema, positionSchema, workspaceSchema } from './views.ts';

const none = v.strictObject({});

/** One cell's raw text; longer text is refused, never cut. */
const cellText = v.pipe(v.string(), v.maxLength(20_000));
const answer = v.pipe(v.array(v.pipe(v.array(cellText), v.maxLength(64))), v.maxLength(64));

const exerciseId = v.strictObject({ exerciseId: id });
const entry = { attemptId: id, step: id, cells: answer };
const cell = { attemptId: id, ...positionSchema.entries, step: id };

export const contract = {
  app: { info: endpoint(none, appInfoSchema) },
  home: { read: latestEndpoint(none, homeSchema) },
  attempts: {
    /** The newest attempt at the exercise, or a first one; or the attempt that is named. */
    open: endpoint(v.strictObject({ exerciseId: id, attemptId: v.optional(id) }), workspaceSchema),
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
  },
  compare: {
    /** `anyway`: also when steps are left whose values it shows. */
    read: latestEndpoint(v.strictObject({ exerciseId: id, anyway: v.boolean() }), compareSchema),
  },
  derivations: derivationEndpoints,
  settings: {
    read: endpoint(none, readSettingsSchema),
    write: endpoint(settingsSchema, settingsSchema),
  },
} as const;

export type Api = ApiOf<typeof contract>;
