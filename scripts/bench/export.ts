import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Workspace } from '../../src-main/application/workspace.ts';
import { planText } from '../../tests/bench/plan-text.ts';
import { readCells, writeInMemory, writeStreamed } from './bare-exceljs.ts';
import { importPlan, newBenchWorkspace, scratchFolder } from './bench-workspace.ts';
import { exportTable, type ExportTimes } from './export-table.ts';
import { costOfExport } from './export-cost.ts';
import { inTurn, medianRatio, timed } from './measure.ts';
import { measurement, type BenchOptions, type Measurement, type MeasurementGroup } from './measurement.ts';

const taskCounts = [1_000, 10_000];

/** The responsibility table by the program beside bare exceljs that writes the same cells, styles and merges. */
export async function benchExport(options: BenchOptions): Promise<MeasurementGroup> {
  const rows: Measurement[] = [];
  for (const taskCount of taskCounts) rows.push(...(await benchTable(taskCount, options)));
  return { heading: 'Export of the responsibility table (MiB: peak of a process that does it once)', rows };
}

async function benchTable(taskCount: number, { quick }: BenchOptions): Promise<Measurement[]> {
  const folder = scratchFolder();
  const file = (name: string): string => path.join(folder, `${name}.xlsx`);
  const workspace = await newBenchWorkspace();
  const planId = await importAndExport(workspace, taskCount, file('program'));
  const cells = await readCells(file('program'));
  const cellsFile = path.join(folder, 'cells.json');
  writeFileSync(cellsFile, JSON.stringify(cells));

  const { exports, streamed, inMemory } = await inTurn(
    {
      exports: () => exportTable(workspace, planId, file('program')),
      streamed: () => timed(() => writeStreamed(cells, file('streamed'))),
      inMemory: () => timed(() => writeInMemory(cells, file('in-memory'))),
    },
    { warmUps: 1, rounds: quick ? 2 : 5 },
  );
  workspace.close();
  const cost = {
    program: await costOfExport({ kind: 'program', workspaceFolder: workspace.folder, planId, target: file('program') }),
    streamed: await costOfExport({ kind: 'streamed', cellsFile, target: file('streamed') }),
    inMemory: await costOfExport({ kind: 'inMemory', cellsFile, target: file('in-memory') }),
  };
  const samplesOf = (part: keyof ExportTimes): number[] => exports.map((times) => times[part]);
  const count = `${taskCount.toLocaleString('en')} tasks`;
  return [
    measurement(`${count}, the program`, samplesOf('whole'), cost.program),
    measurement('  read and lay out', samplesOf('layOut'), { note: 'until the first rows are written' }),
    measurement('  write', samplesOf('write'), { note: `${medianRatio(samplesOf('write'), streamed).toFixed(2)} of bare exceljs streamed` }),
    measurement('  check and put in place', samplesOf('check'), { note: 'every cell read back and compared' }),
    measurement(`${count}, bare exceljs streamed`, streamed, { ...cost.streamed, ratio: medianRatio(samplesOf('whole'), streamed) }),
    measurement(`${count}, bare exceljs in memory`, inMemory, { ...cost.inMemory, ratio: medianRatio(samplesOf('whole'), inMemory) }),
  ];
}

async function importAndExport(workspace: Workspace, taskCount: number, file: string): Promise<string> {
  const planId = await importPlan(workspace.client, planText(taskCount));
  await exportTable(workspace, planId, file);
  return planId;
}
