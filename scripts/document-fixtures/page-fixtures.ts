/**
 * The `page-` files of `tests/fixtures/documents`: PDFs that LibreOffice prints from the project's own plans in the forms
 * that need reading by position. The OFDs beside them take their positions: no program here writes that format.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  AlignmentType, BorderStyle, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, SectionType, Table, TableCell, TableRow, TextRun, VerticalMergeType, WidthType,
} from 'docx';
import type { IBorderOptions, IParagraphOptions, ISectionOptions, ITableBordersOptions } from 'docx';
import { readPages } from '../../src-main/documents/portable-document/read-portable-document.ts';
import { ofdFile } from '../../tests/unit/documents/ofd/ofd-file.ts';
import type { Convert } from './word-fixtures.ts';

const font = { ascii: 'Liberation Serif', hAnsi: 'Liberation Serif', eastAsia: 'Noto Serif CJK SC' };
/** The PDF's password is made up; the owner's alone leaves it readable. */
const passwords = { open: 'open-2026', owner: 'owner-2026' };

function paragraph(text: string, size: number, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size, font })], ...options });
}

/** The marks of list-plan.txt are left out: `^` title, `#` headings, `>` signature. */
function listParagraphs(lines: readonly string[]): { title: Paragraph[]; body: Paragraph[] } {
  const [title = '', number = '', ...body] = lines.map((line) => line.replace(/^(?:\^|>|#+ )/u, ''));
  return {
    title: [paragraph(title, 40, { alignment: AlignmentType.CENTER, spacing: { after: 200 } }), paragraph(number, 28, { alignment: AlignmentType.CENTER })],
    body: body.map((text, index) => {
      const isSignature = lines[index + 2]?.startsWith('>') ?? false;
      return paragraph(text, 24, isSignature ? { alignment: AlignmentType.RIGHT } : { alignment: AlignmentType.BOTH, indent: { firstLine: 480 } });
    }),
  };
}

function columnsFile(lines: readonly string[]): ISectionOptions[] {
  const { title, body } = listParagraphs(lines);
  const footers = { default: new Footer({ children: [pageNumber('— ', ' —')] }) };
  return [
    { footers, children: title },
    { footers, properties: { type: SectionType.CONTINUOUS, column: { count: 2, space: 480 } }, children: body },
  ];
}

function pageNumber(before: string, after: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [before, PageNumber.CURRENT, after], size: 21, font })] });
}

/** Left and right pages have headers of their own, the first one none; small margins, so that text stands where headers do. */
function oddEvenFile(lines: readonly string[]): ISectionOptions[] {
  const { title, body } = listParagraphs(lines);
  const header = (text: string): Header => new Header({ children: [paragraph(text, 18, { alignment: AlignmentType.CENTER })] });
  const total = (): Footer => new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children: ['第', PageNumber.CURRENT, '页 共', PageNumber.TOTAL_PAGES, '页'], size: 18, font })] })],
  });
  return [{
    properties: { titlePage: true, page: { size: { width: 8392, height: 11906 }, margin: { top: 1000, bottom: 1000, left: 900, right: 900 } } },
    headers: { default: header('松河县政务公开领导小组文件汇编'), even: header('二〇二六年度'), first: new Header({ children: [] }) },
    footers: { default: total(), even: total(), first: total() },
    children: [...title, ...body],
  }];
}

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const dots: IBorderOptions = { style: BorderStyle.DOTTED, size: 4, color: '000000' };

interface TableLook {
  widths: readonly number[];
  /** Half points. */
  size: number;
  borders: ITableBordersOptions;
  /** Border of each cell, besides the table's. */
  under?: IBorderOptions;
  isLandscape: boolean;
  mergedColumn: number | null;
  header: readonly (readonly string[])[];
  margins: { top: number; bottom: number };
}

const allBorders = (border: IBorderOptions): ITableBordersOptions => ({ top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border });

function tableFile(title: string, rows: readonly (readonly string[])[], look: TableLook): ISectionOptions[] {
  const cellOf = (text: string, row: number, column: number): TableCell => {
    const isMerged = column === look.mergedColumn && row >= look.header.length;
    return new TableCell({
      width: { size: look.widths[column] ?? 0, type: WidthType.DXA },
      children: [paragraph(text, look.size)],
      ...(row === look.header.length - 1 && look.under !== undefined ? { borders: { bottom: look.under } } : {}),
      ...(isMerged ? { verticalMerge: text === '' ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}),
    });
  };
  const table = new Table({
    columnWidths: [...look.widths], borders: look.borders, margins: { ...look.margins, left: 108, right: 108 },
    rows: [...look.header, ...rows].map((cells, row) => new TableRow({ tableHeader: row < look.header.length, cantSplit: false, children: cells.map((text, column) => cellOf(text, row, column)) })),
  });
  return [{
    footers: { default: new Footer({ children: [pageNumber('- ', ' -')] }) },
    properties: { page: { size: { orientation: look.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
    children: [paragraph(title, 36, { alignment: AlignmentType.CENTER, spacing: { after: 200 } }), table, paragraph('注：各牵头单位于每季度末报送进展情况，由县政府办公室汇总后通报。', 24)],
  }];
}

/** Makes them all; `convert` is LibreOffice, `folder` that of the fixtures, `scratch` one for the sources. */
export async function makePageFixtures(folder: string, scratch: string, convert: Convert): Promise<void> {
  const linesOf = (name: string): string[] => readFileSync(path.join(folder, name), 'utf8').split('\n').filter((one) => one !== '');
  const list = linesOf('list-plan.txt');
  const [title = '', header = '', ...tableRows] = linesOf('table-plan.txt');
  const tableTitle = title.replace('^', '');
  const cells = tableRows.map((row) => row.split('\t'));
  const without = cells.map(([number = '', , task = '', lead = '', units = '', deadline = '']) => [number, task, lead, units, deadline]);
  const plainHeader = [['序号', '工作任务', '牵头单位', '责任单位', '完成时限']];
  const wide = [800, 5200, 2600, 3000, 2000];
  const space = { top: 90, bottom: 90 };
  const files: Record<string, ISectionOptions[]> = {
    'page-columns': columnsFile(list),
    'page-odd-even': oddEvenFile(list),
    'page-borderless': tableFile(tableTitle, [...without, ...without.map(([number = '', ...rest]) => [String(Number(number) + without.length), ...rest])], {
      widths: wide, size: 30, borders: allBorders(none), isLandscape: true, mergedColumn: null, header: plainHeader, margins: space,
    }),
    'page-three-lines': tableFile(tableTitle, without, {
      widths: [700, 3300, 1800, 2000, 1500], size: 21, borders: { ...allBorders(none), top: line, bottom: line }, under: line, isLandscape: false, mergedColumn: null, header: plainHeader, margins: { top: 0, bottom: 0 },
    }),
    'page-dotted': tableFile(tableTitle, cells, {
      widths: [700, 1700, 4700, 2200, 3000, 1700], size: 24, borders: allBorders(dots), isLandscape: true, mergedColumn: 1, header: [header.split('\t')], margins: space,
    }),
    'page-split-rows': tableFile(tableTitle, without, {
      widths: [800, 2600, 1900, 2200, 1600], size: 36, borders: allBorders(line), isLandscape: false, mergedColumn: null, header: plainHeader, margins: space,
    }),
  };
  for (const [name, sections] of Object.entries(files)) {
    const source = path.join(scratch, `${name}.docx`);
    writeFileSync(source, await Packer.toBuffer(new Document({ sections, evenAndOddHeaderAndFooters: name === 'page-odd-even' })));
    convert(source, 'pdf:writer_pdf_Export', `${name}.pdf`);
  }
  const source = path.join(scratch, 'page-columns.docx');
  const option = (value: string | boolean): unknown => ({ type: typeof value, value: String(value) });
  const owner = { RestrictPermissions: option(true), PermissionPassword: option(passwords.owner), Printing: { type: 'long', value: '0' } };
  const user = { EncryptFile: option(true), DocumentOpenPassword: option(passwords.open) };
  convert(source, `pdf:writer_pdf_Export:${JSON.stringify(owner)}`, 'page-owner-password.pdf');
  convert(source, `pdf:writer_pdf_Export:${JSON.stringify(user)}`, 'page-user-password.pdf');
  for (const name of ['page-columns', 'page-borderless', 'page-split-rows']) {
    const pages = await readPages(readFileSync(path.join(folder, `${name}.pdf`)));
    writeFileSync(path.join(folder, `${name}.ofd`), ofdFile(pages));
  }
}
