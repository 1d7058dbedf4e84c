/** Addresses of the screens. */
import { expect, it } from 'vitest';
import { attemptHash, compareHash, exerciseHash, HOME_HASH, NEW_HASH, routeOf } from './route.ts';

it('reads what it writes', () => {
  for (const exerciseId of ['classic-2a', 'a/b', 'ä %?#']) {
    expect(routeOf(exerciseHash(exerciseId))).toEqual({ screen: 'workspace', exerciseId });
    expect(routeOf(attemptHash(exerciseId, 'a/1'))).toEqual({
      screen: 'workspace',
      exerciseId,
      attemptId: 'a/1',
    });
    expect(routeOf(compareHash(exerciseId))).toEqual({ screen: 'compare', exerciseId });
  }
  expect(routeOf(HOME_HASH)).toEqual({ screen: 'home' });
  expect(routeOf(NEW_HASH)).toEqual({ screen: 'new' });
});

it('takes everything else for Home', () => {
  for (const hash of [
    '',
    '#',
    '#/nowhere',
    '#/new/1',
    '#/exercise/',
    '#/exercise/a/b',
    '#/exercise/%E0%A4%A',
  ]) {
    expect(routeOf(hash)).toEqual({ screen: 'home' });
  }
});
