/** Right numbers in the wrong place: examples, rows or columns swapped, another example's column, one instead of the sum. */
import { ballAt, ballMatrix, type BallMatrix } from '../algebra/ball.ts';
import { tightBall } from '../algebra/tight-ball.ts';
import { lossPerExample } from '../solution/kinds/loss.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import type { Step } from '../solution/solve.ts';
import { agrees, allAgree, howManyAgree } from './agreement.ts';
import type { Diagnosis } from './judgement.ts';
import type { Target } from './target.ts';

/** One cell that is equal to another is no sign of anything. */
const fewestMoved = 2;

/** @param expected what the right formula gives from the own entries */
export function misplaced(target: Target, expected: BallMatrix): Diagnosis | null {
  const { cells, written, gauge } = target;
  const filled = cells.filter((cell) => cell !== null).length;
  const right = howManyAgree(cells, { ball: expected, isExact: false }, gauge);
  if (written.fit !== 'fits') return null;
  const all =
    filled - right < fewestMoved
      ? oneExample(target)
      : arrangements(target, expected, wrongLines(target, expected));
  const found = all.find(({ ball }) => allAgree(cells, { ball: ball(), isExact: false }, gauge));
  return (
    (found && {
      kind: 'mistake',
      labels: [found.label],
      ties: [],
      decidedBy: null,
      madeIn: written.step.id,
      formula: null,
    }) ??
    null
  );
}

interface Arrangement {
  readonly label: MistakeLabel;
  /** Made when its turn comes. */
  readonly ball: () => BallMatrix;
}

/** The rows and the columns in which a cell is not what is expected there. */
interface WrongLines {
  readonly rows: ReadonlySet<number>;
  readonly cols: ReadonlySet<number>;
}

function wrongLines({ cells, gauge }: Target, expected: BallMatrix): WrongLines {
  const reference = { ball: expected, isExact: false };
  const wrong = cells.flatMap((cell, at) =>
    cell === null || agrees(cell, at, reference, gauge) ? [] : [at],
  );
  const { cols } = expected;
  return {
    rows: new Set(wrong.map((at) => Math.floor(at / cols))),
    cols: new Set(wrong.map((at) => at % cols)),
  };
}

/** Pairs of lines outside which nothing is wrong. */
function suspects(count: number, wrong: ReadonlySet<number>): (readonly [number, number])[] {
  if (wrong.size > 2) return [];
  return pairsOf(count).filter(([a, b]) => [...wrong].every((line) => line === a || line === b));
}

function arrangements(target: Target, expected: BallMatrix, wrong: WrongLines): readonly Arrangement[] {
  const { rows, cols } = expected;
  const columns = hasExamples(target.written.step) ? suspects(cols, wrong.cols) : [];
  const inputs = hasInputs(target.written.step) ? suspects(cols, wrong.cols) : [];
  return [
    ...columns.map(([a, b]): Arrangement => ({
      label: 'examples_swapped',
      ball: () => pick(expected, all(rows), swapped(cols, a, b)),
    })),
    ...suspects(rows, wrong.rows).map(([a, b]): Arrangement => ({
      label: 'rows_swapped',
      ball: () => pick(expected, swapped(rows, a, b), all(cols)),
    })),
    ...inputs.map(([a, b]): Arrangement => ({
      label: 'columns_swapped',
      ball: () => pick(expected, all(rows), swapped(cols, a, b)),
    })),
    ...columns
      .flatMap(
        ([a, b]) =>
          [
            [a, b],
            [b, a],
          ] as const,
      )
      .filter(([to]) => [...wrong.cols].every((line) => line === to))
      .map(([to, from]): Arrangement => ({
        label: 'other_example',
        ball: () =>
          pick(
            expected,
            all(rows),
            all(cols).map((col) => (col === to ? from : col)),
          ),
      })),
    ...singleColumns(target),
  ];
}

/** Whether its columns are examples. */
function hasExamples({ kind: { name } }: Step): boolean {
  return ['netInput', 'output', 'outputDelta', 'hiddenDelta'].includes(name);
}

/** Whether its columns are what goes into a layer. */
function hasInputs({ kind: { name } }: Step): boolean {
  return ['weightGradient', 'weightUpdate'].includes(name);
}

/** A number is hit by chance where it has few figures. */
const fewestFigures = 3;

/** The loss of one example where that of all is asked. */
function oneExample({ read, written, cells }: Target): Arrangement[] {
  const { kind, place } = written.step;
  const [cell] = cells;
  if (kind.name !== 'loss' || place.batch === 1 || (cell?.digits?.figures ?? 0) < fewestFigures) return [];
  const each = tightBall(lossPerExample(place), read, written.rounding);
  return all(place.batch).map((col) => ({
    label: 'loss_of_one_example',
    ball: () => pick(each, [0], [col]),
  }));
}

/** The delta of one example where those of all should be added. */
function singleColumns({ read, written }: Target): Arrangement[] {
  const { kind, place } = written.step;
  if (kind.name !== 'biasGradient' || place.batch === 1) return [];
  const delta = read(place.id.delta);
  return all(delta.cols).map((col) => ({
    label: 'bias_gradient_not_summed',
    ball: () => pick(delta, all(delta.rows), [col]),
  }));
}

function all(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function pairsOf(count: number): (readonly [number, number])[] {
  return all(count).flatMap((a) =>
    all(count)
      .slice(a + 1)
      .map((b) => [a, b] as const),
  );
}

function swapped(count: number, a: number, b: number): number[] {
  return all(count).map((at) => (at === a ? b : at === b ? a : at));
}

function pick(of: BallMatrix, rows: readonly number[], cols: readonly number[]): BallMatrix {
  return ballMatrix(rows.length, cols.length, (at) => {
    const [row, col] = [rows[Math.floor(at / cols.length)] as number, cols[at % cols.length] as number];
    return ballAt(of, row * of.cols + col);
  });
}
