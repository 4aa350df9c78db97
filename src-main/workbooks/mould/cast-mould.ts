import ExcelJS from 'exceljs';
import type { StyleTable } from '../sheet-model.ts';
import { openPackage } from '../template/office-package.ts';
import type { OfficePackage } from '../template/office-package.ts';
import { excelStyle } from './excel-style.ts';
import { footerCode, pageSetup } from './page-setup.ts';
import type { SheetFrame } from './sheet-frame.ts';
import type { StyleName } from './used-styles.ts';
import { writeForm } from './write-form.ts';

/** The XML of a sheet around its rows and its merged cells. */
export interface MouldedSheet {
  readonly part: string;
  readonly beforeRows: string;
  readonly beforeMerges: string;
  readonly end: string;
}

/** A workbook without rows, of which others are made that differ from it in their rows and their title only. */
export interface Mould {
  readonly file: OfficePackage;
  readonly sheets: readonly MouldedSheet[];
  /** Number of each look in the file's list of styles. */
  readonly styles: ReadonlyMap<StyleName, number>;
}

/**
 * Column widths count digits of the first font. Arial, or Liberation Sans with the same widths, is on every machine; exceljs's
 * Calibri is replaced by wider fonts on Linux and by the theme's font in Chinese Excel.
 */
const defaultFont = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';
const creator = 'taizhang';
const stylesPart = 'xl/styles.xml';
/** The first two cells are one, so that exceljs shows where merged cells belong; the styles stand below them. */
const firstStyleRow = 3;
const sheetXml = /^(.*<sheetData>)(.*)(<\/sheetData>.*?)<mergeCells .*?<\/mergeCells>(.*)$/su;

/** Has exceljs write a workbook without rows, which knows the looks of these names. */
export async function castMould(frames: readonly SheetFrame[], names: readonly StyleName[], table: StyleTable): Promise<Mould> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  workbook.title = creator;
  for (const [index, frame] of frames.entries()) {
    const worksheet = await addSheet(workbook, frame, frames);
    worksheet.mergeCells('A1:A2');
    if (index > 0) continue;
    // Without any text exceljs writes no list of texts.
    worksheet.getCell('A1').value = creator;
    names.forEach((name, at) => Object.assign(worksheet.getCell(firstStyleRow + at, 1), { style: excelStyle(table, name) }));
  }
  const written = openPackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const styles = partOf(written, stylesPart).replace(/<font>.*?<\/font>/su, defaultFont);
  const file = openPackage(written.replace(new Map([[stylesPart, styles]])));
  const sheets = frames.map((_, index) => mouldedSheet(file, `xl/worksheets/sheet${index + 1}.xml`));
  return { file, sheets: sheets.map(({ sheet }) => sheet), styles: styleNumbers(names, sheets[0]?.rows ?? '') };
}

/** Adds a sheet without rows. */
export async function addSheet(workbook: ExcelJS.Workbook, frame: SheetFrame, frames: readonly SheetFrame[]): Promise<ExcelJS.Worksheet> {
  const worksheet = workbook.addWorksheet(frame.name, {
    state: frame.visibility ?? 'visible',
    pageSetup: pageSetup(frame),
    headerFooter: { oddFooter: footerCode(frame.print) },
    views: [frozenView(frame)],
  });
  worksheet.columns = frame.columnWidths.map((width, column) => ({ width, hidden: frame.form?.hiddenColumns.includes(column) ?? false }));
  if (frame.form !== undefined) await writeForm(worksheet, frame, frame.form, frames);
  return worksheet;
}

function frozenView({ titleRowCount, headerRowCount, form }: SheetFrame): Partial<ExcelJS.WorksheetView> {
  const [xSplit, ySplit] = [form?.frozenColumns ?? 0, titleRowCount + headerRowCount];
  return xSplit === 0 && ySplit === 0 ? { state: 'normal' } : { state: 'frozen', xSplit, ySplit };
}

/** Text of a part of the file; a file of exceljs without it is a bug. */
export function partOf(file: OfficePackage, part: string): string {
  const text = file.read(part);
  if (text === null) throw new Error(`exceljs has written no ${part}`);
  return text;
}

function mouldedSheet(file: OfficePackage, part: string): { sheet: MouldedSheet; rows: string } {
  const [, beforeRows, rows, beforeMerges, end] = sheetXml.exec(partOf(file, part)) ?? [];
  if (beforeRows === undefined || rows === undefined || beforeMerges === undefined || end === undefined) throw new Error(`exceljs has written another ${part}`);
  return { sheet: { part, beforeRows: beforeRows.replace(/<dimension [^<>]*>/u, ''), beforeMerges, end }, rows };
}

function styleNumbers(names: readonly StyleName[], rows: string): ReadonlyMap<StyleName, number> {
  return new Map(names.map((name, at) => [name, Number(new RegExp(`<c r="A${firstStyleRow + at}" s="(\\d+)"`, 'u').exec(rows)?.[1])]));
}
