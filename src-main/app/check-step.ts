/** Checks one step: grades the text as it stands, and keeps the check if it counts as a try. */
import type { Api } from '../../src-shared/contract/contract.ts';
import { usesTry } from '../../src-shared/grading/grade.ts';
import { answersOf, gradeAnswers } from './attempt-results.ts';
import { attemptWithId, needShape, stepWithId, type Context } from './context.ts';
import { resultView } from './result-view.ts';

type Check = Api['attempts']['check'];

export function checkStep(context: Context): Check {
  const { ports, drafts } = context;
  return async ({ attemptId, step: id, cells }) => {
    const { solved } = await attemptWithId(context, attemptId);
    const step = stepWithId(solved, id);
    needShape(step, cells);
    drafts.flush();
    const answers = new Map([...answersOf(ports.store, attemptId, solved), [id, cells] as const]);
    const found = (await gradeAnswers(solved, answers)).steps.get(id);
    if (!found) throw new RangeError(`step ${id} was not graded`);
    if (usesTry(found)) ports.store.addCheck({ attemptId, step: id, cells, at: ports.now() });
    return resultView({ step, cells, grade: found }, solved);
  };
}
