/** How documents are printed in tests, unless a test says otherwise. */
import type { PaperOptions } from '../src-shared/document/paper/paper-options.ts';
import type { Subject } from '../src-shared/document/paper/subject.ts';

export function paperOptionsFor({ solution }: Subject, changed: Partial<PaperOptions> = {}): PaperOptions {
  return {
    notation: { target: 't', updates: solution.updates, decimalSign: '.' },
    shown: { figures: 6, decimalSign: '.' },
    paper: 'a4',
    intermediate: true,
    byExample: false,
    mistakes: false,
    ...changed,
  };
}
