import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { listDefinition, listInstance, listItem, listLevel, paragraph, wordFile } from './word-file.ts';

async function printed(body: string[], numbering: string, styles = ''): Promise<string[]> {
  const { blocks } = await readDocument(wordFile({ body: body.join(''), numbering, styles }), 'a.docx');
  return blocks.map(({ text }) => text);
}

const outline = listDefinition(
  0,
  listLevel(0, 'chineseCountingThousand', '%1、') + listLevel(1, 'chineseCountingThousand', '\uff08%2\uff09') + listLevel(2, 'decimal', '%3.'),
);
const style = (id: string, more: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;

describe('automatic numbers', () => {
  it('count by level and start again below a higher one', async () => {
    const items = [0, 1, 2, 2, 1, 2, 0, 1, 2].map((level) => listItem('项', 1, level));
    expect(await printed(items, outline + listInstance(1, 0))).toEqual([
      '一、项', '\uff08一\uff09项', '1.项', '2.项', '\uff08二\uff09项', '1.项', '二、项', '\uff08一\uff09项', '1.项',
    ]);
  });

  it('mark the number in the block and keep it from a text that starts with a digit', async () => {
    const bytes = wordFile({ body: listItem('2026年预算', 1), numbering: listDefinition(0, listLevel(0, 'decimal', '%1')) + listInstance(1, 0) });
    const { blocks } = await readDocument(bytes, 'a.docx');
    expect(blocks[0]).toMatchObject({ text: '1 2026年预算', original: '1 2026年预算', automaticNumber: '1' });
  });

  it('count a skipped higher level as used', async () => {
    const items = [listItem('项', 1, 1), listItem('项', 1, 0)];
    const definition = listDefinition(0, listLevel(0, 'decimal', '%1.') + listLevel(1, 'decimal', '%1.%2.'));
    expect(await printed(items, definition + listInstance(1, 0))).toEqual(['1.1.项', '2.项']);
  });

  it('restart only where lvlRestart says', async () => {
    const definition = listDefinition(
      0,
      listLevel(0, 'decimal', '%1、') + listLevel(1, 'decimal', '(%2)') + listLevel(2, 'decimal', '%3.', '<w:lvlRestart w:val="1"/>') +
        listLevel(3, 'decimalEnclosedCircle', '%4', '<w:lvlRestart w:val="0"/>'),
    );
    const items = [0, 1, 2, 3, 1, 2, 3, 0, 2].map((level) => listItem('项', 1, level));
    expect(await printed(items, definition + listInstance(1, 0))).toEqual([
      '1、项', '(1)项', '1.项', '①项', '(2)项', '2.项', '②项', '2、项', '1.项',
    ]);
  });

  it('write all numbers of a legal level as decimals', async () => {
    const definition = listDefinition(0, listLevel(0, 'chineseCounting', '%1、') + listLevel(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    expect(await printed([listItem('项', 1), listItem('项', 1, 1)], definition + listInstance(1, 0))).toEqual(['一、项', '1.1 项']);
  });

  it('go on through all lists of one definition, start anew where an instance says so, and take its own levels', async () => {
    const numbering = listDefinition(0, listLevel(0, 'decimal', '%1.')) + listInstance(1, 0) + listInstance(2, 0) +
      listInstance(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>') +
      listInstance(4, 0, `<w:lvlOverride w:ilvl="0">${listLevel(0, 'upperLetter', '%1)')}</w:lvlOverride>`);
    const items = [1, 2, 3, 3, 1, 4].map((numId) => listItem('项', numId));
    expect(await printed(items, numbering)).toEqual(['1.项', '2.项', '7.项', '8.项', '9.项', 'J)项']);
  });

  it('come from the paragraph style, its base or a numbering style, and are switched off by list 0', async () => {
    const numbering = listDefinition(
      0,
      listLevel(0, 'chineseCounting', '第%1条', '<w:pStyle w:val="Clause"/>') + listLevel(1, 'lowerLetter', '%2)', '<w:pStyle w:val="SubClause"/>'),
    ) + '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Chapters"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Chapters"/>${listLevel(0, 'chineseCounting', '第%1章')}</w:abstractNum>` +
      listInstance(1, 0) + listInstance(2, 1) + listInstance(3, 2);
    const styles = style('Clause', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('SubClause', '<w:basedOn w:val="Clause"/>') + style('ClauseChild', '<w:basedOn w:val="Clause"/>') +
      '<w:style w:type="numbering" w:styleId="Chapters"><w:name w:val="Chapters"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
    const of = (styleId: string, more = ''): string => paragraph('项', `<w:pStyle w:val="${styleId}"/>${more}`);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(await printed([of('Clause'), of('SubClause'), of('ClauseChild'), of('Clause', off), listItem('章', 2)], numbering, styles)).toEqual([
      '第一条项', 'a)项', '第二条项', '项', '第一章章',
    ]);
  });

  it('count an empty paragraph but not a deleted one, whose text goes on in the next', async () => {
    const deleted = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>' +
      '<w:r><w:t>留下</w:t></w:r><w:del w:id="2" w:author="a"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>';
    const items = [listItem('项', 1), deleted, listItem('项', 1), listItem('', 1), listItem('项', 1)];
    expect(await printed(items, outline + listInstance(1, 0))).toEqual(['一、项', '二、留下项', '四、项']);
  });

  it('leave bullets, unknown lists and loops of styles without a number', async () => {
    const numbering = listDefinition(0, listLevel(0, 'bullet', '\uf0b7')) + listInstance(1, 0);
    const styles = style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>');
    expect(await printed([listItem('项', 1), listItem('项', 9), paragraph('项', '<w:pStyle w:val="A"/>')], numbering, styles)).toEqual(['项', '项', '项']);
  });
});
