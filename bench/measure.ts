/** Medians of contestants that take turns, so that a busy moment of the machine hits all alike. */

export interface Contestant {
  readonly name: string;
  /** Does the work once. */
  readonly run: () => unknown;
  /** Puts away what a round's runs leave, unmeasured. */
  readonly tidy?: () => Promise<void>;
}

export interface Measured {
  readonly name: string;
  /** Median of the rounds, milliseconds a run. */
  readonly median: number;
  /** The quarter and three-quarter points of the rounds. */
  readonly spread: readonly [number, number];
  /** Runs measured, all rounds together. */
  readonly runs: number;
}

interface Options {
  readonly warmUps: number;
  readonly rounds: number;
  /**
   * How long a round lasts, milliseconds: the same for all, so that a busy machine disturbs all alike; at least one run.
   */
  readonly round: number;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The quarter and three-quarter points. */
export const spread = (values: readonly number[]): readonly [number, number] => [
  quantile(values, 0.25),
  quantile(values, 0.75),
];

async function timeOf({ run, tidy }: Contestant, runs: number): Promise<number> {
  const started = performance.now();
  for (let left = runs; left > 0; left -= 1) await run();
  const time = (performance.now() - started) / runs;
  await tidy?.();
  return time;
}

export async function measure(
  contestants: readonly Contestant[],
  { warmUps, rounds, round }: Options,
): Promise<Measured[]> {
  const lanes = [];
  for (const contestant of contestants) {
    await timeOf(contestant, warmUps);
    const runs = Math.max(1, Math.round(round / (await timeOf(contestant, warmUps))));
    lanes.push({ contestant, runs, times: [] as number[] });
  }
  for (let done = 0; done < rounds; done += 1) {
    for (const { contestant, runs, times } of lanes) times.push(await timeOf(contestant, runs));
  }
  return lanes.map(({ contestant: { name }, runs, times }) => ({
    name,
    median: median(times),
    spread: spread(times),
    runs: times.length * runs,
  }));
}
