import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utils } from '@e965/xlsx';
import { DocumentError } from '../../src-main/documents/document-error.ts';
import { documentLimits } from '../../src-main/documents/limits.ts';
import { readDocument } from '../../src-main/documents/read-document.ts';
import { pdfFile } from '../unit/documents/portable-document/pdf-file.ts';
import { paragraph, wordFile } from '../unit/documents/word/word-file.ts';
import { workbookFile } from '../unit/documents/workbook/workbook-file.ts';

const word = wordFile({ body: paragraph('公开预算') + paragraph('县财政局') });
const workbook = workbookFile({ 表: utils.aoa_to_sheet([['公开预算', '县财政局']]) });
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url)));
const oldWord = fixture('table-plan.doc');
const oldWorkbook = fixture('table-sheet.xls');
const ofd = fixture('table-plan.ofd');
const pdf = pdfFile([{ texts: [{ text: '公开部门预算，县财政局负责', x: 72, y: 700 }] }, { texts: [{ text: '公开部门决算，县审计局负责', x: 72, y: 700 }] }]);

/** The same archive with some parts exchanged. */
function withParts(archive: Uint8Array, parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync({ ...unzipSync(archive), ...parts });
}

/** Finds the directory entry of a part and states another unpacked size for it. */
function withStatedSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const nameLength = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)) === name) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

async function refusal(bytes: Uint8Array): Promise<{ code: string; data: unknown; milliseconds: number }> {
  const start = performance.now();
  const error: unknown = await readDocument(bytes, 'a').then(() => null, (reason: unknown) => reason);
  if (!(error instanceof DocumentError)) throw new Error('expected a DocumentError', { cause: error });
  return { code: error.code, data: error.data, milliseconds: performance.now() - start };
}

describe('hostile documents', () => {
  it.each([
    ['a cut Word file', word.subarray(0, word.length - 40)],
    ['half a Word file', word.subarray(0, word.length / 2)],
    ['half a workbook', workbook.subarray(0, workbook.length / 2)],
    ['a Word file without its main part', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/styles.xml': strToU8('<s/>') })],
    ['a Word file with broken XML', withParts(word, { 'word/document.xml': strToU8('<w:document><w:body><w:p>') })],
    ['a Word file without a body', withParts(word, { 'word/document.xml': strToU8('<document/>') })],
    ['a workbook with a broken sheet list', withParts(workbook, { 'xl/workbook.xml': strToU8('<workbook') })],
    ['half a .doc', oldWord.subarray(0, oldWord.length / 2)],
    ['half an .xls', oldWorkbook.subarray(0, oldWorkbook.length / 2)],
    ['half an OFD', ofd.subarray(0, ofd.length / 2)],
    ['a PDF that is only a head', pdf.subarray(0, 20)],
    ['a .doc that is only a head', oldWord.subarray(0, 512)],
    ['a spanned archive', strToU8('PK\u0007\u0008 spanned')],
  ])('%s is damaged', async (_, bytes) => {
    expect((await refusal(bytes)).code).toBe('FILE_DAMAGED');
  });

  it('an .xls with broken properties is read without them', async () => {
    const broken = new Uint8Array(oldWorkbook);
    const file = Buffer.from(broken.buffer);
    for (let at = file.indexOf('feff0000', 0, 'hex'); at >= 0; at = file.indexOf('feff0000', at + 120, 'hex')) broken.fill(0xff, at + 28, at + 120);
    expect((await readDocument(broken, 'a.xls')).blocks.length).toBe((await readDocument(oldWorkbook, 'a.xls')).blocks.length);
  });

  it('a zip bomb is refused from its directory, without unpacking', async () => {
    const bomb = withStatedSize(word, 'word/document.xml', documentLimits.unpackedBytes + 1);
    expect(await refusal(bomb)).toMatchObject({ code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'unpackedBytes' } });
    const dense = withParts(workbook, { 'xl/worksheets/sheet1.xml': new Uint8Array(documentLimits.ratioFrom + 1) });
    const { code, data, milliseconds } = await refusal(dense);
    expect({ code, data }).toMatchObject({ code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'ratio' } });
    expect(milliseconds).toBeLessThan(3_000);
  });

  it('a document type and its entities are refused in Word files and workbooks', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    expect(await refusal(wordFile({ body: paragraph('&b;'), prolog: entity }))).toMatchObject({ code: 'FILE_DAMAGED', data: { reason: 'documentType' } });
    const sheet = withParts(workbook, { 'xl/sharedStrings.xml': strToU8(`<?xml version="1.0"?>${entity}<sst><si><t>&b;</t></si></sst>`) });
    expect(await refusal(sheet)).toMatchObject({ code: 'FILE_DAMAGED', data: { reason: 'documentType' } });
  });

  it('elements nested without end are refused', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5_000) + paragraph('项') + '</w:sdtContent></w:sdt>'.repeat(5_000);
    expect(await refusal(wordFile({ body: deep }))).toMatchObject({ code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'depth' } });
    const runs = `<w:p>${'<w:ins>'.repeat(5_000)}<w:r><w:t>项</w:t></w:r>${'</w:ins>'.repeat(5_000)}</w:p>`;
    expect(await refusal(wordFile({ body: runs }))).toMatchObject({ code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'depth' } });
  });

  it('a sheet that claims 1,048,576 rows costs what it holds', async () => {
    const sheet = (rows: string): Uint8Array =>
      withParts(workbook, {
        'xl/worksheets/sheet1.xml': strToU8(
          `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
        ),
      });
    const start = performance.now();
    const cell = (address: string): string => `<c r="${address}" t="inlineStr"><is><t>项</t></is></c>`;
    const { blocks } = await readDocument(sheet(`<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`), 'a.xlsx');
    expect(blocks.map(({ place }) => (place.kind === 'sheet' ? place.address : ''))).toEqual(['A1', 'XFD1048576']);
    expect(performance.now() - start).toBeLessThan(3_000);
    const many = `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(documentLimits.cells + 1)}</row>`;
    expect(await refusal(sheet(many))).toMatchObject({ code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'cells' } });
  });

  it('one very long line of spaces, brackets or tags takes no quadratic time', async () => {
    const start = performance.now();
    for (const piece of ['政 ', '( ', '<!--', '<a ', '政务 公开 ', '(a', '政   ']) {
      await readDocument(strToU8(`公开${piece.repeat(20_000)}`), 'a.txt');
    }
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
