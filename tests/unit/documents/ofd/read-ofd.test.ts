import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { ofdOfContents } from './ofd-file.ts';

const text = (boundary: string, attributes: string, codes: string): string => `<ofd:TextObject ID="1" Boundary="${boundary}" Font="1" ${attributes}>${codes}</ofd:TextObject>`;
const code = (words: string, x: number, y: number, delta = ''): string => `<ofd:TextCode X="${x}" Y="${y}"${delta === '' ? '' : ` DeltaX="${delta}"`}>${words}</ofd:TextCode>`;
const page = (content: string): { box: string; content: string } => ({ box: '0 0 210 297', content });

async function blocksOf(...contents: string[]): Promise<(readonly [string, unknown])[]> {
  const { blocks, format } = await readDocument(ofdOfContents(contents.map(page)), 'a.ofd');
  expect(format).toBe('ofd');
  return blocks.map(({ text: words, cell }) => [words, cell && [cell.row, cell.column, cell.rowSpan, cell.columnSpan]] as const);
}

describe('readOfd', () => {
  it('places texts by boundary, matrix and position, in the order of the page', async () => {
    const second = text('20 60 100 6', 'Size="5"', code('县财政局负责落实这一项', 0, 5, 'g 10 5'));
    const first = text('20 40 100 6', 'Size="1" CTM="5 0 0 5 0 0"', code('公开部门预算和决算', 0, 1, '1 1 1 g 5 1'));
    expect(await blocksOf(`<ofd:PageBlock>${second}</ofd:PageBlock>${first}`)).toEqual([['公开部门预算和决算', null], ['县财政局负责落实这一项', null]]);
  });

  it('joins codes on one line and divides a text whose characters stand far apart', async () => {
    const codes = `${code('一、公开', 0, 5, 'g 3 5')}${code('部门预算', 20, 5, 'g 3 5')}${code('甲局乙局', 0, 25, '5 100 5')}`;
    expect(await blocksOf(text('20 40 160 40', 'Size="5"', codes))).toEqual([['一、公开部门预算', null], ['甲局 乙局', null]]);
  });

  it('reads tables that paths draw, stroked or filled thin', async () => {
    const stroke = (boundary: string, data: string): string => `<ofd:PathObject Boundary="${boundary}"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
    const box = stroke('20 40 100 40', 'M 0 0 L 100 0 L 100 40 L 0 40 C');
    const middle = '<ofd:PathObject Boundary="20 60 100 0.2" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L 100 0 L 100 0.2 L 0 0.2 C</ofd:AbbreviatedData></ofd:PathObject>';
    const column = stroke('60 40 0.2 40', 'M 0 0 L 0 40');
    const cells = [['任务', 22, 45], ['单位', 62, 45], ['公开预算', 22, 65], ['县财政局', 62, 65]] as const;
    const texts = cells.map(([words, x, y]) => text(`${x} ${y} 30 6`, 'Size="4"', code(words, 0, 4)));
    expect(await blocksOf(box + middle + column + texts.join(''))).toEqual([
      ['任务', [0, 0, 1, 1]], ['单位', [0, 1, 1, 1]], ['公开预算', [1, 0, 1, 1]], ['县财政局', [1, 1, 1, 1]],
    ]);
  });

  it('recognises pages that are pictures', async () => {
    const picture = page('<ofd:ImageObject Boundary="0 0 210 297" ResourceID="3"/>');
    await expect(readDocument(ofdOfContents([picture]), 'a.ofd')).rejects.toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'scannedOfd' } });
  });

  it.each([
    ['its document', { 'Doc_0/Document.xml': null }],
    ['a page', { 'Doc_0/Pages/Page_0/Content.xml': null }],
    ['the end of a page', { 'Doc_0/Pages/Page_0/Content.xml': strToU8('<ofd:Page><ofd:Content>') }],
    ['a list of pages', { 'Doc_0/Document.xml': strToU8('<Document/>') }],
    ['a list without entities', { 'OFD.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><OFD>&a;</OFD>') }],
  ])('is damaged without %s', async (_, parts) => {
    await expect(readDocument(ofdOfContents([page('')], parts), 'a.ofd')).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('refuses blocks nested without end', async () => {
    const deep = page(`${'<ofd:PageBlock>'.repeat(500)}${'</ofd:PageBlock>'.repeat(500)}`);
    await expect(readDocument(ofdOfContents([deep]), 'a.ofd')).rejects.toMatchObject({ code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'depth' } });
  });
});
