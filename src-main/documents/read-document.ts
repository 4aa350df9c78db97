import type { Diagnostic } from '../domain/extraction/extracted-plan.ts';
import type { TextBlock } from '../domain/extraction/text-block.ts';
import { cleanBlocks } from './clean/clean-blocks.ts';
import type { DetectedDocument } from './detect-format.ts';
import { detectDocument } from './detect-format.ts';
import { DocumentError } from './document-error.ts';
import { documentLimits } from './limits.ts';
import { readPlainText } from './plain-text/read-plain-text.ts';
import type { RawBlock } from './raw-block.ts';
import { readWord } from './word/read-word.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/** Formats that this program reads. */
export type DocumentFormat = DetectedDocument['format'];

/** What reading a document gives: its blocks in order and notes on what was cleaned. */
export interface ReadDocument {
  blocks: TextBlock[];
  notes: Diagnostic[];
  format: DocumentFormat;
}

/**
 * Reads a file's bytes. Its format is told by content; the name only helps to say what an unreadable file is. Throws
 * `DocumentError`, also `FILE_EMPTY` for a file in which no text is found.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  if (bytes.length === 0) throw new DocumentError('FILE_EMPTY');
  refuseAbove('bytes', bytes.length, 'FILE_TOO_LARGE');
  const detected = detectDocument(bytes, fileName);
  return finish(readRawBlocks(detected), detected.format);
}

/** Reads text from the clipboard like a text file; throws `DocumentError`. */
export function readPastedText(text: string): ReadDocument {
  refuseAbove('characters', text.length, 'FILE_TOO_LARGE');
  return finish(readPlainText(text), 'txt');
}

function readRawBlocks(detected: DetectedDocument): RawBlock[] {
  if (detected.format === 'txt') return readPlainText(detected.text);
  return detected.format === 'docx' ? readWord(detected.archive) : readWorkbook(detected.archive);
}

function finish(rawBlocks: readonly RawBlock[], format: DocumentFormat): ReadDocument {
  refuseAbove('blocks', rawBlocks.length, 'FILE_LIMIT_EXCEEDED');
  const { blocks, notes } = cleanBlocks(rawBlocks);
  if (blocks.length === 0) throw new DocumentError('FILE_EMPTY', { format });
  return { blocks, notes, format };
}

function refuseAbove(limit: 'bytes' | 'characters' | 'blocks', amount: number, code: 'FILE_TOO_LARGE' | 'FILE_LIMIT_EXCEEDED'): void {
  const maximum = documentLimits[limit];
  if (amount > maximum) throw new DocumentError(code, { limit, maximum, amount });
}
