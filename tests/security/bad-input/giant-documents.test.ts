import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compoundFileOf, deflatedRepeat, zipFile, type ZipEntry } from '../../support/bad-files.ts';
import { claimedSize, endlessTexts, oldWorkbookFile, rowRecord, textCell } from '../../support/bad-workbooks.ts';
import { paragraph, wordFile } from '../../unit/documents/word/word-file.ts';
import { fixtureBytes } from './fixture-bytes.ts';
import { shareImports } from './import-attempt.ts';

const imports = shareImports();
const mebibyte = 1024 * 1024;
const named = (fileName: string, bytes: Uint8Array | string): { fileName: string; bytes: Uint8Array } => ({ fileName, bytes: typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes)) : bytes });

const rows = 1_048_576;
const workbookParts = unzipSync(fixtureBytes('table-sheet.xlsx'));

const sheetStart = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** A workbook whose first sheet is this part. */
function workbookOf(content: ZipEntry['content']): { fileName: string; bytes: Uint8Array } {
  const parts: Record<string, ZipEntry['content']> = { ...workbookParts, 'xl/worksheets/sheet1.xml': content };
  return named('plan.xlsx', zipFile(Object.entries(parts).map(([name, part]) => ({ name, content: part }))));
}

/** A workbook whose first sheet has this content. */
const workbookWith = (content: string): { fileName: string; bytes: Uint8Array } => workbookOf(`${sheetStart}${content}</worksheet>`);

/** A workbook whose first sheet has 1,048,576 rows of this content. */
function workbookOfRows(row: string): { fileName: string; bytes: Uint8Array } {
  return workbookOf(deflatedRepeat({ start: `${sheetStart}<sheetData>`, block: row.repeat(1_024), times: rows / 1_024, end: '</sheetData></worksheet>' }));
}

const cell = (address: string): string => `<c r="${address}" t="inlineStr"><is><t>公开预算</t></is></c>`;

describe('Word files', () => {
  it('of a hundred thousand paragraphs are refused', async () => {
    await imports().refuse({ docx: [named('plan.docx', wordFile({ body: paragraph('公开预算').repeat(100_000) })), 'FILE_LIMIT_EXCEEDED', 'paragraphs'] });
  });

  it('with cells that span a thousand million columns cost what they hold', async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('公开')}</w:tc>`;
    await imports().attempt(named('plan.docx', wordFile({ body: `<w:tbl>${`<w:tr>${wide.repeat(50)}</w:tr>`.repeat(100)}</w:tbl>` })));
    await imports().goOn();
  });
});

describe('workbooks', () => {
  it('that claim 1,048,576 rows cost what they hold', async () => {
    const claim = `<dimension ref="A1:XFD${rows}"/>`;
    const two = await imports().accept(workbookWith(`${claim}<sheetData><row r="1">${cell('A1')}</row><row r="${rows}">${cell(`XFD${rows}`)}</row></sheetData>`), 0);
    expect(two.slice(0, 2)).toEqual(['公开预算', '公开预算']);
    const old = await imports().accept(named('plan.xls', oldWorkbookFile([claimedSize(rows, 16_384), textCell(0, 0, '公开预算'), textCell(65_535, 255, '县财政局')])), 0);
    expect(old).toEqual(['公开预算', '县财政局']);
  });

  it('that truly have 1,048,576 rows are read when these are empty, else refused', async () => {
    const empty = await imports().attempt(workbookOfRows('<row/>'));
    expect(empty.code).toBeNull();
    const block = Buffer.concat(Array.from({ length: 65_536 }, (_, row) => rowRecord(row)));
    const old = await imports().attempt(named('plan.xls', oldWorkbookFile([...Array.from({ length: rows / 65_536 }, () => block), textCell(0, 0, '公开预算')])));
    expect(old.code).toBeNull();
    await imports().refuse({ 'a number in each row': [workbookOfRows('<row><c ><v>1</v></c></row>'), 'FILE_LIMIT_EXCEEDED'] });
  });

  it('with columns, merged cells and links that cover whole sheets are read', async () => {
    const sheetData = `<sheetData><row r="1">${cell('A1')}</row></sheetData>`;
    for (const content of [
      `${sheetData}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      `${sheetData}<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>`,
      `<cols>${'<col min="1" max="999999999" width="3"/>'.repeat(1_000)}</cols>${sheetData}`,
    ]) {
      expect((await imports().accept(workbookWith(content), 0))[0]).toBe('公开预算');
    }
    await imports().goOn();
  });

  it('in the old format with more cells than a plan can have, or texts without end, are refused', async () => {
    const cells = Array.from({ length: 150_000 }, (_, index) => textCell(index % 65_536, Math.floor(index / 65_536), '公开'));
    await imports().refuse({
      'too many cells': [named('plan.xls', oldWorkbookFile(cells)), 'FILE_LIMIT_EXCEEDED', 'cells'],
      'endless texts': [named('plan.xls', oldWorkbookFile([], [endlessTexts])), 'FILE_EMPTY'],
    });
  });
});

describe('compound files', () => {
  const patched = (name: string, change: (view: DataView) => void): { fileName: string; bytes: Uint8Array } => {
    const bytes = fixtureBytes(name);
    change(new DataView(bytes.buffer));
    return named(name, bytes);
  };
  const fill = (view: DataView, start: number, count: number, valueOf: (index: number) => number): void => {
    for (let index = 0; index < count; index++) view.setUint32(start + index * 4, valueOf(index), true);
  };
  const firstTable = (view: DataView): number => (view.getUint32(0x4c, true) + 1) * 512;
  const directory = (view: DataView): number => (view.getUint32(0x30, true) + 1) * 512;

  it('whose sectors run in circles or claim giant sizes are damaged', async () => {
    await imports().refuse({
      'each sector follows itself': [patched('table-sheet.xls', (view) => fill(view, firstTable(view), 128, (index) => index)), 'FILE_DAMAGED'],
      'every sector leads to the first': [patched('list-plan.doc', (view) => fill(view, firstTable(view), 128, () => 0)), 'FILE_DAMAGED'],
      'streams of four gigabytes': [patched('list-plan.doc', (view) => [0, 1, 2, 3].forEach((entry) => view.setUint32(directory(view) + entry * 128 + 120, 0xffffffff, true))), 'FILE_DAMAGED'],
      'sectors of 65,535 bytes': [patched('table-sheet.xls', (view) => view.setUint16(0x1e, 0xffff, true)), 'FILE_DAMAGED'],
      'an endless list of sector tables': [patched('list-plan.doc', (view) => (view.setUint32(0x44, 1, true), fill(view, 0x4c, 109, () => 0xffffffff))), 'FILE_DAMAGED'],
    });
  });

  it('of fifty megabytes of directory are refused without keeping it', async () => {
    const bytes = Buffer.alloc(48 * mebibyte);
    bytes.set(fixtureBytes('list-plan.doc').subarray(0, 512));
    const sectors = bytes.length / 512 - 1;
    const view = new DataView(bytes.buffer);
    fill(view, 0x4c, 109, (index) => index);
    fill(view, 512, 109 * 128, (index) => index + 1);
    view.setUint32(0x30, 800, true);
    for (let at = 801 * 512; at < sectors * 512; at += 128) {
      bytes.write('A', at, 'utf16le');
      bytes.writeUInt16LE(4, at + 64);
    }
    await imports().refuse({ doc: [named('plan.doc', new Uint8Array(bytes)), 'FILE_DAMAGED'] });
  });

  it('with a text that claims more than there is are read or damaged', async () => {
    const claims = (length: number): { fileName: string; bytes: Uint8Array } =>
      patched('list-plan.doc', (view) => {
        const at = Buffer.from(view.buffer).indexOf(Buffer.from([0xec, 0xa5]));
        view.setUint32(at + 0x4c, length, true);
      });
    await imports().accept(claims(0x7fffffff));
    await imports().refuse({ 'no streams': [named('plan.doc', compoundFileOf({ WordDocument: new Uint8Array(10) })), 'FILE_DAMAGED'] });
  });
});

describe('texts', () => {
  it('larger than any plan are refused', async () => {
    await imports().refuse({
      'sixty megabytes': [named('plan.txt', '公开预算。\n'.repeat((60 * mebibyte) / 16)), 'FILE_TOO_LARGE', 'bytes'],
      'a line of twenty million characters': [named('plan.txt', `公开${'disclosure '.repeat(1_820_000)}`), 'FILE_LIMIT_EXCEEDED', 'characters'],
      'too many lines': [named('plan.txt', '公开\n'.repeat(120_000)), 'FILE_LIMIT_EXCEEDED', 'blocks'],
      'a quote that never ends': [named('plan.csv', `公开,预算\n"${'甲,乙\n'.repeat(200_000)}`), 'FILE_LIMIT_EXCEEDED', 'cells'],
    });
  });
});

describe('web pages', () => {
  it('nested a hundred thousand deep, or open everywhere, are read', async () => {
    const page = (content: string): { fileName: string; bytes: Uint8Array } => named('plan.html', `<html><body>${content}`);
    for (const content of ['<div>', '<table><tr><td>', '<ol><li>', '<b><i><p>', '<!--', '<p a="', '<script></scrip ']) {
      const { code } = await imports().attempt(page(`公开${content.repeat(100_000)}预算`));
      expect([null, 'FILE_EMPTY', 'FILE_LIMIT_EXCEEDED']).toContain(code);
    }
    await imports().goOn();
  });

  it('in an archive whose parts never end are damaged', async () => {
    const archive = (body: string): { fileName: string; bytes: Uint8Array } => named('plan.mht', `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${body}`);
    await imports().refuse({ 'a million empty parts': [archive('--b\r\n\r\n'.repeat(1_000_000)), 'FILE_DAMAGED', 'mht'] });
  });
});
