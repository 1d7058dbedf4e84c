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
  | { readonly screen: 'solution'; readonly exerciseId: string; readonly attemptId?: string }
  | { readonly screen: 'derivations' }
  /** The newest attempt at the problem, or the one that is named. */
  | { readonly screen: 'derivation'; readonly problemId: string; readonly attemptId?: string };

const DERIVATION = /^#\/derivation\/([^/]+)(?:\/attempt\/([^/]+))?$/;
const PLACE =
  /^#\/exercise\/(?<exercise>[^/]+)(?:\/(?<compare>compare)|(?:\/attempt\/(?<attempt>[^/]+))?(?:\/(?<solution>solution)|\/step\/(?<step>[^/]+))?)$/;

/** Anything that is none of the other screens is Home. */
export function routeOf(hash: string): Route {
  if (hash === NEW_HASH) return { screen: 'new' };
  if (hash === DERIVATIONS_HASH) return { screen: 'derivations' };
  try {
    return derivationRoute(hash) ?? exerciseRoute(hash) ?? { screen: 'home' };
  } catch (error) {
    if (error instanceof URIError) return { screen: 'home' };
    throw error;
  }
}

/** @throws URIError */
function exerciseRoute(hash: string): Route | null {
  const { exercise, compare, attempt, solution, step } = PLACE.exec(hash)?.groups ?? {};
  if (exercise === undefined) return null;
  const exerciseId = decodeURIComponent(exercise);
  if (compare !== undefined) return { screen: 'compare', exerciseId };
  const place = { exerciseId, ...named(attempt) };
  if (solution !== undefined) return { screen: 'solution', ...place };
  return { screen: 'workspace', ...place, ...(step === undefined ? {} : { step: decodeURIComponent(step) }) };
}

/** @throws URIError */
function derivationRoute(hash: string): Route | null {
  const [, problem, attempt] = DERIVATION.exec(hash) ?? [];
  if (problem === undefined) return null;
  return { screen: 'derivation', problemId: decodeURIComponent(problem), ...named(attempt) };
}

const named = (attempt: string | undefined): { attemptId?: string } =>
  attempt === undefined ? {} : { attemptId: decodeURIComponent(attempt) };

export const HOME_HASH = '#/';
export const NEW_HASH = '#/new';
export const DERIVATIONS_HASH = '#/derivations';

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

export function derivationHash(problemId: string): string {
  return `#/derivation/${encodeURIComponent(problemId)}`;
}

export function derivationAttemptHash(problemId: string, attemptId: string): string {
  return `${derivationHash(problemId)}/attempt/${encodeURIComponent(attemptId)}`;
}
