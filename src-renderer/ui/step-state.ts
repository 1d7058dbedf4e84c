/** The states that a step can be shown in. */
import type { Mark } from '../../src-shared/contract/step-views.ts';
import type { IconName } from './icons.ts';

export type StepState = Mark | 'todo' | 'begun' | 'now';

/** What is drawn inside the state's shape; the others are drawn by their shape alone. */
export const MARK_ICON: Readonly<Record<Mark, IconName>> = {
  ok: 'check',
  approx: 'waves',
  carry: 'turn',
  bad: 'cross',
  hold: 'dots',
  shown: 'eye',
  outdated: 'clock',
};
