/** The endpoints of derivations. */
import * as v from 'valibot';
import {
  checkedLinesSchema,
  completionsSchema,
  derivationListSchema,
  derivationSchema,
  drawDerivationSchema,
  linePositionSchema,
  linePreviewSchema,
  workedSolutionSchema,
} from './derivation-views.ts';
import { endpoint, latestEndpoint } from './endpoint.ts';
import { rungSchema } from './hint-views.ts';
import { exportedSchema, paperOptionsSchema } from './paper-views.ts';
import { id } from './pieces.ts';
import { attemptListSchema } from './views.ts';

/** A line as typed; longer text is refused, never cut. */
const lineText = v.pipe(v.string(), v.maxLength(2000));
const lines = v.pipe(v.array(lineText), v.minLength(1), v.maxLength(64));

const problemId = v.strictObject({ problemId: id });
const written = { attemptId: id, lines };

export const derivationEndpoints = {
  list: latestEndpoint(v.strictObject({}), derivationListSchema),
  /** A new problem; it is in the list once something is written. */
  draw: endpoint(drawDerivationSchema, v.object({ problemId: v.string() })),
  /** The newest attempt at the problem, or a first one; or the attempt that is named. */
  open: endpoint(v.strictObject({ problemId: id, attemptId: v.optional(id) }), derivationSchema),
  /** A fresh attempt; the earlier ones stay in the store. */
  restart: endpoint(problemId, derivationSchema),
  /** Those that were begun, and the newest. */
  attempts: latestEndpoint(problemId, attemptListSchema),
  /** All lines and where the student is, as typed. */
  saveDraft: endpoint(
    v.strictObject({ ...written, position: linePositionSchema }),
    v.object({ saved: v.literal(true) }),
  ),
  preview: latestEndpoint(v.strictObject({ problemId: id, text: lineText }), linePreviewSchema),
  complete: latestEndpoint(
    v.strictObject({ problemId: id, text: lineText, caret: linePositionSchema.entries.caret }),
    completionsSchema,
  ),
  /** Checks every line up to this one that is not blank, and has them as they stand now. */
  check: latestEndpoint(
    v.strictObject({ ...written, line: linePositionSchema.entries.line }),
    checkedLinesSchema,
  ),
  /** Opens a rung of the hints for the line to write next, for good. */
  hint: endpoint(v.strictObject({ ...written, rung: rungSchema }), checkedLinesSchema),
  /** `anyway`: also when it shows lines that are not written yet; they then earn no mark. */
  solution: endpoint(v.strictObject({ ...written, anyway: v.boolean() }), workedSolutionSchema),
  /** The worked solution as a PDF, once it is due. */
  exportSolution: endpoint(
    v.strictObject({ ...written, paper: paperOptionsSchema.entries.paper }),
    exportedSchema,
  ),
} as const;
