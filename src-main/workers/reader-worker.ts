import type { ReadDocument } from '../documents/read-document.ts';
import type { UnitRow } from '../domain/units/unit-row.ts';
import type { ColumnRow } from '../domain/website/read-column-table.ts';
import type { ExtractionInput, ExtractionResult, ReadingInput } from './protocol.ts';
import type { JobOptions, WorkerLimits } from './run-in-worker.ts';
import { runInWorker } from './run-in-worker.ts';

/** Reads untrusted documents outside the main thread; each call has a worker of its own. */
export interface ReaderWorker {
  read: (input: ReadingInput, options?: JobOptions) => Promise<ReadDocument>;
  extract: (input: ExtractionInput, options?: JobOptions) => Promise<ExtractionResult>;
  /** The units of a table or list of units; empty where the document holds none. */
  readUnits: (input: ReadingInput, options?: JobOptions) => Promise<UnitRow[]>;
  /** The columns of a website that a table lists; empty where the document holds none. */
  readColumns: (input: ReadingInput, options?: JobOptions) => Promise<ColumnRow[]>;
}

/** A reader whose workers start from `entry`: `worker-entry.ts` under Node, its bundle in Electron. */
export function createReaderWorker(entry: URL, limits: WorkerLimits): ReaderWorker {
  return {
    read: (input, options) => {
      const { owned, transfer } = ownCopy(input);
      return runInWorker(entry, limits, { kind: 'read', input: owned }, { ...options, transfer });
    },
    readUnits: (input, options) => {
      const { owned, transfer } = ownCopy(input);
      return runInWorker(entry, limits, { kind: 'readUnits', input: owned }, { ...options, transfer });
    },
    readColumns: (input, options) => {
      const { owned, transfer } = ownCopy(input);
      return runInWorker(entry, limits, { kind: 'readColumns', input: owned }, { ...options, transfer });
    },
    extract: (input, options) => {
      if ('blocks' in input) return runInWorker(entry, limits, { kind: 'extract', input }, options);
      const { owned, transfer } = ownCopy(input.reading);
      return runInWorker(entry, limits, { kind: 'extract', input: { ...input, reading: owned } }, { ...options, transfer });
    },
  };
}

/** A file's bytes are handed over to the worker; by the copy the caller keeps his. */
function ownCopy(input: ReadingInput): { owned: ReadingInput; transfer: ArrayBuffer[] } {
  if (input.source === 'text') return { owned: input, transfer: [] };
  const bytes = new Uint8Array(input.bytes);
  return { owned: { ...input, bytes }, transfer: [bytes.buffer] };
}
