/** Cuts a line into numbers, names, signs and brackets, and refuses every character that is none of them. */
import type { PlainText } from './plain-text.ts';
import { RefusedLine, type Place, type RefusalReason } from './refusal.ts';

export interface Token extends Place {
  readonly kind: 'number' | 'name' | 'sign' | 'open' | 'close' | 'equals';
  /** A name without the brackets of its index: `z_k` for z_{k}. A sign as one of + - * / ^. */
  readonly text: string;
}

/** Each reads at its place; the first that fits wins. */
const number = /[\d.]*\d[\d.]*|½/y;
const scientific = /[\d.]+[eE][+-]?\d+/y;
const comma = /[\d.]+,\d+/y;
const kron = /kron\s*[([{]\s*([A-Za-z]+)\s*,\s*([A-Za-z]+)\s*[)\]}]/y;
const softmaxOfNets = /(softmax_(?:\{\s*([A-Za-z]+)\s*\}|([A-Za-z]+)))\s*\(\s*z\s*\)/y;
const sumWithLimits = /sum_\{[^{}]*=[^{}]*\}/y;
const bracedName = /([A-Za-z][A-Za-z0-9]*)_\{\s*([A-Za-z0-9]+)\s*(?:,\s*([A-Za-z0-9]+)\s*)?\}/y;
/** An index that is not written yet leaves the name with its underscore. */
const plainName = /[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9_]*)?/y;
/** A function with a prime: its derivative. */
const primed = /[A-Za-z][A-Za-z0-9]*'/y;
const sign = /\*\*|[-+*/^]/y;

/** @throws RefusedLine */
export function tokensOf(plain: PlainText): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < plain.text.length;) {
    const token = plain.text[at] === ' ' ? null : tokenAt(plain, at);
    if (token) tokens.push(typedPlace(plain, token));
    at = token?.end ?? at + 1;
  }
  return tokens;
}

/** @returns the token with offsets in the plain text */
function tokenAt(plain: PlainText, at: number): Token {
  const { text } = plain;
  const character = text[at] ?? '';
  const token = (kind: Token['kind'], found: string, meant = found): Token => ({
    kind,
    text: meant,
    start: at,
    end: at + found.length,
  });
  if ('([{'.includes(character)) return token('open', character);
  if (')]}'.includes(character)) return token('close', character);
  if (character === '=') return token('equals', character);
  const typedSign = match(sign, text, at);
  if (typedSign) return token('sign', typedSign[0], typedSign[0] === '**' ? '^' : typedSign[0]);
  const typedNumber = match(number, text, at);
  if (typedNumber) return numberAt(plain, token('number', typedNumber[0]));
  const withLimits = match(sumWithLimits, text, at);
  if (withLimits) refuse(plain, token('name', withLimits[0]), 'sum_without_index');
  const name = nameAt(text, at);
  if (name) return token('name', name.found, name.meant);
  return refuseCharacter(plain, at);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function numberAt(plain: PlainText, token: Token): Token {
  const refuse = (reason: RefusalReason, found: string): never => {
    const place = typedPlace(plain, { ...token, end: token.start + found.length });
    throw new RefusedLine(reason, place, found);
  };
  const withPower = match(scientific, plain.text, token.start);
  if (withPower) refuse('scientific_notation', withPower[0]);
  const withComma = match(comma, plain.text, token.start);
  if (withComma) refuse('decimal_comma', withComma[0]);
  if (token.text === '½') return token;
  if (!/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(token.text) || !Number.isFinite(Number(token.text))) {
    refuse('bad_number', token.text);
  }
  return token;
}

/** @returns what stands in the text, and the name that it means */
function nameAt(text: string, at: number): { found: string; meant: string } | null {
  const indices = match(kron, text, at);
  if (indices) return { found: indices[0], meant: `d_${indices[1] ?? ''}${indices[2] ?? ''}` };
  const softmax = match(softmaxOfNets, text, at);
  if (softmax) return { found: softmax[0], meant: `softmax_${softmax[2] ?? softmax[3] ?? ''}` };
  const slope = match(primed, text, at);
  if (slope) return { found: slope[0], meant: slope[0] };
  const braced = match(bracedName, text, at);
  if (braced) return { found: braced[0], meant: `${braced[1] ?? ''}_${braced[2] ?? ''}${braced[3] ?? ''}` };
  const plain = match(plainName, text, at);
  return plain && { found: plain[0], meant: plain[0] };
}

function refuseCharacter(plain: PlainText, at: number): never {
  const character = String.fromCodePoint(plain.text.codePointAt(at) ?? 0);
  return refuse(plain, { start: at, end: at + character.length }, reasonFor(character));
}

/** @param found offsets in the plain text */
function refuse(plain: PlainText, found: Place, reason: RefusalReason): never {
  const { start, end } = typedPlace(plain, found);
  throw new RefusedLine(reason, { start, end }, plain.typed.slice(start, end));
}

function reasonFor(character: string): RefusalReason {
  if (character === "'") return 'prime';
  return character === '\\' ? 'latex' : 'bad_character';
}

/** The same with offsets in what was typed. */
function typedPlace<Placed extends Place>({ typed, origin }: PlainText, placed: Placed): Placed {
  const start = origin[placed.start] ?? typed.length;
  const last = origin[placed.end - 1] ?? typed.length;
  const end = origin.slice(placed.end).find((offset) => offset > last) ?? typed.length;
  return { ...placed, start, end };
}
