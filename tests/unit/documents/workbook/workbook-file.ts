import { utils, write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** Bytes of an .xlsx with these sheets by name. */
export function workbookFile(sheets: Record<string, WorkSheet>): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a sheet's XML holds in the order of its schema, as other programs write it. */
export interface SheetXml {
  rows: string;
  columns?: string;
  /** Behind the rows: filter, merged cells. */
  behind?: string;
  sharedStrings?: string;
  /** `numFmt` elements, and the number of the format of each style. */
  numberFormats?: string;
  styles?: readonly number[];
}

/** Bytes of an .xlsx whose one sheet 表 is this XML. */
export function rawWorkbook({ rows, columns = '', behind = '', sharedStrings = '', numberFormats = '', styles = [0] }: SheetXml): Uint8Array {
  const formats = styles.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('');
  const listed = numberFormats === '' ? '' : `<numFmts count="1">${numberFormats}</numFmts>`;
  return zipSync({
    ...unzipSync(workbookFile({ 表: utils.aoa_to_sheet([['项']]) })),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/>${columns}<sheetData>${rows}</sheetData>${behind}</worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${main}">${sharedStrings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${main}">${listed}<cellXfs>${formats}</cellXfs></styleSheet>`),
  });
}
