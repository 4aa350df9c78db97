import type { ReadDocument } from '../documents/read-document.ts';
import type { DocumentErrorCode, DocumentErrorData } from '../documents/document-error.ts';
import type { SheetReading } from '../domain/exchange/read-fill-in-sheet.ts';
import type { ExtractedPlan } from '../domain/extraction/extracted-plan.ts';
import type { ReadingChoices } from '../domain/extraction/found-table.ts';
import type { TextBlock } from '../domain/extraction/text-block.ts';
import type { UnitRow } from '../domain/units/unit-row.ts';
import type { ColumnRow } from '../domain/website/read-column-table.ts';
import type { LetterErrorCode, LetterErrorData } from '../letters/letter-error.ts';
import type { LettersRequest, RenderedLetters } from '../letters/render-request.ts';
import type { WorkbookRequest } from '../workbooks/layouts/lay-out-workbook.ts';
import type { WorkbookPreview } from '../workbooks/preview.ts';
import type { RenderedWorkbook } from '../workbooks/render-workbook.ts';
import type { PatchedFile } from '../workbooks/template/template-cell.ts';
import type { TemplatePatch } from '../workbooks/template/patch-template.ts';
import type { ReadTemplate } from '../workbooks/template/read-template.ts';
import type { WorkbookErrorCode, WorkbookErrorData } from '../workbooks/workbook-error.ts';

/** What is to be read: a file's bytes, or text from the clipboard with its second form. */
export type ReadingInput =
  | { source: 'file'; bytes: Uint8Array; fileName: string }
  | { source: 'text'; text: string; html: string | null };

/** How an issuer's plans are to be read, as it was corrected before. */
export interface RememberedReading {
  issuer: string;
  choices: ReadingChoices;
}

/** A document to read, and what is known of the issuers; or a text that was read, with the clerk's choices. */
export type ExtractionInput =
  | { reading: ReadingInput; remembered: readonly RememberedReading[] }
  | { blocks: TextBlock[]; choices: ReadingChoices };

/** A text and the plan found in it; what cleaning did stands first in the plan's diagnostics. `format` is null for a text that was read before. */
export interface ExtractionResult {
  blocks: TextBlock[];
  plan: ExtractedPlan;
  /** The choices that the plan was read with. */
  choices: ReadingChoices;
  format: ReadDocument['format'] | null;
}

/** What a file that came back says, and when it was saved: an ISO instant, null where it does not say so. */
export interface ReturnedReading {
  reading: SheetReading;
  savedAt: string | null;
}

/** A sheet (from 0) of a workbook; `key` is the same only for the same workbook. */
export interface PreviewRequest {
  key: string;
  sheet: number;
}

/** Every job that a worker can do, with what goes in and comes out. A new job is a line here and a handler. */
export interface WorkerJobs {
  read: { input: ReadingInput; result: ReadDocument };
  extract: { input: ExtractionInput; result: ExtractionResult };
  readUnits: { input: ReadingInput; result: UnitRow[] };
  readColumns: { input: ReadingInput; result: ColumnRow[] };
  readReturned: { input: { bytes: Uint8Array }; result: ReturnedReading };
  readTemplate: { input: { bytes: Uint8Array }; result: ReadTemplate };
  patchTemplate: { input: { bytes: Uint8Array; patch: TemplatePatch }; result: PatchedFile };
  render: { input: WorkbookRequest; result: RenderedWorkbook };
  preview: { input: PreviewRequest & { request: WorkbookRequest }; result: WorkbookPreview };
  /** Null where the worker no longer has the workbook. */
  keptPreview: { input: PreviewRequest; result: WorkbookPreview | null };
  letters: { input: LettersRequest; result: RenderedLetters };
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

/** Messages from a worker; `result`, `failure` or `crash` ends the job. */
export type JobMessage =
  | { type: 'progress'; progress: JobProgress }
  | { type: 'result'; value: WorkerJobs[JobKind]['result'] }
  | { type: 'failure'; source: 'document'; code: DocumentErrorCode; data: DocumentErrorData }
  | { type: 'failure'; source: 'workbook'; code: WorkbookErrorCode; data: WorkbookErrorData[WorkbookErrorCode] }
  | { type: 'failure'; source: 'letter'; code: LetterErrorCode; data: LetterErrorData[LetterErrorCode] }
  | { type: 'crash'; message: string; stack: string | null };
