import type { ParsingOptions } from '@e965/xlsx';
import type { CompoundFile } from '../container/compound-file.ts';
import type { Archive } from '../container/open-archive.ts';
import type { RawBlock } from '../raw-block.ts';
import { parseWorkbook } from './parse-workbook.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { oldWorkbookContent, workbookParts, xmlWorkbookContent } from './workbook-parts.ts';
import type { TellRemark } from './workbook-remark.ts';

/**
 * Reads the cells of an .xlsx, see `sheetBlocks`. Formulas count with their stored result and are never computed.
 * Throws `DocumentError`.
 */
export function readWorkbook(archive: Archive, tell: TellRemark = ignore): RawBlock[] {
  return sheetBlocks(parseWorkbook(workbookParts(archive), 'xlsx', options), tell);
}

/** Reads the cells of an .xls or .et of the same structure (BIFF8) like those of an .xlsx. Throws `DocumentError`. */
export function readOldWorkbook(file: CompoundFile, tell: TellRemark = ignore): RawBlock[] {
  return sheetBlocks(parseWorkbook(oldWorkbookContent(file), 'xls', options), tell);
}

/**
 * Reads the cells of a workbook that was saved as XML (Excel 2003, and many systems that export to .xls) like those of
 * an .xlsx. Throws `DocumentError`.
 */
export function readXmlWorkbook(xml: string, tell: TellRemark = ignore): RawBlock[] {
  return sheetBlocks(parseWorkbook(xmlWorkbookContent(xml), 'xls', options), tell);
}

const ignore: TellRemark = () => undefined;

/** Without `cellStyles` the library says nothing of hidden columns and rows. */
const options: ParsingOptions = { dense: true, cellNF: true, cellHTML: false, cellFormula: false, cellStyles: true, bookVBA: false };
