import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSheets, writeAll, writeInMemory, writeStreamed } from './bare-exceljs.ts';
import type { SheetCells } from './bare-exceljs.ts';
import { scratchFolder } from './bench-workspace.ts';
import { distributeInto, exchangeSize, newExchangeWorkspace } from './exchange-workspace.ts';
import { costOfExport } from './export-cost.ts';
import { inTurn, medianRatio, timed } from './measure.ts';
import { measurement, type BenchOptions, type MeasurementGroup } from './measurement.ts';

/** The fill-in workbooks of a large county by the program beside bare exceljs that writes the same cells, styles and merges. */
export async function benchDistribute({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const folder = scratchFolder();
  const workspace = await newExchangeWorkspace();
  const files = await distributeInto(workspace, path.join(folder, 'program'));
  const workbooks: SheetCells[][] = [];
  for (const file of files) workbooks.push(await readSheets(file));
  const cellsFile = path.join(folder, 'cells.json');
  writeFileSync(cellsFile, JSON.stringify(workbooks));

  // To take the places of older files costs as much again, for whoever writes them.
  const emptyFolder = (): string => mkdtempSync(path.join(folder, 'round-'));
  const { program, streamed, inMemory } = await inTurn(
    {
      program: () => timed(() => distributeInto(workspace, emptyFolder())),
      streamed: () => timed(() => writeAll(writeStreamed, workbooks, emptyFolder())),
      inMemory: () => timed(() => writeAll(writeInMemory, workbooks, emptyFolder())),
    },
    { warmUps: 1, rounds: quick ? 2 : 5 },
  );
  workspace.close();
  const cost = {
    program: await costOfExport({ kind: 'distribute', workspaceFolder: workspace.folder, target: emptyFolder() }),
    streamed: await costOfExport({ kind: 'streamedWorkbooks', cellsFile, target: emptyFolder() }),
    inMemory: await costOfExport({ kind: 'workbooksInMemory', cellsFile, target: emptyFolder() }),
  };
  const what = `${files.length} workbooks of ${exchangeSize.rows} rows`;
  return {
    heading: 'Distribution of fill-in workbooks (MiB: peak of a process that does it once)',
    rows: [
      measurement(`${what}, the program`, program, cost.program),
      measurement(`${what}, bare exceljs streamed`, streamed, { ...cost.streamed, ratio: medianRatio(program, streamed) }),
      measurement(`${what}, bare exceljs in memory`, inMemory, { ...cost.inMemory, ratio: medianRatio(program, inMemory) }),
    ],
  };
}
