import { parse_zip, read } from '@e965/xlsx';
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import { DocumentError } from '../document-error.ts';

declare module '@e965/xlsx' {
  /** Exported by the library, but missing in its types. */
  function parse_zip(archive: { files: Record<string, { name: string; data: string }> }, options: ParsingOptions): WorkBook;
}

/** A workbook as its readers have it: the parts of an .xlsx (`workbookParts`), the stream of an .xls, or XML. */
export type WorkbookContent = ReadonlyMap<string, string> | Uint8Array | string;

/** Has the workbook library read the cells. Throws `DocumentError` `FILE_ENCRYPTED` or `FILE_DAMAGED`. */
export function parseWorkbook(content: WorkbookContent, format: 'xlsx' | 'xls', options: ParsingOptions): WorkBook {
  try {
    if (typeof content === 'string') return read(content, { ...options, type: 'string' });
    if (content instanceof Uint8Array) return read(content, { ...options, type: 'array' });
    return parse_zip({ files: Object.fromEntries([...content].map(([name, data]) => [name, { name, data }])) }, { ...options });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message)) {
      throw new DocumentError('FILE_ENCRYPTED', { format }, { cause: error });
    }
    throw new DocumentError('FILE_DAMAGED', { format }, { cause: error });
  }
}
