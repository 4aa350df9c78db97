import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../../src-main/workbooks/check-workbook.ts';
import { excelText } from '../../../../src-main/workbooks/excel-text.ts';
import type { ExportProfile } from '../../../../src-main/workbooks/export-profile.ts';
import { layOutWorkbook, type WorkbookRequest } from '../../../../src-main/workbooks/layouts/lay-out-workbook.ts';
import type { LedgerTask } from '../../../../src-main/workbooks/layouts/ledger-table.ts';
import { readWorkbookValues } from '../../../../src-main/workbooks/read-workbook-values.ts';
import type { CellValue, SheetModel } from '../../../../src-main/workbooks/sheet-model.ts';
import { writeWorkbook } from '../../../../src-main/workbooks/write-workbook.ts';
import { countyProfile, day, textOfLength } from '../sample-data.ts';
import { ledgerChange, ledgerTask, sampleLedger, sampleRanking } from '../sample-ledger.ts';

const sheetsOf = (request: WorkbookRequest): readonly SheetModel[] => layOutWorkbook(request).sheets;

function onlySheet(request: WorkbookRequest): SheetModel {
  const [sheet] = sheetsOf(request);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const values = (sheet: SheetModel): CellValue[][] => sheet.rows.map((row) => row.cells.map((cell) => cell.value).filter((value) => value !== null));

/** The cells of the first task of a table by their headers. */
function recordOf(task: LedgerTask, table: 'progressTable' | 'fullLedger', profile: ExportProfile = countyProfile): Record<string, CellValue> {
  const sheet = onlySheet({ table, profile, data: sampleLedger([task]) });
  const row = sheet.rows[sheet.titleRowCount + sheet.headerRowCount];
  return Object.fromEntries(profile[table].columns.map(({ header }, column) => [header, row?.cells[column]?.value ?? null]));
}

const told = ledgerTask({
  headings: ['一、重点任务', '（一）财政', '1.预算'],
  requirement: '按时公开',
  leadUnits: ['县财政局'],
  responsibleUnits: ['县审计局', '县统计局'],
  supportingUnits: ['县档案局'],
  leadingOfficials: ['赵六 副县长'],
  peopleInCharge: ['张三'],
  liaisons: ['李四 8551234'],
  deadlines: ['6月底前', '每季度'],
  targets: [[], [{ units: [], text: '公开一半' }], [], [{ units: [], text: '全部公开' }, { units: ['县审计局'], text: '出具报告' }]],
  progress: [
    { units: ['县财政局'], text: '已公开。' },
    { units: ['县审计局', '县统计局'], text: '正在办理。' },
  ],
  problems: [{ units: [], text: '人手不足' }],
  state: '已销号',
  evidence: ['通知', '截图'],
  checkedOffOn: day('2026-06-25'),
  note: '重点',
});

it.each([
  [16, 'day'],
  [12, 'shortDay'],
])('a day in a column of %i is a %s, for spreadsheet programs do not wrap days', (width, style) => {
  const { fullLedger } = countyProfile;
  const columns = fullLedger.columns.map((column) => (column.field === 'checkedOffOn' ? { ...column, width } : column));
  const sheet = onlySheet({ table: 'fullLedger', profile: { ...countyProfile, fullLedger: { ...fullLedger, columns } }, data: sampleLedger([told]) });
  const cell = sheet.rows.at(-1)?.cells[columns.findIndex(({ field }) => field === 'checkedOffOn')];
  expect(cell).toEqual({ value: { day: '2026-06-25' }, style });
});

describe('the progress table', () => {
  it('says what each unit said, with its name, and a line for each deadline and piece of evidence', () => {
    expect(recordOf(told, 'progressTable')).toEqual({
      序号: 1,
      工作任务: '公开预算',
      工作要求: '按时公开',
      牵头单位: '县财政局',
      责任单位: '县审计局、县统计局\n（配合：县档案局）',
      完成时限: '6月底前\n每季度',
      落实情况: '县财政局：已公开。\n县审计局、县统计局：正在办理。',
      完成状态: '已销号',
      佐证材料: '通知\n截图',
      存在问题: '人手不足',
      下一步措施: null,
    });
  });

  it('has the headings as rows of their own, below the plan where a sheet shows several', () => {
    const heading = { kind: 'section' as const, level: 1, heading: '一、重点任务' };
    const plan = { kind: 'plan' as const, title: '工作要点' };
    const one = onlySheet({ table: 'progressTable', profile: countyProfile, data: sampleLedger([heading, ledgerTask()]) });
    expect(values(one).slice(0, 4)).toEqual([['云岭县2026年政务公开工作要点落实情况表'], ['截至2026年6月30日'], expect.any(Array), ['一、重点任务']]);
    expect(one.rows[3]?.cells[0]?.style).toBe('section1');
    const two = onlySheet({ table: 'progressTable', profile: countyProfile, data: sampleLedger([plan, heading, ledgerTask()], { planTitle: null }) });
    expect(values(two)[0]).toEqual(['2026年政务公开工作任务落实情况表']);
    expect(two.rows.slice(3, 5).map((row) => row.cells[0])).toEqual([
      { value: '工作要点', style: 'section1' },
      { value: '一、重点任务', style: 'section2' },
    ]);
  });

  it('has a sheet for each unit, numbered anew and called after it', () => {
    const sheets = ['县财政局', '县审计局'].map((subject) => ({ subject, rows: [ledgerTask(), ledgerTask()] }));
    const laidOut = sheetsOf({ table: 'progressTable', profile: countyProfile, data: sampleLedger([], { sheets }) });
    expect(laidOut.map(({ name }) => name)).toEqual(['县财政局', '县审计局']);
    for (const [index, sheet] of laidOut.entries()) {
      expect(values(sheet)[1]).toEqual([`单位：${sheets[index]?.subject ?? ''}    截至2026年6月30日`]);
      expect(sheet.rows.slice(3).map((row) => row.cells[0]?.value)).toEqual([1, 2]);
    }
  });

  it('keeps every character of long reports, in rows that Excel can show', () => {
    const progress = Array.from({ length: 60 }, (_, index) => ({ units: [`县第${index}局`], text: textOfLength(80, index) }));
    const sheet = onlySheet({ table: 'progressTable', profile: countyProfile, data: sampleLedger([ledgerTask({ progress, requirement: textOfLength(2000) })]) });
    const column = countyProfile.progressTable.columns.findIndex(({ field }) => field === 'progress');
    const printed = sheet.rows.slice(3).map(({ cells }) => cells[column]?.value).filter((value) => typeof value === 'string').join('');
    expect(printed.replaceAll('\n', '')).toBe(progress.map(({ units, text }) => `${units[0] ?? ''}：${text}`).join(''));
    for (const row of sheet.rows) expect(row.height).toBeLessThanOrEqual(countyProfile.typesetting.maximumRowHeight);
  });
});

describe('the full ledger', () => {
  it('has columns for the headings and everything that is known of a task', () => {
    expect(recordOf(told, 'fullLedger')).toMatchObject({
      一级标题: '一、重点任务',
      二级标题: '（一）财政\n1.预算',
      牵头领导: '赵六 副县长',
      责任人: '张三',
      联系人及电话: '李四 8551234',
      阶段目标: '二季度：公开一半\n四季度：全部公开\n县审计局：出具报告',
      销号日期: { day: '2026-06-25' },
      备注: '重点',
    });
    const heading = { kind: 'section' as const, level: 1, heading: '一、重点任务' };
    const sheet = onlySheet({ table: 'fullLedger', profile: countyProfile, data: sampleLedger([heading, told]) });
    expect(sheet.rows).toHaveLength(4);
  });

  it('shows the columns that the profile has, in its order', () => {
    const columns = (['target4', 'sequence', 'supportingUnits', 'responsibleUnits', 'title'] as const).map((field) => ({ field, header: field, width: 20, align: 'left' as const }));
    const profile = { ...countyProfile, fullLedger: { ...countyProfile.fullLedger, columns } };
    expect(recordOf(told, 'fullLedger', profile)).toEqual({
      target4: '全部公开\n县审计局：出具报告',
      sequence: 1,
      supportingUnits: '县档案局',
      responsibleUnits: '县审计局、县统计局',
      title: '公开预算',
    });
  });
});

describe('the changes since a day', () => {
  it('are a row each, with the day as a day', () => {
    const data = { year: 2026, planTitle: null, from: day('2026-06-01'), to: day('2026-06-30'), changes: [ledgerChange(), ledgerChange({ unit: '', matter: '新增任务' })] };
    const sheet = onlySheet({ table: 'changesSince', profile: countyProfile, data });
    expect(values(sheet)).toEqual([
      ['2026年政务公开工作台账变动情况'],
      ['2026年6月1日至2026年6月30日'],
      ['序号', '日期', '工作任务', '单位', '变动事项', '变动前', '变动后', '经办'],
      [1, { day: '2026-06-20' }, '公开预算', '县财政局', '报送进展', '未启动', '推进中', '王小明'],
      [2, { day: '2026-06-20' }, '公开预算', '新增任务', '未启动', '推进中', '王小明'],
    ]);
  });
});

describe('the ranking', () => {
  it('names the costliest rules, as many as the profile wants', () => {
    const sheet = onlySheet({ table: 'ranking', profile: countyProfile, data: sampleRanking() });
    expect(values(sheet)).toEqual([
      ['2026年政务公开工作排名表'],
      ['考评办法：考评办法    统计截至：2026年12月31日'],
      ['名次', '单位', '基础分', '扣分', '得分', '主要扣分项'],
      ['县政府部门'],
      [1, '县审计局', 100, 0, 100],
      [1, '县统计局', 100, 0, 100],
      [3, '县财政局', 100, 25.5, 74.5, '甲（2项，扣10分）；乙（2项，扣7.5分）；丙（2项，扣5分）'],
    ]);
  });

  it('says so while it is a forecast', () => {
    const sheet = onlySheet({ table: 'ranking', profile: countyProfile, data: sampleRanking({ forecast: true }) });
    expect(values(sheet)[2]?.[0]).toContain('本表为预测');
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t=', "'="), fc.string({ unit: 'grapheme', maxLength: 20 })).map((parts) => parts.join('')),
  );

  it('comes back from every new table as text, and equal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 4, maxLength: 12 }), async (texts) => {
        const [title = '', progress = '', note = '', unit = ''] = texts;
        const task = ledgerTask({ title, requirement: note, progress: [{ units: [], text: progress }], leadUnits: [unit], evidence: texts });
        const units = texts.map((unitName) => ({ rank: 1, unitName, deduction: 0, total: 0, forecastTotal: 0, deductions: [] }));
        const changes = texts.map((text) => ledgerChange({ title: text, before: text, after: text }));
        const shown: [WorkbookRequest, string[]][] = [
          [{ table: 'progressTable', profile: countyProfile, data: sampleLedger([{ kind: 'section', level: 1, heading: unit }, task]) }, [title, progress, note, unit]],
          [{ table: 'fullLedger', profile: countyProfile, data: sampleLedger([], { sheets: [{ subject: unit, rows: [task] }] }) }, [title, progress, note, unit]],
          [{ table: 'changesSince', profile: countyProfile, data: { year: 2026, planTitle: title, from: day('2026-06-01'), to: day('2026-06-30'), changes } }, texts],
          [{ table: 'ranking', profile: countyProfile, data: sampleRanking({ classes: [{ className: unit, units }] }) }, texts],
        ];
        for (const [request, expected] of shown) {
          const model = layOutWorkbook(request);
          const bytes = await writeWorkbook(model);
          checkWorkbook(bytes, model);
          const cells = readWorkbookValues(bytes).flatMap(({ rows }) => rows.flatMap((row) => [...(row ?? [])].filter((cell) => cell !== undefined)));
          expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
          expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining(expected.map(excelText).filter((text) => text !== '')));
        }
      }),
      { numRuns: 12 },
    );
  });
});
