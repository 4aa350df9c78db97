import { performance } from 'node:perf_hooks';

/** How often jobs run: `warmUps` unmeasured rounds, then `rounds` measured ones. */
export interface Effort {
  readonly warmUps: number;
  readonly rounds: number;
}

/** Median of at least one number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('the median of no numbers');
  return (lower + upper) / 2;
}

/** The value that a share (0 to 1) of at least one number does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new RangeError('a percentile of no numbers');
  return value;
}

/** Median over the rounds of how many times as long the one took as the other in the same round. */
export function medianRatio(ones: readonly number[], others: readonly number[]): number {
  return median(ones.map((one, round) => one / (others[round] ?? Number.NaN)));
}

/** Runs a job to its end; milliseconds. */
export async function timed(job: () => unknown): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/**
 * Runs the jobs in turn, round after round, so that what disturbs the machine disturbs all of them alike; what each
 * gave, by round.
 */
export async function inTurn<Jobs extends Readonly<Record<string, () => unknown>>>(jobs: Jobs, effort: Effort): Promise<Results<Jobs>> {
  const results: Record<string, unknown[]> = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let round = -effort.warmUps; round < effort.rounds; round += 1) {
    for (const [name, job] of Object.entries(jobs)) {
      const result = await job();
      if (round >= 0) results[name]?.push(result);
    }
  }
  return results as Results<Jobs>;
}

type Results<Jobs extends Readonly<Record<string, () => unknown>>> = { [Name in keyof Jobs]: Awaited<ReturnType<Jobs[Name]>>[] };
