import { performance } from 'node:perf_hooks';

/** A job that is timed as a whole. */
export type Job = () => unknown;

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

/** Median over the rounds of how many times as long the one took as the other in the same round. */
export function medianRatio(ones: readonly number[], others: readonly number[]): number {
  return median(ones.map((one, round) => one / (others[round] ?? Number.NaN)));
}

/** Runs a job to its end; milliseconds. */
export async function timed(job: Job): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/**
 * Runs the jobs in turn, round after round, so that what disturbs the machine disturbs all of them alike; milliseconds
 * of each job by round.
 */
export async function interleave<Name extends string>(jobs: Readonly<Record<Name, Job>>, effort: Effort): Promise<Record<Name, number[]>> {
  const names = Object.keys(jobs) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -effort.warmUps; round < effort.rounds; round += 1) {
    for (const name of names) {
      const milliseconds = await timed(jobs[name]);
      if (round >= 0) samples[name].push(milliseconds);
    }
  }
  return samples;
}
