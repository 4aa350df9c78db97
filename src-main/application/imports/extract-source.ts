import type { ExtractedPlan } from '../../domain/extraction/extracted-plan.ts';
import type { TextBlock } from '../../domain/extraction/text-block.ts';
import { DocumentError } from '../../documents/document-error.ts';
import type { ReaderWorker } from '../../workers/reader-worker.ts';
import type { JobControl } from '../stream-job.ts';
import type { LoadedSource } from './import-source.ts';
import { settleDeadlines } from './settle-deadlines.ts';

/** What the reader makes of a document: its blocks and all that the grammar finds in them. */
export interface Extraction {
  blocks: TextBlock[];
  plan: ExtractedPlan;
  format: string;
}

/** Reads a document in the worker and extracts the plan; the reader's errors name the file. */
export async function extractSource(
  { reader }: { reader: ReaderWorker },
  source: LoadedSource,
  control: JobControl,
): Promise<Extraction> {
  const input = source.kind === 'file'
    ? { source: 'file' as const, bytes: source.bytes, fileName: source.fileName }
    : { source: 'text' as const, text: source.text };
  try {
    return await reader.extract(input, {
      signal: control.signal,
      onProgress: ({ phase, done, total }) => {
        if (phase !== 'finished') control.onProgress({ phase, done, total });
      },
    });
  } catch (error) {
    if (error instanceof DocumentError) throw new DocumentError(error.code, { ...error.data, fileName: source.fileName });
    throw error;
  }
}

/** What the grammar finds in a document, to be shown and not stored. */
export async function previewPlan(
  reading: { reader: ReaderWorker },
  source: LoadedSource,
  control: JobControl,
): Promise<ExtractedPlan> {
  const { plan } = await extractSource(reading, source, control);
  return { ...plan, tasks: plan.tasks.map((task) => ({ ...task, deadlines: settleDeadlines(task.deadlines, plan.year) })) };
}
