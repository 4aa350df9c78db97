import { readUnitTable } from '../domain/units/read-unit-table.ts';
import { extractInput, readInput } from './extract-job.ts';
import type { JobKind, JobProgress, WorkerJobs } from './protocol.ts';

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
  readUnits: async (input, report) => {
    report({ phase: 'reading', done: 0, total: 2 });
    const { blocks } = await readInput(input);
    report({ phase: 'extracting', done: 1, total: 2 });
    const units = readUnitTable(blocks);
    report({ phase: 'finished', done: 2, total: 2 });
    return units;
  },
  render: async (request, report) => {
    // Loaded only here: reading a document must not wait for the writer.
    const { renderWorkbook } = await import('../workbooks/render-workbook.ts');
    return renderWorkbook(request, { onProgress: ({ done, total }) => report({ phase: 'writing', done, total }) });
  },
};
