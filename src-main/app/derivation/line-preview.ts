/** What a line looks like while it is typed, as the window shows it. */
import type { LinePreview as View } from '../../../src-shared/contract/derivation-views.ts';
import type { LinePreview } from '../../../src-shared/derivation/preview-line.ts';
import { formulaView } from './paragraph.ts';

/** A line that was not begun has no fault. */
export function linePreview({ formula, refusal, missing }: LinePreview): View {
  const problem =
    refusal && refusal.reason !== 'empty'
      ? { sentence: refusal.message, start: refusal.start, end: refusal.end }
      : null;
  return { formula: formula && formulaView(formula), problem, missing };
}
