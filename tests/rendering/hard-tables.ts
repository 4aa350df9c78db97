import type { ExportProfile } from '../../src-main/workbooks/export-profile.ts';
import type { WorkbookRequest } from '../../src-main/workbooks/layouts/lay-out-workbook.ts';
import type { LedgerTask, UnitWords } from '../../src-main/workbooks/layouts/ledger-table.ts';
import type { ResponsibilityTask } from '../../src-main/workbooks/layouts/responsibility-table.ts';
import { day, sampleChangedTask, sampleChangeList, sampleLeadingGroup, sampleScoreRow, sampleScoreSheet, sampleSummary, sampleUnitList, textOfLength, unitsOf } from '../unit/workbooks/sample-data.ts';
import { sampleFillInRow, sampleFillInSheet } from '../unit/workbooks/sample-fill-in.ts';
import { ledgerChange, ledgerTask, sampleLedger, sampleRanking } from '../unit/workbooks/sample-ledger.ts';

/** Texts that are hard to set: they look like formulas, have characters that fonts miss, words longer than a column, lines of their own. */
export const hardTexts = [
  '=SUM(A1:A9)是文字，不是公式',
  '@县政务公开办负责汇总',
  '-5分，逾期每日再扣1分',
  '+86 0855-1234567',
  '=HYPERLINK("http://www.example.gov.cn","点此查看")',
  '㙍埠镇、䶮湖街道、𠮷安路、𫍽园社区、喆、镕、〇',
  'https://www.example.gov.cn/zwgk/zdlyxxgk/2026/04/20/content_1234567890.shtml?id=2026&name=list_of_departments',
  'AVeryLongWordWithoutAnyPlaceToBreakItThatIsWiderThanTheColumnInWhichItStands_1234567890',
  '一是\n二是\n\n四是\t制表符之后\r\n六是',
  '“引号”‘单引’"直引"\'撇\'《书名》〔2026〕8号',
  '完成率100％，同比增长12.5%；①②③④ ㎡ ℃ № ……——※',
  '😀 已完成 ✔ ☎ 0855-1234567',
  'MMMMWWWW mmmmwwww @@@@ %%%% 2026-12-31',
  '（（（（（（（（（（。。。。。。。。。。））））））））））',
] as const;

/** Most rows are short as in a real plan; each fiftieth has a requirement of 2,000 characters, some have 60 units. */
const requirementOf = (index: number): string =>
  index % 50 === 0 ? textOfLength(2_000, index) : `${hardTexts[index % hardTexts.length] ?? ''}${textOfLength((index * 37) % 160, index)}`;
const unitCount = (index: number): number => (index % 25 === 0 ? 60 : index % 10 === 3 ? 17 : 1 + (index % 5));
const hard = (index: number): string => hardTexts[index % hardTexts.length] ?? '';

const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function hardResponsibility(index: number): ResponsibilityTask {
  return {
    kind: 'task',
    sequence: index + 1,
    outlineNumber: `${index + 1}.`,
    title: index % 4 === 1 ? hard(index + 3) : `第${index + 1}项 ${textOfLength(8 + (index % 20), index)}`,
    requirement: requirementOf(index),
    leadUnits: unitsOf(1 + (index % 2), index),
    responsibleUnits: unitsOf(unitCount(index), index + 1),
    supportingUnits: index % 3 === 0 ? unitsOf(2, index + 4) : [],
    deadlineText: ['2026年6月30日前', '2026年12月底前', '持续推进', '每季度末月25日前，即知即改'][index % 4] ?? '',
    note: index % 6 === 5 ? hard(index) : '',
  };
}

function hardLedgerTask(index: number): LedgerTask {
  const { kind: _kind, sequence: _sequence, deadlineText, ...task } = hardResponsibility(index);
  const said = (length: number): UnitWords[] => unitsOf(1 + (index % 3), index).map((unit, at) => ({ units: [unit], text: textOfLength(length, index + at) }));
  return ledgerTask({
    ...task,
    headings: [`第${index % 4}部分 重点任务`, '（一）财政信息', hard(index)].slice(0, 1 + (index % 3)),
    leadingOfficials: ['李某 副县长', 'Alexander'].slice(0, 1 + (index % 2)),
    peopleInCharge: ['欧阳某某'],
    liaisons: ['王某某 0855-1234567', '赵某 13800001234'],
    deadlines: [deadlineText, '每季度末月25日前'],
    targets: [[], [{ units: [], text: textOfLength(15, index) }], [], [{ units: [], text: hard(index + 1) }]],
    progress: index % 2 === 0 ? said(30 + (index % 50)) : [{ units: [], text: hard(index + 2) }],
    problems: index % 3 === 0 ? said(20) : [],
    nextStep: index % 4 === 0 ? [{ units: [], text: hard(index + 5) }] : [],
    state: ['未启动', '推进中', '已完成（待核）', '暂缓调整'][index % 4] ?? '',
    evidence: ['云政办发〔2026〕18号', 'https://www.example.gov.cn/zwgk/2026/content_123456.shtml'].slice(index % 2),
    checkedOffOn: index % 2 === 0 ? day('2026-12-25') : null,
  });
}

/** The three tables that can have as many rows as a county has tasks. */
export function largeTables(profile: ExportProfile, rowCount: number): WorkbookRequest[] {
  const tasks = indices(rowCount);
  const section = { kind: 'section' as const, level: 1, heading: '一、=以公开促落实' };
  const ledger = sampleLedger([section, ...tasks.map(hardLedgerTask)]);
  return [
    { table: 'responsibilityTable', profile, data: { title: '云岭县2026年政务公开工作要点', subtitle: '云政办发〔2026〕8号', rows: [section, ...tasks.map(hardResponsibility)] } },
    { table: 'progressTable', profile, data: ledger },
    { table: 'fullLedger', profile, data: ledger },
  ];
}

/** Every other table that goes out. */
export function smallerTables(profile: ExportProfile, rowCount: number): WorkbookRequest[] {
  const rows = indices(rowCount);
  const asOf = day('2026-06-30');
  const units = unitsOf(rowCount);
  const ranking = { unitName: '', rank: 1, deduction: 200_000, total: 800_000, forecastTotal: 800_000 };
  const [scored] = sampleSummary().classes[0]?.units ?? [];
  const [group] = sampleLeadingGroup(1).groups;
  if (scored === undefined || group === undefined) throw new Error('no samples');
  const changed = rows.map((index) =>
    sampleChangedTask({
      title: hard(index + 4),
      changes: ['工作要求', '牵头单位', '完成时限'].slice(index % 3).map((field, at) => ({ field, before: at === 1 ? '' : requirementOf(index + at), after: hard(index + at) })),
      reason: index % 5 === 0 ? textOfLength(200, index) : hard(index),
    }),
  );
  return [
    { table: 'changesSince', profile, data: { year: 2026, planTitle: null, from: asOf, to: asOf, changes: rows.map((index) => ledgerChange({ title: hard(index), before: requirementOf(index + 1), after: hard(index + 7), actor: '欧阳某某' })) } },
    { table: 'ranking', profile, data: sampleRanking({ forecast: true, classes: [{ className: '县政府部门', units: units.map((unitName, index) => ({ ...ranking, unitName, rank: index + 1, deductions: [{ item: hard(index), count: 3, points: 150_000 }] })) }] }) },
    { table: 'changeList', profile, data: sampleChangeList(changed) },
    { table: 'leadingGroup', profile, data: { ...sampleLeadingGroup(1), groups: [{ ...group, members: rows.map((index) => ({ roleWords: '成员', name: '欧阳某某', post: hard(index), validFrom: asOf, validTo: index % 2 === 0 ? asOf : null })) }] } },
    { table: 'unitList', profile, data: { ...sampleUnitList(rowCount), units: sampleUnitList(rowCount).units.map((unit, index) => (index % 4 === 1 ? { ...unit, aliases: [hard(index), hard(index + 1)] } : unit)) } },
    { table: 'lookBack', profile, data: { year: 2027, plans: [{ title: '要点', tasks: rows.map((index) => ({ outlineNumber: `${index + 1}.`, title: hard(index), units: unitsOf(unitCount(index)).join('、'), deadline: '2026年12月底前', state: '已完成（待核）', result: '未完成', rectification: hard(index + 3), note: hard(index + 6) })) }] } },
    { table: 'fillIn', profile, data: { sheet: sampleFillInSheet(0, { rows: rows.map((index) => sampleFillInRow(index + 1, { title: hard(index), requirement: requirementOf(index) }, { text: hard(index + 1), problems: hard(index + 2), evidence: hard(index + 6) })) }) } },
    {
      table: 'scoreSheets',
      profile,
      title: '自查评分表',
      summary: sampleSummary({ asOf, forecast: true, classes: [{ className: '县政府部门', units: units.map((unitName, index) => ({ ...scored, unitName, note: index % 6 === 0 ? hard(index) : '' })) }] }),
      sheets: [sampleScoreSheet({ taskRows: rows.map((index) => sampleScoreRow({ item: hard(index), basis: hard(index + 2), evidence: hard(index + 4), note: hard(index + 5) })), total: 800_000 })],
    },
  ];
}
