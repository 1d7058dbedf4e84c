/** A share code that is typed in place of the one that is shown. */
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import type { ReadCode } from '../../src-shared/contract/generator-views.ts';
import { apiErrorOf } from '../host/failure.ts';
import { words } from '../words.ts';
import type { Drawing } from './drawing.svelte.ts';

type When = 'typing' | 'left' | 'entered';

export interface Ways {
  readonly read: (text: string) => Promise<ReadCode>;
  readonly onderivation: (problemId: string) => void;
  /** Points at the wrong character, from 0. */
  readonly onplace: (place: number) => void;
}

export class TypedCode {
  readonly #drawing: Drawing;
  readonly #ways: Ways;
  /** Typed over what was wished for then: another wish takes its place, another print of the same does not. */
  #written = $state.raw<{ readonly text: string; readonly wish: number } | null>(null);
  #told = $state('');

  constructor(drawing: Drawing, ways: Ways) {
    this.#drawing = drawing;
    this.#ways = ways;
  }

  /** Null as long as the field shows the code of the exercise. */
  get text(): string | null {
    return this.#written?.wish === this.#drawing.wishes ? this.#written.text : null;
  }

  get problem(): string {
    return this.text === null ? '' : this.#told;
  }

  async type(text: string): Promise<void> {
    this.#written = { text, wish: this.#drawing.wishes };
    this.#told = '';
    await this.#take(text, 'typing');
  }

  /** The field is left, or Enter is pressed in it. @returns whether the field shows an exercise that was meant */
  async settle(when: 'left' | 'entered'): Promise<boolean> {
    const { text } = this;
    if (text === null) return true;
    if (text.trim() !== '') return this.#take(text, when);
    this.#written = null;
    return false;
  }

  /** What is wrong is told when the code is meant to be whole. @returns whether it is that of an exercise */
  async #take(text: string, when: When): Promise<boolean> {
    try {
      const found = await this.#ways.read(text);
      if (this.text === text) this.#answer(found, when);
      return found.kind === 'code' && this.text === null;
    } catch (error) {
      const isOutdated = error instanceof ApiFailure && error.error.code === 'superseded';
      if (!isOutdated && this.text === text) this.#told = words.error(apiErrorOf(error));
      return false;
    }
  }

  #answer(found: ReadCode, when: When): void {
    if (found.kind === 'problem') {
      if (when === 'typing') return;
      this.#told = found.sentence;
      if (when === 'entered' && found.place !== null) this.#ways.onplace(found.place);
      return;
    }
    this.#written = null;
    if (found.kind === 'code') this.#drawing.chooseCode(found.code);
    else this.#ways.onderivation(found.problemId);
  }
}
