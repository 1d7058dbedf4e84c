/** Pages of an exercise: shown before they are saved, and saved. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import type { PaperKind, PaperOptions as Wanted } from '../../../src-shared/contract/paper-views.ts';
import type { PaperDocument } from '../../../src-shared/document/blocks.ts';
import { answerKey } from '../../../src-shared/document/paper/answer-key.ts';
import { markedAttempt } from '../../../src-shared/document/paper/marked-attempt.ts';
import { numpyScript } from '../../../src-shared/document/paper/numpy-script.ts';
import { questionSheet } from '../../../src-shared/document/paper/question-sheet.ts';
import { workedSolution } from '../../../src-shared/document/paper/worked-solution.ts';
import type { Context } from '../context.ts';
import { printingFor } from '../printing.ts';
import { documentOptions, paperWork, type PaperWork } from './paper-work.ts';
import { saveDocument, typeset } from './save-document.ts';

export function previewPages(context: Context): Handlers['paper']['preview'] {
  return async ({ what, options, ...asked }) => {
    const document = documentFor(context, await paperWork(context, asked), what, options);
    const pages = await typeset(context.ports.typesetter.pages(document));
    return { pages: [...pages] };
  };
}

export function exportDocument(context: Context): Handlers['paper']['export'] {
  return async ({ what, options, ...asked }) => {
    const document = documentFor(context, await paperWork(context, asked), what, options);
    return saveDocument(context, document);
  };
}

export function writeNumpy(context: Context): Handlers['paper']['numpy'] {
  return async (asked) => {
    const work = await paperWork(context, asked);
    needDue(work);
    return { text: numpyScript(work.subject, printingFor(context.ports.store, work.solved).notation) };
  };
}

/** @throws ApiFailure notDue for what shows values of steps that are left */
function documentFor(
  { ports: { store } }: Context,
  work: PaperWork,
  what: PaperKind,
  wanted: Wanted,
): PaperDocument {
  const { subject, solved, marked, left } = work;
  const options = documentOptions(store, solved, wanted);
  switch (what) {
    case 'sheet':
      return questionSheet(subject, options);
    case 'attempt':
      return markedAttempt(subject, marked, options, left.length === 0);
    case 'solution':
      needDue(work);
      return workedSolution(subject, options, wanted.own ? marked : new Map());
    case 'key':
      needDue(work);
      return answerKey(subject, options);
  }
}

function needDue({ left }: PaperWork): void {
  if (left.length > 0) throw new ApiFailure({ code: 'notDue' });
}
