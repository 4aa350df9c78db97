import type { ExtractedPlan } from '../../domain/extraction/extracted-plan.ts';
import type { ReadingChoices } from '../../domain/extraction/found-table.ts';
import type { TextBlock } from '../../domain/extraction/text-block.ts';
import type { Database } from '../../database/database.ts';
import { DocumentError } from '../../documents/document-error.ts';
import type { ReadingInput, RememberedReading } from '../../workers/protocol.ts';
import type { ReaderWorker } from '../../workers/reader-worker.ts';
import type { JobControl } from '../stream-job.ts';
import type { LoadedSource } from './import-source.ts';
import { rememberedReadings } from './issuer-memory.ts';
import { settleDeadlines } from './settle-deadlines.ts';

/** What the reader makes of a document: its blocks and all that the grammar finds in them. */
export interface Extraction {
  blocks: TextBlock[];
  plan: ExtractedPlan;
  choices: ReadingChoices;
  format: string;
}

/** The reader and what is remembered of issuers' plans. */
interface Reading {
  reader: ReaderWorker;
  remembered: readonly RememberedReading[];
}

/** How documents are read in a workspace. */
export function readingOf({ db, reader }: { db: Database; reader: ReaderWorker }): Reading {
  return { reader, remembered: rememberedReadings(db) };
}

/** What the worker gets of a source. */
export const inputOf = (source: LoadedSource): ReadingInput =>
  source.kind === 'file'
    ? { source: 'file', bytes: source.bytes, fileName: source.fileName }
    : { source: 'text', text: source.text, html: source.html };

/** Tells the caller how far the worker is. */
export function workerOptions(control: JobControl): Parameters<ReaderWorker['extract']>[1] {
  return {
    signal: control.signal,
    onProgress: ({ phase, done, total }) => {
      if (phase !== 'finished') control.onProgress({ phase, done, total });
    },
  };
}

/** Reads a document in the worker and extracts the plan, as its issuer's plans were corrected before; the reader's errors name the file. */
export async function extractSource({ reader, remembered }: Reading, source: LoadedSource, control: JobControl): Promise<Extraction> {
  const input = { reading: inputOf(source), remembered };
  const { format, ...result } = await namingFile(source.fileName, reader.extract(input, workerOptions(control)));
  return { ...result, format: format ?? 'txt' };
}

/** What the reader gives; its errors name the file. */
export async function namingFile<Result>(fileName: string, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DocumentError) throw new DocumentError(error.code, { ...error.data, fileName });
    throw error;
  }
}

/** What the grammar finds in a document, to be shown and not stored. */
export async function previewPlan(reading: Reading, source: LoadedSource, control: JobControl): Promise<ExtractedPlan> {
  const { plan } = await extractSource(reading, source, control);
  return { ...plan, tasks: plan.tasks.map((task) => ({ ...task, deadlines: settleDeadlines(task.deadlines, plan.year) })) };
}
