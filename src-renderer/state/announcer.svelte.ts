/** What the screen reader reads out politely, one sentence at a time. */
import { createContext } from 'svelte';

/** Set by the window; a component that has news asks for it. */
export const [useAnnouncer, provideAnnouncer] = createContext<Announcer>();

export class Announcer {
  text = $state('');

  /** A sentence said twice is read twice: the second differs by a space that nobody hears. */
  say(sentence: string): void {
    this.text = this.text === sentence ? `${sentence}\u00a0` : sentence;
  }

  /** News of one screen is not news on the next. */
  clear(): void {
    this.text = '';
  }
}
