/** Shows where a wrong line goes wrong: a few points with simple numbers, and the ratio where it is always the same. */
import { doubles } from '../algebra/arithmetic.ts';
import type { ComparedPoint } from './equivalence.ts';
import type { LineSubject } from './line-side.ts';
import { nameCalled, type Expression } from './names.ts';
import type { Interval, Problem, ProblemSpec } from './problem.ts';
import { partsOf } from './rewrite.ts';
import { isAdmissible } from './sample.ts';
import { openScope, type SamplePoint } from './scope.ts';

export interface Counterexample {
  readonly rows: readonly CounterexampleRow[];
  /** Yours divided by expected, where that is the same at every point; else null. */
  readonly ratio: number | null;
}

export interface CounterexampleRow {
  /** What stands for what, by name: `z_k` 0.5, `n` 2. */
  readonly at: readonly Setting[];
  /** null where the line has no value. */
  readonly yours: number | null;
  readonly expected: number;
  readonly ratio: number | null;
}

export interface Setting {
  readonly name: string;
  readonly value: number;
}

/** A difference that shows in six figures. */
const visible = 1e-4;
const sameRatio = 1e-7;

export function counterexampleOf(
  problem: Problem,
  subject: LineSubject,
  line: Expression,
  rows: readonly ComparedPoint[],
): Counterexample | null {
  const compared = (points: readonly SamplePoint[]): readonly ComparedPoint[] =>
    points
      .filter((point) => isAdmissible(problem, point))
      .map((point) => {
        const scope = openScope(problem, point, doubles);
        return { point, yours: scope.valueOf(line), expected: scope.truthOf(subject) };
      });
  const different = [...compared(simplePoints(problem)), ...rows].filter(isVisible);
  const shown = telling(different.length > 0 ? different : rows.filter(isDifferent));
  if (shown.length === 0) return null;
  const quantities = quantitiesIn(problem, subject, line);
  return {
    rows: shown.map((row) => shownRow(row, quantities, problem, subject)),
    ratio: constantRatio(rows),
  };
}

/** The first row, and the first whose ratio is another: two alike would look like a factor that is missing. */
function telling(rows: readonly ComparedPoint[]): readonly ComparedPoint[] {
  const [first, next] = rows;
  if (!first || !next) return rows;
  const isOther = (row: ComparedPoint): boolean => !isSameRatio(ratioOf(row), ratioOf(first));
  return [first, rows.find(isOther) ?? next];
}

const isSameRatio = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(one - other) <= sameRatio * Math.abs(other));

const isDifferent = ({ yours, expected }: ComparedPoint): boolean => yours !== expected;

function isVisible({ yours, expected }: ComparedPoint): boolean {
  if (!Number.isFinite(yours)) return true;
  return Math.abs(yours - expected) > visible * Math.max(Math.abs(yours), Math.abs(expected));
}

function constantRatio(rows: readonly ComparedPoint[]): number | null {
  const ratios = rows.filter(({ yours, expected }) => yours !== 0 || expected !== 0).map(ratioOf);
  const [first] = ratios;
  if (first === undefined || first === null || first === 0) return null;
  return ratios.every((ratio) => isSameRatio(ratio, first)) ? Number(first.toPrecision(10)) : null;
}

function ratioOf({ yours, expected }: ComparedPoint): number | null {
  const ratio = yours / expected;
  return Number.isFinite(ratio) ? ratio : null;
}

function shownRow(
  row: ComparedPoint,
  quantities: ReadonlySet<string>,
  problem: Problem,
  subject: LineSubject,
): CounterexampleRow {
  const ratio = ratioOf(row);
  return {
    at: settings(row.point, quantities, problem.coupled || subject === 'dy_i/dz_k' || quantities.has('sum')),
    yours: Number.isFinite(row.yours) ? row.yours : null,
    expected: row.expected,
    ratio: ratio === null ? null : Number(ratio.toPrecision(10)),
  };
}

function settings(
  { n, k, i, ...values }: SamplePoint,
  quantities: ReadonlySet<string>,
  all: boolean,
): Setting[] {
  const letters = (['z', 't', 'w'] as const).filter((letter) => quantities.has(letter));
  if (!all) {
    const single = letters.map((letter) => ({ name: `${letter}_k`, value: values[letter][k] ?? NaN }));
    return quantities.has('n') ? [...single, { name: 'n', value: n }] : single;
  }
  const listed = letters.flatMap((letter) =>
    values[letter].map((value, index) => ({ name: `${letter}_${index + 1}`, value })),
  );
  const asked = [{ name: 'k', value: k + 1 }, ...(quantities.has('i') ? [{ name: 'i', value: i + 1 }] : [])];
  return [...asked, ...listed];
}

/** What the line, the loss and the output depend on; `sum` where the line sums, `i` where the line is for dy_i/dz_k. */
function quantitiesIn(problem: Problem, subject: LineSubject, line: Expression): ReadonlySet<string> {
  const found = new Set<string>(['z']);
  const visit = (tree: Expression): void => {
    if (tree.node === 'sum') found.add('sum');
    if (tree.node === 'variable') found.add(nameCalled(tree.name).quantity);
    partsOf(tree).forEach(visit);
  };
  visit(line);
  const inLine = found.has('sum');
  visit(problem.output);
  if (!inLine) found.delete('sum');
  const isAboutLoss = subject === 'delta_k' || subject === 'dE/dy_k';
  if (problem.loss && isAboutLoss) found.add('t');
  if (problem.loss?.definition.mean && isAboutLoss) found.add('n');
  if (subject === 'dy_i/dz_k') found.add('i');
  return found;
}

const simpleTargets: Readonly<Record<ProblemSpec['targets'], readonly (readonly number[])[]>> = {
  free: [
    [0.5, 2],
    [0.25, 0.5],
  ],
  sum_to_1: [[0.75, 0.25]],
  one_hot: [[1, 0]],
};

const areWithin = (values: readonly number[], [low, high]: Interval = [-Infinity, Infinity]): boolean =>
  values.every((value) => value > low && value < high);

/** Simple numbers, most telling first. */
function simplePoints({ spec }: Problem): readonly SamplePoint[] {
  const nets = [
    [0.5, -1],
    [-1, 0.5],
    [1, 0.5],
    [2, 1],
    [-0.5, 1.5],
    [1.5, 3],
  ].filter((z) => areWithin(z, spec.domain?.z));
  const [first, second] = simpleTargets[spec.targets].filter((t) => areWithin(t, spec.domain?.t));
  if (!first) return [];
  const other = second ?? first.toReversed();
  return nets.map((z, turn) => ({
    n: 2,
    k: 0,
    i: turn % 2,
    z,
    w: turn % 2 === 0 ? [0.5, -1.5] : [-1.5, 1],
    t: turn % 2 === 0 ? first : other,
  }));
}
