/** How far the cells of a formula's value move when the entries it reads do. */
import { middleOf, type BallMatrix } from './ball.ts';
import { dependenceOn } from './dependence.ts';
import { evaluate } from './evaluate.ts';
import { formulaShape } from './formula-shape.ts';
import type { Formula } from './formula.ts';
import { scalarMatrix, type Matrix } from './matrix.ts';
import { refs } from './refs.ts';

type Read = (id: string) => BallMatrix;

/** @returns for each cell what it moves by when the entries do, one at a time, added up */
export function movedBy(formula: Formula, read: Read): readonly number[] {
  if (formula.op === 'scale' && refs(formula.by).length === 0) {
    const by = Math.abs(evaluate(formula.by, () => scalarMatrix(0)).values[0] as number);
    return movedBy(formula.of, read).map((own) => by * own);
  }
  if (formula.op === 'sum' && formula.over === 'all' && areCellsApart(formula.of, read)) {
    return [movedBy(formula.of, read).reduce((total, own) => total + own, 0)];
  }
  const middle = evaluate(formula, (id) => middleOf(read(id)));
  const total = middle.values.map(() => 0);
  for (const id of refs(formula)) {
    for (const together of apart(id, formula, read)) addMoves(total, formula, read, { id, together, middle });
  }
  return total;
}

/** Whether each entry moves one cell only: then the moves of a sum are the moves of its terms. */
function areCellsApart(formula: Formula, read: Read): boolean {
  const isRow = formulaShape(formula, read).rows === 1;
  return refs(formula).every((id) => {
    const dependence = dependenceOn(id, formula, read);
    return dependence === 'none' || dependence === 'cell' || (dependence === 'column' && isRow);
  });
}

/** Entries by their places; those of one group move different cells, so that they can be tried at once. */
function apart(id: string, formula: Formula, read: Read): readonly (readonly number[])[] {
  const { cols, rad } = read(id);
  const places = rad.flatMap((own, at) => (own === 0 ? [] : [at]));
  const groups = (groupOf: (at: number) => number): number[][] => {
    const found = new Map<number, number[]>();
    for (const at of places) {
      const group = found.get(groupOf(at));
      if (group) group.push(at);
      else found.set(groupOf(at), [at]);
    }
    return [...found.values()];
  };
  switch (dependenceOn(id, formula, read)) {
    case 'none':
      return [];
    case 'cell':
      return places.length === 0 ? [] : [places];
    case 'column':
      return groups((at) => Math.floor(at / cols));
    case 'row':
      return groups((at) => at % cols);
    case 'any':
      return places.map((at) => [at]);
  }
}

interface Move {
  readonly id: string;
  /** Places of the entries that move. */
  readonly together: readonly number[];
  readonly middle: Matrix;
}

/** The farther of both directions, for each cell. */
function addMoves(total: number[], formula: Formula, read: Read, { id, together, middle }: Move): void {
  const own = read(id);
  const [up, down] = ([1, -1] as const).map((sign) => {
    const values = [...own.mid];
    for (const at of together) values[at] = (values[at] as number) + sign * (own.rad[at] as number);
    const moved = { rows: own.rows, cols: own.cols, values };
    return evaluate(formula, (other) => (other === id ? moved : middleOf(read(other)))).values;
  }) as [readonly number[], readonly number[]];
  for (let at = 0; at < total.length; at += 1) {
    const from = middle.values[at] as number;
    const reach = Math.max(Math.abs((up[at] as number) - from), Math.abs((down[at] as number) - from));
    total[at] = (total[at] as number) + reach;
  }
}
