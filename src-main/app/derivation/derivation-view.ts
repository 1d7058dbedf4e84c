/** Everything that the window needs to work on a derivation; no line of the solution is in it before it is due. */
import type { DerivationView } from '../../../src-shared/contract/derivation-views.ts';
import { allowedRules } from '../../../src-shared/derivation/allowed-rules.ts';
import { paletteKeys } from '../../../src-shared/derivation/completions.ts';
import { previewLine } from '../../../src-shared/derivation/preview-line.ts';
import { formulaFrom } from '../../../src-shared/derivation/prose.ts';
import type { DerivationAttempt } from '../../store/derivation-store.ts';
import { storedSettings } from '../settings.ts';
import { checkedView } from './checked-view.ts';
import { judgedLines, type DerivationContext, type LetteredProblem } from './judged-lines.ts';
import { linePreview } from './line-preview.ts';
import { formulaView, ruleView } from './paragraph.ts';
import { problemView } from './problem-row.ts';
import { shownNumbers } from './shown-numbers.ts';

/** How things are typed; the first ones need no loss. */
const typing = ['s(1 - z_k)', 'z_k^2', 'y_k', 'dy_k/dz_k'];
const typingWithLoss = ['2 t_k (1 - y_k)', 'sum_i(t_i)', 'dE/dy_k'];

export async function derivationView(
  context: DerivationContext,
  attempt: DerivationAttempt,
): Promise<DerivationView> {
  const { store } = context.ports;
  const lines = attempt.draft?.lines ?? [''];
  const judged = await judgedLines(context, attempt, lines);
  const attempts = store.derivationsAt(attempt.problemId);
  const { settings } = storedSettings(store);
  const { problem, letters } = judged;
  return {
    attemptId: attempt.id,
    attempt: {
      number: attempts.findIndex(({ id }) => id === attempt.id) + 1,
      of: attempts.length,
      startedAt: attempt.startedAt,
    },
    problem: problemView(judged),
    lines: [...lines],
    previews: lines.map((line) => linePreview(previewLine(problem, line, letters))),
    position: attempt.draft?.position ?? { line: 0, caret: 0 },
    ...checkedView(judged, shownNumbers(settings)),
    palette: [...paletteKeys(problem)],
    typing: typingRows(judged),
    rules: allowedRules(problem).map((rule) => ruleView(rule, letters)),
    settings,
  };
}

function typingRows({ problem, letters }: LetteredProblem): DerivationView['typing'] {
  return [...typing, ...(problem.loss ? typingWithLoss : [])].map((typed) => ({
    typed,
    ...formulaView(formulaFrom(typed, letters)),
  }));
}
