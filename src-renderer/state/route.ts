/** Which screen is shown, and how it is written in the address. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'new' }
  /** The newest attempt at the exercise, or the one that is named; where it was left, or at the step that is named. */
  | {
      readonly screen: 'workspace';
      readonly exerciseId: string;
      readonly attemptId?: string;
      readonly step?: string;
    }
  | { readonly screen: 'compare'; readonly exerciseId: string }
  | { readonly screen: 'solution'; readonly exerciseId: string; readonly attemptId?: string };

const PLACE =
  /^#\/exercise\/(?<exercise>[^/]+)(?:\/(?<compare>compare)|(?:\/attempt\/(?<attempt>[^/]+))?(?:\/(?<solution>solution)|\/step\/(?<step>[^/]+))?)$/;

export const HOME_HASH = '#/';
export const NEW_HASH = '#/new';

/** Anything that is not an exercise, nor a new one, is Home. */
export function routeOf(hash: string): Route {
  if (hash === NEW_HASH) return { screen: 'new' };
  const { exercise, compare, attempt, solution, step } = PLACE.exec(hash)?.groups ?? {};
  if (exercise === undefined) return { screen: 'home' };
  try {
    const exerciseId = decodeURIComponent(exercise);
    if (compare !== undefined) return { screen: 'compare', exerciseId };
    const place = {
      exerciseId,
      ...(attempt === undefined ? {} : { attemptId: decodeURIComponent(attempt) }),
    };
    if (solution !== undefined) return { screen: 'solution', ...place };
    return {
      screen: 'workspace',
      ...place,
      ...(step === undefined ? {} : { step: decodeURIComponent(step) }),
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

export function stepHash(exerciseId: string, attemptId: string, step: string): string {
  return `${attemptHash(exerciseId, attemptId)}/step/${encodeURIComponent(step)}`;
}

export function solutionHash(exerciseId: string, attemptId: string): string {
  return `${attemptHash(exerciseId, attemptId)}/solution`;
}

export function compareHash(exerciseId: string): string {
  return `${exerciseHash(exerciseId)}/compare`;
}
