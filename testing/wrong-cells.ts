/** Ways to get one cell wrong. */
import type { Chance } from './chance.ts';
import { written, type Format } from './number-writing.ts';
import type { Change } from './students.ts';

export const slipKinds = [
  'x1.05',
  'x1.2',
  'x2',
  'x10',
  'sign',
  'swapped',
  'last two swapped',
  'zero',
] as const;
export type SlipKind = (typeof slipKinds)[number];

const factors: Partial<Readonly<Record<SlipKind, number>>> = {
  'x1.05': 1.05,
  'x1.2': 1.2,
  x2: 2,
  x10: 10,
  sign: -1,
  zero: 0,
};

/** Changes one random cell of one random step, where that makes a difference to what is written. */
export function oneWrongCell(
  steps: readonly string[],
  kind: SlipKind,
  format: Format,
  chance: Chance,
): Change {
  const target = chance.one(steps);
  const place = chance.next();
  return (step, texts) => {
    if (step.id !== target) return null;
    const at = Math.floor(place * texts.length);
    const text = texts[at] as string;
    const other = spoilt(text, kind, format);
    if (other === null || Number(other) === Number(text)) return null;
    return texts.map((own, index) => (index === at ? other : own));
  };
}

function spoilt(text: string, kind: SlipKind, format: Format): string | null {
  const factor = factors[kind];
  if (factor !== undefined) return written(Number(text) * factor, format);
  return swapped(text, kind === 'swapped' ? 'first' : 'last');
}

/** The first or the last two neighbouring figures that differ change places. */
function swapped(text: string, which: 'first' | 'last'): string | null {
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
    /\d/.test(text.charAt(at)),
  );
  const from = places.findIndex((at) => text.charAt(at) !== '0');
  const pairs = places
    .slice(0, -1)
    .map((at, index) => [at, places[index + 1] as number] as const)
    .filter(([a, b], index) => index >= from && text.charAt(a) !== text.charAt(b));
  const pair = from < 0 ? undefined : pairs.at(which === 'first' ? 0 : -1);
  if (!pair) return null;
  const characters = Array.from({ length: text.length }, (_, at) => text.charAt(at));
  const [a, b] = pair;
  [characters[a], characters[b]] = [text.charAt(b), text.charAt(a)];
  return characters.join('');
}
