import { describe, expect, it } from 'vitest';
import { layOutResponsibilityTable } from '../../../../src-main/workbooks/layouts/responsibility-table.ts';
import { countyProfile, sampleTable, sampleTask, textOfLength } from '../sample-data.ts';

const values = (sheet: ReturnType<typeof layOutResponsibilityTable>): unknown[][] => sheet.rows.map((row) => row.cells.map((cell) => cell.value));

describe('layOutResponsibilityTable', () => {
  it('has title, issuing line, column names, headings over the full width and a row for each task', () => {
    const task = sampleTask(1, {
      title: '公布权责清单',
      requirement: '6月底前公布',
      leadUnits: ['县司法局'],
      responsibleUnits: ['县教育局', '县财政局'],
      supportingUnits: ['县档案馆'],
      deadlineText: '2026年6月底前',
      note: '',
    });
    const sheet = layOutResponsibilityTable(
      { title: '青禾县2026年政务公开工作要点', subtitle: '青政办发〔2026〕8号', rows: [{ kind: 'section', level: 1, heading: '一、主动公开' }, task] },
      countyProfile,
    );
    expect(values(sheet)).toEqual([
      ['青禾县2026年政务公开工作要点责任分解表', null, null, null, null, null, null],
      ['青政办发〔2026〕8号', null, null, null, null, null, null],
      ['序号', '工作任务', '工作要求', '牵头单位', '责任单位', '完成时限', '备注'],
      ['一、主动公开', null, null, null, null, null, null],
      [1, '公布权责清单', '6月底前公布', '县司法局', '县教育局、县财政局\n（配合：县档案馆）', '2026年6月底前', null],
    ]);
    expect(sheet.rows.map((row) => row.merges.length)).toEqual([1, 1, 0, 1, 0]);
    expect([sheet.titleRowCount, sheet.headerRowCount]).toEqual([2, 1]);
  });

  it('does not repeat the suffix, leaves out an empty issuing line and makes a long title smaller', () => {
    const short = layOutResponsibilityTable({ title: '公开工作责任分解表', subtitle: '', rows: [] }, countyProfile);
    expect(values(short)[0]?.[0]).toBe('公开工作责任分解表');
    expect(short.titleRowCount).toBe(1);
    expect(short.rows[0]?.cells[0]?.style).toBe('title');
    const long = layOutResponsibilityTable({ title: textOfLength(36), subtitle: '', rows: [] }, countyProfile);
    expect(long.rows[0]?.cells[0]?.style).toBe('smallTitle');
  });

  it('follows the order of the columns in the profile and gives supporting units their column', () => {
    const { responsibilityTable } = countyProfile;
    const profile = {
      ...countyProfile,
      responsibilityTable: {
        ...responsibilityTable,
        columns: (['supportingUnits', 'responsibleUnits', 'outlineNumber'] as const).map((field) => ({ field, header: field, width: 30, align: 'left' as const })),
      },
    };
    const sheet = layOutResponsibilityTable(
      { title: '要点', subtitle: '', rows: [sampleTask(1, { responsibleUnits: ['甲局'], supportingUnits: ['乙局'], outlineNumber: '(一)' })] },
      profile,
    );
    expect(values(sheet).at(-1)).toEqual(['乙局', '甲局', '(一)']);
  });

  it('gives every row a height that Excel takes', () => {
    const sheet = layOutResponsibilityTable(sampleTable(150, (sequence) => ({ requirement: textOfLength(sequence * 13) })), countyProfile);
    for (const row of sheet.rows) expect(row.height).toBeLessThanOrEqual(countyProfile.typesetting.maximumRowHeight);
  });
});
