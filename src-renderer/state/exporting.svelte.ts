/** A document on its way to the user. */
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { Exported } from '../../src-shared/contract/paper-views.ts';
import { apiErrorOf } from '../host/failure.ts';

export class Exporting {
  running = $state(false);
  /** What became of the newest one; null while there is nothing to tell. */
  exported = $state.raw<Exclude<Exported, { outcome: 'cancelled' }> | null>(null);
  failure = $state.raw<ApiError | null>(null);

  /** @param save resolves to null where there is nothing to be saved */
  async run(save: () => Promise<Exported | null>): Promise<void> {
    if (this.running) return;
    [this.running, this.exported, this.failure] = [true, null, null];
    try {
      const exported = await save();
      this.exported = exported?.outcome === 'cancelled' ? null : exported;
    } catch (error) {
      this.failure = apiErrorOf(error);
    }
    this.running = false;
  }
}
