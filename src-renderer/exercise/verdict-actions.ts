/** The ways on after a check, the first being the one that Enter takes. */
import type { FormulaView, Paragraph } from '../../src-shared/contract/pieces.ts';
import type { ResultView, StepView } from '../../src-shared/contract/step-views.ts';
import { firstToFix, type CellPlace } from '../state/answer.ts';
import { words } from '../words.ts';

export interface VerdictAction {
  readonly label: Paragraph;
  readonly run: () => void;
}

interface Ways {
  /** Where to go on, and whether that step stands before this one; null when everything is right. */
  readonly next: { readonly step: StepView; readonly back: boolean } | null;
  readonly fix: (place: CellPlace) => void;
  readonly go: (stepId: string) => void;
  /** Shows one cell with numbers; null when that is on the screen already. */
  readonly withNumbers: (() => void) | null;
  readonly rewrite: () => void;
  /** Shows the exact values; null where there are none, or when they are on the screen already. */
  readonly exact: VerdictAction | null;
}

export function verdictActions(
  step: StepView,
  result: ResultView,
  { next, fix, go, withNumbers, rewrite, exact }: Ways,
): VerdictAction[] {
  const place = firstToFix(result);
  const goBack = goBackTo(result, go);
  const onward = onwardFrom(result, next, go);
  switch (result.mark) {
    case 'ok':
      return onward(words.verdict.next, words.verdict.back);
    case 'approx':
      return [...onward(words.verdict.next, words.verdict.back), ...(exact ? [exact] : [])];
    case 'carry':
      return [...onward(words.verdict.next, words.verdict.back), ...goBack];
    case 'outdated':
      return [
        { label: words.verdict.workAgain, run: () => fix(place) },
        ...onward(words.verdict.leave, words.verdict.leaveBack),
      ];
    case 'shown':
      return [
        ...onward(words.verdict.next, words.verdict.back),
        { label: words.verdict.rewrite, run: rewrite },
      ];
    case 'bad':
      return [
        { label: words.verdict.tryAgain, run: () => fix(place) },
        ...goBack,
        ...onward(words.verdict.leave, words.verdict.leaveBack),
        ...(withNumbers ? [{ label: words.verdict.withNumbers, run: withNumbers }] : []),
      ];
    case 'hold':
      return [...goBack, { label: fillIn(step, place.row), run: () => fix(place) }];
  }
}

type Label = (piece: FormulaView) => Paragraph;

/** On to the next step, or back to it where it stands before this one. */
function onwardFrom({ goBack }: ResultView, next: Ways['next'], go: Ways['go']) {
  return (forward: Label, backward: Label): VerdictAction[] => {
    // The step to fix may be the only one that is left.
    if (!next || next.step.id === goBack?.step) return [];
    const { id, shortTex: tex, spoken } = next.step;
    return [{ label: (next.back ? backward : forward)({ tex, spoken }), run: () => go(id) }];
  };
}

/** To the earlier step that is to be fixed or filled in first. */
function goBackTo({ goBack }: ResultView, go: Ways['go']): VerdictAction[] {
  return goBack ? [{ label: words.verdict.goBack(goBack.name), run: () => go(goBack.step) }] : [];
}

function fillIn({ options }: StepView, row: number): Paragraph {
  return options ? words.verdict.choose : words.verdict.goToRow(row + 1);
}
