/** How long it takes to grade large attempts with as much wrong as can be, beside a plain solution of each. */
import { cellsOf } from '../src-shared/grading/effort.ts';
import { attemptAt, gradeLarge, largeExercise, ways, type Sizes } from '../testing/large-attempts.ts';

const exercises: Readonly<Record<string, Sizes>> = {
  '100 updates': { units: [3, 4, 3], batch: 2, updates: 100, last: 'sigmoid', loss: 'half_sse' },
  '32 layers': { units: Array<number>(33).fill(4), batch: 4, updates: 4, last: 'softmax', loss: 'half_sse' },
  '64 softmax outputs, cross-entropy': {
    units: [2, 64],
    batch: 64,
    updates: 1,
    last: 'softmax',
    loss: 'cross_entropy',
  },
  '64 softmax outputs, squared error': {
    units: [2, 64],
    batch: 64,
    updates: 1,
    last: 'softmax',
    loss: 'half_sse',
  },
  '64 sigmoid outputs, binary cross-entropy': {
    units: [2, 64],
    batch: 64,
    updates: 1,
    last: 'sigmoid',
    loss: 'binary_cross_entropy',
  },
  '8 wide layers, 64 examples': {
    units: Array<number>(9).fill(64),
    batch: 64,
    updates: 1,
    last: 'softmax',
    loss: 'cross_entropy',
  },
};

export interface LargeMeasured {
  readonly exercise: string;
  readonly cells: number;
  /** Milliseconds of one plain solution. */
  readonly solution: number;
  /** Milliseconds of each way to get much wrong, the slowest first. */
  readonly ways: readonly { readonly way: string; readonly time: number }[];
}

const runs = 3;

/** The fastest of several: what the work takes where nothing else disturbs it. */
async function fastest(run: () => unknown): Promise<number> {
  let best = Infinity;
  for (let left = runs; left > 0; left -= 1) {
    const started = performance.now();
    await run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

export async function measureLargeAttempts(): Promise<LargeMeasured[]> {
  const found: LargeMeasured[] = [];
  for (const [exercise, sizes] of Object.entries(exercises)) {
    const large = largeExercise(sizes);
    const times = [];
    for (const [way, write] of Object.entries(ways)) {
      const answers = attemptAt(large.solution, write);
      times.push({ way, time: await fastest(() => gradeLarge(large, answers)) });
    }
    found.push({
      exercise,
      cells: cellsOf(large.solution),
      solution: await fastest(large.solveAgain),
      ways: times.toSorted((one, other) => other.time - one.time),
    });
  }
  return found;
}
