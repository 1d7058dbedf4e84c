/** Which screen is shown, and how it is written in the address. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'new' }
  /** The newest attempt at the exercise, or the one that is named. */
  | { readonly screen: 'workspace'; readonly exerciseId: string; readonly attemptId?: string }
  | { readonly screen: 'compare'; readonly exerciseId: string };

const PLACE = /^#\/exercise\/([^/]+)(?:\/(?:attempt\/([^/]+)|(compare)))?$/;

export const HOME_HASH = '#/';
export const NEW_HASH = '#/new';

/** Anything that is not an exercise, nor a new one, is Home. */
export function routeOf(hash: string): Route {
  if (hash === NEW_HASH) return { screen: 'new' };
  const [, exercise, attempt, compare] = PLACE.exec(hash) ?? [];
  if (exercise === undefined) return { screen: 'home' };
  try {
    const exerciseId = decodeURIComponent(exercise);
    if (compare !== undefined) return { screen: 'compare', exerciseId };
    return {
      screen: 'workspace',
      exerciseId,
      ...(attempt === undefined ? {} : { attemptId: decodeURIComponent(attempt) }),
    };
  } catch (error) {
    if (error instanceof URIError) return { screen: 'home' };
    throw error;
  }
}

export function exerciseHash(exerciseId: string): string {
  return `#/exercise/${encodeURIComponent(exerciseId)}`;
}

export function attemptHash(exerciseId: string, attemptId: string): string {
  return `${exerciseHash(exerciseId)}/attempt/${encodeURIComponent(attemptId)}`;
}

export function compareHash(exerciseId: string): string {
  return `${exerciseHash(exerciseId)}/compare`;
}
