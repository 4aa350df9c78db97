import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SheetCells } from './bare-exceljs.ts';

/** One export, distribution or collection for a process of its own; `target` is the file or folder that is written or read. */
export type ExportRequest = { target: string } & (
  | { kind: 'program'; workspaceFolder: string; planId: string }
  | { kind: 'distribute' | 'collect'; workspaceFolder: string }
  | { kind: 'readFast' | 'readByExceljs' }
  | { kind: 'streamed' | 'inMemory' | 'streamedWorkbooks' | 'workbooksInMemory'; cellsFile: string }
);

/** What the process says of itself: MiB resident before the export and at most, milliseconds of the export. */
interface ExportCost {
  before: number;
  peak: number;
  milliseconds: number;
}

const ownPath = fileURLToPath(import.meta.url);

/** Does an export once in a process of its own; the peak of its memory in MiB, and what else is to be said of it. */
export async function costOfExport(request: ExportRequest): Promise<{ memory: number; note: string }> {
  const { stdout } = await promisify(execFile)(process.execPath, [ownPath, JSON.stringify(request)]);
  const { before, peak, milliseconds } = JSON.parse(stdout) as ExportCost;
  return { memory: peak, note: `${before.toFixed(0)} MiB before; ${milliseconds.toFixed(0)} ms as the first job of a process` };
}

async function exportOnce(request: ExportRequest): Promise<ExportCost> {
  const { run, close } = await prepare(request);
  const before = process.memoryUsage.rss() / 2 ** 20;
  const start = performance.now();
  await run();
  const milliseconds = performance.now() - start;
  // The kernel's own high-water mark, KiB: nothing between two looks is missed.
  const peak = process.resourceUsage().maxRSS / 2 ** 10;
  close();
  return { before, peak, milliseconds };
}

/** Loads only what this export needs, so that one way of writing does not carry the other's modules. */
async function prepare(request: ExportRequest): Promise<{ run: () => Promise<unknown>; close: () => void }> {
  const { target } = request;
  const nothing = (): void => undefined;
  switch (request.kind) {
    case 'program':
    case 'distribute':
    case 'collect': {
      const { openBenchWorkspace } = await import('./bench-workspace.ts');
      const { exportTable } = await import('./export-table.ts');
      const { collectFrom, distributeInto } = await import('./exchange-workspace.ts');
      const workspace = openBenchWorkspace(request.workspaceFolder);
      const close = (): void => workspace.close();
      if (request.kind === 'program') return { run: () => exportTable(workspace, request.planId, target), close };
      return { run: () => (request.kind === 'distribute' ? distributeInto(workspace, target) : collectFrom(workspace, target)), close };
    }
    case 'readFast':
    case 'readByExceljs': {
      const { readByExceljs, readFast } = await import('./bare-sheet-readers.ts');
      return { run: async () => (request.kind === 'readFast' ? readFast(target) : readByExceljs(target)), close: nothing };
    }
    case 'streamed':
    case 'inMemory':
    case 'streamedWorkbooks':
    case 'workbooksInMemory': {
      const { writeAll, writeInMemory, writeStreamed } = await import('./bare-exceljs.ts');
      const cells: unknown = JSON.parse(readFileSync(request.cellsFile, 'utf8'));
      const write = request.kind.startsWith('streamed') ? writeStreamed : writeInMemory;
      if (request.kind === 'streamed' || request.kind === 'inMemory') return { run: () => write(cells as SheetCells, target), close: nothing };
      return { run: () => writeAll(write, cells as SheetCells[][], target), close: nothing };
    }
  }
}

if (import.meta.main) {
  const request = JSON.parse(process.argv[2] ?? '') as ExportRequest;
  console.log(JSON.stringify(await exportOnce(request)));
}
