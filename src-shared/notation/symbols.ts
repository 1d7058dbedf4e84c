/** How ids are printed: `delta[2]` is \delta^{[2]}, `W[1]@0` is W^{[1]}; the target's letter is the user's choice. */
import { idParts, type Quantity } from './id-parts.ts';

export interface Notation {
  /** The sheet prints z, which is also its net input; t by default. */
  readonly target: 't' | 'z' | 'y';
  /** How many updates the exercise makes: with one, the new weights need no number. */
  readonly updates: number;
  readonly decimalSign: '.' | ',';
}

const letters: Readonly<Record<Exclude<Quantity, 't' | 'dW' | 'db'>, string>> = {
  z: 'z',
  x: 'x',
  delta: '\\delta',
  W: 'W',
  b: 'b',
  E: 'E',
  eta: '\\eta',
  class: '\\text{class}',
  parameters: '\\text{parameters}',
};

/** @throws RangeError when this is no id of a step or a given */
export function idTex(id: string, notation: Notation): string {
  const { quantity, isQuery, layer, pass } = idParts(id);
  const above = aboveTex(layer);
  if (quantity === 'dW' || quantity === 'db') {
    return `\\frac{\\partial E${passTex(pass)}}{\\partial ${quantity.slice(1)}${above}}`;
  }
  if (quantity === 't') return `${notation.target}${passTex(pass)}`;
  const letter = `${letters[quantity]}${above}`;
  if (isQuery) return `${letter}_{\\text{new}}`;
  return letter + (quantity === 'W' || quantity === 'b' ? versionTex(pass, notation) : passTex(pass));
}

/** The same for narrow places: a gradient by what it is the gradient of, `\partial W^{[2]}`. */
export function shortIdTex(id: string, notation: Notation): string {
  const { quantity, layer, pass } = idParts(id);
  if (quantity !== 'dW' && quantity !== 'db') return idTex(id, notation);
  return `\\partial ${quantity.slice(1)}${aboveTex(layer)}${passTex(pass)}`;
}

/** The same on one line: a gradient with a slash, `\partial E/\partial W^{[2]}`. */
export function lineIdTex(id: string, notation: Notation): string {
  const { quantity, layer, pass } = idParts(id);
  if (quantity !== 'dW' && quantity !== 'db') return idTex(id, notation);
  return `\\partial E${passTex(pass)}/\\partial ${quantity.slice(1)}${aboveTex(layer)}`;
}

function aboveTex(layer: number | null): string {
  return layer === null ? '' : `^{[${layer}]}`;
}

/** The pass of a quantity, told from the second on. */
function passTex(pass: number | null): string {
  return pass === null ? '' : `_{(${pass})}`;
}

function versionTex(version: number | null, { updates }: Notation): string {
  if (version === 0) return '';
  return updates === 1 ? '_{\\text{new}}' : `_{(${version ?? 1})}`;
}
