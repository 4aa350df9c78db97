import { parentPort } from 'node:worker_threads';
import { DocumentError } from '../documents/document-error.ts';
import { LetterError } from '../letters/letter-error.ts';
import { WorkbookError } from '../workbooks/workbook-error.ts';
import { jobHandlers } from './job-handlers.ts';
import type { JobKind, JobMessage, JobProgress, JobRequest, WorkerJobs } from './protocol.ts';

/** Entry of the worker thread: does each job that it is sent and answers; it never touches files or the database. */
function listen(port: NonNullable<typeof parentPort>): void {
  const send = (message: JobMessage): void => port.postMessage(message);
  port.on('message', (request: JobRequest) => {
    doJob(request, send).then(
      (value) => send({ type: 'result', value }),
      (error: unknown) => send(failureOf(error)),
    );
  });
}

function doJob(request: JobRequest, send: (message: JobMessage) => void): Promise<WorkerJobs[JobKind]['result']> {
  const report = (progress: JobProgress): void => send({ type: 'progress', progress });
  switch (request.kind) {
    case 'read':
      return jobHandlers.read(request.input, report);
    case 'extract':
      return jobHandlers.extract(request.input, report);
    case 'readUnits':
      return jobHandlers.readUnits(request.input, report);
    case 'readColumns':
      return jobHandlers.readColumns(request.input, report);
    case 'readReturned':
      return jobHandlers.readReturned(request.input, report);
    case 'readTemplate':
      return jobHandlers.readTemplate(request.input, report);
    case 'patchTemplate':
      return jobHandlers.patchTemplate(request.input, report);
    case 'render':
      return jobHandlers.render(request.input, report);
    case 'preview':
      return jobHandlers.preview(request.input, report);
    case 'keptPreview':
      return jobHandlers.keptPreview(request.input, report);
    case 'letters':
      return jobHandlers.letters(request.input, report);
  }
}

/** Errors lose their class between threads, so what is expected travels as code and data. */
function failureOf(error: unknown): JobMessage {
  if (error instanceof DocumentError) return { type: 'failure', source: 'document', code: error.code, data: error.data };
  if (error instanceof WorkbookError) return { type: 'failure', source: 'workbook', code: error.code, data: error.data };
  if (error instanceof LetterError) return { type: 'failure', source: 'letter', code: error.code, data: error.data };
  if (error instanceof RangeError && /call stack|allocation failed|string length/iu.test(error.message)) {
    return { type: 'failure', source: 'document', code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'memory' } };
  }
  const known = error instanceof Error ? error : new Error(String(error));
  return { type: 'crash', message: known.message, stack: known.stack ?? null };
}

if (parentPort !== null) listen(parentPort);
