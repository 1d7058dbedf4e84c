/** What a true line still has to work out before it is in the form that is asked. */
import type { LineSubject } from './line-side.ts';
import { nameCalled, type Expression, type Quantity } from './names.ts';
import type { Problem } from './problem.ts';
import { hasName, partsOf } from './rewrite.ts';
import { workedLines } from './worked-lines.ts';

/** A derivative that stands there by its name, or a sum of more than the worked solution sums over at its end. */
export type Unfinished = 'derivative' | 'sum';

export function unfinishedIn(problem: Problem, subject: LineSubject, value: Expression): Unfinished | null {
  if (hasName(value, ({ quantity }) => quantity === 'dE_dy' || quantity === 'dy_dz')) return 'derivative';
  const last = workedLines(problem).findLast((line) => line.subject === subject);
  if (!last) return null;
  const summed = summedIn(last.value);
  return [...summedIn(value)].every((quantity) => summed.has(quantity)) ? null : 'sum';
}

/** Nets and weights may be summed over: outputs are written with them. */
const counted: readonly Quantity[] = ['t', 'y', 'kron'];

/** What stands in the sums of an expression. */
function summedIn(tree: Expression, inSum = false): ReadonlySet<Quantity> {
  if (tree.node === 'variable') {
    const { quantity } = nameCalled(tree.name);
    const known = quantity === 'softmax' ? 'y' : quantity;
    return new Set(inSum && counted.includes(known) ? [known] : []);
  }
  return new Set(partsOf(tree).flatMap((part) => [...summedIn(part, inSum || tree.node === 'sum')]));
}
