/** Takes the text of one step as it is typed, and where the student is. */
import type { Handlers } from '../../src-shared/contract/contract.ts';
import { attemptWithId, needCell, needShape, stepWithId, type Context } from './context.ts';

type SaveDraft = Handlers['attempts']['saveDraft'];

export function saveDraft(context: Context): SaveDraft {
  const { ports, drafts } = context;
  return ({ attemptId, step: id, cells, position }) => {
    const { solved } = attemptWithId(context, attemptId);
    needShape(stepWithId(solved, id), cells);
    needCell(stepWithId(solved, position.step), position.row, position.col);
    const entry = { attemptId, step: id, cells, at: ports.now() };
    drafts.put(JSON.stringify([attemptId, id]), () => {
      ports.store.saveDraft(entry, position);
    });
    return { saved: true };
  };
}
