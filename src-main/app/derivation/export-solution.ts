/** The worked solution of a derivation as a PDF. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import { derivationSolution } from '../../../src-shared/document/paper/derivation-solution.ts';
import { saveDocument } from '../paper/save-document.ts';
import { isDue } from './checked-view.ts';
import { derivationSubject } from './derivation-subject.ts';
import { judgedLines, type DerivationContext } from './judged-lines.ts';
import { derivationWithId } from './open-derivation.ts';

/** @throws ApiFailure notDue while it shows lines that are not written yet */
export function exportSolution(context: DerivationContext): Handlers['derivations']['exportSolution'] {
  return async ({ attemptId, lines, paper }) => {
    const judged = await judgedLines(context, derivationWithId(context, attemptId), lines);
    if (!isDue(judged)) throw new ApiFailure({ code: 'notDue' });
    const { known, problem, letters } = judged;
    const subject = derivationSubject(known, problem, letters);
    return saveDocument(context, derivationSolution(subject, paper));
  };
}
