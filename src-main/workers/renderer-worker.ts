import { availableParallelism } from 'node:os';
import type { LettersRequest, RenderedLetters } from '../letters/render-request.ts';
import type { WorkbookRequest } from '../workbooks/layouts/lay-out-workbook.ts';
import type { WorkbookPreview } from '../workbooks/preview.ts';
import type { RenderedWorkbook } from '../workbooks/render-workbook.ts';
import { inOrder } from './in-order.ts';
import type { PreviewRequest } from './protocol.ts';
import { type IdleWorkers, type JobOptions, runInWorker, type WorkerLimits } from './run-in-worker.ts';

/** Makes workbooks and letters outside the main thread, in workers that are kept: their data is the program's own, and loading the writer takes longer than most tables. */
export interface RendererWorker {
  render: (request: WorkbookRequest, options?: JobOptions) => Promise<RenderedWorkbook>;
  /**
   * Renders many workbooks, several at once, and gives them in the order of the requests, each as soon as it can be; what nobody
   * has asked for yet is never more than the few that are under way. Leaving early stops those, too.
   */
  renderEach: (requests: Iterable<WorkbookRequest>, signal: AbortSignal) => AsyncGenerator<RenderedWorkbook, void, undefined>;
  /** A sheet of a workbook laid out but not written. The last workbook is kept laid out: it is only made where it is another one. */
  preview: (asked: PreviewRequest & { request: () => WorkbookRequest }, options?: JobOptions) => Promise<WorkbookPreview>;
  /** Rejects with `LetterError`: `BRIEF_TOO_LONG`, `LETTER_DAMAGED`. */
  letters: (request: LettersRequest, options?: JobOptions) => Promise<RenderedLetters>;
}

/** Each worker holds a writer in its memory; a machine with more cores than this has no more than this to write. */
const mostAtOnce = 4;

/** A renderer whose workers start from `entry`: `worker-entry.ts` under Node, its bundle in Electron. */
export function createRendererWorker(entry: URL, limits: WorkerLimits): RendererWorker {
  const idle: IdleWorkers = [];
  const render: RendererWorker['render'] = (request, options) => runInWorker(entry, limits, { kind: 'render', input: request }, options, idle);
  return {
    render,
    renderEach: (requests, signal) => inOrder(requests, Math.min(availableParallelism(), mostAtOnce), (request, stop) => render(request, { signal: stop }), signal),
    preview: async ({ request, ...asked }, options) => {
      const kept = await runInWorker(entry, limits, { kind: 'keptPreview', input: asked }, options, idle);
      return kept ?? runInWorker(entry, limits, { kind: 'preview', input: { ...asked, request: request() } }, options, idle);
    },
    letters: (request, options) => runInWorker(entry, limits, { kind: 'letters', input: request }, options, idle),
  };
}
