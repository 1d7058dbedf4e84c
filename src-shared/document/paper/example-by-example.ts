/** Sums over the examples written out: one term for each of them. */
import { matmul, plus, transpose, type Formula } from '../../algebra/formula.ts';
import { pickColumns } from '../../algebra/matrix.ts';
import type { Step } from '../../solution/solve.ts';
import type { Operands } from './operands.ts';

/** @returns the formula as it is where the step sums over no examples */
export function exampleByExample(
  { place: { batch, id }, kind }: Step,
  formula: Formula,
  operands: Operands,
): Formula {
  if (batch === 1) return formula;
  const column = (of: string, example: number): Formula => {
    const { value, isGiven } = operands.read(of);
    return operands.put({ value: pickColumns(value, [example]), isGiven });
  };
  switch (kind.name) {
    case 'weightGradient':
      return spread(formula, batch, (at) => matmul(column(id.delta, at), transpose(column(id.xBefore, at))));
    case 'biasGradient':
      return spread(formula, batch, (at) => column(id.delta, at));
    default:
      return formula;
  }
}

/** A factor before the sum goes to each term. */
function spread(formula: Formula, batch: number, term: (example: number) => Formula): Formula {
  const terms = Array.from({ length: batch }, (_, at) =>
    formula.op === 'scale' ? { ...formula, of: term(at) } : term(at),
  );
  return terms.reduce(plus);
}
