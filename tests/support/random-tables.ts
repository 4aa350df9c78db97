import fc from 'fast-check';
import type { ColumnRole } from '../../src-main/domain/extraction/found-table.ts';
import type { TextBlock } from '../../src-main/domain/extraction/text-block.ts';
import type { CellSketch } from './plain-blocks.ts';
import { cellBlocks, plainBlocks } from './plain-blocks.ts';

/** A table of tasks as it is set, with what each of its rows means. */
export interface RandomTable {
  roles: ColumnRole[];
  headers: string[];
  /** Words of each row by column; a merged cell repeats the words of the one above. */
  rows: string[][];
  /** Columns whose equal neighbours in neighbouring rows are merged. */
  merged: boolean[];
  /** How many columns of the file each column takes. */
  widths: number[];
  /** A title row stands above the header. */
  titled: boolean;
  /** The header and its title stand again before this row; 0 for nowhere. */
  repeatedAt: number;
}

const knownHeaders: Record<Exclude<ColumnRole, 'ignored'>, string[]> = {
  number: ['序号', '编号'],
  category: ['类别', '重点领域', '任务分类', '工作板块'],
  task: ['工作任务', '任务名称', '工作事项', '工作任务名称'],
  requirement: ['工作要求', '具体措施', '工作举措', '完成标准'],
  lead: ['牵头单位', '牵头部门', '牵头责任单位'],
  responsible: ['责任单位', '责任科室', '实施单位', '承办部门'],
  supporting: ['配合单位', '协办单位', '参与部门'],
  deadline: ['完成时限', '完成时间', '时间节点', '办结时限'],
  status: ['落实情况', '完成情况', '工作进展'],
};
const ignoredHeaders = ['备注', '任务来源', '牵头领导', '联系电话', '分值'];
const unknownHeaders = ['甲栏', '乙栏', '丙栏', '丁栏', '戊栏', '己栏', '庚栏', '辛栏', '壬栏', '癸栏'];

const subjects = ['规划成果', '预算决算', '抽查结果', '招生计划', '医疗收费', '水质监测', '用工信息', '救助名单', '惠农补贴', '采购合同', '人事任免', '会议议题'];
const valuesOf: Record<Exclude<ColumnRole, 'number' | 'task'>, readonly string[]> = {
  category: ['决策公开', '民生领域', '平台建设', '营商环境'],
  requirement: ['在门户网站设专栏集中展示。', '按要求分类归档,方便群众查询。', '同步发布图解和问答。', '统一格式,注明来源。'],
  lead: ['县财政局', '县发展改革局', '县政府办公室', '县委宣传部'],
  responsible: ['各乡镇人民政府', '县直有关部门', '县融媒体中心(县广播电视台)', '县教育体育局、县数据局'],
  supporting: ['县税务局', '县审计局', '县市场监管局、县林业局'],
  deadline: ['6月底前', '2023年9月20日前', '持续推进', '每季度', '年底前'],
  status: ['已完成', '正在推进', '未完成'],
  ignored: ['张三', '无'],
};
const optional: readonly ColumnRole[] = ['lead', 'responsible', 'supporting', 'deadline', 'status', 'requirement', 'category', 'ignored'];
const isWordy = (role: ColumnRole): boolean => role === 'task' || role === 'requirement' || role === 'category';

/** Any order of the columns, but a number never stands between two columns of words: there it numbers the one behind it. */
function columnOrder(): fc.Arbitrary<ColumnRole[]> {
  return fc
    .tuple(fc.subarray([...optional], { minLength: 2 }), fc.boolean())
    .filter(([roles]) => roles.some((role) => role === 'lead' || role === 'responsible'))
    .chain(([roles, numbered]) => fc.tuple(fc.shuffledSubarray(['task' as ColumnRole, ...roles], { minLength: roles.length + 1 }), fc.constant(numbered), fc.nat()))
    .map(([roles, numbered, place]) => {
      if (!numbered) return roles;
      const first = roles.findIndex((role) => isWordy(role));
      const last = roles.findLastIndex((role) => isWordy(role));
      const places = Array.from({ length: roles.length + 1 }, (_, at) => at).filter((at) => at <= first || at > last);
      return roles.toSpliced(places[place % places.length] ?? 0, 0, 'number');
    });
}

function valueOf(role: ColumnRole, row: number, subject: string): fc.Arbitrary<string> {
  if (role === 'number') return fc.constant(String(row + 1));
  return role === 'task' ? fc.constant(`公开${subject}`) : fc.constantFrom(...valuesOf[role]);
}

const headerOf = (role: ColumnRole): fc.Arbitrary<string> => fc.constantFrom(...(role === 'ignored' ? ignoredHeaders : knownHeaders[role]));

/** Tables with random columns in a random order; `known`: their headers are words that the reader knows. */
export function randomTables(known: boolean): fc.Arbitrary<RandomTable> {
  return fc.tuple(columnOrder(), fc.shuffledSubarray(subjects, { minLength: 3, maxLength: 8 })).chain(([roles, titles]) =>
    fc.record({
      roles: fc.constant(roles),
      headers: known ? fc.tuple(...roles.map((role) => headerOf(role))) : fc.shuffledSubarray(unknownHeaders, { minLength: roles.length, maxLength: roles.length }),
      rows: fc.tuple(...titles.map((subject, row) => fc.tuple(...roles.map((role) => valueOf(role, row, subject))))),
      merged: fc.tuple(...roles.map((role) => (role === 'number' || role === 'task' ? fc.constant(false) : fc.boolean()))),
      widths: fc.tuple(...roles.map(() => fc.constantFrom(1, 1, 1, 2))),
      titled: fc.boolean(),
      repeatedAt: fc.nat(titles.length - 1),
    }),
  );
}

/** Sets a table: its cells as a file gives them, merged down and across. */
export function setTable({ headers, rows, merged, widths, titled, repeatedAt }: RandomTable): TextBlock[] {
  const top: CellSketch[][] = [
    ...(titled ? [[{ text: '政务公开任务台账', columns: widths.reduce((sum, width) => sum + width, 0) }]] : []),
    headers.map((text, column) => ({ text, columns: widths[column] ?? 1 })),
  ];
  const goesOn = (row: number, column: number): boolean => (merged[column] ?? false) && row > 0 && row !== repeatedAt && rows[row]?.[column] === rows[row - 1]?.[column];
  const lengthOf = (row: number, column: number): number => {
    let end = row + 1;
    while (end < rows.length && goesOn(end, column)) end++;
    return end - row;
  };
  const body = rows.flatMap((cells, row): CellSketch[][] => {
    const own = cells.flatMap((text, column) => (goesOn(row, column) ? [] : [{ text, rows: lengthOf(row, column), columns: widths[column] ?? 1 }]));
    return row > 0 && row === repeatedAt ? [...top, own] : [own];
  });
  const before = plainBlocks('云桥县2023年政务公开任务分解表');
  return [...before, ...cellBlocks([...top, ...body], 0, before.length)];
}
