/**
 * The share code of what is drawn: its origin in a few characters.
 * Version, kind, draw (2 characters), seed (6), for own settings their knobs, and two checks. A preset's code has 12 characters.
 */
import * as v from 'valibot';
import { withChecks } from './code-checks.ts';
import { writeCharacters } from './code-characters.ts';
import { fromWords, readWord, ShareCodeError, toWords, wordBase, wordsFor } from './code-word.ts';
import { codeWords as words } from './code-words.ts';
import { derivationOfDraw, drawOfDerivation, type DerivationOrigin } from './derivation-origin.ts';
import { knobBases, knobDigits, knobsOfDigits } from './knob-digits.ts';
import { knobLimits, knobsSchema } from './knobs.ts';
import { originLimits, presetNames, type Origin } from './origin.ts';

/** Version, kind, draw, seed. */
const headBases = [wordBase, wordBase, originLimits.draws, originLimits.seeds];
const checks = 2;
/** Kinds below this are presets, the others own settings with (kind - this + 1) layers, and the last a derivation. */
const firstKnobs = 16;
const derivationKind = 31;

const headOf = (numbers: readonly number[]): readonly number[] =>
  toWords(numbers.map((value, at) => ({ value, base: headBases[at] as number })));

/** @returns null where the knobs hold what no code can carry: an expression, an own number */
export function shareCode({ version, source, seed, draw }: Origin): string | null {
  const isPreset = typeof source === 'string';
  const kind = isPreset ? presetNames.indexOf(source) : firstKnobs + source.layers.length - 1;
  const knobs = isPreset ? [] : knobDigits(source);
  if (!knobs) return null;
  return writeCharacters(withChecks([...headOf([version, kind, draw, seed]), ...toWords(knobs)]));
}

export function derivationCode(origin: DerivationOrigin): string {
  const { version, seed } = origin;
  return writeCharacters(withChecks(headOf([version, derivationKind, drawOfDerivation(origin), seed])));
}

/** What a code stands for. */
export type CodeOrigin = { readonly exercise: Origin } | { readonly derivation: DerivationOrigin };

/** @throws ShareCodeError saying what is wrong, and where */
export function readCode(text: string): CodeOrigin {
  const word = readWord(text, lengths, lengthOfKind);
  const [version = 0, kind = 0, draw = 0, seed = 0] =
    fromWords(word.slice(0, wordsFor(headBases)), headBases) ?? [];
  const depth = kind - firstKnobs + 1;
  const preset = presetNames[kind];
  const needed = lengthOfKind(word);
  if (version === 0 || needed === null) throw new ShareCodeError(words.unknown);
  if (word.length !== needed) throw new ShareCodeError(words.lengthOfKind(word.length, needed));
  if (kind === derivationKind) return { derivation: { version, seed, ...derivationOfDraw(draw) } };
  if (preset) return { exercise: { version, source: preset, seed, draw } };
  const values = fromWords(word.slice(wordsFor(headBases), -checks), knobBases(depth));
  const knobs = values && v.safeParse(knobsSchema, knobsOfDigits(values, depth));
  if (!knobs?.success) throw new ShareCodeError(words.unknown);
  return { exercise: { version, source: knobs.output, seed, draw } };
}

/** @throws ShareCodeError also for the code of a derivation */
export function readShareCode(text: string): Origin {
  const found = readCode(text);
  if ('derivation' in found) throw new ShareCodeError(words.derivation);
  return found.exercise;
}

function lengthFor(depth: number): number {
  return wordsFor(headBases) + (depth > 0 ? wordsFor(knobBases(depth)) : 0) + checks;
}

/** @returns null for a kind that there is not */
function lengthOfKind([, kind = 0]: readonly number[]): number | null {
  const depth = kind - firstKnobs + 1;
  if (depth >= 1 && depth <= knobLimits.layers) return lengthFor(depth);
  return presetNames[kind] !== undefined || kind === derivationKind ? lengthFor(0) : null;
}

const lengths = Array.from({ length: knobLimits.layers + 1 }, (_, depth) => lengthFor(depth));
