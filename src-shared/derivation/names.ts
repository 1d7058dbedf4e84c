/** The names of an answer: what each stands for, and which index it takes. */
import { variable, type Scalar, type Sum } from '../algebra/scalar.ts';

/** An expression in index form: its variables are the names below, and it may hold sums over the outputs. */
export type Expression = Scalar<Sum>;

/** k is the asked output; i and j count inside their sums; i is also the output of a line for dy_i/dz_k. */
export const indexLetters = ['k', 'i', 'j'] as const;
export type Index = (typeof indexLetters)[number];
export const sumLetters = ['i', 'j'] as const satisfies readonly Index[];

export type Name =
  | { readonly quantity: 'z' | 't' | 'w' | 'y' | 'softmax' | 'dE_dy'; readonly at: readonly [Index] }
  /** `kron`: 1 when its indices are equal, else 0. `dy_dz`: the whole derivative of the one output. */
  | { readonly quantity: 'kron' | 'dy_dz'; readonly at: readonly [Index, Index] }
  | { readonly quantity: 'n' | 'e' | 'pi'; readonly at: readonly [] };

export type Quantity = Name['quantity'];

const single = ['z', 't', 'w', 'y', 'softmax', 'dE_dy'] as const;

export function nameOf(name: Name): string {
  const [first = '', second = ''] = name.at;
  if (name.quantity === 'dy_dz') return `dy_${first}_dz_${second}`;
  if (name.quantity === 'kron') return `kron_${first}${second}`;
  return first === '' ? name.quantity : `${name.quantity}_${first}`;
}

function* allNames(): Generator<Name> {
  for (const quantity of ['n', 'e', 'pi'] as const) yield { quantity, at: [] };
  for (const first of indexLetters) {
    for (const quantity of single) yield { quantity, at: [first] };
    for (const second of indexLetters) {
      yield { quantity: 'kron', at: [first, second] };
      yield { quantity: 'dy_dz', at: [first, second] };
    }
  }
}

export const names: ReadonlyMap<string, Name> = new Map([...allNames()].map((name) => [nameOf(name), name]));

/** @throws RangeError for a name that no expression holds */
export function nameCalled(text: string): Name {
  const name = names.get(text);
  if (!name) throw new RangeError(`no name is ${text}`);
  return name;
}

export const named = (quantity: (typeof single)[number], at: Index): Expression =>
  variable(nameOf({ quantity, at: [at] }));

export const sumOver = (index: (typeof sumLetters)[number], of: Expression): Expression => ({
  node: 'sum',
  index,
  of,
});
