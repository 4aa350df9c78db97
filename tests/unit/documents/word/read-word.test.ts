import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../../src-main/domain/extraction/text-block.ts';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { cell, listDefinition, listInstance, listItem, listLevel, paragraph, row, run, word, wordFile } from './word-file.ts';

async function read(body: string, more: { numbering?: string; styles?: string } = {}): Promise<TextBlock[]> {
  return (await readDocument(wordFile({ body, ...more }), 'a.docx')).blocks;
}

async function texts(body: string): Promise<string[]> {
  return (await read(body)).map(({ text }) => text);
}

describe('text of a Word paragraph', () => {
  it('keeps insertions, links, content controls and fields, and drops what is deleted, moved away or hidden', async () => {
    const inside = [
      word('甲'),
      `<w:ins w:id="1">${word('乙')}</w:ins>`,
      `<w:moveTo w:id="2">${word('丙')}</w:moveTo>`,
      `<w:hyperlink>${word('丁')}</w:hyperlink>`,
      `<w:sdt><w:sdtContent>${word('戊')}</w:sdtContent></w:sdt>`,
      `<w:fldSimple w:instr="PAGE">${word('己')}</w:fldSimple>`,
      run('<w:fldChar w:fldCharType="begin"/>') + run('<w:instrText>PAGE</w:instrText>'),
      run('<w:ruby><w:rt><w:r><w:t>geng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>庚</w:t></w:r></w:rubyBase></w:ruby>'),
      `<w:del w:id="3"><w:r><w:delText>删</w:delText></w:r></w:del>`,
      `<w:moveFrom w:id="4">${word('移')}</w:moveFrom>`,
      run('<w:t>藏</w:t>', '<w:vanish/>'),
      run('<w:t>显</w:t>', '<w:vanish w:val="0"/>'),
    ].join('');
    expect(await texts(`<w:p>${inside}</w:p>`)).toEqual(['甲乙丙丁戊己庚显']);
  });

  it('writes soft line breaks as newlines, tabs as tabs, and symbols that mean something', async () => {
    const content = '<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:char="25A0"/><w:sym w:font="Wingdings" w:char="F0FE"/>';
    expect(await texts(`<w:p>${run(content)}</w:p>`)).toEqual(['甲\n乙\t丙-■☑']);
  });

  it('gives heading levels by outline level, by inherited style and by the name of a style', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="节"/><w:basedOn w:val="1"/></w:style>';
    const body = paragraph('一级', '<w:pStyle w:val="1"/>') + paragraph('继承', '<w:pStyle w:val="2"/>') +
      paragraph('三级', '<w:outlineLvl w:val="2"/>') + paragraph('正文', '<w:outlineLvl w:val="9"/>');
    expect((await read(body, { styles })).map(({ headingLevel }) => headingLevel)).toEqual([1, 1, 3, null]);
  });

  it('counts every paragraph for its place, empty ones too', async () => {
    const blocks = await read(`${paragraph('甲')}<w:p/><w:sdt><w:sdtContent>${paragraph('乙')}</w:sdtContent></w:sdt>`);
    expect(blocks.map(({ place }) => place)).toEqual([{ kind: 'paragraph', paragraph: 1 }, { kind: 'paragraph', paragraph: 3 }]);
  });
});

describe('Word tables', () => {
  it('give one block a cell, with merged cells and skipped columns where they stand', async () => {
    const table = `<w:tbl>${[
      row(cell('任务') + cell('要求', '<w:gridSpan w:val="2"/>')),
      row(cell('公开预算', '<w:vMerge w:val="restart"/>') + cell('甲') + cell('乙')),
      row(cell('', '<w:vMerge/>') + cell('丙') + cell('')),
      row(cell('丁'), '<w:gridBefore w:val="1"/>'),
      row(cell('删去的行'), '<w:del w:id="1"/>'),
    ].join('')}</w:tbl>`;
    const blocks = await read(table + `<w:tbl>${row(cell('一') + cell('二')) + row(cell('三') + cell('四'))}</w:tbl>`);
    expect(blocks.map(({ text, cell: at }) => [text, at?.table, at?.row, at?.column, at?.rowSpan, at?.columnSpan])).toEqual([
      ['任务', 0, 0, 0, 1, 1],
      ['要求', 0, 0, 1, 1, 2],
      ['公开预算', 0, 1, 0, 2, 1],
      ['甲', 0, 1, 1, 1, 1],
      ['乙', 0, 1, 2, 1, 1],
      ['丙', 0, 2, 1, 1, 1],
      ['丁', 0, 3, 1, 1, 1],
      ['一', 1, 0, 0, 1, 1],
      ['二', 1, 0, 1, 1, 1],
      ['三', 1, 1, 0, 1, 1],
      ['四', 1, 1, 1, 1, 1],
    ]);
  });

  it('join the paragraphs of a cell by newlines and number them', async () => {
    const numbering = listDefinition(0, listLevel(0, 'decimal', '%1.')) + listInstance(1, 0);
    const inner = `<w:tc>${listItem('甲', 1)}<w:p/>${listItem('乙', 1)}</w:tc>`;
    const blocks = await read(`<w:tbl>${row(cell('项') + cell('丁')) + row(inner + cell('丙'))}</w:tbl>`, { numbering });
    expect(blocks[2]).toMatchObject({ text: '1.甲\n2.乙', automaticNumber: '1.' });
  });

  it('of a single cell are a frame: its paragraphs are read as text', async () => {
    const blocks = await read(`<w:tbl>${row(`<w:tc>${paragraph('甲')}${paragraph('乙')}</w:tc>`)}</w:tbl>`);
    expect(blocks.map(({ text, cell: at }) => [text, at])).toEqual([['甲', null], ['乙', null]]);
  });
});
