/** The word of a share code: numbers 0 ... 31 with two checks, as they are typed and as they carry larger numbers. */
import { readCharacters, typedCharacters, writeCharacters } from './code-characters.ts';
import { examine, swapped, type Finding } from './code-checks.ts';
import { codeWords as words } from './code-words.ts';
import type { Digit } from './knob-digits.ts';

/** What was typed is no share code; the message is a sentence for the user. */
export class ShareCodeError extends Error {
  override readonly name = 'ShareCodeError';
  /** Where the wrong character stands in the text, from 0; null where no single one is to blame. */
  readonly place: number | null;

  constructor(sentence: string, place: number | null = null) {
    super(sentence);
    this.place = place;
  }
}

export const wordBase = 32;
const mostCharacters = 60;

/** How many characters a code of this kind has; null for a kind that there is not. */
type LengthOf = (word: readonly number[]) => number | null;

/** @param lengths that a code can have @throws ShareCodeError saying what is wrong, and where */
export function readWord(text: string, lengths: readonly number[], lengthOf: LengthOf): readonly number[] {
  const typed = typedCharacters(text);
  const plain = typed.map(({ character }) => character);
  if (plain.length === 0) throw new ShareCodeError(words.empty);
  if (plain.length > mostCharacters) throw new ShareCodeError(words.long);
  const numbers = readCharacters(plain);
  const foreign = numbers.indexOf(null);
  if (foreign >= 0)
    throw new ShareCodeError(words.foreign(plain[foreign] ?? '', foreign + 1), typed[foreign]?.at);
  if (!lengths.includes(numbers.length)) throw new ShareCodeError(words.length(numbers.length));
  const word = numbers as readonly number[];
  const finding = likely(examine(word), word, lengthOf);
  if (finding.kind === 'valid') return word;
  const needed = lengthOf(word);
  if (finding.kind === 'wrong' && needed !== null && needed !== word.length)
    throw new ShareCodeError(words.lengthOfKind(word.length, needed));
  const place = placeOf(finding);
  throw new ShareCodeError(complaint(finding, plain), place === null ? null : typed[place]?.at);
}

/** Without repairs of a character after which a code of that kind would still be too short or too long. */
function likely(finding: Finding, word: readonly number[], lengthOf: LengthOf): Finding {
  const isWhole = (fixed: readonly number[]): boolean => lengthOf(fixed) === word.length;
  switch (finding.kind) {
    case 'one wrong':
      return isWhole(word.with(finding.place, finding.right)) ? finding : { kind: 'wrong' };
    case 'swapped': {
      const pairs = finding.pairs.filter(([first, second]) => isWhole(swapped(word, first, second)));
      return pairs.length > 0 ? { kind: 'swapped', pairs } : { kind: 'wrong' };
    }
    case 'valid':
    case 'wrong':
      return finding;
  }
}

type Fault = Exclude<Finding, { kind: 'valid' }>;

function placeOf(fault: Fault): number | null {
  return fault.kind === 'one wrong' ? fault.place : null;
}

function complaint(finding: Fault, plain: readonly string[]): string {
  switch (finding.kind) {
    case 'one wrong':
      return words.oneWrong(plain[finding.place] ?? '', finding.place + 1, writeCharacters([finding.right]));
    case 'swapped':
      return words.swapped(finding.pairs.map((pair) => pair.map((place) => place + 1)));
    case 'wrong':
      return words.wrong;
  }
}

/** How many characters numbers of these bases need. */
export function wordsFor(bases: readonly number[]): number {
  let [count, room] = [0, 1n];
  const needed = bases.reduce((product, base) => product * BigInt(base), 1n);
  for (; room < needed; room *= BigInt(wordBase)) count += 1;
  return count;
}

/** The numbers, each below its base, as one word. */
export function toWords(digits: readonly Digit[]): readonly number[] {
  let number = digits.reduce((sum, { value, base }) => sum * BigInt(base) + BigInt(value), 0n);
  const list: number[] = [];
  for (let left = wordsFor(digits.map(({ base }) => base)); left > 0; left -= 1) {
    list.unshift(Number(number % BigInt(wordBase)));
    number /= BigInt(wordBase);
  }
  return list;
}

/** @returns null where the number is larger than the bases allow */
export function fromWords(list: readonly number[], bases: readonly number[]): readonly number[] | null {
  let number = list.reduce((sum, value) => sum * BigInt(wordBase) + BigInt(value), 0n);
  const values = bases.toReversed().map((base) => {
    const value = Number(number % BigInt(base));
    number /= BigInt(base);
    return value;
  });
  return number === 0n ? values.reverse() : null;
}
