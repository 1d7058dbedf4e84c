/** How large a formula will be, from its Typst. Widths in em of New Computer Modern, heights in lines of text. */
import type { EquationPart } from '../../src-shared/document/blocks.ts';
import type { Printed } from '../../src-shared/notation/in-scripts.ts';

/** With the room that a sign between two others takes. */
const names: Readonly<Record<string, number>> = {
  thin: 0.17,
  thick: 0.28,
  quad: 1,
  dot: 0.73,
  compose: 0.95,
  sum: 1.6,
  delta: 0.47,
  eta: 0.52,
  sigma: 0.6,
  partial: 0.57,
};
const digit = 0.5;
const point = 0.28;
const signs: Readonly<Record<string, number>> = {
  '.': point,
  ',': 0.45,
  ';': 0.45,
  '[': 0.28,
  ']': 0.28,
  '(': 0.52,
  ')': 0.52,
  '+': 1.22,
  '-': 1.22,
  '=': 1.45,
  '>': 1.45,
};
const capital = 0.85;
const small = 0.57;
const minus = 0.78;
const betweenColumns = 0.8;
const script = 0.75;
const matrixBrackets = 1.2;

export const sum = (one: number, other: number): number => one + other;

export function widthOf({ typst }: Printed): number {
  return widthOfText(typst);
}

/** A word in quotation marks, a name, any other sign. */
const token = /\s*("[^"]*"|[a-z]{2,}|\S)/giy;

function widthOfText(text: string): number {
  let width = 0;
  let scripts = 0;
  for (let at = 0; at < text.length;) {
    token.lastIndex = at;
    const [all = ' ', word = ''] = token.exec(text) ?? [];
    at += all.length;
    const inner = text[at] === '(' && word !== '' ? insideBrackets(text, at) : null;
    if (word === '^' || word === '_') {
      const group = inner ?? /^\s*(?:[a-z]+|\S)/i.exec(text.slice(at))?.[0] ?? '';
      at += inner === null ? group.length : inner.length + 2;
      // One above the other: the wider one counts.
      scripts = Math.max(scripts, script * widthOfText(group));
      continue;
    }
    width += scripts;
    scripts = 0;
    const call = inner === null ? undefined : calls[word];
    if (call && inner !== null) at += inner.length + 2;
    width += call && inner !== null ? call(inner) : widthOfWord(word, width === 0);
  }
  return width + scripts;
}

function widthOfWord(word: string, isFirst: boolean): number {
  if (word.startsWith('"')) return Array.from(word.slice(1, -1), characterWidth).reduce(sum, 0);
  // What begins with a minus is negative, which takes less room than a difference.
  if (word === '-' && isFirst) return minus;
  const known = names[word] ?? signs[word];
  if (known !== undefined) return known;
  if (/^\d$/.test(word)) return digit;
  if (word.length > 1) return digit * word.length + 0.17;
  return /[A-Z]/.test(word) ? capital : small;
}

/** In a word, where letters are about as wide as digits. */
function characterWidth(character: string): number {
  if (character === '−') return minus;
  return character === '.' || character === ',' ? point : digit;
}

const calls: Readonly<Record<string, (inner: string) => number>> = {
  mat: (inner) => {
    const columns = columnsOf(inner).map((cells) => betweenColumns + Math.max(...cells.map(widthOfText)));
    return columns.reduce(sum, matrixBrackets - betweenColumns);
  },
  frac: (inner) => 0.25 + Math.max(...splitAt(inner, ',').map(widthOfText)),
  cases: (inner) => 0.7 + Math.max(...splitAt(inner, ',').map(widthOfText)),
  sqrt: (inner) => 0.9 + widthOfText(inner),
  op: (inner) => widthOfText(inner) + 0.17,
  class: (inner) => widthOfText(splitAt(inner, ',').at(-1) ?? ''),
};

function columnsOf(inner: string): string[][] {
  const rows = splitAt(inner, ';').map((row) => splitAt(row, ','));
  return (rows[0] ?? []).map((_, col) => rows.map((row) => row[col] ?? ''));
}

/** What stands between the bracket at `open` and its partner. */
function insideBrackets(text: string, open: number): string {
  let depth = 0;
  for (const { 0: found, index } of text.slice(open).matchAll(/"[^"]*"|[()]/g)) {
    depth += found === '(' ? 1 : found === ')' ? -1 : 0;
    if (depth === 0) return text.slice(open + 1, open + index);
  }
  return text.slice(open + 1);
}

/** Splits where the sign stands in no brackets and no quotation marks. */
function splitAt(text: string, sign: string): string[] {
  let depth = 0;
  let from = 0;
  const parts: string[] = [];
  for (const { 0: found, index } of text.matchAll(/"[^"]*"|[(),;]/g)) {
    depth += found === '(' ? 1 : found === ')' ? -1 : 0;
    if (found !== sign || depth > 0) continue;
    parts.push(text.slice(from, index));
    from = index + 1;
  }
  return [...parts, text.slice(from)];
}

/** The widths of a matrix's columns, each with the gap before it. */
export function columnWidths(cells: readonly (readonly Printed[])[]): number[] {
  const [first = []] = cells;
  return first.map(
    (_, col) => betweenColumns + Math.max(...cells.flatMap((row) => row[col] ?? []).map(widthOf)),
  );
}

export function heightOf({ cells, typst }: EquationPart): number {
  const rows = Array.from(
    typst.matchAll(/mat\((?:[^()]|\([^()]*\))*\)/g),
    ([matrix]) => matrix.split(';').length,
  );
  return Math.max(cells?.length ?? 0, typst.includes('frac') || typst.includes('sum') ? 2 : 1, ...rows);
}
