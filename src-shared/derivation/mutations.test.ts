/** A right line with anything changed in it is accepted only if it is still equal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, divide, multiply, num, power, subtract, variable } from '../algebra/scalar.ts';
import { decimals } from '../algebra/decimals.ts';
import { check, oracleProblems } from '../../testing/derivations.ts';
import { repeats } from '../../testing/full-counts.ts';
import { lineFormula } from './formula.ts';
import { outputForms } from './forms.ts';
import { typedLetters } from './letters.ts';
import type { LineSubject } from './line-side.ts';
import { rightForms } from './mistakes/wrong-forms.ts';
import { nameCalled, nameOf, type Expression, type Index } from './names.ts';
import type { Problem } from './problem.ts';
import { partsOf, withIndex, withParts } from './rewrite.ts';
import { openScope, type SamplePoint } from './scope.ts';

interface RightLine {
  readonly problem: Problem;
  readonly subject: LineSubject;
  readonly value: Expression;
}

const subjects: readonly LineSubject[] = ['delta_k', 'dE/dy_k', 'dy_k/dz_k', 'dy_i/dz_k'];
const rightLines: readonly RightLine[] = oracleProblems.flatMap((problem) =>
  subjects.flatMap((subject) =>
    rightForms(problem, outputForms(problem), subject).map((value) => ({ problem, subject, value })),
  ),
);

const lineText = (subject: LineSubject, value: Expression): string =>
  lineFormula(subject, value, typedLetters).plain;

/** Each changes one part, or leaves it when it does not fit there. */
const changes: readonly ((part: Expression) => Expression)[] = [
  (part) => ('left' in part ? part.left : part),
  (part) => ('left' in part ? part.right : part),
  (part) => ({ node: 'negate', of: part }),
  (part) => (part.node === 'add' ? subtract(part.left, part.right) : part),
  (part) => (part.node === 'subtract' ? add(part.left, part.right) : part),
  (part) => (part.node === 'multiply' ? divide(part.left, part.right) : part),
  (part) => multiply(num(2), part),
  (part) => multiply(num(1.0001), part),
  (part) => add(part, num(0.001)),
  (part) => power(part, num(2)),
  (part) => withOtherIndex(part, 'k', 'i'),
  (part) => withOtherIndex(part, 'i', 'k'),
];

function withOtherIndex(part: Expression, from: Index, to: Index): Expression {
  return part.node === 'variable' ? variable(nameOf(withIndex(nameCalled(part.name), from, to))) : part;
}

function changed(tree: Expression, at: number, change: (part: Expression) => Expression): Expression {
  let left = at;
  const go = (part: Expression): Expression => {
    left -= 1;
    return left === -1 ? change(part) : withParts(part, partsOf(part).map(go));
  };
  return go(tree);
}

const sizeOf = (tree: Expression): number => 1 + partsOf(tree).reduce((sum, part) => sum + sizeOf(part), 0);

/** Points of this test's own, unlike those that lines are checked at. */
const points: readonly SamplePoint[] = [
  { n: 3, k: 1, i: 1, z: [0.31, 0.77, 0.52], t: [0.2, 0.5, 0.3], w: [0.9, -0.7, 1.3] },
  { n: 3, k: 2, i: 0, z: [-0.83, 1.21, -0.47], t: [0.1, 0.65, 0.25], w: [-0.4, 0.8, 1.1] },
  { n: 2, k: 0, i: 1, z: [1.9, -0.6], t: [0.9, 0.1], w: [0.35, 1.05] },
  { n: 4, k: 3, i: 2, z: [-1.1, 0.4, 0.15, -0.25], t: [0.4, 0.1, 0.2, 0.3], w: [1.2, 0.6, -0.9, 0.5] },
];
const oneHot: readonly SamplePoint[] = points.flatMap((point) =>
  point.t.map((_, hot) => ({ ...point, t: point.t.map((_t, index) => (index === hot ? 1 : 0)) })),
);

const free: readonly SamplePoint[] = points.map((point) => ({
  ...point,
  t: point.t.map((target, index) => 1.7 * target - 0.4 * index),
}));
const pointsFor = { one_hot: oneHot, sum_to_1: points, free } as const;

function isEqual({ problem, value }: RightLine, other: Expression): boolean {
  return pointsFor[problem.spec.targets].every((point) => {
    const { valueOf } = openScope(problem, point, decimals);
    const [right, mine] = [valueOf(value), valueOf(other)];
    return mine.minus(right).abs().lessThanOrEqualTo(right.abs().times(1e-12).plus(1e-25));
  });
}

describe('a mutation of a right line', () => {
  it('starts from lines that are right', () => {
    expect(rightLines.length).toBeGreaterThan(100);
    for (const { problem, subject, value } of rightLines) {
      expect(check(problem, lineText(subject, value)).verdict, lineText(subject, value)).toBe('right');
    }
  });

  it('is right where it is equal, and nowhere else', () => {
    let wrong = 0;
    const property = fc.property(
      fc.constantFrom(...rightLines),
      fc.nat(),
      fc.constantFrom(...changes),
      (line, at, change) => {
        const other = changed(line.value, at % sizeOf(line.value), change);
        const typed = lineText(line.subject, other);
        const { verdict } = check(line.problem, typed);
        if (verdict === 'unreadable') return;
        expect(verdict, typed).toBe(isEqual(line, other) ? 'right' : 'wrong');
        if (verdict === 'wrong') wrong += 1;
      },
    );

    fc.assert(property, { seed: 11, numRuns: repeats(40_000) });

    expect(wrong).toBeGreaterThan(200);
  }, 3_000_000);
});
