/** Tells what one cell is made of: places and names, no value. */
import type { Api } from '../../src-shared/contract/contract.ts';
import { sourcesOf } from '../../src-shared/document/sources.ts';
import { attemptWithId, needCell, stepWithId, type Context } from './context.ts';
import { printingFor } from './printing.ts';

export function readSources(context: Context): Api['attempts']['sources'] {
  return async ({ attemptId, step: id, row, col }) => {
    const { solved } = await attemptWithId(context, attemptId);
    const step = stepWithId(solved, id);
    needCell(step, row, col);
    const { notation } = printingFor(context.ports.store, solved);
    return sourcesOf(step, row, col, solved.solution, notation);
  };
}
