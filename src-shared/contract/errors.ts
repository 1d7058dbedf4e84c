/** The closed set of errors that may cross the boundary, as values. */
import * as v from 'valibot';

const issue = v.object({ path: v.string(), message: v.string() });

export const apiErrorSchema = v.variant('code', [
  /** The input did not fit the endpoint's schema; each issue names the field and what is wrong with it. */
  v.object({ code: v.literal('invalidInput'), issues: v.array(issue) }),
  /** Something that the input names does not exist (any more). */
  v.object({
    code: v.literal('notFound'),
    what: v.picklist(['endpoint', 'exercise', 'attempt', 'step', 'preset']),
  }),
  /** It would show values of steps that are left. */
  v.object({ code: v.literal('notDue') }),
  /** A document could not be typeset; the reason is a sentence. */
  v.object({ code: v.literal('typesetting'), reason: v.string() }),
  /** The user has stopped the grading that the answer needs. */
  v.object({ code: v.literal('stopped') }),
  /** The grading that the answer needs ended before its end; the error is in the host's log. */
  v.object({ code: v.literal('notGraded') }),
  /** The data folder could not be read or written; `reason` is the system's own word for it. */
  v.object({ code: v.literal('storage'), reason: v.string() }),
  /** The host did not answer: it ended, or the connection to it is cut. */
  v.object({ code: v.literal('unreachable') }),
  /** The window is not (or no longer) allowed to talk to this host. */
  v.object({ code: v.literal('forbidden') }),
  /** A newer request of the same kind made this reply worthless. */
  v.object({ code: v.literal('superseded') }),
  /** A bug; the stack stands in the host's log beside this reference. */
  v.object({ code: v.literal('internal'), reference: v.string() }),
]);

export type ApiError = v.InferOutput<typeof apiErrorSchema>;

/** The one exception that carries an `ApiError`: handlers throw it, the client throws it again. */
export class ApiFailure extends Error {
  readonly error: ApiError;

  constructor(error: ApiError, options?: ErrorOptions) {
    super(error.code, options);
    this.name = 'ApiFailure';
    this.error = error;
  }
}
