import type { SuperiorTableHead } from '../../../../src-main/contract/templates.ts';
import { quarterName } from '../../../../src-main/contract/text/quarter-names.ts';

/** The period that a table asks for: 2026年第三季度. */
export function periodWords({ year, quarter }: Pick<SuperiorTableHead, 'year' | 'quarter'>): string {
  return `${year}年${quarter === null ? '度' : quarterName(quarter)}`;
}

/** Whether and when a table was written for return. */
export function filledWords({ filledOn }: Pick<SuperiorTableHead, 'filledOn'>): string {
  return filledOn === null ? '未填报' : `${filledOn} 已填写`;
}

/** What the tables of a year come to. */
export function aboutTables(tables: readonly Pick<SuperiorTableHead, 'filledOn'>[]): string {
  if (tables.length === 0) return '按上级下发的表格填写，只填本级的单元格';
  const open = tables.filter(({ filledOn }) => filledOn === null).length;
  return `共 ${tables.length} 张上级报表，${open === 0 ? '都已填写' : `${open} 张未填报`}`;
}
