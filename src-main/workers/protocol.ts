import type { ReadDocument } from '../documents/read-document.ts';
import type { DocumentErrorCode, DocumentErrorData } from '../documents/document-error.ts';
import type { ExtractedPlan } from '../domain/extraction/extracted-plan.ts';
import type { TextBlock } from '../domain/extraction/text-block.ts';
import type { WorkbookRequest } from '../workbooks/layouts/lay-out-workbook.ts';
import type { RenderedWorkbook } from '../workbooks/render-workbook.ts';
import type { WorkbookErrorCode, WorkbookErrorData } from '../workbooks/workbook-error.ts';

/** What is to be read: a file's bytes or text from the clipboard. */
export type ReadingInput =
  | { source: 'file'; bytes: Uint8Array; fileName: string }
  | { source: 'text'; text: string };

/** A document and the plan found in it; what cleaning did stands first in the plan's diagnostics. */
export interface ExtractionResult {
  blocks: TextBlock[];
  plan: ExtractedPlan;
  format: ReadDocument['format'];
}

/** Every job that a worker can do, with what goes in and comes out. A new job is a line here and a handler. */
export interface WorkerJobs {
  read: { input: ReadingInput; result: ReadDocument };
  extract: { input: ReadingInput; result: ExtractionResult };
  render: { input: WorkbookRequest; result: RenderedWorkbook };
}
export type JobKind = keyof WorkerJobs;

/** How far a job is; `phase` is one of the job's steps, of which `done` out of `total` are behind it. */
export interface JobProgress {
  phase: 'reading' | 'extracting' | 'writing' | 'finished';
  done: number;
  total: number;
}

/** The one message to a worker: its job. */
export type JobRequest = { [Kind in JobKind]: { kind: Kind; input: WorkerJobs[Kind]['input'] } }[JobKind];

/** Messages from a worker; after `result`, `failure` or `crash` it ends. */
export type JobMessage =
  | { type: 'progress'; progress: JobProgress }
  | { type: 'result'; value: WorkerJobs[JobKind]['result'] }
  | { type: 'failure'; source: 'document'; code: DocumentErrorCode; data: DocumentErrorData }
  | { type: 'failure'; source: 'workbook'; code: WorkbookErrorCode; data: WorkbookErrorData[WorkbookErrorCode] }
  | { type: 'crash'; message: string; stack: string | null };
