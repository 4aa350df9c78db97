import { sampleOffice } from '../../src-main/application/workspace/sample-office.ts';
import { planText } from '../../tests/bench/plan-text.ts';
import { importPlan, newBenchWorkspace, startImport } from './bench-workspace.ts';
import { inTurn, timed } from './measure.ts';
import { measurement, type BenchOptions, type Measurement, type MeasurementGroup } from './measurement.ts';

const taskCount = 1_000;

/** Import and commit of a large plan, then what the screens ask for most. */
export async function benchPlan(options: BenchOptions): Promise<MeasurementGroup> {
  const text = planText(taskCount);
  const rows = [...(await benchImport(text, options)), ...(await benchQueries(text, options))];
  return { heading: `A plan of ${taskCount.toLocaleString('en')} tasks, through the client`, rows };
}

/** Each round imports into a new workspace. */
async function benchImport(text: string, { quick }: BenchOptions): Promise<Measurement[]> {
  const { rounds } = await inTurn({ rounds: () => importOnce(text) }, { warmUps: 1, rounds: quick ? 2 : 5 });
  const samplesOf = (part: (round: ImportTimes) => number): number[] => rounds.map(part);
  return [
    measurement('imports.start', samplesOf(({ start }) => start), { note: `${text.length} characters, read in a worker, drafts stored` }),
    measurement('imports.commit', samplesOf(({ commit }) => commit), { note: 'one transaction, with its change set' }),
    measurement('both', samplesOf(({ start, commit }) => start + commit)),
  ];
}

/** Milliseconds. */
interface ImportTimes {
  readonly start: number;
  readonly commit: number;
}

async function importOnce(text: string): Promise<ImportTimes> {
  const workspace = await newBenchWorkspace();
  const { imports } = workspace.client;
  try {
    let importId = '';
    const start = await timed(async () => {
      const started = await startImport(workspace.client, text);
      importId = started.importId;
      if (started.taskCount !== taskCount) throw new Error(`${started.taskCount} tasks were read instead of ${taskCount}`);
    });
    const { rowVersion } = await imports.get({ importId });
    return { start, commit: await timed(() => imports.commit({ importId, rowVersion, useStates: false })) };
  } finally {
    workspace.close();
  }
}

async function benchQueries(text: string, { quick }: BenchOptions): Promise<Measurement[]> {
  const workspace = await newBenchWorkspace();
  const { ledger, scoring } = workspace.client;
  try {
    const planId = await importPlan(workspace.client, text);
    const query = { schemeId: 'majiang-2016', year: sampleOffice.year, asOf: `${sampleOffice.year}-12-31` };
    const samples = await inTurn(
      { list: () => timed(() => ledger.list({ planId })), compute: () => timed(() => scoring.compute(query)) },
      { warmUps: 3, rounds: quick ? 3 : 15 },
    );
    const { units } = await scoring.compute(query);
    return [
      measurement('ledger.list', samples.list, { note: 'all rows, lights computed' }),
      measurement('scoring.compute', samples.compute, { note: `${units.length} units` }),
    ];
  } finally {
    workspace.close();
  }
}
