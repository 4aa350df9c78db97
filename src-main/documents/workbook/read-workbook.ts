import type { ParsingOptions } from '@e965/xlsx';
import type { CompoundFile } from '../container/compound-file.ts';
import type { Archive } from '../container/open-archive.ts';
import { DocumentError } from '../document-error.ts';
import type { RawBlock } from '../raw-block.ts';
import { refuseDocumentType } from '../container/parse-xml.ts';
import { withBoundedColumns } from './bounded-columns.ts';
import { refuseManyCells } from './cell-count.ts';
import { parseWorkbook } from './parse-workbook.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { withTextRecordsOnly } from './text-records.ts';
import { workbookParts } from './workbook-parts.ts';
import type { TellRemark } from './workbook-remark.ts';

/**
 * Reads the cells of an .xlsx, see `sheetBlocks`. Formulas count with their stored result and are never computed.
 * Throws `DocumentError`.
 */
export function readWorkbook(archive: Archive, tell: TellRemark = ignore): RawBlock[] {
  return sheetBlocks(parseWorkbook(workbookParts(archive), 'xlsx', options), tell);
}

/**
 * Reads the cells of an .xls or .et of the same structure (BIFF8) like those of an .xlsx. Only the stream of the sheets
 * is handed to the library: it runs without end on broken properties. Throws `DocumentError`.
 */
export function readOldWorkbook(file: CompoundFile, tell: TellRemark = ignore): RawBlock[] {
  const stream = file.stream('Workbook');
  if (stream === null) throw new DocumentError('FILE_DAMAGED', { format: 'xls' });
  return sheetBlocks(parseWorkbook(withTextRecordsOnly(stream), 'xls', options), tell);
}

/**
 * Reads the cells of a workbook that was saved as XML (Excel 2003, and many systems that export to .xls) like those of
 * an .xlsx. Throws `DocumentError`.
 */
export function readXmlWorkbook(xml: string, tell: TellRemark = ignore): RawBlock[] {
  refuseDocumentType(xml, 'xls');
  refuseManyCells(xml);
  return sheetBlocks(parseWorkbook(withBoundedColumns(xml), 'xls', options), tell);
}

const ignore: TellRemark = () => undefined;

/** Without `cellStyles` the library says nothing of hidden columns and rows. */
const options: ParsingOptions = { dense: true, cellNF: true, cellHTML: false, cellFormula: false, cellStyles: true, bookVBA: false };
