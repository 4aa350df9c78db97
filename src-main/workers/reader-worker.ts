import type { ReadDocument } from '../documents/read-document.ts';
import type { TemplatePatch } from '../workbooks/template/patch-template.ts';
import type { ReadTemplate } from '../workbooks/template/read-template.ts';
import type { PatchedFile } from '../workbooks/template/template-cell.ts';
import type { UnitRow } from '../domain/units/unit-row.ts';
import type { ColumnRow } from '../domain/website/read-column-table.ts';
import type { ExtractionInput, ExtractionResult, JobKind, JobRequest, ReadingInput, ReturnedReading, WorkerJobs } from './protocol.ts';
import { runInWorker } from './run-in-worker.ts';
import type { IdleWorkers, JobOptions, WorkerLimits } from './run-in-worker.ts';

/** Reads untrusted documents outside the main thread, in a worker that is kept for the next one unless the document was large or faulty. */
export interface ReaderWorker {
  read: (input: ReadingInput, options?: JobOptions) => Promise<ReadDocument>;
  extract: (input: ExtractionInput, options?: JobOptions) => Promise<ExtractionResult>;
  /** The units of a table or list of units; empty where the document holds none. */
  readUnits: (input: ReadingInput, options?: JobOptions) => Promise<UnitRow[]>;
  /** The columns of a website that a table lists; empty where the document holds none. */
  readColumns: (input: ReadingInput, options?: JobOptions) => Promise<ColumnRow[]>;
  /** The rows of a workbook that came back; its bytes are handed over and are gone for the caller. */
  readReturned: (bytes: Uint8Array, options?: JobOptions) => Promise<ReturnedReading>;
  /** The tables of a superior's .xlsx or .docx. Rejects with `WorkbookError`: `TEMPLATE_UNREADABLE`. */
  readTemplate: (bytes: Uint8Array, options?: JobOptions) => Promise<ReadTemplate>;
  /** A superior's file with some cells filled. Rejects with `WorkbookError`: `TEMPLATE_UNREADABLE`, `TEMPLATE_CELL_REFUSED`. */
  patchTemplate: (bytes: Uint8Array, patch: TemplatePatch, options?: JobOptions) => Promise<PatchedFile>;
}

/** Bytes of a file, or characters or blocks of a text, above which the worker ends with its job: what its heap grew to would stay. */
const mostKept = { bytes: 256 * 1024, characters: 200_000, blocks: 2000 };

/** A reader whose workers start from `entry`: `worker-entry.ts` under Node, its bundle in Electron. */
export function createReaderWorker(entry: URL, limits: WorkerLimits): ReaderWorker {
  const idle: IdleWorkers = [];
  const run = <Kind extends JobKind>(
    request: Extract<JobRequest, { kind: Kind }>,
    small: boolean,
    options: JobOptions | undefined,
    transfer?: ArrayBuffer[],
  ): Promise<WorkerJobs[Kind]['result']> => runInWorker<Kind>(entry, limits, request, { ...options, transfer }, small ? idle : undefined);
  return {
    read: (input, options) => {
      const { owned, transfer } = ownCopy(input);
      return run({ kind: 'read', input: owned }, isSmall(input), options, transfer);
    },
    readUnits: (input, options) => {
      const { owned, transfer } = ownCopy(input);
      return run({ kind: 'readUnits', input: owned }, isSmall(input), options, transfer);
    },
    readColumns: (input, options) => {
      const { owned, transfer } = ownCopy(input);
      return run({ kind: 'readColumns', input: owned }, isSmall(input), options, transfer);
    },
    readReturned: (bytes, options) => {
      const { byteLength, buffer } = bytes;
      const transfer = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
      return run({ kind: 'readReturned', input: { bytes } }, byteLength <= mostKept.bytes, options, transfer);
    },
    readTemplate: (bytes, options) => run({ kind: 'readTemplate', input: { bytes } }, bytes.byteLength <= mostKept.bytes, options),
    patchTemplate: (bytes, patch, options) => run({ kind: 'patchTemplate', input: { bytes, patch } }, bytes.byteLength <= mostKept.bytes, options),
    extract: (input, options) => {
      if ('blocks' in input) return run({ kind: 'extract', input }, input.blocks.length <= mostKept.blocks, options);
      const { owned, transfer } = ownCopy(input.reading);
      return run({ kind: 'extract', input: { ...input, reading: owned } }, isSmall(input.reading), options, transfer);
    },
  };
}

function isSmall(input: ReadingInput): boolean {
  if (input.source === 'file') return input.bytes.byteLength <= mostKept.bytes;
  return input.text.length + (input.html?.length ?? 0) <= mostKept.characters;
}

/** A file's bytes are handed over to the worker; by the copy the caller keeps his. */
function ownCopy(input: ReadingInput): { owned: ReadingInput; transfer: ArrayBuffer[] } {
  if (input.source === 'text') return { owned: input, transfer: [] };
  const bytes = new Uint8Array(input.bytes);
  return { owned: { ...input, bytes }, transfer: [bytes.buffer] };
}
