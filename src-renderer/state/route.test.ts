/** Addresses of the screens. */
import { expect, it } from 'vitest';
import {
  attemptHash,
  compareHash,
  exerciseHash,
  HOME_HASH,
  NEW_HASH,
  routeOf,
  solutionHash,
  stepHash,
} from './route.ts';

it('reads what it writes', () => {
  for (const exerciseId of ['classic-2a', 'a/b', 'ä %?#']) {
    expect(routeOf(exerciseHash(exerciseId))).toEqual({ screen: 'workspace', exerciseId });
    expect(routeOf(attemptHash(exerciseId, 'a/1'))).toEqual({
      screen: 'workspace',
      exerciseId,
      attemptId: 'a/1',
    });
    const attemptId = 'b?1';
    expect(routeOf(stepHash(exerciseId, attemptId, 'delta[2]@2'))).toEqual({
      screen: 'workspace',
      exerciseId,
      attemptId,
      step: 'delta[2]@2',
    });
    expect(routeOf(solutionHash(exerciseId, attemptId))).toEqual({
      screen: 'solution',
      exerciseId,
      attemptId,
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
    '#/exercise/a/attempt/b/compare',
    '#/exercise/a/solution/step/c',
    '#/exercise/%E0%A4%A',
  ]) {
    expect(routeOf(hash)).toEqual({ screen: 'home' });
  }
});
