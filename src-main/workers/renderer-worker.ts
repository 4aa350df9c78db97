import type { LettersRequest, RenderedLetters } from '../letters/render-request.ts';
import type { WorkbookRequest } from '../workbooks/layouts/lay-out-workbook.ts';
import type { RenderedWorkbook } from '../workbooks/render-workbook.ts';
import { type IdleWorkers, type JobOptions, runInWorker, type WorkerLimits } from './run-in-worker.ts';

/** Makes workbooks and letters outside the main thread, in a worker that is kept: its data is the program's own, and loading the writer takes longer than most tables. */
export interface RendererWorker {
  render: (request: WorkbookRequest, options?: JobOptions) => Promise<RenderedWorkbook>;
  /** Rejects with `LetterError`: `BRIEF_TOO_LONG`, `LETTER_DAMAGED`. */
  letters: (request: LettersRequest, options?: JobOptions) => Promise<RenderedLetters>;
}

/** A renderer whose workers start from `entry`: `worker-entry.ts` under Node, its bundle in Electron. */
export function createRendererWorker(entry: URL, limits: WorkerLimits): RendererWorker {
  const idle: IdleWorkers = [];
  return {
    render: (request, options) => runInWorker(entry, limits, { kind: 'render', input: request }, options, idle),
    letters: (request, options) => runInWorker(entry, limits, { kind: 'letters', input: request }, options, idle),
  };
}
