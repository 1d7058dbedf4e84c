/** Turns what was typed into plain letters and signs, and remembers where each came from. */

export interface PlainText {
  readonly typed: string;
  /** ASCII as far as the language knows the characters; the rest as typed. */
  readonly text: string;
  /** The offset in `typed` of each character of `text`, and of its end. */
  readonly origin: readonly number[];
}

/** Signs and letters with another spelling; a space before a name keeps it apart from what precedes it. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['σ', ' sigma'],
  ['Σ', ' sum'],
  ['∑', ' sum'],
  ['δ', ' delta'],
  ['∂', ' d'],
  ['√', ' sqrt'],
  ['π', ' pi'],
  ['ŷ', 'yhat'],
  ['ẑ', 'zhat'],
  ['−', '-'],
  ['–', '-'],
  ['·', '*'],
  ['⋅', '*'],
  ['×', '*'],
  ['\u2032', "'"],
  ['\u2019', "'"],
]);
/** A letter or digit behind one of these is not a part of its name. */
const wordSigns: ReadonlySet<string> = new Set(['σ', 'Σ', '∑', '√', 'π']);
const subscripts: ReadonlyMap<string, string> = new Map([
  ['ₖ', 'k'],
  ['ᵢ', 'i'],
  ['ⱼ', 'j'],
]);
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscriptMinus = '⁻';

export function plainText(typed: string): PlainText {
  let text = '';
  const origin: number[] = [];
  let run: 'subscript' | 'superscript' | null = null;
  const put = (part: string, from: number): void => {
    const joins = wordSigns.has(typed[origin.at(-1) ?? 0] ?? '') && /^[A-Za-z0-9]/.test(part);
    if (joins) put(' ', from);
    text += part;
    origin.push(...Array.from({ length: part.length }, () => from));
  };
  for (const { character, from } of composed(typed)) {
    const below = subscripts.get(character);
    const above = character === superscriptMinus ? '-' : digitAbove(character);
    if (below !== undefined) put(run === 'subscript' ? below : `_${below}`, from);
    else if (above !== undefined) put(run === 'superscript' ? above : `^${above}`, from);
    else put(spellings.get(character) ?? (/\s/.test(character) ? ' ' : character), from);
    run = below !== undefined ? 'subscript' : above !== undefined ? 'superscript' : null;
  }
  origin.push(typed.length);
  return { typed, text, origin };
}

const digitAbove = (character: string): string | undefined => {
  const digit = superscripts.indexOf(character);
  return digit < 0 ? undefined : String(digit);
};

/** Each letter together with the accents typed after it, as the one character that they make (NFC). */
function* composed(typed: string): Generator<{ character: string; from: number }> {
  const clusters = /[^\p{M}]\p{M}*|\p{M}+/gsu;
  for (const match of typed.matchAll(clusters)) {
    let from = match.index;
    for (const character of match[0].normalize('NFC')) {
      yield { character, from };
      from = Math.min(from + character.length, match.index + match[0].length - 1);
    }
  }
}
