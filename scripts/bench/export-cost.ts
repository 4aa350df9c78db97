import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SheetCells } from './bare-exceljs.ts';

/** One export for a process of its own. */
export type ExportRequest =
  | { kind: 'program'; workspaceFolder: string; planId: string; target: string }
  | { kind: 'streamed' | 'inMemory'; cellsFile: string; target: string };

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
  if (request.kind === 'program') {
    const { openBenchWorkspace } = await import('./bench-workspace.ts');
    const { exportTable } = await import('./export-table.ts');
    const workspace = openBenchWorkspace(request.workspaceFolder);
    return { run: () => exportTable(workspace, request.planId, request.target), close: () => workspace.close() };
  }
  const { writeInMemory, writeStreamed } = await import('./bare-exceljs.ts');
  const cells = JSON.parse(readFileSync(request.cellsFile, 'utf8')) as SheetCells;
  const write = request.kind === 'streamed' ? writeStreamed : writeInMemory;
  return { run: () => write(cells, request.target), close: () => undefined };
}

if (import.meta.main) {
  const request = JSON.parse(process.argv[2] ?? '') as ExportRequest;
  console.log(JSON.stringify(await exportOnce(request)));
}
