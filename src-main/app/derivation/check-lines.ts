/** Checks lines, opens hints for the next one, and shows the worked solution once that is due. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { nextLine } from '../../../src-shared/derivation/hints.ts';
import { workedFormula, workedLines } from '../../../src-shared/derivation/worked-lines.ts';
import type { CheckedLines, WorkedSolution } from '../../../src-shared/contract/derivation-views.ts';
import type { LineHint } from '../../store/derivation-store.ts';
import { storedSettings } from '../settings.ts';
import { checkedView, isDue } from './checked-view.ts';
import { judgedLines, type DerivationContext, type JudgedLines } from './judged-lines.ts';
import { derivationWithId } from './open-derivation.ts';
import { formulaView, ruleView } from './paragraph.ts';
import { shownNumbers } from './shown-numbers.ts';
import { needPlace } from './write-lines.ts';

type Written = Parameters<Handlers['derivations']['check']>[0];

export function checkLines(context: DerivationContext): Handlers['derivations']['check'] {
  return async ({ attemptId, lines, line }: Written) => {
    derivationWithId(context, attemptId);
    needPlace(lines, line, 0);
    const { store, now } = context.ports;
    const before = new Set(store.checkedLines(attemptId));
    const typed = lines.slice(0, line + 1).filter((text) => text.trim() !== '' && !before.has(text));
    if (typed.length > 0) store.addCheckedLines(attemptId, [...new Set(typed)], now());
    return viewOf(context, await judged(context, attemptId, lines));
  };
}

export function openLineHint(context: DerivationContext): Handlers['derivations']['hint'] {
  return async ({ attemptId, lines, rung: asked }) => {
    const { problem, judgement } = await judged(context, attemptId, lines);
    const next = nextLine(problem, judgement.lines);
    const rungs = ([1, 2, 3] as const).filter((rung) => rung <= asked);
    if (next) {
      const opened = rungs.map((rung): LineHint => ({ part: next.part, rung }));
      context.ports.store.addLineHints(attemptId, opened, context.ports.now());
    }
    return viewOf(context, await judged(context, attemptId, lines));
  };
}

export function showSolution(context: DerivationContext): Handlers['derivations']['solution'] {
  return async ({ attemptId, lines, anyway }) => {
    const before = await judged(context, attemptId, lines);
    if (isDue(before)) return solutionOf(context, before);
    if (!anyway) return { due: false };
    const hints = before.judgement.left.map((part): LineHint => ({ part, rung: 3 }));
    context.ports.store.addLineHints(attemptId, hints, context.ports.now());
    return solutionOf(context, await judged(context, attemptId, lines));
  };
}

const judged = (
  context: DerivationContext,
  attemptId: string,
  lines: readonly string[],
): Promise<JudgedLines> => judgedLines(context, derivationWithId(context, attemptId), lines);

const viewOf = ({ ports }: DerivationContext, found: JudgedLines): CheckedLines =>
  checkedView(found, shownNumbers(storedSettings(ports.store).settings));

function solutionOf(context: DerivationContext, found: JudgedLines): WorkedSolution {
  const { letters } = found;
  return {
    due: true,
    lines: workedLines(found.problem).map((line) => ({
      ...formulaView(workedFormula(line, letters)),
      rules: line.rules.map((rule) => ruleView(rule, letters)),
    })),
    ...viewOf(context, found),
  };
}
