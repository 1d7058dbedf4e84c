/** What a loss is: formulas over the outputs x and the targets t, columns being examples. */
import type { Formula } from '../algebra/formula.ts';

export interface Loss {
  readonly name: string;
  /** E_n of each example, 1 x batch. */
  readonly perExample: (x: Formula, t: Formula, outputs: number) => Formula;
  /** dE_n/dx, outputs x batch. */
  readonly gradient: (x: Formula, t: Formula, outputs: number) => Formula;
  /** Why one output has no loss ("log of -0.3"), or null where it has. */
  readonly undefinedAt: (x: number) => string | null;
}
