import type { ExportTable } from '../../../../src-main/contract/export-questions.ts';
import type { ProfileTable } from '../../../../src-main/contract/profiles.ts';

/** A table that can go out, as the list shows it. */
export interface TableWords {
  readonly table: ExportTable;
  readonly name: string;
  /** One line that says what it is. */
  readonly about: string;
}

/** All tables in the order of the list: what is used most stands first. */
export const exportTables: readonly TableWords[] = [
  { table: 'responsibilityTable', name: '责任分解表', about: '任务、要求、单位、时限' },
  { table: 'progressTable', name: '落实情况表', about: '完成情况、落实措施、存在问题' },
  { table: 'fullLedger', name: '完整台账', about: '任务的全部内容，含佐证材料' },
  { table: 'changesSince', name: '变动情况', about: '某一天以来台账里的变化' },
  { table: 'scoreSheets', name: '自查评分表', about: '每家单位一张，附汇总表' },
  { table: 'ranking', name: '排名表', about: '各类单位的得分和名次' },
  { table: 'changeList', name: '变更清单', about: '计划两个版本之间的调整' },
  { table: 'leadingGroup', name: '领导小组名单', about: '某一天的组成人员' },
  { table: 'unitList', name: '单位名录', about: '名称、类别、人员、电话' },
  { table: 'lookBack', name: '上年回顾表', about: '上年度任务完成情况回头看' },
];

/** How a table is called. */
export function tableName(table: ExportTable): string {
  return exportTables.find((entry) => entry.table === table)?.name ?? '';
}

/** Which table shows real data for the look of another one; null where it is made elsewhere (the fill-in workbook). */
export function tableOfProfileTable(table: ProfileTable): ExportTable | null {
  if (table === 'fillIn') return null;
  return table === 'scoreSheet' || table === 'scoreSummary' ? 'scoreSheets' : table;
}

/** The part of a profile that a table's look comes from first. */
export function profileTableOf(table: ExportTable): ProfileTable {
  return table === 'scoreSheets' ? 'scoreSheet' : table;
}
