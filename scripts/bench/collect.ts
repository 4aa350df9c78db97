import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readByExceljs, readFast } from './bare-sheet-readers.ts';
import { scratchFolder } from './bench-workspace.ts';
import { collectFrom, distributeInto, exchangeSize, newExchangeWorkspace } from './exchange-workspace.ts';
import { costOfExport } from './export-cost.ts';
import { fillIn } from './fill-in.ts';
import { inTurn, medianRatio, timed } from './measure.ts';
import { measurement, type BenchOptions, type MeasurementGroup } from './measurement.ts';

/** The collection of all filled-in workbooks of a large county by the program beside bare libraries that read the same files. */
export async function benchCollect({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const scratch = scratchFolder();
  const folder = path.join(scratch, 'returned');
  mkdirSync(folder);
  const workspace = await newExchangeWorkspace();
  for (const file of await distributeInto(workspace, path.join(scratch, 'given'))) await fillIn(file, path.join(folder, path.basename(file)));

  const { program, fast, slow } = await inTurn(
    { program: () => collectFrom(workspace, folder), fast: () => timed(() => readFast(folder)), slow: () => timed(() => readByExceljs(folder)) },
    { warmUps: 1, rounds: quick ? 2 : 5 },
  );
  workspace.close();
  const cost = {
    program: await costOfExport({ kind: 'collect', workspaceFolder: workspace.folder, target: folder }),
    fast: await costOfExport({ kind: 'readFast', target: folder }),
    slow: await costOfExport({ kind: 'readByExceljs', target: folder }),
  };
  const collect = program.map((times) => times.collect);
  const what = `${readdirSync(folder).length} workbooks of ${exchangeSize.rows} rows`;
  return {
    heading: 'Collection of filled-in workbooks (MiB: peak of a process that does it once)',
    rows: [
      measurement(`${what}, the program`, collect, { ...cost.program, note: `read, matched with its unit, a copy kept; ${cost.program.note}` }),
      measurement('  compare with the ledger', program.map((times) => times.compare), { note: 'every row, as the preview shows it' }),
      measurement(`${what}, bare @e965/xlsx`, fast, { ...cost.fast, ratio: medianRatio(collect, fast) }),
      measurement(`${what}, bare exceljs`, slow, { ...cost.slow, ratio: medianRatio(collect, slow) }),
    ],
  };
}
