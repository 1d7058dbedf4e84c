/** Any exception of a call, as the value that the screens can word. */
import { ApiFailure, type ApiError } from '../../src-shared/contract/errors.ts';

export function apiErrorOf(error: unknown): ApiError {
  if (error instanceof ApiFailure) return error.error;
  // A bug in this window: there is no log of the host to look in, only the console.
  console.error(error);
  return { code: 'internal', reference: 'window console' };
}
