/** Addresses of the screens. */
import { expect, it } from 'vitest';
import {
  attemptHash,
  compareHash,
  derivationAttemptHash,
  derivationHash,
  DERIVATIONS_HASH,
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
  for (const problemId of ['D2_shared', 'V1-2-AB', 'ä %?#']) {
    expect(routeOf(derivationHash(problemId))).toEqual({ screen: 'derivation', problemId });
    expect(routeOf(derivationAttemptHash(problemId, 'a/1'))).toEqual({
      screen: 'derivation',
      problemId,
      attemptId: 'a/1',
    });
  }
  expect(routeOf(DERIVATIONS_HASH)).toEqual({ screen: 'derivations' });
  expect(routeOf(HOME_HASH)).toEqual({ screen: 'home' });
  expect(routeOf(NEW_HASH)).toEqual({ screen: 'new' });
});

it('takes everything else for Home', () => {
  const strange = [
    '#/exercise/a/b',
    '#/exercise/a/attempt/b/compare',
    '#/exercise/a/solution/step/c',
    '#/exercise/%E0%A4%A',
    '#/derivation/',
    '#/derivation/%E0%A4%A',
  ];
  for (const hash of ['', '#', '#/nowhere', '#/new/1', '#/exercise/', ...strange]) {
    expect(routeOf(hash)).toEqual({ screen: 'home' });
  }
});
