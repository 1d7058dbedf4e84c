/** Takes lines as they are typed, tells what they look like, and what can be typed next. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { completionsAt } from '../../../src-shared/derivation/completions.ts';
import { previewLine } from '../../../src-shared/derivation/preview-line.ts';
import { invalid } from '../context.ts';
import { derivationWords as words } from './derivation-words.ts';
import { lettered, type DerivationContext } from './judged-lines.ts';
import { problemWithId } from './known-problem.ts';
import { linePreview } from './line-preview.ts';
import { derivationWithId } from './open-derivation.ts';

export function saveLines(context: DerivationContext): Handlers['derivations']['saveDraft'] {
  const { ports, drafts } = context;
  return ({ attemptId, lines, position }) => {
    derivationWithId(context, attemptId);
    needPlace(lines, position.line, position.caret);
    const at = ports.now();
    drafts.put(JSON.stringify([attemptId]), () => {
      ports.store.saveLines(attemptId, { lines, position }, at);
    });
    return { saved: true };
  };
}

/** @throws ApiFailure invalidInput */
export function needPlace(lines: readonly string[], line: number, caret: number): void {
  if (caret > (lines[line]?.length ?? -1)) throw invalid('position', words.place(line + 1));
}

export function previewTyped(context: DerivationContext): Handlers['derivations']['preview'] {
  return ({ problemId, text }) => {
    const { problem, letters } = lettered(context, problemWithId(problemId));
    return linePreview(previewLine(problem, text, letters));
  };
}

export function completeTyped(context: DerivationContext): Handlers['derivations']['complete'] {
  return ({ problemId, text, caret }) => {
    const { problem, letters } = lettered(context, problemWithId(problemId));
    return { options: [...completionsAt(text, caret, problem, letters)] };
  };
}
