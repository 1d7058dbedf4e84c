/** The attempts at one exercise, newest first. */
import type { Handlers } from '../../src-shared/contract/contract.ts';
import { attemptProgress, progressOf } from './attempt-progress.ts';
import type { Context } from './context.ts';
import { exerciseWithId } from './known-exercise.ts';

export function listAttempts(context: Context): Handlers['attempts']['list'] {
  const { ports, drafts } = context;
  return async ({ exerciseId }) => {
    exerciseWithId(ports.store, exerciseId);
    drafts.flush();
    const found = ports.store.attemptsAt(exerciseId);
    const states = await Promise.all(found.map((attempt) => attemptProgress(context, attempt)));
    const listed = states.map((state, at) => ({
      attemptId: state.attempt.id,
      number: at + 1,
      startedAt: state.attempt.startedAt,
      touchedAt: state.attempt.touchedAt,
      progress: progressOf(state),
      finished: state.left.length === 0,
      isShown: state.isBegun || at === states.length - 1,
    }));
    const attempts = listed.filter(({ isShown }) => isShown).map(({ isShown: _isShown, ...view }) => view);
    return { attempts: attempts.reverse() };
  };
}
