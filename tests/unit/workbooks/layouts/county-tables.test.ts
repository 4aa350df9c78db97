import { describe, expect, it } from 'vitest';
import { layOutChangeList } from '../../../../src-main/workbooks/layouts/change-list.ts';
import { layOutLeadingGroup } from '../../../../src-main/workbooks/layouts/leading-group.ts';
import { layOutUnitList } from '../../../../src-main/workbooks/layouts/unit-list.ts';
import { checkWorkbook } from '../../../../src-main/workbooks/check-workbook.ts';
import { styleTable } from '../../../../src-main/workbooks/layouts/typeset.ts';
import { type SheetModel, workbookOf } from '../../../../src-main/workbooks/sheet-model.ts';
import { writeWorkbook } from '../../../../src-main/workbooks/write-workbook.ts';
import { countyProfile, day, sampleChangedTask, sampleChangeList, sampleLeadingGroup, sampleUnitList, textOfLength } from '../sample-data.ts';

const values = (sheet: SheetModel): unknown[][] => sheet.rows.map((row) => row.cells.map((cell) => cell.value));

async function expectWritten(sheet: SheetModel): Promise<void> {
  const model = workbookOf('表', styleTable(countyProfile.typesetting), [sheet]);
  expect(checkWorkbook(await writeWorkbook(model), model).checkedCells).toBeGreaterThan(0);
}

describe('layOutChangeList', () => {
  const changes = [
    { field: '牵头单位', before: '县财政局', after: '县审计局' },
    { field: '完成时限', before: '6月底前', after: '9月底前' },
    { field: '备注', before: '', after: '新增' },
  ];
  const changed = sampleChangedTask({ outlineNumber: '3.', title: '公布权责清单', changes, reason: '职责调整' });
  const added = sampleChangedTask({ outlineNumber: '', title: '新任务', kind: '新增', changes: [{ field: null, before: '', after: '完成时限：年底前' }], reason: '' });

  it('has a row for each changed field, and the task’s own cells over all of them', () => {
    const sheet = layOutChangeList(sampleChangeList([changed, added]), countyProfile);
    expect(values(sheet)).toEqual([
      ['《云岭县2026年政务公开工作要点》变更清单', null, null, null, null, null, null, null],
      ['第1版（2026年5月20日）至第2版（2026年8月1日）', null, null, null, null, null, null, null],
      ['序号', '编号', '工作任务', '变更类型', '变更内容', '变更前', '变更后', '变更理由'],
      [1, '3.', '公布权责清单', '调整', '牵头单位', '县财政局', '县审计局', '职责调整'],
      [null, null, null, null, '完成时限', '6月底前', '9月底前', null],
      [null, null, null, null, '备注', null, '新增', null],
      [2, null, '新任务', '新增', '整项任务', null, '完成时限：年底前', null],
    ]);
    expect(sheet.rows[3]?.merges).toEqual([0, 1, 2, 3, 7].map((column) => ({ from: column, to: column, down: 2 })));
    expect(sheet.rows.slice(4).flatMap((row) => row.merges)).toEqual([]);
  });

  it('says what day it speaks of while the last version is the plan as it stands', () => {
    const sheet = layOutChangeList({ ...sampleChangeList([added]), to: null }, countyProfile);
    expect(values(sheet)[1]?.[0]).toBe('第1版（2026年5月20日）至今（2026年8月20日）');
  });

  it('keeps the text of a task in rows tall enough, however long, and can be read back', async () => {
    const long = sampleChangedTask({ title: textOfLength(900), reason: textOfLength(400), changes: [{ field: '工作要求', before: textOfLength(1500), after: '' }, ...changes] });
    const sheet = layOutChangeList(sampleChangeList([changed, long, added]), countyProfile);
    const rows = sheet.rows.slice(sheet.titleRowCount + sheet.headerRowCount);
    const column = (at: number): string => rows.map((row) => JSON.stringify(row.cells[at]?.value ?? '').replaceAll('"', '')).join('');
    expect(column(2)).toBe(`公布权责清单${textOfLength(900)}新任务`);
    expect(column(7)).toBe(`职责调整${textOfLength(400)}`);
    expect(column(0)).toMatch(/^12(?:2\(续\))+3$/u);
    for (const row of rows) expect(row.height).toBeLessThanOrEqual(countyProfile.typesetting.maximumRowHeight);
    await expectWritten(sheet);
  });
});

describe('layOutLeadingGroup', () => {
  it('lists the members of the only group under its name, with their time in it', () => {
    const sheet = layOutLeadingGroup(sampleLeadingGroup(1), countyProfile);
    expect(values(sheet)).toEqual([
      ['云岭县政务公开工作领导小组名单', null, null, null, null],
      ['截至2026年8月20日', null, null, null, null],
      ['序号', '组内职务', '姓名', '职务', '任职起止'],
      [1, '组长', '张三', '县委常委、常务副县长', '2026年1月1日起'],
      [2, '副组长', '李四', '县政府办公室主任', '2026年1月1日至2026年12月31日'],
      [3, '成员', '王五', '县财政局局长', '至2026年12月31日'],
      [4, '成员', '赵六', null, null],
    ]);
  });

  it('has a heading for each of several groups, and the plan in its title', async () => {
    const sheet = layOutLeadingGroup(sampleLeadingGroup(2), countyProfile);
    expect(values(sheet)[0]?.[0]).toBe('《云岭县2026年政务公开工作要点》领导小组名单');
    expect(values(sheet).map(([first]) => first).slice(3)).toEqual(['云岭县政务公开工作领导小组', 1, 2, 3, 4, '工作专班2', 1, 2, 3, 4]);
    await expectWritten(sheet);
  });
});

describe('layOutUnitList', () => {
  it('has a row for each unit, and a line for each person in the cells of his role', async () => {
    const sheet = layOutUnitList(sampleUnitList(), countyProfile);
    expect(values(sheet).slice(0, 4)).toEqual([
      ['云岭县单位名录', ...Array<null>(14).fill(null)],
      ['截至2026年8月20日', ...Array<null>(14).fill(null)],
      ['序号', '单位名称', '简称', '类别', '别名', '曾用名', '分管领导', '职务', '联系电话', '责任人', '职务', '联系电话', '联络员', '职务', '联系电话'],
      [1, '县文化广电和旅游局', '县文旅局', '县政府部门', '县文物局、县版权局', '县文化局（至2019年3月28日）、县旅游局', '张三', '局长', '0855-1234567', null, null, null, '李四\n王五', '股长\n—', '—\n138 0000 0000'],
    ]);
    await expectWritten(sheet);
  });

  it('knows no unit that is not told', () => {
    expect(layOutUnitList({ countyName: '云岭县', asOf: day('2026-08-20'), units: [] }, countyProfile).rows).toHaveLength(3);
  });
});
