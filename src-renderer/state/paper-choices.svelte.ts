/** How solutions are shown and printed, as chosen: it holds from exercise to exercise. */
import type { PaperKind, PaperOptions } from '../../src-shared/contract/paper-views.ts';

export class PaperChoices {
  options = $state.raw<PaperOptions>({
    precision: null,
    paper: 'a4',
    intermediate: true,
    byExample: false,
    mistakes: false,
    own: true,
  });
  what = $state<PaperKind>('solution');
}
