import { readFileSync } from 'node:fs';
import { parseCalendarDay } from '../../../src-main/domain/calendar-day.ts';
import type { CalendarDay } from '../../../src-main/domain/calendar-day.ts';
import { exportProfileSchema } from '../../../src-main/workbooks/export-profile.ts';
import type { ChangedTask, ChangeListData } from '../../../src-main/workbooks/layouts/change-list.ts';
import type { LeadingGroupData } from '../../../src-main/workbooks/layouts/leading-group.ts';
import type { ResponsibilityTableData, ResponsibilityTask } from '../../../src-main/workbooks/layouts/responsibility-table.ts';
import type { ScoreSheetData, ScoreSheetRow } from '../../../src-main/workbooks/layouts/score-sheet.ts';
import type { ScoreSummaryData } from '../../../src-main/workbooks/layouts/score-summary.ts';
import type { ListedUnit, UnitListData } from '../../../src-main/workbooks/layouts/unit-list.ts';

const profileUrl = new URL('../../../resources/presets/exports/county-standard.json', import.meta.url);

/** The profile that ships. */
export const countyProfile = exportProfileSchema.parse(JSON.parse(readFileSync(profileUrl, 'utf8')));

export function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
}

const sentences = [
  '全面梳理本领域公开事项,编制并公布标准目录,做到要素齐全、表述准确;',
  '按照“谁制定、谁公开、谁解读”的原则,政策文件与解读材料同步起草、同步审签、同步发布,解读比例不低于80%;',
  '在门户网站(www.example.gov.cn)开设专栏,自信息形成之日起20个工作日内发布,并于每季度末月25日前报送清单。',
  '加强基层公开专区建设,设置查阅点、自助终端和意见箱,为老年人、残疾人等群体提供帮助;',
  '完善申请办理规程,规范登记、审核、办理、答复、归档流程,防止超期答复和错误引用条款。',
];
const unitNames = ['县发展改革局', '县教育局', '县财政局', '县人力资源社会保障局', '县自然资源局', '县卫生健康局', '县市场监管局', '各乡镇人民政府(街道办事处)'];

/** Text of exactly so many UTF-16 units (none of the sentences has surrogates). */
export function textOfLength(length: number, start = 0): string {
  let text = '';
  for (let index = start; text.length < length; index += 1) text += sentences[index % sentences.length] ?? '';
  return text.slice(0, length);
}

export function unitsOf(count: number, start = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    const name = unitNames[(start + index) % unitNames.length] ?? '';
    return index < unitNames.length ? name : `${name}第${index}分局`;
  });
}

export function sampleTask(sequence: number, change: Partial<ResponsibilityTask> = {}): ResponsibilityTask {
  return {
    kind: 'task',
    sequence,
    outlineNumber: `${sequence}.`,
    title: `第${sequence}项 推进${['重点领域信息公开', '政策解读回应', '基层公开标准化规范化', '公开平台建设'][sequence % 4]}`,
    requirement: textOfLength(40 + ((sequence * 37) % 180), sequence),
    leadUnits: unitsOf(1 + (sequence % 2), sequence),
    responsibleUnits: unitsOf(1 + (sequence % 5), sequence + 1),
    supportingUnits: sequence % 3 === 0 ? unitsOf(2, sequence + 4) : [],
    deadlineText: ['2026年6月30日前', '2026年12月底前', '持续推进', '每季度末月25日前'][sequence % 4] ?? '',
    note: sequence % 7 === 0 ? '共性任务' : '',
    ...change,
  };
}

/** A plan of so many tasks with a heading of level 1 before each tenth and of level 2 before each fifth. */
export function sampleTable(taskCount: number, change: (sequence: number) => Partial<ResponsibilityTask> = () => ({})): ResponsibilityTableData {
  const rows: ResponsibilityTableData['rows'][number][] = [];
  for (let sequence = 1; sequence <= taskCount; sequence += 1) {
    if (sequence % 10 === 1) rows.push({ kind: 'section', level: 1, heading: `${Math.ceil(sequence / 10)}、以公开促落实优服务` });
    if (sequence % 5 === 1) rows.push({ kind: 'section', level: 2, heading: `(${Math.ceil(sequence / 5)})提升公开的质量和实效` });
    rows.push(sampleTask(sequence, change(sequence)));
  }
  return { title: '青禾县2026年政务公开工作要点', subtitle: '青政办发〔2026〕8号    青禾县人民政府办公室    2026年4月20日印发', rows };
}

export function sampleScoreRow(change: Partial<ScoreSheetRow> = {}): ScoreSheetRow {
  return {
    item: '推进重点领域信息公开',
    points: null,
    criterion: '年内未按照责任分解完成的,每项扣5分',
    deduction: 0,
    forecastDeduction: 0,
    basis: '',
    state: '已销号',
    evidence: '',
    note: '',
    ...change,
  };
}

/** Two unfinished tasks, one failed lead, one failure reported by the lead, one late reply: 70 points. */
export function sampleScoreSheet(change: Partial<ScoreSheetData> = {}): ScoreSheetData {
  return {
    year: 2026,
    schemeName: '县级政务公开考评办法',
    asOf: day('2026-12-31'),
    forecast: false,
    basePoints: 1_000_000,
    floorPoints: 0,
    unitName: '县市场监管局',
    className: '县政府各部门',
    taskRows: [
      sampleScoreRow(),
      sampleScoreRow({ item: '公布权责清单', deduction: 50_000, state: '未完成', basis: '第2项 公布权责清单,2026年6月30日到期未完成' }),
      sampleScoreRow({ item: '更新办事指南', deduction: 50_000, state: '推进中', basis: '第3项 更新办事指南,年内未完成' }),
    ],
    ruleRows: [
      sampleScoreRow({ item: '牵头单位未按要求牵头', criterion: '扣10分', deduction: 100_000, state: null, basis: '2026年9月10日,未制定任务分解' }),
      sampleScoreRow({ item: '责任单位未抓好落实', criterion: '扣5分', deduction: 50_000, state: null, basis: '2026年10月8日,由县财政局提供' }),
      sampleScoreRow({ item: '依申请公开超时限办理', criterion: '每次扣5分', deduction: 50_000, state: null, basis: '2026年11月2日,超期2个工作日' }),
    ],
    total: 700_000,
    forecastTotal: 700_000,
    ...change,
  };
}

export function sampleSummary(change: Partial<ScoreSummaryData> = {}): ScoreSummaryData {
  const unit = (unitName: string, deductions: number[], rank: number) => {
    const total = 1_000_000 - deductions.reduce((sum, points) => sum + points, 0);
    return { unitName, deductions, total, forecastTotal: total, rank, note: '' };
  };
  return {
    year: 2026,
    schemeName: '县级政务公开考评办法',
    asOf: day('2026-12-31'),
    forecast: false,
    basePoints: 1_000_000,
    floorPoints: 0,
    rules: [{ name: '未完成考评任务' }, { name: '牵头单位未按要求牵头' }, { name: '责任单位未抓好工作落实' }, { name: '超时限办理或违反规定' }],
    ties: 'skip',
    classes: [
      {
        className: '县政府各部门',
        units: [
          unit('县教育局', [0, 0, 0, 0], 1),
          unit('县财政局', [0, 0, 0, 0], 1),
          unit('县市场监管局', [100_000, 100_000, 50_000, 50_000], 3),
        ],
      },
      { className: '各乡镇(街道办)', units: [unit('青山镇人民政府', [50_000, 0, 0, 0], 1), unit('河口街道办事处', [50_000, 0, 50_000, 0], 2)] },
    ],
    ...change,
  };
}

export function sampleChangedTask(change: Partial<ChangedTask> = {}): ChangedTask {
  return {
    outlineNumber: '1.',
    title: '推进重点领域信息公开',
    kind: '调整',
    changes: [{ field: '完成时限', before: '2026年6月底前', after: '2026年9月底前' }],
    reason: '机构职责调整',
    ...change,
  };
}

export function sampleChangeList(tasks: readonly ChangedTask[]): ChangeListData {
  return {
    planTitle: '云岭县2026年政务公开工作要点',
    from: { number: 1, publishedOn: day('2026-05-20') },
    to: { number: 2, publishedOn: day('2026-08-01') },
    today: day('2026-08-20'),
    tasks,
  };
}

/** So many groups of four members; the first has the county's name. */
export function sampleLeadingGroup(count: number): LeadingGroupData {
  const [from, to] = [day('2026-01-01'), day('2026-12-31')];
  const members = [
    { roleWords: '组长', name: '张三', post: '县委常委、常务副县长', validFrom: from, validTo: null },
    { roleWords: '副组长', name: '李四', post: '县政府办公室主任', validFrom: from, validTo: to },
    { roleWords: '成员', name: '王五', post: '县财政局局长', validFrom: null, validTo: to },
    { roleWords: '成员', name: '赵六', post: '', validFrom: null, validTo: null },
  ];
  const groups = Array.from({ length: count }, (_, index) => ({ name: index === 0 ? '云岭县政务公开工作领导小组' : `工作专班${index + 1}`, members }));
  return { planTitle: '云岭县2026年政务公开工作要点', asOf: day('2026-08-20'), groups };
}

/** A unit with everything, and so many plain ones. */
export function sampleUnitList(plainUnits = 0): UnitListData {
  const full: ListedUnit = {
    name: '县文化广电和旅游局',
    shortName: '县文旅局',
    className: '县政府部门',
    aliases: ['县文物局', '县版权局'],
    formerNames: [{ name: '县文化局', usedUntil: day('2019-03-28') }, { name: '县旅游局', usedUntil: null }],
    people: [
      { role: 'leader', name: '张三', post: '局长', phone: '0855-1234567' },
      { role: 'liaison', name: '李四', post: '股长', phone: null },
      { role: 'liaison', name: '王五', post: null, phone: '138 0000 0000' },
    ],
  };
  const plain = unitsOf(plainUnits).map((name, index): ListedUnit => ({ name, shortName: null, className: '县政府部门', aliases: [], formerNames: [], people: index % 3 === 0 ? full.people.slice(0, 1) : [] }));
  return { countyName: '云岭县', asOf: day('2026-08-20'), units: [full, ...plain] };
}
