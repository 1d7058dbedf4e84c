/** What the screen reader is told politely, one sentence at a time. */
export class Announcer {
  text = $state('');

  /** A sentence said twice is read twice: the second differs by a space that nobody hears. */
  say(sentence: string): void {
    this.text = this.text === sentence ? `${sentence}\u00a0` : sentence;
  }

  /** What was told of a screen is no news on the next. */
  clear(): void {
    this.text = '';
  }
}
