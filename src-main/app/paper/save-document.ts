/** Typesets a document, and hands it to the user. */
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import type { Exported } from '../../../src-shared/contract/paper-views.ts';
import type { PaperDocument } from '../../../src-shared/document/blocks.ts';
import { TypesetError } from '../../typeset/typeset-error.ts';
import type { Context } from '../context.ts';
import { fileName } from './file-name.ts';

/** @throws ApiFailure typesetting */
export async function saveDocument({ ports }: Context, document: PaperDocument): Promise<Exported> {
  const bytes = await typeset(ports.typesetter.pdf(document));
  return ports.files.save(fileName(document.title), bytes);
}

/** Trouble with typesetting is an answer, not a bug. */
export async function typeset<T>(made: Promise<T>): Promise<T> {
  try {
    return await made;
  } catch (error) {
    if (!(error instanceof TypesetError)) throw error;
    throw new ApiFailure({ code: 'typesetting', reason: error.message }, { cause: error });
  }
}
