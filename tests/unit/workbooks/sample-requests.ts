import type { ExportProfile } from '../../../src-main/workbooks/export-profile.ts';
import type { ChangesSinceData } from '../../../src-main/workbooks/layouts/changes-since.ts';
import type { WorkbookRequest } from '../../../src-main/workbooks/layouts/lay-out-workbook.ts';
import type { LedgerTableData, LedgerTask } from '../../../src-main/workbooks/layouts/ledger-table.ts';
import type { LookBackData } from '../../../src-main/workbooks/layouts/look-back-table.ts';
import type { RankingData } from '../../../src-main/workbooks/layouts/ranking.ts';
import { day, sampleChangedTask, sampleChangeList, sampleLeadingGroup, sampleScoreRow, sampleScoreSheet, sampleSummary, sampleTable, sampleTask, sampleUnitList, textOfLength } from './sample-data.ts';
import { sampleFillInSheet } from './sample-fill-in.ts';

/** Every table that a profile has a look for, with so many rows, one of them with a text that is longer than a page. */
export function tableRequests(profile: ExportProfile, rowCount = 4): WorkbookRequest[] {
  const asOf = day('2026-09-30');
  return [
    { table: 'responsibilityTable', profile, data: sampleTable(rowCount, (sequence) => (sequence === 2 ? { requirement: textOfLength(1_500) } : {})) },
    { table: 'progressTable', profile, data: sampleLedger(rowCount) },
    { table: 'fullLedger', profile, data: { ...sampleLedger(rowCount), planTitle: null } },
    { table: 'changesSince', profile, data: sampleChanges(rowCount) },
    { table: 'ranking', profile, data: sampleRanking() },
    { table: 'changeList', profile, data: sampleChangeList(Array.from({ length: rowCount }, () => sampleChangedTask())) },
    { table: 'leadingGroup', profile, data: sampleLeadingGroup(2) },
    { table: 'unitList', profile, data: sampleUnitList(rowCount) },
    { table: 'lookBack', profile, data: sampleLookBack(rowCount) },
    { table: 'fillIn', profile, data: { sheet: sampleFillInSheet(rowCount) } },
    { table: 'scoreSheets', profile, title: '自查评分表', summary: sampleSummary({ asOf }), sheets: [sampleScoreSheet(), sampleScoreSheet({ unitName: '县财政局', taskRows: [], ruleRows: [sampleScoreRow()], total: 1_000_000 })] },
  ];
}

function ledgerTask(sequence: number): LedgerTask {
  const { outlineNumber, title, requirement, leadUnits, responsibleUnits, supportingUnits, deadlineText, note } = sampleTask(sequence);
  const said = [{ units: leadUnits.slice(0, 1), text: textOfLength(sequence === 2 ? 900 : 60, sequence) }];
  return {
    kind: 'task',
    headings: ['一、以公开促落实', '（一）提升公开的质量'],
    leadingOfficials: ['张三'],
    peopleInCharge: ['李四'],
    liaisons: ['王五 0123-4567890'],
    deadlines: [deadlineText],
    targets: [said, [], said, []],
    progress: said,
    problems: sequence % 2 === 0 ? said : [],
    nextStep: [],
    state: '推进中',
    evidence: ['云政办发〔2026〕8号'],
    checkedOffOn: sequence % 3 === 0 ? day('2026-08-20') : null,
    outlineNumber,
    title,
    requirement,
    leadUnits,
    responsibleUnits,
    supportingUnits,
    note,
  };
}

function sampleLedger(rowCount: number): LedgerTableData {
  const tasks = Array.from({ length: rowCount }, (_, index) => ledgerTask(index + 1));
  const rows = [{ kind: 'section' as const, level: 1, heading: '一、以公开促落实' }, ...tasks];
  return { year: 2026, planTitle: '云岭县2026年政务公开工作要点', asOf: day('2026-09-30'), sheets: [{ subject: null, rows }, { subject: '县财政局', rows }] };
}

function sampleChanges(rowCount: number): ChangesSinceData {
  const change = { day: day('2026-08-20'), outlineNumber: '1.', title: '公布权责清单', unit: '县财政局', matter: '完成状态', before: '推进中', after: textOfLength(90), actor: '王小明' };
  return { year: 2026, planTitle: '云岭县2026年政务公开工作要点', from: day('2026-07-01'), to: day('2026-09-30'), changes: Array.from({ length: rowCount }, () => change) };
}

function sampleRanking(): RankingData {
  const { classes, rules, ...frame } = sampleSummary();
  const ranked = classes.map(({ className, units }) => ({
    className,
    units: units.map(({ unitName, rank, total, forecastTotal, deductions }) => ({
      unitName,
      rank,
      total,
      forecastTotal,
      deduction: deductions.reduce((sum, points) => sum + points, 0),
      deductions: deductions.flatMap((points, at) => (points === 0 ? [] : [{ item: rules[at]?.name ?? '', count: 1, points }])),
    })),
  }));
  return { ...frame, classes: ranked };
}

function sampleLookBack(rowCount: number): LookBackData {
  const task = { outlineNumber: '3.', title: '公布权责清单', units: '县财政局、县司法局', deadline: '6月底前', state: '推进中', result: '未完成', rectification: '整改：公布权责清单', note: '缺附件' };
  return { year: 2027, plans: [{ title: '要点', tasks: Array.from({ length: rowCount }, () => task) }] };
}
