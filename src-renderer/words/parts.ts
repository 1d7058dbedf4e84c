/** Parts of sentences that several areas use. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const outOf = (n: number, total: number): string => `${n} of ${total}`;

export const marks = (earned: number, total: number): string =>
  `${outOf(earned, total)} ${total === 1 ? 'mark' : 'marks'}`;

export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** "one, two and three". */
export const listed = (names: readonly string[]): string => names.join(', ').replace(/, (?=[^,]*$)/, ' and ');

/** A title as it stands within a sentence. */
export const inSentence = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
