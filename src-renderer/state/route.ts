/** Which screen is shown, and how it is written in the address. */
export type Route =
  | { readonly screen: 'home' }
  /** The newest attempt at the exercise, or the one that is named. */
  | { readonly screen: 'workspace'; readonly exerciseId: string; readonly attemptId?: string }
  | { readonly screen: 'compare'; readonly exerciseId: string };

const PLACE = /^#\/exercise\/([^/]+)(?:\/(?:attempt\/([^/]+)|(compare)))?$/;

/** Anything that is not an exercise is Home. */
export function routeOf(hash: string): Route {
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

export const HOME_HASH = '#/';

export function exerciseHash(exerciseId: string): string {
  return `#/exercise/${encodeURIComponent(exerciseId)}`;
}

export function attemptHash(exerciseId: string, attemptId: string): string {
  return `${exerciseHash(exerciseId)}/attempt/${encodeURIComponent(attemptId)}`;
}

export function compareHash(exerciseId: string): string {
  return `${exerciseHash(exerciseId)}/compare`;
}
