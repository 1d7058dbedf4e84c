/** The student's own numbers in a sentence about a mistake: what to work out at the first wrong cell. */
import { say, type Said, type Sign } from '../said.ts';
import type { MistakeFacts } from './mistake-facts.ts';

export const slope: Sign = { plain: 'f′(z)', tex: "f'(z)", typst: "f'(z)", spoken: 'f prime of z' };
export const sigmoidSlope: Sign = {
  plain: 'x(1 − x)',
  tex: 'x(1-x)',
  typst: 'x (1-x)',
  spoken: 'x times 1 minus x',
};
export const tanhSlope: Sign = {
  plain: '1 − x²',
  tex: '1-x^{2}',
  typst: '1-x^2',
  spoken: '1 minus x squared',
};

/** Null where a number in it is left out. */
type Term = string | null;

/** `, here 0.3 − 1` */
export function here(term: Term): string {
  return term === null ? '' : `, here ${term}`;
}

const isNegative = (term: string): boolean => term.startsWith('−');
const bracketed = (term: string): string => (isNegative(term) ? `(${term})` : term);

/** x − t */
export function errorOf({ number: { x, t } }: MistakeFacts): Term {
  return x === null || t === null ? null : `${x} − ${bracketed(t)}`;
}

/** What is updated. */
export function parameter({ isBias, sign }: MistakeFacts): Sign {
  return isBias ? sign.b : sign.W;
}

/** `0.3 − 0.1 · 0.12` */
export function updateOf({ isBias, number, eta }: MistakeFacts): Term {
  const [old, gradient] = isBias ? [number.b, number.db] : [number.W, number.dW];
  return old === null || gradient === null ? null : `${old} − ${eta} · ${bracketed(gradient)}`;
}

/** The derivative as a hand works it out, with the own output: `x(1 − x), here 0.5411 · 0.4589`. */
export function slopeOf({ activation, number: { x, z }, sign }: MistakeFacts): Said {
  switch (activation) {
    case 'sigmoid':
      return say`${sigmoidSlope}${here(x && `${bracketed(x)} · ${bracketed(oneMinus(x))}`)}`;
    case 'tanh':
      return say`${tanhSlope}${here(x && `1 − ${bracketed(x)}²`)}`;
    default:
      return say`the derivative at ${sign.z}${here(z)}`;
  }
}

/** With as many decimals as the number has. */
function oneMinus(term: string): string {
  const decimals = /[.,](\d+)$/.exec(term)?.[1]?.length ?? 0;
  const text = (1 - Number(term.replace('−', '-').replace(',', '.'))).toFixed(decimals);
  return text.replace('-', '−').replace('.', term.includes(',') ? ',' : '.');
}
