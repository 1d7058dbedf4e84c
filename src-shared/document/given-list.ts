/** What an exercise gives: the layers of its network, and every matrix or number that the steps read. */
import { toRows, type Matrix } from '../algebra/matrix.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { inScripts } from '../notation/in-scripts.ts';
import type { Notation } from '../notation/symbols.ts';
import type { Solution } from '../solution/solve.ts';
import { givenColumn, givenNumber, givenRows, sameEntry } from './given-print.ts';
import { activationName } from './network-words.ts';
import { formula, type FormulaPiece } from './prose.ts';
import { nameOf } from './working.ts';

const words = {
  input: 'input',
  all: (value: FormulaPiece) =>
    formula(
      inScripts(({ name, word, alone }) => word('all ') + alone(value[name])),
      `all ${value.spoken}`,
    ),
} as const;

/** Every layer with its units, the inputs first. */
export function layersOf({ X, layers }: Exercise): { units: number; name: string }[] {
  return [
    { units: X.length, name: words.input },
    ...layers.map(({ b, activation }) => ({ units: b.length, name: activationName(activation) })),
  ];
}

export interface Given extends FormulaPiece {
  readonly id: string;
  /** The matrix, or that all its entries are the same. */
  readonly value: FormulaPiece;
}

const order = [/^x/, /^t/, /^W/, /^b/, /^eta/, /^query/];
const groupOf = (id: string): number => order.findIndex((pattern) => pattern.test(id));

/** Data first, then weights, biases, learning rates and the query. */
export function givens({ steps, valueOf }: Solution, notation: Notation): Given[] {
  const computed = new Set(steps.map(({ id }) => id));
  const ids = new Set(steps.flatMap(({ operands }) => operands).filter((id) => !computed.has(id)));
  return [...ids]
    .sort((one, other) => groupOf(one) - groupOf(other))
    .map((id) => ({
      id,
      ...nameOf(id, notation),
      value: valueOfGiven(valueOf(id), notation),
    }));
}

function valueOfGiven(value: Matrix, notation: Notation): FormulaPiece {
  const [first = NaN] = value.values;
  if (value.values.length === 1) return givenNumber(first, notation);
  const same = sameEntry([value.values]);
  if (same !== null) return words.all(givenNumber(same, notation));
  return value.cols === 1 ? givenColumn(value.values, notation) : givenRows(toRows(value), notation);
}
