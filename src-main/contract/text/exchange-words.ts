import { quarterName } from './quarter-names.ts';

/** What the workbook that units fill in is called. */
export const fillInTableName = '填报表';

/** Name of a unit's fill-in workbook without its ending: 县财政局2026年第三季度政务公开任务填报表. */
export function fillInFileName({ unitName, year, quarter }: { unitName: string; year: number; quarter: number | null }): string {
  return `${unitName}${year}年${quarter === null ? '' : quarterName(quarter)}政务公开任务${fillInTableName}`;
}
