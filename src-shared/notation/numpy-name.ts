/** Names of steps and givens in a NumPy script: `z1`, `W1_new`, `delta2_2` in the second pass. */
import { idParts } from './id-parts.ts';
import type { Notation } from './symbols.ts';

/**
 * Nothing is overwritten in a script either, so every version of the weights has a name of its own.
 * @throws RangeError when this is no id of a step or a given
 */
export function numpyName(id: string, { updates }: Pick<Notation, 'updates'>): string {
  const { quantity, isQuery, layer, pass } = idParts(id);
  // `class` is a word of the language.
  if (quantity === 'class') return 'query_class';
  const name = `${isQuery ? 'query_' : ''}${quantity}${layer ?? ''}`;
  if (quantity !== 'W' && quantity !== 'b') return pass === null ? name : `${name}_${pass}`;
  if (pass === 0) return name;
  return updates === 1 ? `${name}_new` : `${name}_${pass ?? 1}`;
}
