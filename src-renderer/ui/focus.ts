/** What can take the focus, by name: a component registers its place, and whoever moves the focus on asks for it. */
import { createContext } from 'svelte';
import type { CellPlace } from '../state/answer.ts';

/** The places, each with what it has to know. */
interface Places {
  /** The current step, in view as a whole: what it is answered in, else the way on from its verdict. */
  step: [as: 'selected' | 'editing'];
  /** The current cell or another one; the choice of a class. */
  entry: [as: 'selected' | 'editing', at?: CellPlace];
  /** The current line of a derivation, in view as a whole. */
  line: [part: 'field' | 'verdict'];
  /** The text of that line, from one character to another. */
  field: [from?: number, to?: number];
  /** The first way on from the verdict. */
  verdict: [];
  /** The button that checks. */
  check: [options?: FocusOptions];
  /** The way on from an exercise or a derivation that is finished. */
  end: [options?: FocusOptions];
  /** The way on from Home. */
  start: [options?: FocusOptions];
}
type PlaceName = keyof Places;
/** Returns false when there is nothing to focus. */
type Take<Name extends PlaceName> = (...how: Places[Name]) => boolean;
/** The places that a button can have. */
export type ButtonPlace = 'check' | 'end' | 'start';

export class FocusRegistry {
  readonly #places: { [Name in PlaceName]?: Take<Name> | undefined } = {};

  /** @returns takes the place back, unless another component has taken it over */
  register<Name extends PlaceName>(name: Name, take: Take<Name>): () => void {
    const places: { [Key in Name]?: Take<Key> | undefined } = this.#places;
    places[name] = take;
    return () => {
      if (places[name] === take) places[name] = undefined;
    };
  }

  /** @returns false when no such place is there, or when it has nothing to focus */
  move<Name extends PlaceName>(to: Name, ...how: Places[Name]): boolean {
    const take: Take<Name> | undefined = this.#places[to];
    return take?.(...how) ?? false;
  }
}

/** Set by the window. */
export const [useFocus, provideFocus] = createContext<FocusRegistry>();
