/** The use cases of derivations behind the contract. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { derivationCode } from '../../../src-shared/exercise/share-code.ts';
import { checkLines, openLineHint, showSolution } from './check-lines.ts';
import { drawDerivation } from './drawn-problem.ts';
import { exportSolution } from './export-solution.ts';
import type { DerivationContext } from './judged-lines.ts';
import { listDerivationAttempts, listDerivations } from './list-derivations.ts';
import { openDerivation, restartDerivation } from './open-derivation.ts';
import { completeTyped, previewTyped, saveLines } from './write-lines.ts';

export function derivationHandlers(context: DerivationContext): Handlers['derivations'] {
  return {
    list: listDerivations(context),
    draw: drawNew(context),
    open: openDerivation(context),
    restart: restartDerivation(context),
    attempts: listDerivationAttempts(context),
    saveDraft: saveLines(context),
    preview: previewTyped(context),
    complete: completeTyped(context),
    check: checkLines(context),
    hint: openLineHint(context),
    solution: showSolution(context),
    exportSolution: exportSolution(context),
  };
}

function drawNew({ ports }: DerivationContext): Handlers['derivations']['draw'] {
  return ({ difficulty }) => ({ problemId: derivationCode(drawDerivation(difficulty, ports.newSeed())) });
}
