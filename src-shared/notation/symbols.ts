/** How ids are printed: `delta[2]` is \delta^{[2]}, `W[1]@0` is W^{[1]}; the target's letter is the user's choice. */
import { idParts, type Quantity } from './id-parts.ts';
import type { Script } from './script.ts';

export interface Notation {
  /** The sheet prints z, which is also its net input; t by default. */
  readonly target: 't' | 'z' | 'y';
  /** How many updates the exercise makes: with one, the new weights need no number. */
  readonly updates: number;
  readonly decimalSign: '.' | ',';
}

/** @throws RangeError when this is no id of a step or a given */
export function printedId(id: string, notation: Notation, script: Script): string {
  const { quantity, isQuery, layer, pass } = idParts(id);
  if (quantity === 'dW' || quantity === 'db') {
    const { top, bottom } = gradient(id, script);
    return script.fraction(top, bottom);
  }
  if (quantity === 't') return withPass(notation.target, pass, script);
  const letter = withLayer(letterOf(quantity, script), layer, script);
  if (isQuery) return script.below(letter, script.word(words.new));
  const isWeight = quantity === 'W' || quantity === 'b';
  return isWeight ? withVersion(letter, pass, notation, script) : withPass(letter, pass, script);
}

/** The same for narrow places: a gradient by what it is the gradient of, `\partial W^{[2]}`. */
export function printedShortId(id: string, notation: Notation, script: Script): string {
  const { quantity, pass } = idParts(id);
  if (quantity !== 'dW' && quantity !== 'db') return printedId(id, notation, script);
  return withPass(gradient(id, script).bottom, pass, script);
}

/** The same on one line: a gradient with a slash, `\partial E/\partial W^{[2]}`. */
export function printedLineId(id: string, notation: Notation, script: Script): string {
  const { quantity } = idParts(id);
  if (quantity !== 'dW' && quantity !== 'db') return printedId(id, notation, script);
  const { top, bottom } = gradient(id, script);
  return `${top}${script.symbols.slash}${bottom}`;
}

const words = { class: 'class', parameters: 'parameters', new: 'new' } as const;

function letterOf(quantity: Exclude<Quantity, 't'>, { symbols, word }: Script): string {
  switch (quantity) {
    case 'delta':
    case 'eta':
      return symbols[quantity];
    case 'class':
    case 'parameters':
      return word(words[quantity]);
    case 'dW':
      return 'W';
    case 'db':
      return 'b';
    default:
      return quantity;
  }
}

function gradient(id: string, script: Script): { readonly top: string; readonly bottom: string } {
  const { quantity, layer, pass } = idParts(id);
  const { partial } = script.symbols;
  return {
    top: partial + withPass('E', pass, script),
    bottom: partial + withLayer(quantity.slice(1), layer, script),
  };
}

function withLayer(letter: string, layer: number | null, script: Script): string {
  return layer === null ? letter : script.above(letter, `[${layer}]`);
}

/** The pass of a quantity, told from the second on. */
function withPass(letter: string, pass: number | null, script: Script): string {
  return pass === null ? letter : script.below(letter, `(${pass})`);
}

function withVersion(letter: string, version: number | null, { updates }: Notation, script: Script): string {
  if (version === 0) return letter;
  return script.below(letter, updates === 1 ? script.word(words.new) : `(${version ?? 1})`);
}
