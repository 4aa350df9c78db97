import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import { textsOf } from './read-text.ts';
import { cell, paragraph, row, run, word, wordFile } from './word-file.ts';

const note = (kind: 'footnote' | 'endnote', id: number, content: string): string => `<w:${kind} w:id="${id}">${content}</w:${kind}>`;
const mark = (id: number, more = ''): string => run(`<w:footnoteReference w:id="${id}"/>${more}`, '<w:vertAlign w:val="superscript"/>');
const noteText = (text: string): string => `<w:p>${run('<w:footnoteRef/>')}${word(` ${text}`)}</w:p>`;

describe('footnotes and endnotes', () => {
  it('stand at the end in the order of their marks, which leave no digit behind', async () => {
    const footnotes = note('footnote', 2, noteText('后一条')) + note('footnote', 1, noteText('前一条') + noteText('又一段')) +
      '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>';
    const endnotes = note('endnote', 1, noteText('备注：尾注'));
    const body = `<w:p>${word('责任单位')}${mark(1)}${word('：县甲局')}${run('<w:endnoteReference w:id="1"/>')}</w:p><w:p>${word('乙')}${mark(2)}</w:p>`;
    expect(await textsOf(body, { footnotes, endnotes })).toEqual(['责任单位：县甲局', '乙', '注：前一条', '注：又一段', '注：后一条', '备注：尾注']);
  });

  it('leave out an own mark, and the text of a note whose mark is deleted', async () => {
    const footnotes = note('footnote', 1, noteText('留下')) + note('footnote', 2, noteText('删去'));
    const own = run('<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>');
    expect(await textsOf(`<w:p>${word('甲')}${own}<w:del w:id="1">${mark(2)}</w:del></w:p>`, { footnotes })).toEqual(['甲', '注：留下']);
  });

  it('tell the grammar that the first unit leads', async () => {
    const body = paragraph('青屏县2026年政务公开工作任务分解表') + `<w:tbl>${[
      row(cell('序号') + cell('工作任务') + cell(`<w:p>${word('责任单位')}${mark(1)}</w:p>`) + cell('完成时限')),
      row(cell('1') + cell('公开部门预算决算') + cell('县财政局、县审计局') + cell('2026年9月底前')),
      row(cell('2') + cell('公开义务教育招生信息') + cell('县教体局、县公安局') + cell('2026年6月底前')),
    ].join('')}</w:tbl>`;
    const footnotes = note('footnote', 1, noteText('排在第一位的为牵头单位。'));
    const { blocks } = await readDocument(wordFile({ body, footnotes }), 'a.docx');
    expect(extractPlan(blocks).tasks.map(({ leadUnits, responsibleUnits }) => [leadUnits, responsibleUnits])).toEqual([
      [['县财政局'], ['县审计局']],
      [['县教体局'], ['县公安局']],
    ]);
  });
});
