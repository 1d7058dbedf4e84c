/** The worked solution to read; what was not due before is revealed by reading it. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { workedSolution } from '../../../src-shared/document/paper/worked-solution.ts';
import { attemptAt, createAttempt } from '../attempt-at.ts';
import type { Context } from '../context.ts';
import { exerciseWithId } from '../known-exercise.ts';
import { revealSteps } from '../reveal-steps.ts';
import { storedSettings } from '../settings.ts';
import { documentOptions, workOf } from './paper-work.ts';
import { blockViews } from './solution-blocks.ts';

export function readSolution(context: Context): Handlers['paper']['solution'] {
  const { store } = context.ports;
  return async ({ exerciseId, attemptId, options, anyway }) => {
    const known = exerciseWithId(store, exerciseId);
    context.drafts.flush();
    const attempt = attemptAt(context, exerciseId, attemptId) ?? createAttempt(context, known);
    const before = await workOf(context, known, attempt);
    const { subject, solved, marked, left } = before;
    const head = { exerciseId, attemptId: attempt.id, name: subject.name };
    if (left.length > 0) {
      if (!anyway) return { due: false, ...head, left: left.length };
      revealSteps(context, attempt.id, left, marked);
    }
    const own = options.own ? marked : new Map();
    const printed = documentOptions(store, solved, options);
    const { blocks } = workedSolution(subject, printed, own);
    const { precision: usual } = storedSettings(store).settings;
    const { precision: asked } = solved.exercise;
    return { due: true, ...head, asked, usual, blocks: blockViews(blocks, printed.notation) };
  };
}
