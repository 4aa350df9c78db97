import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { ofdOfContents } from './ofd-file.ts';

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';
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

  it('reads what a page is printed on: templates and composite objects, each in its plane, and nothing of what lies over it', async () => {
    const xml = (words: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${words}`);
    const line = (boundary: string, data: string): string => `<ofd:PathObject Boundary="${boundary}"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
    const form = line('20 40 100 40', 'M 0 0 L 100 0 L 100 40 L 0 40 C') + line('20 60 100 0.2', 'M 0 0 L 100 0') + line('60 40 0.2 40', 'M 0 0 L 0 40') + text('22 45 30 6', 'Size="4"', code('任务', 0, 4)) + text('62 45 30 6', 'Size="4"', code('单位', 0, 4));
    const document = (pages: string): Uint8Array => xml(
      `<ofd:Document ${namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>` +
        `<ofd:TemplatePage ID="7" ZOrder="Background" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages}</ofd:Pages><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>`,
    );
    const filled = text('22 65 30 6', 'Size="4"', code('公开预算', 0, 4, 'g 3 4')) + '<ofd:CompositeObject ID="9" Boundary="62 65 60 10" CTM="2 0 0 2 0 0" ResourceID="8"/>';
    const parts = {
      'OFD.xml': xml(`<ofd:OFD ${namespace}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody><ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`),
      'Doc_0/Document.xml': document('<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'),
      'Doc_0/PublicRes.xml': xml(`<ofd:Res ${namespace} BaseLoc="Res"><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="8" Width="60" Height="10"><ofd:Content>${text('0 0 30 3', 'Size="2"', code('县财政局', 0, 2, 'g 3 2'))}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`),
      'Doc_0/Tpls/Tpl_0/Content.xml': xml(`<ofd:Page ${namespace}><ofd:Content><ofd:Layer ID="3">${form}</ofd:Layer></ofd:Content></ofd:Page>`),
      'Doc_0/Pages/Page_0/Content.xml': xml(`<ofd:Page ${namespace}><ofd:Template TemplateID="7" ZOrder="Background"/><ofd:Content><ofd:Layer ID="4">${filled}</ofd:Layer></ofd:Content></ofd:Page>`),
      'Doc_0/Annots/Annotations.xml': xml('<broken'),
      'Doc_0/Signs/Signatures.xml': xml('<broken'),
      'Doc_1/Document.xml': document('<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'),
      'Doc_1/Pages/Page_0/Content.xml': xml(`<ofd:Page ${namespace}><ofd:Content><ofd:Layer ID="4">${text('20 40 100 6', 'Size="5"', code('第二份文件的内容', 0, 5))}</ofd:Layer></ofd:Content></ofd:Page>`),
    };
    const { blocks } = await readDocument(ofdOfContents([page('')], parts), 'a.ofd');
    expect(blocks.map(({ text: words, cell }) => [words, cell?.row, cell?.column])).toEqual([
      ['任务', 0, 0], ['单位', 0, 1], ['公开预算', 1, 0], ['县财政局', 1, 1], ['第二份文件的内容', undefined, undefined],
    ]);
  });

  it('refuses composite objects that name each other', async () => {
    const again = '<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="8"/>';
    const parts = {
      'Doc_0/Document.xml': strToU8(`<ofd:Document ${namespace}><ofd:CommonData><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages><ofd:Page BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`),
      'Doc_0/PublicRes.xml': strToU8(`<ofd:Res ${namespace}><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="8"><ofd:Content>${again}${again}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`),
    };
    await expect(readDocument(ofdOfContents([page(again)], parts), 'a.ofd')).rejects.toMatchObject({ code: 'FILE_LIMIT_EXCEEDED' });
  });

  it('turns a page whose text is turned, and leaves out what is not shown', async () => {
    const turned = [['一、公开部门预算', 180], ['（责任单位：县财政局）', 168], ['二、公开部门决算', 150]] as const;
    const texts = turned.map(([words, x]) => text(`${x} 30 6 100`, 'Size="5" CTM="0 1 -1 0 5 0"', code(words, 0, 5, `g ${words.length - 1} 5`)));
    const hidden = [text('100 30 60 6', 'Size="5" Visible="false"', code('看不见的字', 0, 5)), text('90 30 60 6', 'Size="5" Alpha="0"', code('透明的文字', 0, 5)), text('80 30 60 6', 'Size="5" Fill="false"', code('不填色的字', 0, 5))];
    expect(await blocksOf([...texts, ...hidden].join(''))).toEqual(turned.map(([words]) => [words, null]));
  });

  it('reads text written downwards in a cell', async () => {
    const down = text('24 42 6 30', 'Size="4"', `<ofd:TextCode X="0" Y="4" DeltaY="g 3 5">重点公开</ofd:TextCode>`);
    const path = (boundary: string, data: string): string => `<ofd:PathObject Boundary="${boundary}"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
    const lines = path('20 40 100 40', 'M 0 0 L 100 0 L 100 40 L 0 40 C') + path('34 60 86 0.2', 'M 0 0 L 86 0') + path('34 40 0.2 40', 'M 0 0 L 0 40');
    const cells = text('40 45 60 6', 'Size="4"', code('公开部门预算', 0, 4)) + text('40 65 60 6', 'Size="4"', code('公开部门决算', 0, 4));
    expect(await blocksOf(lines + down + cells)).toEqual([['重点公开', [0, 0, 2, 1]], ['公开部门预算', [0, 1, 1, 1]], ['公开部门决算', [1, 1, 1, 1]]]);
  });

  it('refuses text that only its glyphs show', async () => {
    const glyphs = '<ofd:CGTransform CodePosition="0" CodeCount="12" GlyphCount="12"><ofd:Glyphs>1 2 3 4 5 6 7 8 9 10 11 12</ofd:Glyphs></ofd:CGTransform>';
    for (const stand of ['\ufffd', '\u00a4', '\ue001']) {
      const content = page(text('20 40 100 6', 'Size="5"', glyphs + code(stand.repeat(12), 0, 5, 'g 11 5')));
      await expect(readDocument(ofdOfContents([content]), 'a.ofd')).rejects.toMatchObject({ code: 'FILE_FORMAT_UNSUPPORTED', data: { format: 'garbledOfd' } });
    }
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

  it('costs what its text holds, however many steps, documents or points it names', async () => {
    expect(await blocksOf(text('20 40 100 6', 'Size="5"', code('公开部门预算和决算', 0, 5, 'g 10000 5 '.repeat(100_000))))).toEqual([['公开部门预算和决算', null]]);
    const bodies = '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>';
    const many = (count: number): Promise<unknown> => readDocument(ofdOfContents([page(text('20 40 100 6', 'Size="5"', code('公开部门预算和决算', 0, 5)))], { 'OFD.xml': strToU8(`<ofd:OFD ${namespace}>${bodies.repeat(count)}</ofd:OFD>`) }), 'a.ofd');
    await expect(many(2)).resolves.toMatchObject({ blocks: [{ text: '公开部门预算和决算' }, { text: '公开部门预算和决算' }] });
    await expect(many(3_000)).rejects.toMatchObject({ code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'pages' } });
    const drawing = `<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>${'M 0 0 L 1 1 '.repeat(50_000)}</ofd:AbbreviatedData></ofd:PathObject>`;
    const shared = `<ofd:Res ${namespace}><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="8"><ofd:Content>${drawing}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`;
    const drawn = ofdOfContents(Array.from({ length: 20 }, () => page('<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="8"/>')), {
      'Doc_0/Document.xml': strToU8(`<ofd:Document ${namespace}><ofd:CommonData><ofd:PublicRes>Shared.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${Array.from({ length: 20 }, (_, at) => `<ofd:Page ID="${at}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`),
      'Doc_0/Shared.xml': strToU8(shared),
    });
    await expect(readDocument(drawn, 'a.ofd')).rejects.toMatchObject({ code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'characters' } });
  });
});
