import type { ProfileColumn, ProfileTable } from '../profiles.ts';

/** What the tables that go out are called. */
export const profileTableLabels: Record<ProfileTable, string> = {
  responsibilityTable: '责任分解表',
  progressTable: '落实情况表',
  fullLedger: '台账',
  changesSince: '变动情况表',
  ranking: '排名表',
  scoreSheet: '自查评分表',
  scoreSummary: '评分汇总表',
  changeList: '变更清单',
  leadingGroup: '领导小组名单',
  unitList: '单位名录',
  lookBack: '上年度任务回顾表',
  fillIn: '填报表',
};

/** What the lines of words of a table are called, by key. */
const wordLabels: Readonly<Record<string, string>> = {
  title: '标题',
  titleSuffix: '标题后缀',
  titleOfYear: '标题（全年所有计划）',
  titleOfGroup: '标题（只有一个小组）',
  subtitle: '副标题',
  subtitleOfUnit: '副标题（一个单位或类别）',
  subtitleToday: '副标题（至今）',
  subtitleWithoutDay: '副标题（没有报送期限）',
  forecastNote: '预测说明',
  sheetName: '工作表名',
  signature: '签字行',
  unitSeparator: '单位之间的分隔',
  nameSeparator: '名称之间的分隔',
  sectionSeparator: '章节之间的分隔',
  supportingUnits: '配合单位的写法',
  unitWords: '各单位内容的写法',
  targetLine: '阶段目标的写法',
  quarters: '四个季度的名称',
  deduction: '扣分项的写法',
  deductionSeparator: '扣分项之间的分隔',
  partA: '第一部分标题',
  partB: '第二部分标题',
  noTasks: '没有任务时',
  subtotal: '小计',
  total: '合计',
  forecastTotal: '年底预测得分',
  stateNote: '状态的写法',
  forecastDeduction: '预计扣分的写法',
  classHeading: '类别标题',
  wholeTask: '整项任务',
  fieldLine: '各栏内容的写法',
  'terms.both': '任职起止（起止都有）',
  'terms.from': '任职起止（只有起）',
  'terms.to': '任职起止（只有止）',
  formerName: '曾用名的写法',
  missing: '没有内容时',
  'periods.quarters': '各季度的写法',
  'periods.year': '全年的写法',
  'instructions.heading': '填报要求标题',
  'instructions.paragraphs': '填报要求',
  'instructions.rows': '任务数的写法',
  'instructions.rowsWithOverdue': '任务数的写法（有超期）',
  overdue: '超期的写法',
  deadlineWithDay: '时限附日期的写法',
  factBelow: '长文字另行的写法',
  'columns.sequence.header': '列名：序号',
  'columns.unit.header': '列名：单位',
  'columns.base.header': '列名：基础分',
  'columns.deduction.header': '列名：扣分合计',
  'columns.score.header': '列名：得分',
  'columns.forecastScore.header': '列名：年底预测',
  'columns.rank.header': '列名：排名',
  'columns.note.header': '列名：备注',
  footer: '页脚',
};

/** What a line of words is called; an unknown one by its key. */
export function profileWordLabel(key: string): string {
  return wordLabels[key] ?? key;
}

/** Columns that no profile of the program shows, as they usually look. */
export const usualColumns: Readonly<Record<string, Omit<ProfileColumn, 'field'>>> = {
  outlineNumber: { header: '编号', width: 8, align: 'center' },
  supportingUnits: { header: '配合单位', width: 18, align: 'left' },
  section: { header: '章节', width: 14, align: 'left' },
  units: { header: '责任单位', width: 18, align: 'left' },
  target1: { header: '一季度目标', width: 14, align: 'left' },
  target2: { header: '二季度目标', width: 14, align: 'left' },
  target3: { header: '三季度目标', width: 14, align: 'left' },
  target4: { header: '四季度目标', width: 14, align: 'left' },
  forecastScore: { header: '年底预测', width: 11, align: 'center' },
};

/** A rule of profiles that is broken; `column` is the name of a column, `word` the key of a line of words. */
export type ProfileRule =
  | { readonly kind: 'columnTwice' | 'columnUnknown' | 'columnUnreadable'; readonly column: string }
  | { readonly kind: 'columnsMissing'; readonly columns: readonly string[] }
  | { readonly kind: 'tooFewColumns' | 'columnsFixed' | 'other' | 'preset' | 'noProfileFile' }
  | { readonly kind: 'nameTaken'; readonly name: string }
  | { readonly kind: 'wordUnknown' | 'wordMissing' | 'wordTooLong'; readonly word: string }
  | { readonly kind: 'lineCount'; readonly word: string; readonly lines: number }
  | { readonly kind: 'placeMissing' | 'placeUnknown'; readonly word: string; readonly place: string };

/** What is wrong with a profile, as the part of a sentence; `table` null where it is no table's. */
export function profileRuleSentence(table: ProfileTable | null, rule: ProfileRule): string {
  const words = ruleWords(rule);
  return table === null ? words : `${profileTableLabels[table]}的${words}`;
}

function ruleWords(rule: ProfileRule): string {
  switch (rule.kind) {
    case 'columnTwice':
      return `列不能重复：“${rule.column}”`;
    case 'columnUnknown':
      return `列里没有“${rule.column}”这一项内容`;
    case 'columnUnreadable':
      return `列名“${rule.column}”收表时认不出来，要用通常的名称`;
    case 'columnsMissing':
      return `列必须保留${rule.columns.map((column) => `“${column}”`).join('')}`;
    case 'tooFewColumns':
      return '列至少要有两列';
    case 'columnsFixed':
      return '列是固定的，不能增减或调换';
    case 'preset':
      return '程序自带的版式不能改动，要先复制一份';
    case 'noProfileFile':
      return '这个文件不是本程序导出的版式文件';
    case 'nameTaken':
      return `已有同名的版式“${rule.name}”`;
    case 'wordUnknown':
      return `文字里没有“${rule.word}”这一项`;
    case 'wordMissing':
      return `“${profileWordLabel(rule.word)}”不能为空`;
    case 'wordTooLong':
      return `“${profileWordLabel(rule.word)}”太长`;
    case 'lineCount':
      return `“${profileWordLabel(rule.word)}”要写 ${rule.lines} 行`;
    case 'placeMissing':
      return `“${profileWordLabel(rule.word)}”里要有 {${rule.place}}`;
    case 'placeUnknown':
      return `“${profileWordLabel(rule.word)}”里的 {${rule.place}} 没有内容可填`;
    case 'other':
      return '内容不合要求';
  }
}
