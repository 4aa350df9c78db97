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
import { readPastedHtml, readWebPage, type WebRemark } from './web-page/read-web-page.ts';
import { pageOfArchive } from './web-page/web-archive.ts';
import { readWord } from './word/read-word.ts';
import { readOldWorkbook, readWorkbook, readXmlWorkbook } from './workbook/read-workbook.ts';
import { workbookNotes } from './workbook/workbook-notes.ts';
import type { WorkbookRemark } from './workbook/workbook-remark.ts';

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
  return finish(await readRawDocument(detected), detected.format);
}

/** Reads the clipboard: its HTML where that holds a table or a list, else its text; throws `DocumentError`. */
export async function readPastedText(text: string, html: string | null): Promise<ReadDocument> {
  refuseAbove('characters', text.length + (html?.length ?? 0), 'FILE_TOO_LARGE');
  if (html !== null && /<(?:table|tr|li|h[1-6])[\s>]|mso-list/iu.test(html)) {
    const rawBlocks = readPastedHtml(html);
    if (rawBlocks.length > 0) return finish({ rawBlocks, notes: [] }, 'html');
  }
  return finish({ rawBlocks: readPlainText(text), notes: [] }, 'txt');
}

/** The blocks of a document and what its reader left out. */
interface RawDocument {
  rawBlocks: RawBlock[];
  notes: Diagnostic[];
}

/** What readers tell beside the blocks. */
interface ReaderRemarks {
  workbook: WorkbookRemark[];
  /** Pages in frames of a web page. */
  frames: number;
  /** Scanned pages whose text a machine recognised. */
  recognisedPages: number;
}

async function readRawDocument(detected: DetectedDocument): Promise<RawDocument> {
  const remarks: ReaderRemarks = { workbook: [], frames: 0, recognisedPages: 0 };
  const rawBlocks = await readRawBlocks(detected, remarks);
  const { workbook, frames, recognisedPages } = remarks;
  const counted = [
    { code: 'FRAMES_NOT_READ', count: frames },
    { code: 'TEXT_RECOGNISED', count: recognisedPages },
  ] as const;
  const notes = counted
    .filter(({ count }) => count > 0)
    .map(({ code, count }): Diagnostic => ({ code, severity: 'question', task: null, span: null, values: { count }, candidates: [] }));
  const macros: Diagnostic[] = holdsMacros(detected) ? [{ code: 'MACROS_NOT_RUN', severity: 'info', task: null, span: null, values: {}, candidates: [] }] : [];
  return { rawBlocks, notes: [...macros, ...workbookNotes(workbook), ...notes] };
}

/** Whether an office file carries program code; it is never run, whatever it is. */
function holdsMacros(detected: DetectedDocument): boolean {
  const names = 'archive' in detected ? detected.archive.names : 'file' in detected ? detected.file.names : new Set<string>();
  return [...names].some((name) => /(?:^|\/)vbaProject\.bin$|^(?:Macros|_VBA_PROJECT_CUR)$/u.test(name));
}

async function readRawBlocks(detected: DetectedDocument, remarks: ReaderRemarks): Promise<RawBlock[]> {
  const tellRemark = (remark: WorkbookRemark): void => void remarks.workbook.push(remark);
  const tellFrames = ({ count }: WebRemark): void => {
    remarks.frames += count;
  };
  switch (detected.format) {
    case 'txt':
      return readPlainText(detected.text);
    case 'csv':
      return readDelimited(detected.text, detected.separator);
    case 'html':
      return readWebPage(detected.text, tellFrames);
    case 'mht':
      return readWebPage(pageOfArchive(detected.bytes), tellFrames);
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
      return readPortableDocument(detected.bytes, (pages) => (remarks.recognisedPages = pages));
    }
    case 'xlsx':
      return readWorkbook(detected.archive, tellRemark);
    case 'xls':
    case 'et':
      return 'xml' in detected ? readXmlWorkbook(detected.xml, tellRemark) : readOldWorkbook(detected.file, tellRemark);
  }
}

function finish({ rawBlocks, notes: readerNotes }: RawDocument, format: DocumentFormat): ReadDocument {
  refuseAbove('blocks', rawBlocks.length, 'FILE_LIMIT_EXCEEDED');
  refuseAbove('characters', rawBlocks.reduce((sum, { original }) => sum + original.length, 0), 'FILE_LIMIT_EXCEEDED');
  const { blocks, notes } = cleanBlocks(rawBlocks);
  if (blocks.length === 0) throw new DocumentError('FILE_EMPTY', { format });
  return { blocks, notes: [...readerNotes, ...notes], format };
}

function refuseAbove(limit: 'bytes' | 'characters' | 'blocks', amount: number, code: 'FILE_TOO_LARGE' | 'FILE_LIMIT_EXCEEDED'): void {
  const maximum = documentLimits[limit];
  if (amount > maximum) throw new DocumentError(code, { limit, maximum, amount });
}
