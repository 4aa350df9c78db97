import type { Diagnostic } from '../domain/extraction/extracted-plan.ts';
import type { TextBlock } from '../domain/extraction/text-block.ts';
import { cleanBlocks } from './clean/clean-blocks.ts';
import { readDelimited } from './delimited/read-delimited.ts';
import type { DetectedDocument } from './detect-format.ts';
import { detectDocument } from './detect-format.ts';
import { DocumentError } from './document-error.ts';
import { documentLimits } from './limits.ts';
import { readOfd } from './ofd/read-ofd.ts';
import { readOldWord } from './old-word/read-old-word.ts';
import { readPlainText } from './plain-text/read-plain-text.ts';
import type { RawBlock } from './raw-block.ts';
import { readWebPage } from './web-page/read-web-page.ts';
import { pageOfArchive } from './web-page/web-archive.ts';
import { readWord } from './word/read-word.ts';
import { readOldWorkbook, readWorkbook } from './workbook/read-workbook.ts';

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
  return finish(await readRawBlocks(detected), detected.format);
}

/** Reads text from the clipboard like a text file; throws `DocumentError`. */
export function readPastedText(text: string): ReadDocument {
  refuseAbove('characters', text.length, 'FILE_TOO_LARGE');
  return finish(readPlainText(text), 'txt');
}

async function readRawBlocks(detected: DetectedDocument): Promise<RawBlock[]> {
  switch (detected.format) {
    case 'txt':
      return readPlainText(detected.text);
    case 'csv':
      return readDelimited(detected.text, detected.separator);
    case 'html':
      return readWebPage(detected.text);
    case 'mht':
      return readWebPage(pageOfArchive(detected.bytes));
    case 'docx':
      return readWord(detected.archive);
    case 'doc':
    case 'wps':
      return readOldWord(detected.file);
    case 'ofd':
      return readOfd(detected.archive);
    case 'pdf': {
      // Loaded only here: other documents must not wait for pdf.js.
      const { readPortableDocument } = await import('./portable-document/read-portable-document.ts');
      return readPortableDocument(detected.bytes);
    }
    case 'xlsx':
      return readWorkbook(detected.archive);
    case 'xls':
    case 'et':
      return readOldWorkbook(detected.file);
  }
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
