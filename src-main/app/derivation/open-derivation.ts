/** Opens a derivation: an attempt at it where the student left it, or a fresh one. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import type { DerivationAttempt } from '../../store/derivation-store.ts';
import { meantAttempt } from '../attempt-at.ts';
import { derivationView } from './derivation-view.ts';
import type { DerivationContext } from './judged-lines.ts';
import { problemWithId, type KnownProblem } from './known-problem.ts';

export function openDerivation(context: DerivationContext): Handlers['derivations']['open'] {
  return async ({ problemId, attemptId }) => {
    const known = problemWithId(problemId);
    context.drafts.flush();
    const attempt = meantAttempt(context.ports.store.derivationsAt(known.id), attemptId);
    return derivationView(context, attempt ?? createAttempt(context, known));
  };
}

/** The earlier attempts stay in the store. */
export function restartDerivation(context: DerivationContext): Handlers['derivations']['restart'] {
  return ({ problemId }) => {
    const known = problemWithId(problemId);
    context.drafts.flush();
    return derivationView(context, createAttempt(context, known));
  };
}

/** The attempt keeps the problem, so that it stays what it was when a later version changes it. */
function createAttempt(
  { ports }: DerivationContext,
  { id: problemId, spec }: KnownProblem,
): DerivationAttempt {
  const startedAt = ports.now();
  const attempt: DerivationAttempt = {
    id: ports.newId(),
    problemId,
    problem: JSON.stringify(spec),
    startedAt,
    touchedAt: startedAt,
    draft: null,
  };
  ports.store.createDerivation(attempt);
  return attempt;
}

/** @throws ApiFailure notFound */
export function derivationWithId({ ports }: DerivationContext, id: string): DerivationAttempt {
  const found = ports.store.derivation(id);
  if (!found) throw new ApiFailure({ code: 'notFound', what: 'attempt' });
  return found;
}
