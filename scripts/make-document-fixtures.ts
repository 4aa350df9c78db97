/**
 * Makes the sample files of `tests/fixtures/documents`: the same plan, as a list and as a table, in every format that
 * LibreOffice writes. OFD, which no program here writes, is made from the positions of the PDF. Needs `soffice`. Run
 * with `node scripts/make-document-fixtures.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow,
  TextRun, VerticalMergeType, WidthType,
} from 'docx';
import type { IParagraphOptions, ISectionOptions } from 'docx';
import { utils, write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { readPages } from '../src-main/documents/portable-document/read-portable-document.ts';
import { makePageFixtures } from './document-fixtures/page-fixtures.ts';
import { makeWordFixtures } from './document-fixtures/word-fixtures.ts';
import { makeSheetFixtures } from './document-fixtures/sheet-fixtures.ts';
import { ofdFile } from '../tests/unit/documents/ofd/ofd-file.ts';

const folder = fileURLToPath(new URL('../tests/fixtures/documents/', import.meta.url));
const samplePlan = fileURLToPath(new URL('../resources/sample/plan.docx', import.meta.url));
const font = { ascii: 'Liberation Serif', hAnsi: 'Liberation Serif', eastAsia: 'Noto Serif CJK SC' };
const bodySize = 32;
const cellSize = 28;
const columnWidths = [700, 1700, 4700, 2200, 3000, 1700];

const linesOf = (name: string): string[] => readFileSync(path.join(folder, name), 'utf8').split('\n').filter((line) => line !== '');

function paragraph(text: string, options: IParagraphOptions = {}, size = bodySize): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size, font })], ...options });
}

/** Marks of the source: `^` title, `#` and `##` headings by style, `>` signature. */
function bodyParagraph(line: string): Paragraph {
  const text = line.replace(/^(?:\^|>|#+ )/u, '');
  if (line.startsWith('^')) return paragraph(text, { alignment: AlignmentType.CENTER, spacing: { after: 300 } }, 40);
  if (line.startsWith('>')) return paragraph(text, { alignment: AlignmentType.RIGHT });
  const heading = line.startsWith('## ') ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
  if (line.startsWith('#')) return paragraph(text, { heading, indent: { firstLine: 640 } });
  return paragraph(text, { alignment: AlignmentType.BOTH, indent: { firstLine: 640 }, spacing: { line: 560 } });
}

/** Printed matter that is no text of the plan: a header on every page and a page number. */
const margins: Pick<ISectionOptions, 'headers' | 'footers'> = {
  headers: { default: new Header({ children: [paragraph('县政务公开领导小组文件汇编', { alignment: AlignmentType.CENTER }, 18)] }) },
  footers: {
    default: new Footer({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 24, font })] })],
    }),
  },
};

const listSection = (): ISectionOptions => ({ ...margins, children: linesOf('list-plan.txt').map(bodyParagraph) });

function tableSection(): ISectionOptions {
  const [title = '', ...rows] = linesOf('table-plan.txt');
  const cells = rows.map((row) => row.split('\t'));
  const cellOf = (text: string, row: number, column: number): TableCell => {
    const begins = column === 1 && row > 0;
    return new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      children: [paragraph(text, {}, cellSize)],
      ...(begins ? { verticalMerge: text === '' ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}),
    });
  };
  const table = new Table({
    columnWidths,
    rows: cells.map((row, at) => new TableRow({ tableHeader: at === 0, children: row.map((text, column) => cellOf(text, at, column)) })),
  });
  return {
    ...margins,
    properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
    children: [bodyParagraph(title), table, paragraph('注：各牵头单位于每季度末报送进展情况。', {}, 24)],
  };
}

/** As a clerk keeps it: a title over all columns, an empty row, days as numbers, a hidden row (from 0) and a second sheet. */
function tableWorkbook(hiddenRow: number | null): Uint8Array {
  const [title = '', header = '', ...rows] = linesOf('table-plan.txt');
  const sheet: WorkSheet = utils.aoa_to_sheet([[title.slice(1)], [], header.split('\t')]);
  const merges = [utils.decode_range('A1:F1')];
  let category = 0;
  rows.forEach((line, index) => {
    const row = index + 3;
    line.split('\t').forEach((text, column) => {
      const address = utils.encode_cell({ r: row, c: column });
      const day = /^(\d{4})年(\d+)月(\d+)日$/u.exec(text);
      if (day !== null) sheet[address] = { t: 'n', v: serialOf(day.slice(1).map(Number)), z: 'yyyy"年"m"月"d"日"' };
      else if (column === 0) sheet[address] = { t: 'n', v: Number(text) };
      else if (text !== '') sheet[address] = { t: 's', v: text };
      if (column === 1 && text !== '') category = row;
    });
    const next = rows[index + 1]?.split('\t')[1];
    if (next !== '' && category < row) merges.push({ s: { r: category, c: 1 }, e: { r: row, c: 1 } });
  });
  sheet['!ref'] = `A1:F${rows.length + 3}`;
  sheet['!merges'] = merges;
  sheet['!rows'] = Array.from({ length: rows.length + 3 }, (_, row) => ({ hidden: row === hiddenRow }));
  sheet['!cols'] = columnWidths.map((width) => ({ wch: width / 200 }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '任务分解');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['说明'], ['本表由县政府办公室汇总。']]), '填表说明');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** Days since 30 December 1899, as Excel counts them. */
function serialOf([year = 0, month = 1, day = 1]: number[]): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** Converts a file with LibreOffice; `filter` names the format and its options. */
function convert(source: string, filter: string, target: string, profile: string): void {
  const output = mkdtempSync(path.join(tmpdir(), 'fixtures-'));
  execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', filter, '--outdir', output, source], { stdio: 'ignore' });
  const extension = filter.split(':')[0] ?? '';
  renameSync(path.join(output, `${path.parse(source).name}.${extension}`), path.join(folder, target));
  rmSync(output, { recursive: true });
}

async function writeDocument(section: ISectionOptions, name: string): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await Packer.toBuffer(new Document({ sections: [section] })));
  return file;
}

async function makeAll(): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'soffice-'));
  const list = await writeDocument(listSection(), 'list-plan.docx');
  const table = await writeDocument(tableSection(), 'table-plan.docx');
  const workbook = path.join(folder, 'table-sheet.xlsx');
  writeFileSync(workbook, tableWorkbook(6));
  for (const [source, name] of [[list, 'list-plan'], [table, 'table-plan']] as const) {
    convert(source, 'doc:MS Word 97', `${name}.doc`, profile);
    convert(source, 'pdf:writer_pdf_Export', `${name}.pdf`, profile);
    convert(source, 'html:HTML (StarWriter)', `${name}.html`, profile);
  }
  for (const name of ['list-plan', 'table-plan']) {
    const pages = await readPages(readFileSync(path.join(folder, `${name}.pdf`)));
    writeFileSync(path.join(folder, `${name}.ofd`), ofdFile(pages));
  }
  convert(samplePlan, 'doc:MS Word 97', 'numbered-plan.doc', profile);
  convert(workbook, 'xls:MS Excel 97', 'table-sheet.xls', profile);
  convert(workbook, 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'table-sheet.csv', profile);
  // LibreOffice leaves hidden rows out of its web pages.
  const shown = path.join(profile, 'shown.xlsx');
  writeFileSync(shown, tableWorkbook(null));
  convert(shown, 'html:HTML (StarCalc)', 'table-sheet-web.xls', profile);
  makeWordFixtures(profile, (source, filter, target) => convert(source, filter, target, profile));
  makeSheetFixtures(folder, (source, filter, target) => convert(source, filter, target, profile));
  await makePageFixtures(folder, profile, (source, filter, target) => convert(source, filter, target, profile));
  rmSync(profile, { recursive: true });
}

await makeAll();
