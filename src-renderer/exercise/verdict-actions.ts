/** The ways on after a check, the first being the one that Enter takes. */
import type { Paragraph, ResultView, StepView } from '../../src-shared/contract/views.ts';
import { firstToMend, type CellPlace } from '../state/answer.ts';
import { words } from '../words.ts';

export interface VerdictAction {
  readonly label: Paragraph;
  readonly run: () => void;
}

interface Ways {
  /** Where to go on, and whether that step stands before this one; null when everything is right. */
  readonly next: { readonly step: StepView; readonly back: boolean } | null;
  readonly mend: (place: CellPlace) => void;
  readonly go: (stepId: string) => void;
}

export function verdictActions(
  step: StepView,
  result: ResultView,
  { next, mend, go }: Ways,
): VerdictAction[] {
  const place = firstToMend(result);
  const onward = (
    forward: (tex: string) => Paragraph,
    backward: (tex: string) => Paragraph,
  ): VerdictAction[] =>
    next
      ? [{ label: (next.back ? backward : forward)(next.step.shortTex), run: () => go(next.step.id) }]
      : [];
  switch (result.mark) {
    case 'ok':
    case 'approx':
    case 'carry':
      return onward(words.verdict.next, words.verdict.back);
    case 'bad':
      return [
        { label: words.verdict.tryAgain, run: () => mend(place) },
        ...onward(words.verdict.leave, words.verdict.leaveBack),
      ];
    case 'hold':
      return [
        {
          label: step.options ? words.verdict.choose : words.verdict.goToRow(place.row + 1),
          run: () => mend(place),
        },
      ];
  }
}
