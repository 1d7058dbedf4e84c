/**
 * The share code of a drawn exercise: its origin in a few characters.
 * Version, kind, draw (2 characters), seed (6), for own settings their knobs, and two checks. A preset's code has 12 characters.
 */
import * as v from 'valibot';
import { examine, withChecks, type Finding } from './code-checks.ts';
import { readCharacters, typedCharacters, writeCharacters } from './code-characters.ts';
import { codeWords as words } from './code-words.ts';
import { knobBases, knobDigits, knobsOfDigits, type Digit } from './knob-digits.ts';
import { knobLimits, knobsSchema } from './knobs.ts';
import { originLimits, presetNames, type Origin } from './origin.ts';

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

const wordBase = 32;
/** Version, kind, draw, seed. */
const headBases = [wordBase, wordBase, originLimits.draws, originLimits.seeds];
const checks = 2;
/** Kinds below this are presets, the others own settings with (kind - this + 1) layers. */
const firstKnobs = 16;
const mostCharacters = 60;

/** @returns null where the knobs hold what no code can carry: an expression, an own number */
export function shareCode({ version, source, seed, draw }: Origin): string | null {
  const isPreset = typeof source === 'string';
  const kind = isPreset ? presetNames.indexOf(source) : firstKnobs + source.layers.length - 1;
  const knobs = isPreset ? [] : knobDigits(source);
  if (!knobs) return null;
  const head = [version, kind, draw, seed].map((value, at) => ({ value, base: headBases[at] as number }));
  return writeCharacters(withChecks([...toWords(head), ...toWords(knobs)]));
}

/** @throws ShareCodeError saying what is wrong, and where */
export function readShareCode(text: string): Origin {
  const word = readWord(text);
  const [version = 0, kind = 0, draw = 0, seed = 0] =
    fromWords(word.slice(0, wordsFor(headBases)), headBases) ?? [];
  const depth = kind - firstKnobs + 1;
  const preset = presetNames[kind];
  if (version === 0 || (!preset && (depth < 1 || depth > knobLimits.layers)))
    throw new ShareCodeError(words.unknown);
  if (word.length !== lengthFor(preset ? 0 : depth)) throw new ShareCodeError(words.length(word.length));
  if (preset) return { version, source: preset, seed, draw };
  const values = fromWords(word.slice(wordsFor(headBases), -checks), knobBases(depth));
  const knobs = values && v.safeParse(knobsSchema, knobsOfDigits(values, depth));
  if (!knobs?.success) throw new ShareCodeError(words.unknown);
  return { version, source: knobs.output, seed, draw };
}

function readWord(text: string): readonly number[] {
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
  const finding = examine(word);
  if (finding.kind === 'valid') return word;
  const place = placeOf(finding);
  throw new ShareCodeError(complaint(finding, plain), place === null ? null : typed[place]?.at);
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
function wordsFor(bases: readonly number[]): number {
  let [count, room] = [0, 1n];
  const needed = bases.reduce((product, base) => product * BigInt(base), 1n);
  for (; room < needed; room *= BigInt(wordBase)) count += 1;
  return count;
}

function lengthFor(depth: number): number {
  return wordsFor(headBases) + (depth > 0 ? wordsFor(knobBases(depth)) : 0) + checks;
}

const lengths = Array.from({ length: knobLimits.layers + 1 }, (_, depth) => lengthFor(depth));

function toWords(digits: readonly Digit[]): readonly number[] {
  let number = digits.reduce((sum, { value, base }) => sum * BigInt(base) + BigInt(value), 0n);
  const list: number[] = [];
  for (let left = wordsFor(digits.map(({ base }) => base)); left > 0; left -= 1) {
    list.unshift(Number(number % BigInt(wordBase)));
    number /= BigInt(wordBase);
  }
  return list;
}

/** @returns null where the number is larger than the bases allow */
function fromWords(list: readonly number[], bases: readonly number[]): readonly number[] | null {
  let number = list.reduce((sum, value) => sum * BigInt(wordBase) + BigInt(value), 0n);
  const values = bases.toReversed().map((base) => {
    const value = Number(number % BigInt(base));
    number /= BigInt(base);
    return value;
  });
  return number === 0n ? values.reverse() : null;
}
