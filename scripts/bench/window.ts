import path from 'node:path';
import { followJob } from '../../src-main/contract/jobs.ts';
import { planText } from '../../tests/bench/plan-text.ts';
import { prepareElectron, provideDisplay } from '../../tests/support/electron-app.ts';
import { importPlan, newBenchWorkspace, openBenchWorkspace, scratchFolder } from './bench-workspace.ts';
import { inTurn, median, medianRatio } from './measure.ts';
import { measurement, type BenchOptions, type MeasurementGroup } from './measurement.ts';
import { newTenYears } from './ten-years.ts';
import { startProgram, type ProgramStart, type ProgramToStart } from './program-start.ts';

const taskCount = 1_000;
const taskRow = '[data-task]';
const projectFolder = path.resolve(import.meta.dirname, '../..');

/** The first window of the built program beside an empty window of the same Electron, both started by the same probe. */
export async function benchWindow({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const runtime = await prepareElectron();
  const display = await provideDisplay();
  try {
    const programs = {
      empty: { programFolder: path.join(import.meta.dirname, 'empty-program'), selector: 'p', workspace: path.join(scratchFolder(), 'empty') },
      sample: { programFolder: projectFolder, selector: taskRow, workspace: await sampleWorkspace() },
      large: { programFolder: projectFolder, selector: taskRow, workspace: await largeWorkspace() },
      years: { programFolder: projectFolder, selector: taskRow, workspace: await workspaceOfYears() },
    };
    const start = (program: ProgramToStart): Promise<ProgramStart> => startProgram(runtime, display.name, program);
    const { empty, sample, large, years } = await inTurn(
      { empty: () => start(programs.empty), sample: () => start(programs.sample), large: () => start(programs.large), years: () => start(programs.years) },
      { warmUps: 1, rounds: quick ? 2 : 7 },
    );
    return {
      heading: 'From start to window (MiB: working sets of all processes, shared pages counted in each)',
      rows: [
        measurement('sample ledger, ready to show', samplesOf(sample, 'ready'), { memory: median(samplesOf(sample, 'workingSet')) }),
        measurement('  first paint', samplesOf(sample, 'painted')),
        measurement('  rows drawn', samplesOf(sample, 'filled')),
        measurement(`${taskCount.toLocaleString('en')} tasks, ready to show`, samplesOf(large, 'ready'), { memory: median(samplesOf(large, 'workingSet')) }),
        measurement('  rows drawn', samplesOf(large, 'filled')),
        measurement('10 years × 150 tasks × 80 units, ready to show', samplesOf(years, 'ready'), { memory: median(samplesOf(years, 'workingSet')) }),
        measurement('  rows drawn', samplesOf(years, 'filled')),
        measurement('empty Electron window, ready to show', samplesOf(empty, 'ready'), {
          ratio: medianRatio(samplesOf(sample, 'ready'), samplesOf(empty, 'ready')),
          memory: median(samplesOf(empty, 'workingSet')),
        }),
        measurement('  first paint', samplesOf(empty, 'painted'), { ratio: medianRatio(samplesOf(sample, 'painted'), samplesOf(empty, 'painted')) }),
      ],
    };
  } finally {
    await display.stop();
  }
}

function samplesOf(starts: readonly ProgramStart[], part: keyof ProgramStart): number[] {
  return starts.map((start) => start[part]);
}

async function sampleWorkspace(): Promise<string> {
  const workspace = openBenchWorkspace(path.join(scratchFolder(), 'workspace'));
  await followJob(await workspace.client.workspace.loadSample(), () => undefined);
  workspace.close();
  return workspace.folder;
}

async function largeWorkspace(): Promise<string> {
  const workspace = await newBenchWorkspace();
  await importPlan(workspace.client, planText(taskCount));
  workspace.close();
  return workspace.folder;
}

async function workspaceOfYears(): Promise<string> {
  const { workspace } = await newTenYears();
  workspace.close();
  return workspace.folder;
}
