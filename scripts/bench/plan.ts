import { sampleOffice } from '../../src-main/application/workspace/sample-office.ts';
import { planText } from '../../tests/bench/plan-text.ts';
import { newBenchWorkspace, startImport } from './bench-workspace.ts';
import { interleave, timed } from './measure.ts';
import { measurement, type BenchOptions, type MeasurementGroup } from './measurement.ts';

const taskCount = 1_000;

/** Import and commit of a large plan, each round in a new workspace, then what the screens ask for most. */
export async function benchPlan({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const text = planText(taskCount);
  const starts: number[] = [];
  const commits: number[] = [];
  const rounds = quick ? 2 : 5;
  // The first round warms up.
  for (let round = 0; round < rounds; round += 1) {
    const { start, commit } = await importOnce(text);
    starts.push(start);
    commits.push(commit);
  }
  const asked = await benchQueries(text, quick);
  const whole = starts.map((start, round) => start + (commits[round] ?? 0));
  return {
    heading: `A plan of ${taskCount} tasks`,
    rows: [
      measurement('imports.start', starts.slice(1), { note: `${text.length} characters pasted, read in a worker, drafts stored` }),
      measurement('imports.commit', commits.slice(1), { note: 'one transaction with its change set' }),
      measurement('import and commit', whole.slice(1)),
      ...asked,
    ],
  };
}

async function importOnce(text: string): Promise<{ start: number; commit: number }> {
  const workspace = await newBenchWorkspace();
  try {
    let importId = '';
    const start = await timed(async () => {
      const started = await startImport(workspace.client, text);
      importId = started.importId;
      if (started.taskCount !== taskCount) throw new Error(`${started.taskCount} tasks were read instead of ${taskCount}`);
    });
    const { rowVersion } = await workspace.client.imports.get({ importId });
    const commit = await timed(() => workspace.client.imports.commit({ importId, rowVersion, useStates: false }));
    return { start, commit };
  } finally {
    workspace.close();
  }
}
