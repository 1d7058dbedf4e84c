/** Medians of contestants that take turns, so that a busy moment of the machine hits all alike. */

export interface Contestant {
  readonly name: string;
  /** Does the work once. */
  readonly run: () => unknown;
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
  /** Runs a round; more than one for work much shorter than the clock's steps. */
  readonly runsARound: number;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

async function timeOf({ run }: Contestant, runs: number): Promise<number> {
  const started = performance.now();
  for (let left = runs; left > 0; left -= 1) await run();
  return (performance.now() - started) / runs;
}

export async function measure(
  contestants: readonly Contestant[],
  { warmUps, rounds, runsARound }: Options,
): Promise<Measured[]> {
  for (const contestant of contestants) await timeOf(contestant, warmUps);
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, contestant] of contestants.entries()) {
      times[at]?.push(await timeOf(contestant, runsARound));
    }
  }
  return contestants.map(({ name }, at) => {
    const own = times[at] ?? [];
    const spread = [quantile(own, 0.25), quantile(own, 0.75)] as const;
    return { name, median: quantile(own, 0.5), spread, runs: own.length * runsARound };
  });
}
