import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import { cellsOf, textsOf } from './read-text.ts';
import { cell, listDefinition, listInstance, listItem, listLevel, paragraph, row, wordFile } from './word-file.ts';

const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const down = (kind: 'restart' | 'continue'): string => (kind === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
const numbering = listDefinition(0, listLevel(0, 'decimal', '%1')) + listInstance(1, 0);
const taskTable = table(
  row(cell('序号') + cell('工作任务') + cell('责任单位') + cell('完成时限'), '<w:cantSplit/><w:tblHeader/>'),
  row(cell(listItem('', 1)) + cell('公开部门预算决算') + cell('县财政局') + cell('2026年9月底前')),
  row(cell(listItem('', 1)) + cell('公开义务教育招生信息') + cell('县教体局') + cell('2026年6月底前')),
);

describe('cells', () => {
  it('print an automatic number that stands alone in them', async () => {
    const { blocks } = await readDocument(wordFile({ body: taskTable, numbering }), 'a.docx');
    expect(blocks.filter(({ cell: at }) => at?.column === 0).map(({ text, automaticNumber }) => [text, automaticNumber])).toEqual([['序号', null], ['1', '1'], ['2', '2']]);
    expect(extractPlan(blocks).tasks.map(({ number, title }) => [number, title])).toEqual([['1', '公开部门预算决算'], ['2', '公开义务教育招生信息']]);
  });

  it('merged downwards are one, also when the beginning of the merge is lost', async () => {
    const body = table(
      row(cell('', down('continue')) + cell('甲')),
      row(cell('接续', down('continue')) + cell('乙')),
      row(cell('大类', down('restart')) + cell('丙')),
      row(cell('', down('continue')) + cell('丁')),
    );
    expect(await cellsOf(body)).toEqual([
      ['接续', 0, 0, 0, 2, 1], ['甲', 0, 0, 1, 1, 1], ['乙', 0, 1, 1, 1, 1], ['大类', 0, 2, 0, 2, 1], ['丙', 0, 2, 1, 1, 1], ['丁', 0, 3, 1, 1, 1],
    ]);
  });

  it('merged downwards do not reach past a row that a wider cell takes', async () => {
    const body = table(
      row(cell('甲') + cell('乙', down('restart'))),
      row(cell('标题', '<w:gridSpan w:val="2"/>')),
      row(cell('丙') + cell('丁', down('continue'))),
    );
    expect(await cellsOf(body)).toEqual([['甲', 0, 0, 0, 1, 1], ['乙', 0, 0, 1, 1, 1], ['标题', 0, 1, 0, 1, 2], ['丙', 0, 2, 0, 1, 1], ['丁', 0, 2, 1, 1, 1]]);
  });

  it('merged across in the old way and skipped at both ends stand where they are', async () => {
    const body = table(
      row(cell('甲') + cell('乙', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>')),
      row(cell('丙') + cell('丁'), '<w:gridBefore w:val="1"/>'),
      row(cell('戊'), '<w:gridAfter w:val="2"/>'),
    );
    expect(await cellsOf(body)).toEqual([['甲', 0, 0, 0, 1, 1], ['乙', 0, 0, 1, 1, 2], ['丙', 0, 1, 1, 1, 1], ['丁', 0, 1, 2, 1, 1], ['戊', 0, 2, 0, 1, 1]]);
  });
});

describe('rows', () => {
  it('deleted or hidden are left out with their numbers, inserted ones are in', async () => {
    const body = table(
      row(cell(listItem('', 1)) + cell('甲')),
      row(cell(listItem('', 1)) + cell('删'), '<w:del w:id="1"/>'),
      row(cell(listItem('', 1)) + cell('藏'), '<w:hidden/>'),
      row(cell(listItem('', 1)) + cell('删去的格', '<w:cellDel w:id="2"/>') + cell('乙'), '<w:ins w:id="3"/>'),
    );
    expect(await textsOf(body, { numbering })).toEqual(['1', '甲', '2', '乙']);
  });

  it('and cells in content controls are read, without words that ask for content', async () => {
    const control = (content: string, properties = ''): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = table(
      control(row(cell('甲') + control(cell('乙')))),
      row(control(cell('请填写'), '<w:showingPlcHdr/>') + cell('丙')),
      control(row(cell('单击添加') + cell('')), '<w:showingPlcHdr/>'),
    );
    expect(await cellsOf(body)).toEqual([['甲', 0, 0, 0, 1, 1], ['乙', 0, 0, 1, 1, 1], ['丙', 0, 1, 1, 1, 1]]);
  });
});

describe('tables in tables', () => {
  const tasksOf = async (body: string): Promise<unknown> => {
    const { blocks } = await readDocument(wordFile({ body: paragraph('青屏县2026年政务公开工作任务分解表') + body, numbering }), 'a.docx');
    return extractPlan(blocks).tasks.map(({ title, responsibleUnits }) => [title, responsibleUnits]);
  };
  const expected = [['公开部门预算决算', ['县财政局']], ['公开义务教育招生信息', ['县教体局']]];

  it.each([
    ['its only cell', table(row(cell(taskTable + paragraph(''))))],
    ['one of the cells in one column', table(row(cell('责任分解表')), row(cell(taskTable)), row(cell('联系电话：12345')))],
    ['the middle of three columns', table(row(cell('') + cell(taskTable) + cell('')), row(cell('') + cell('附注') + cell('')))],
    ['two frames', table(row(cell(table(row(cell(taskTable))))))],
  ])('give their tasks when they fill %s', async (_, body) => {
    expect(await tasksOf(body)).toEqual(expected);
  });

  it('keep their text in the cell when the outer table is the table', async () => {
    const inner = table(row(cell('内甲') + cell('内乙')), row(cell('内丙') + cell('内丁')));
    const body = table(row(cell('工作任务') + cell('工作要求')), row(cell('公开部门预算决算和绩效情况') + cell(paragraph('要求') + inner)));
    expect(await cellsOf(body)).toEqual([
      ['工作任务', 0, 0, 0, 1, 1], ['工作要求', 0, 0, 1, 1, 1], ['公开部门预算决算和绩效情况', 0, 1, 0, 1, 1], ['要求\n内甲\n内乙\n内丙\n内丁', 0, 1, 1, 1, 1],
    ]);
  });
});

describe('tables that lay out the page', () => {
  it('give their text: one column, one row of two cells', async () => {
    const body = table(row(cell('青屏县人民政府办公室') + cell('文件'))) + paragraph('正文') + table(row(cell('抄送：县委办公室。')), row(cell('2026年3月1日印发')));
    expect(await cellsOf(body)).toEqual([['青屏县人民政府办公室', null], ['文件', null], ['正文', null], ['抄送：县委办公室。', null], ['2026年3月1日印发', null]]);
  });
});
