/** Tells what one cell is made of: places and names, no value. */
import type { Handlers } from '../../src-shared/contract/contract.ts';
import { sourcesOf } from '../../src-shared/document/sources.ts';
import { attemptWithId, needCell, stepWithId, type Context } from './context.ts';
import { printingFor } from './printing.ts';

export function readSources(context: Context): Handlers['attempts']['sources'] {
  return ({ attemptId, step: id, row, col }) => {
    const { solved } = attemptWithId(context, attemptId);
    const step = stepWithId(solved, id);
    needCell(step, row, col);
    const { notation } = printingFor(context.ports.store, solved);
    return sourcesOf(step, row, col, solved.solution, notation);
  };
}
