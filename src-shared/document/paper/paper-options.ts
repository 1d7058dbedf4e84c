/** How a document is printed. */
import type { Printing } from '../working.ts';

export interface PaperOptions extends Printing {
  readonly paper: 'a4' | 'letter';
  /** What is worked out on the way to a result, before they are put together. */
  readonly intermediate: boolean;
  /** The examples one after the other instead of side by side. */
  readonly byExample: boolean;
  /** The usual mistakes beside each step. */
  readonly mistakes: boolean;
}
