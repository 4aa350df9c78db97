import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utils } from '@e965/xlsx';
import { readDocument, readPastedText } from '../../../src-main/documents/read-document.ts';
import { compoundFile } from './container/compound-file.ts';
import { encodeGb18030 } from './plain-text/encode.ts';
import { paragraph, wordFile } from './word/word-file.ts';
import { workbookFile } from './workbook/workbook-file.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));
const latin1 = (text: string): Uint8Array => Uint8Array.from(Array.from(text), (character) => character.charCodeAt(0));

describe('readDocument', () => {
  it.each([
    ['docx', wordFile({ body: paragraph('公开预算') }), '计划.txt'],
    ['xlsx', workbookFile({ 表: utils.aoa_to_sheet([['公开预算']]) }), '计划.docx'],
    ['txt', encodeGb18030('公开预算'), '计划.xlsx'],
    ['txt', strToU8('BM是两个字母，公开预算'), '计划'],
    ['txt', strToU8('<legend id="a"></legend>公开预算'), '网页.txt'],
    ['doc', fixture('list-plan.doc'), '计划.txt'],
    ['wps', fixture('list-plan.doc'), '计划.WPS'],
    ['xls', fixture('table-sheet.xls'), '计划.doc'],
    ['et', fixture('table-sheet.xls'), '计划.et'],
    ['ofd', fixture('list-plan.ofd'), '计划.zip'],
    ['pdf', fixture('list-plan.pdf'), '计划.docx'],
    ['html', strToU8('<!DOCTYPE html>\n<html><body>公开预算</body></html>'), 'a.xls'],
    ['html', encodeGb18030('<table><tr><td>任务<td>单位<tr><td>公开预算<td>县财政局</table>'), 'a.xls'],
    ['html', strToU8('公开预算<br>县财政局'), '网页.html'],
    ['mht', strToU8('MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\n\n<p>公开预算</p>'), 'a.doc'],
    ['csv', strToU8('序号,任务\n1,公开预算'), '计划.xls'],
  ])('reads %s by content whatever the name says', async (format, bytes, name) => {
    const document = await readDocument(bytes, name);
    expect(document.format).toBe(format);
    expect(document.blocks.map(({ text }) => text).join('')).toMatch(/公开预算|政务公开/u);
  });

  it.each([
    ['rtf', latin1('{\\rtf1\\ansi 1}'), 'a.doc'],
    ['image', latin1('\u0089PNG\r\n\u001a\n'), 'a.txt'],
    ['image', latin1('\u00ff\u00d8\u00ff\u00e0'), 'a.jpg'],
    ['image', latin1('BM\u0000\u0000\u0000\u0000'), 'a.bmp'],
    ['unknown', compoundFile(['__properties_version1.0']), 'a.msg'],
    ['officeXml', strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'), 'a.xls'],
    ['excel95', compoundFile(['Book']), 'a.xls'],
    ['ppt', compoundFile(['PowerPoint Document']), 'a.ppt'],
    ['pptx', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), 'a.pptx'],
    ['odf', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<o/>') }), 'a.odt'],
    ['xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'a.xlsb'],
    ['archive', zipSync({ 'a/b.txt': strToU8('公开') }), 'a.zip'],
    ['archive', latin1('Rar!\u001a\u0007\u0000'), 'a.rar'],
    ['program', latin1('MZ\u0090\u0000\u0003'), 'a.exe'],
    ['unknown', Uint8Array.from({ length: 3_000 }, (_, index) => (index * index * 37) % 256), 'a.txt'],
  ])('names %s, which it does not read', async (format, bytes, name) => {
    await expect(readDocument(bytes, name)).rejects.toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format } });
  });

  it('says when a password protects the file', async () => {
    await expect(readDocument(compoundFile(['EncryptionInfo', 'EncryptedPackage']), 'a.docx')).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
    const zip = wordFile({ body: paragraph('公开') });
    zip[6] = (zip[6] ?? 0) | 1;
    await expect(readDocument(zip, 'a.docx')).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['blank lines', strToU8('\ufeff \n\t\n\u3000')],
    ['a Word file without text', wordFile({ body: '<w:p/>' })],
    ['a workbook without cells', workbookFile({ 表: utils.aoa_to_sheet([[]]) })],
  ])('says that %s is empty', async (_, bytes) => {
    await expect(readDocument(bytes, 'a.txt')).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  });
});

it('tells of macros in an office file and reads its text', async () => {
  const parts = unzipSync(fixture('list-plan.docx'));
  const { blocks, notes } = await readDocument(zipSync({ ...parts, 'word/vbaProject.bin': strToU8('Attribute') }), '计划.docm');
  expect(notes.map(({ code }) => code)).toContain('MACROS_NOT_RUN');
  expect(blocks.length).toBeGreaterThan(10);
  expect((await readDocument(fixture('list-plan.docx'), '计划.docx')).notes.map(({ code }) => code)).not.toContain('MACROS_NOT_RUN');
});

describe('readPastedText', () => {
  it('reads lines and says when there are none', async () => {
    expect((await readPastedText('一、总体要求\r\n1.公开预算', null)).blocks).toHaveLength(2);
    await expect(readPastedText(' \n ', null)).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  });

  it('reads the cells of the second form where that holds a table, else the text', async () => {
    const table = '<table><tr><td>公开预算</td><td>县财政局</td></tr><tr><td>公开规划</td><td>县司法局</td></tr></table>';
    const { blocks, format } = await readPastedText('公开预算\t县财政局', table);
    expect(format).toBe('html');
    expect(blocks.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['公开预算', 0, 0],
      ['县财政局', 0, 1],
      ['公开规划', 1, 0],
      ['县司法局', 1, 1],
    ]);
    expect((await readPastedText('公开预算', '<span>公开预算</span>')).format).toBe('txt');
  });
});
