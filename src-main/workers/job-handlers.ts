import { readReturnedSheets } from '../documents/workbook/read-returned-sheets.ts';
import { savedAtOf } from '../documents/workbook/saved-at.ts';
import { readFillInSheet } from '../domain/exchange/read-fill-in-sheet.ts';
import type { TextBlock } from '../domain/extraction/text-block.ts';
import { readUnitTable } from '../domain/units/read-unit-table.ts';
import { readColumnTable } from '../domain/website/read-column-table.ts';
import { extractInput, readInput } from './extract-job.ts';
import type { JobKind, JobProgress, ReadingInput, WorkerJobs } from './protocol.ts';

/** Does a job of one kind; `report` tells how far it is. */
export type JobHandler<Kind extends JobKind> = (
  input: WorkerJobs[Kind]['input'],
  report: (progress: JobProgress) => void,
) => Promise<WorkerJobs[Kind]['result']>;

/** What each kind of job does inside a worker. */
export const jobHandlers: { readonly [Kind in JobKind]: JobHandler<Kind> } = {
  read: async (input, report) => {
    report({ phase: 'reading', done: 0, total: 1 });
    const document = await readInput(input);
    report({ phase: 'finished', done: 1, total: 1 });
    return document;
  },
  extract: extractInput,
  readUnits: (input, report) => readRows(input, report, readUnitTable),
  readColumns: (input, report) => readRows(input, report, readColumnTable),
  readReturned: async ({ bytes }, report) => {
    report({ phase: 'reading', done: 0, total: 1 });
    const reading = readFillInSheet(readReturnedSheets(bytes));
    report({ phase: 'finished', done: 1, total: 1 });
    return { reading, savedAt: savedAtOf(bytes) };
  },
  readTemplate: async ({ bytes }, report) => {
    report({ phase: 'reading', done: 0, total: 1 });
    // Loaded only here, like the writer of workbooks.
    const { readTemplate } = await import('../workbooks/template/read-template.ts');
    const template = readTemplate(bytes);
    report({ phase: 'finished', done: 1, total: 1 });
    return template;
  },
  patchTemplate: async ({ bytes, patch }, report) => {
    report({ phase: 'writing', done: 0, total: 1 });
    // Loaded only here, like the writer of workbooks.
    const { patchTemplate } = await import('../workbooks/template/patch-template.ts');
    const patched = patchTemplate(bytes, patch);
    report({ phase: 'finished', done: 1, total: 1 });
    return patched;
  },
  render: async (request, report) => {
    // Loaded only here: reading a document must not wait for the writer.
    const { renderWorkbook } = await import('../workbooks/render-workbook.ts');
    return renderWorkbook(request, { onProgress: ({ done, total }) => report({ phase: 'writing', done, total }) });
  },
  preview: async (request, report) => {
    report({ phase: 'writing', done: 0, total: 1 });
    // Loaded only here, like the writer of workbooks.
    const { layOutPreview } = await import('./preview-job.ts');
    const preview = layOutPreview(request);
    report({ phase: 'finished', done: 1, total: 1 });
    return preview;
  },
  keptPreview: async (request) => {
    const { keptPreview } = await import('./preview-job.ts');
    return keptPreview(request);
  },
  letters: async (request, report) => {
    report({ phase: 'writing', done: 0, total: 1 });
    // Loaded only here, like the writer of workbooks.
    const { renderRequest } = await import('../letters/render-request.ts');
    const rendered = await renderRequest(request);
    report({ phase: 'finished', done: 1, total: 1 });
    return rendered;
  },
};

/** Reads a document and what its tables list. */
async function readRows<Row>(input: ReadingInput, report: (progress: JobProgress) => void, read: (blocks: readonly TextBlock[]) => Row[]): Promise<Row[]> {
  report({ phase: 'reading', done: 0, total: 2 });
  const { blocks } = await readInput(input);
  report({ phase: 'extracting', done: 1, total: 2 });
  const rows = read(blocks);
  report({ phase: 'finished', done: 2, total: 2 });
  return rows;
}
