import { describe, expect, it } from 'vitest';
import { isPageNumber } from '../../../../src-main/documents/word/text-boxes.ts';
import { textsOf } from './read-text.ts';
import { listDefinition, listInstance, listItem, listLevel, paragraph, row, cell, run, word } from './word-file.ts';

const choice = (content: string): string => `<mc:Choice Requires="wps"><w:drawing><wsp><txbx><w:txbxContent>${content}</w:txbxContent></txbx></wsp></w:drawing></mc:Choice>`;
const fallback = (content: string): string => `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>`;
const box = (content: string): string => run(`<mc:AlternateContent>${choice(content)}${fallback(content)}</mc:AlternateContent>`);
const oldBox = (content: string): string => run(`<w:pict><v:group><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></v:group></w:pict>`);

describe('text boxes', () => {
  it('stand behind the paragraph that they are anchored in, once', async () => {
    const body = `<w:p>${word('前')}${box(paragraph('框一') + paragraph('框二'))}${word('后')}</w:p>${paragraph('下一段')}`;
    expect(await textsOf(body)).toEqual(['前后', '框一', '框二', '下一段']);
  });

  it('are read from VML, in groups, from the fallback alone, and in other boxes', async () => {
    const alone = run(`<mc:AlternateContent>${fallback(paragraph('仅后备'))}</mc:AlternateContent>`);
    const nested = box(`<w:p>${word('外')}${box(paragraph('内'))}</w:p>`);
    expect(await textsOf(`<w:p>${oldBox(paragraph('旧框'))}${alone}${nested}</w:p>`)).toEqual(['旧框', '仅后备', '外', '内']);
  });

  it('keep a title that stands in a box or in WordArt', async () => {
    const art = run('<w:pict><v:shape><v:textpath string="青屏县人民政府文件"/></v:shape></w:pict>');
    expect(await textsOf(`<w:p>${art}${box(paragraph('2026年政务公开工作要点'))}</w:p>${paragraph('正文')}`)).toEqual(['青屏县人民政府文件', '2026年政务公开工作要点', '正文']);
  });

  it('give nothing when they are empty, deleted or only hold a page number', async () => {
    const page = paragraph('— ') + `<w:p><w:fldSimple w:instr=" PAGE ">${word('12')}</w:fldSimple></w:p>`;
    const deleted = `<w:del w:id="1">${box(paragraph('删去的框'))}</w:del>`;
    expect(await textsOf(`<w:p>${word('正文')}${box('<w:p/>')}${box(page)}${oldBox(paragraph('第 3 页 共 9 页'))}${deleted}</w:p>`)).toEqual(['正文']);
  });

  it('in a cell belong to the cell, and tables in boxes stay tables', async () => {
    const inCell = `<w:p>${word('单元格')}${box(paragraph('格内框'))}</w:p>`;
    const table = `<w:tbl>${row(cell(inCell) + cell('乙')) + row(cell('丙') + cell('丁'))}</w:tbl>`;
    expect(await textsOf(`${table}<w:p>${box(table)}</w:p>`)).toEqual(['单元格\n格内框', '乙', '丙', '丁', '单元格\n格内框', '乙', '丙', '丁']);
  });

  it('do not take the text that a deleted paragraph end carries on', async () => {
    const mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    expect(await textsOf(`<w:p>${mark}${word('前')}${box(paragraph('框'))}</w:p>${paragraph('后')}`)).toEqual(['框', '前后']);
  });

  it('count automatic numbers on', async () => {
    const numbering = listDefinition(0, listLevel(0, 'decimal', '%1.')) + listInstance(1, 0);
    const body = `${listItem('甲', 1)}<w:p>${box(listItem('乙', 1))}</w:p>${listItem('丙', 1)}`;
    expect(await textsOf(body, { numbering })).toEqual(['1.甲', '2.乙', '3.丙']);
  });
});

describe('isPageNumber', () => {
  it.each(['', ' ', '3', '— 12 —', '-2-', '第3页', '第 3 页 共 9 页', '3/9'])('takes %j for one', (text) => expect(isPageNumber(text)).toBe(true));
  it.each(['一', '附件1', '2026年', '第一页说明'])('does not take %j for one', (text) => expect(isPageNumber(text)).toBe(false));
});
