/** The whole boundary between window and host: group.endpoint -> input schema, output schema. */
import * as v from 'valibot';
import { endpoint, latestEndpoint, type ApiOf } from './endpoint.ts';
import {
  appInfoSchema,
  homeSchema,
  positionSchema,
  resultSchema,
  settingsSchema,
  workspaceSchema,
} from './views.ts';

const none = v.strictObject({});
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** One cell's raw text; longer text is refused, never cut. */
const cellText = v.pipe(v.string(), v.maxLength(20_000));
const answer = v.pipe(v.array(v.pipe(v.array(cellText), v.maxLength(64))), v.maxLength(64));

const exerciseId = v.strictObject({ exerciseId: id });
const entry = { attemptId: id, step: id, cells: answer };

export const contract = {
  app: { info: endpoint(none, appInfoSchema) },
  home: { read: latestEndpoint(none, homeSchema) },
  attempts: {
    /** The newest attempt at the exercise, or a first one. */
    open: endpoint(exerciseId, workspaceSchema),
    /** A fresh attempt; the earlier ones stay in the store. */
    restart: endpoint(exerciseId, workspaceSchema),
    /** The raw text of one step and where the student is, as typed. */
    saveDraft: endpoint(
      v.strictObject({ ...entry, position: positionSchema }),
      v.object({ saved: v.literal(true) }),
    ),
    check: latestEndpoint(v.strictObject(entry), resultSchema),
  },
  settings: {
    read: endpoint(none, settingsSchema),
    write: endpoint(settingsSchema, settingsSchema),
  },
} as const;

export type Api = ApiOf<typeof contract>;
