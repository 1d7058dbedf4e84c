/** One entry of a matrix by name: `x^{[1]}_{2,1}`, of a column `x^{[1]}_{2}`. */
import type { Entry } from '../algebra/cell.ts';
import type { Shape } from '../algebra/matrix.ts';
import { idParts } from './id-parts.ts';
import { speechWords as words } from './speech-words.ts';
import { spokenId } from './speech.ts';
import { lineIdTex, type Notation } from './symbols.ts';

export function entryTex({ id, row, col }: Entry, { rows, cols }: Shape, notation: Notation): string {
  const name = lineIdTex(id, notation);
  const place = [...(rows > 1 ? [row + 1] : []), ...(cols > 1 ? [col + 1] : [])].join(',');
  if (place === '') return name;
  const { quantity } = idParts(id);
  const isGradient = quantity === 'dW' || quantity === 'db';
  if (isGradient) return `\\left(${name}\\right)_{${place}}`;
  // A name with an index of its own takes the second one outside a group.
  return name.includes('_') ? `{${name}}_{${place}}` : `${name}_{${place}}`;
}

export function spokenEntry({ id, row, col }: Entry, { rows, cols }: Shape, notation: Notation): string {
  const name = spokenId(id, notation);
  if (rows > 1 && cols > 1) return words.entryIn(name, row + 1, col + 1);
  if (rows > 1) return words.rowIn(name, row + 1);
  return cols > 1 ? words.columnIn(name, col + 1) : name;
}
