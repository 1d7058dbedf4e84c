/** Gets the reader of expressions ready while the student reads the statement, so that the first check does not wait. */
import { loadCellReader } from '../../src-shared/grading/cell-text.ts';

/** After the window has had its answer, in milliseconds. */
const delay = 300;
const anExpression = '(1)';

/** @returns to be called whenever an exercise was opened; only the first time it does anything */
export function readerWarmer(logError: (error: unknown) => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    // It must never be the reason for the process to live on.
    setTimeout(() => void loadCellReader([anExpression]).catch(logError), delay).unref();
  };
}
