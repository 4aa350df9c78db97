import { describe, expect, it } from 'vitest';
import { readUnitTable } from '../../../../src-main/domain/units/read-unit-table.ts';
import type { UnitRow } from '../../../../src-main/domain/units/unit-row.ts';
import { cellBlocks, type CellSketch, plainBlocks } from '../../../support/plain-blocks.ts';

const read = (rows: readonly (readonly CellSketch[])[]): UnitRow[] => readUnitTable(cellBlocks(rows));
const names = (rows: readonly UnitRow[]): string[] => rows.map((row) => row.name);

describe('a table of units', () => {
  it('has its header below titles, and its columns in any order', () => {
    const rows = read([
      [{ text: '云岭县单位名录', columns: 6 }],
      [{ text: '2026年5月', columns: 6 }],
      ['序号', '简称', '单位全称', '单位类别', '又称', '备注'],
      ['1', '县发改局', '县发展和改革局', '县政府部门', '县物价局、县粮食局', '无'],
      ['2', '', '龙山镇人民政府', '乡镇', '', ''],
    ]);
    expect(rows).toEqual([
      { row: 4, name: '县发展和改革局', shortName: '县发改局', className: '县政府部门', classPrinted: true, aliases: ['县物价局', '县粮食局'], formerNames: [], people: [] },
      { row: 5, name: '龙山镇人民政府', shortName: null, className: '乡镇', classPrinted: true, aliases: [], formerNames: [], people: [] },
    ]);
  });

  it.each(['单位名称', '单位', '名称', '部门', '成员单位', '单位名称（全称）'])('knows the column of names as %s', (header) => {
    expect(names(read([['序号', header], ['1', '县财政局'], ['2', '县民政局']]))).toEqual(['县财政局', '县民政局']);
  });

  it.each(['类别', '单位类别', '性质', '单位性质', '分类'])('knows the column of classes as %s', (header) => {
    expect(read([['单位', header], ['县财政局', '县政府部门']])[0]?.className).toBe('县政府部门');
  });

  it('carries a merged class down, and an empty cell only where the format knows no merged ones', () => {
    const header = ['类别', '单位名称'];
    expect(read([header, [{ text: '乡镇', rows: 2 }, '龙山镇'], ['清溪乡'], ['', '县财政局']]).map((row) => row.className)).toEqual(['乡镇', '乡镇', null]);
    const carried = read([header, ['乡镇', '龙山镇'], ['', '清溪乡']]);
    expect(carried.map(({ className, classPrinted }) => [className, classPrinted])).toEqual([['乡镇', true], ['乡镇', false]]);
  });

  it('takes headings over the table and numbered ones as classes, and leaves out sums and notes', () => {
    const rows = read([
      ['序号', '单位名称', '联系人'],
      [{ text: '一、县政府部门（2个）', columns: 3 }],
      ['1', '县财政局', '张三'],
      ['2', '县民政局', ''],
      ['二', '乡镇', ''],
      ['1', '龙山镇', '李四'],
      ['', '合计', '3'],
      [{ text: '注：截至5月底', columns: 3 }],
    ]);
    expect(rows.map(({ name, className }) => [name, className])).toEqual([
      ['县财政局', '县政府部门'],
      ['县民政局', '县政府部门'],
      ['龙山镇', '乡镇'],
    ]);
  });

  it('skips a header that is printed again and goes on in the next table', () => {
    const header = ['单位名称', '联系人'];
    const first = cellBlocks([header, ['县财政局', '张三'], header, ['县民政局', '李四']]);
    const second = cellBlocks([['县水利局', '王五']], 1, first.length);
    expect(names(readUnitTable([...first, ...second]))).toEqual(['县财政局', '县民政局', '县水利局']);
  });

  it('reads a list of names in one cell, but leaves a name with its own facts whole', () => {
    expect(names(read([['类别', '单位'], ['乡镇', '龙山镇、清溪乡；\n城关街道办事处']]))).toEqual(['龙山镇', '清溪乡', '城关街道办事处']);
    expect(names(read([['单位', '联系人'], ['县委、县政府接待办', '张三']]))).toEqual(['县委、县政府接待办']);
  });

  it('leaves out collective units and what is no name', () => {
    expect(names(read([['单位', '类别'], ['各乡镇', '乡镇'], ['县财政局', ''], ['2026', '']]))).toEqual(['县财政局']);
  });
});

describe('former names', () => {
  it('carry the last day of their use', () => {
    const [row] = read([['单位', '更名前'], ['县文旅局', '县文化局（2019年3月前）；县旅游局(至2019年3月28日)、县文广新局']]);
    expect(row?.formerNames).toEqual([
      { name: '县文化局', usedUntil: '2019-02-28' },
      { name: '县旅游局', usedUntil: '2019-03-28' },
      { name: '县文广新局', usedUntil: null },
    ]);
  });
});

describe('persons', () => {
  it('have their posts and telephones in the columns behind them, as typed', () => {
    const [row] = read([
      ['单位名称', '分管领导', '职务', '联系电话', '责任人', '联络员', '办公电话', '手机'],
      ['县财政局', '张三', '副局长', '0855-123 4567  13800000000', '赵六', '李四', '8551234', '139 0000 0000'],
    ]);
    expect(row?.people).toEqual([
      { role: 'leader', name: '张三', post: '副局长', phone: '0855-123 4567  13800000000' },
      { role: 'personInCharge', name: '赵六', post: null, phone: null },
      { role: 'liaison', name: '李四', post: null, phone: '8551234、139 0000 0000' },
    ]);
  });

  it('stand below a header of two rows', () => {
    const [row] = read([
      [{ text: '单位名称', rows: 2 }, { text: '主要负责人', columns: 2 }, { text: '联络员', columns: 2 }],
      ['姓名', '职务', '姓名', '电话'],
      ['县财政局', '张三', '局长', '李四', '8551234'],
    ]);
    expect(row?.people).toEqual([
      { role: 'leader', name: '张三', post: '局长', phone: null },
      { role: 'liaison', name: '李四', post: null, phone: '8551234' },
    ]);
  });

  it('are told apart in one cell', () => {
    const people = (cell: string) => read([['单位', '联系人及电话'], ['县财政局', cell]])[0]?.people.map(({ name, post, phone }) => [name, post, phone]);
    expect(people('张三（局长）13800000000')).toEqual([['张三', '局长', '13800000000']]);
    expect(people('张 三  办公室主任  0855-1234567')).toEqual([['张三', '办公室主任', '0855-1234567']]);
    expect(people('张三13800000000、李四')).toEqual([['张三', null, '13800000000'], ['李四', null, null]]);
    expect(people('张三，办公室主任，13800000000')).toEqual([['张三', '办公室主任', '13800000000']]);
    expect(people('张三（女）(0855)1234567')).toEqual([['张三', null, '(0855)1234567']]);
    expect(people('局长张三')).toEqual([['张三', '局长', null]]);
    expect(people('欧阳娜娜（13800000000）')).toEqual([['欧阳娜娜', null, '13800000000']]);
    expect(people('—')).toEqual([]);
  });

  it('have a line each in every cell, or further rows beside the unit’s cell', () => {
    const wanted = [
      { role: 'liaison', name: '张三', post: '股长', phone: null },
      { role: 'liaison', name: '李四', post: null, phone: '8551234' },
    ];
    const header = ['单位', '联系人', '职务', '电话'];
    expect(read([header, ['县财政局', '张三\n李四', '股长\n—', '—\n8551234']])[0]?.people).toEqual(wanted);
    expect(read([header, [{ text: '县财政局', rows: 2 }, '张三', '股长', ''], ['李四', '', '8551234']])[0]?.people).toEqual(wanted);
    expect(read([header, ['县财政局', '张三', '股长', ''], ['', '李四', '', '8551234']])[0]?.people).toEqual(wanted);
  });

  it('of a column 姓名 are those that the title lists', () => {
    const roleUnder = (title: string) => read([[{ text: title, columns: 3 }], ['单位', '姓名', '职务'], ['县财政局', '张三', '局长']])[0]?.people[0]?.role;
    expect(roleUnder('各单位主要负责人名单')).toBe('leader');
    expect(roleUnder('政务公开责任人名单')).toBe('personInCharge');
    expect(roleUnder('联络员名单')).toBe('liaison');
    expect(roleUnder('通讯录')).toBe('liaison');
  });

  it('are cut to what the register can keep', () => {
    const phones = Array.from({ length: 12 }, (_, index) => `0855-12345${index}`).join('、');
    const [row] = read([['单位', '联系人', '职务', '电话'], ['县财政局', '张三', '局'.repeat(150), phones]]);
    expect(row?.people[0]?.post).toHaveLength(100);
    expect(row?.people[0]?.phone).toBe('0855-123450、0855-123451、0855-123452、0855-123453');
  });
});

describe('a list without a header', () => {
  it('is read line by line, with classes as headings', () => {
    const rows = readUnitTable(plainBlocks('云岭县单位名单\n一、县政府部门\n1. 县财政局\n2. 县民政局\n二、乡镇\n龙山镇\n清溪乡'));
    expect(rows.map(({ row, name, className }) => [row, name, className])).toEqual([
      [3, '县财政局', '县政府部门'],
      [4, '县民政局', '县政府部门'],
      [6, '龙山镇', '乡镇'],
      [7, '清溪乡', '乡镇'],
    ]);
    expect(names(readUnitTable(plainBlocks('一、县财政局\n二、县民政局\n三、县第一中学')))).toEqual(['县财政局', '县民政局', '县第一中学']);
  });

  it('may give the class before a colon, or be a column of a table', () => {
    const rows = readUnitTable(plainBlocks('县政府部门：县审计局、县统计局\n乡镇：龙山镇'));
    expect(rows.map(({ name, className }) => [name, className])).toEqual([['县审计局', '县政府部门'], ['县统计局', '县政府部门'], ['龙山镇', '乡镇']]);
    expect(names(read([['1', '县财政局'], ['2', '县民政局']]))).toEqual(['县财政局', '县民政局']);
  });

  it('is not an ordinary document', () => {
    const text = '云岭县2026年政务公开工作要点\n一、总体要求\n深入推进公开，提升质量和实效。\n二、重点任务\n1. 公布权责清单，6月底前完成。（牵头单位：县司法局）\n县财政局';
    expect(readUnitTable(plainBlocks(text))).toEqual([]);
    expect(readUnitTable([])).toEqual([]);
    expect(readUnitTable(cellBlocks([['序号', '工作任务', '责任单位'], ['1', '公布权责清单', '县司法局']]))).toEqual([]);
  });
});

it('does not fill rows or columns that only merged cells claim', () => {
  const blocks = cellBlocks([['单位', '类别'], ['县财政局', '县政府部门']]);
  const huge = blocks.map((block) => (block.cell === null || block.cell.row === 0 ? block : { ...block, cell: { ...block.cell, rowSpan: 1_000_000 } }));
  expect(readUnitTable(huge).map(({ name, className }) => [name, className])).toEqual([['县财政局', '县政府部门']]);
});
