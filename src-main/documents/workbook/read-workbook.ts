import { read } from '@e965/xlsx';
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import type { CompoundFile } from '../container/compound-file.ts';
import type { Archive } from '../container/open-archive.ts';
import { DocumentError } from '../document-error.ts';
import type { RawBlock } from '../raw-block.ts';
import { repackWorkbook } from './repack-workbook.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { withTextRecordsOnly } from './text-records.ts';

/**
 * Reads the cells of an .xlsx, see `sheetBlocks`. Formulas count with their stored result and are never computed.
 * Throws `DocumentError`.
 */
export function readWorkbook(archive: Archive): RawBlock[] {
  return sheetBlocks(parseWorkbook(repackWorkbook(archive), 'xlsx'));
}

/**
 * Reads the cells of an .xls or .et of the same structure (BIFF8) like those of an .xlsx. Only the stream of the sheets
 * is handed to the library: it runs without end on broken properties. Throws `DocumentError`.
 */
export function readOldWorkbook(file: CompoundFile): RawBlock[] {
  const stream = file.stream('Workbook');
  if (stream === null) throw new DocumentError('FILE_DAMAGED', { format: 'xls' });
  return sheetBlocks(parseWorkbook(withTextRecordsOnly(stream), 'xls'));
}

const options: ParsingOptions = { type: 'array', dense: true, cellNF: true, cellHTML: false, cellFormula: false, cellStyles: false, bookVBA: false };

function parseWorkbook(bytes: Uint8Array, format: 'xlsx' | 'xls'): WorkBook {
  try {
    return read(bytes, options);
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message)) {
      throw new DocumentError('FILE_ENCRYPTED', { format }, { cause: error });
    }
    throw new DocumentError('FILE_DAMAGED', { format }, { cause: error });
  }
}
