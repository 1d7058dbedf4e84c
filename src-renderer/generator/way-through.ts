/** Settings from which arrow keys lead through other presets to one's own: what is only passed is not taken. */
import type { KnobsView } from '../../src-shared/contract/generator-views.ts';
import { REST } from '../ui/rest.svelte.ts';

export class WayThrough {
  #from: KnobsView | null = null;
  /** When the newest preset was chosen, in milliseconds. */
  #chosen = -Infinity;

  /** An arrow key has chosen a preset. @param shown the settings before the preset takes their place */
  pass(shown: KnobsView | null, now: number): void {
    if (now - this.#chosen > REST) this.#from = shown;
    this.#chosen = now;
  }

  /** A preset is chosen in another way than by arrow keys. */
  end(): void {
    this.#chosen = -Infinity;
  }

  /** @returns where the hands last rested, null where they rest */
  origin(now: number): KnobsView | null {
    return now - this.#chosen > REST ? null : this.#from;
  }
}
