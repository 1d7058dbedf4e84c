/** One entry of a matrix by name: `x^{[1]}_{2,1}`, of a column `x^{[1]}_{2}`. */
import type { Entry } from '../algebra/cell.ts';
import type { Shape } from '../algebra/matrix.ts';
import { idParts } from './id-parts.ts';
import { speechWords as words } from './speech-words.ts';
import { spokenId } from './speech.ts';
import type { Script } from './script.ts';
import { printedLineId, type Notation } from './symbols.ts';

export function printedEntry(
  { id, row, col }: Entry,
  { rows, cols }: Shape,
  notation: Notation,
  script: Script,
): string {
  const name = printedLineId(id, notation, script);
  const place = [...(rows > 1 ? [row + 1] : []), ...(cols > 1 ? [col + 1] : [])].join(',');
  if (place === '') return name;
  const { quantity } = idParts(id);
  const isGradient = quantity === 'dW' || quantity === 'db';
  if (isGradient) return script.below(script.bracketed(name), place);
  return name.includes('_') ? script.belowNamed(name, place) : script.below(name, place);
}

export function spokenEntry({ id, row, col }: Entry, { rows, cols }: Shape, notation: Notation): string {
  const name = spokenId(id, notation);
  if (rows > 1 && cols > 1) return words.entryIn(name, row + 1, col + 1);
  if (rows > 1) return words.rowIn(name, row + 1);
  return cols > 1 ? words.columnIn(name, col + 1) : name;
}
