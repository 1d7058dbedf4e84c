/** Which screen is shown, and how it is written in the address. */
export type Route =
  { readonly screen: 'home' } | { readonly screen: 'workspace'; readonly exerciseId: string };

const EXERCISE = /^#\/exercise\/([^/]+)$/;

/** Anything that is not an exercise is Home. */
export function routeOf(hash: string): Route {
  const encoded = EXERCISE.exec(hash)?.[1];
  if (encoded === undefined) return { screen: 'home' };
  try {
    return { screen: 'workspace', exerciseId: decodeURIComponent(encoded) };
  } catch (error) {
    if (error instanceof URIError) return { screen: 'home' };
    throw error;
  }
}

export const HOME_HASH = '#/';

export function exerciseHash(exerciseId: string): string {
  return `#/exercise/${encodeURIComponent(exerciseId)}`;
}
