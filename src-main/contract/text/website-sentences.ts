import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { ColumnStanding } from '../../domain/website/column-state.ts';

/** What the basis tells of a column. */
interface NamedColumn {
  path: readonly string[];
  printedCycle: string | null;
  lastUpdatedOn: string | null;
}

/** Names of a column from the outermost level on, as one. */
export function columnName(path: readonly string[]): string {
  return path.join('\uff1e');
}

/** The basis of an event for scoring (扣分依据) that an overdue or empty column gives, seen on `asOf`. */
export function columnBasis({ path, printedCycle, lastUpdatedOn }: NamedColumn, { state, dueOn, overdueDays }: ColumnStanding, asOf: CalendarDay): string {
  const name = `网站栏目“${columnName(path)}”`;
  if (state === 'empty') return `${name}至${asOf}为空白栏目`;
  const cycle = printedCycle === null ? '' : `更新周期为“${printedCycle}”，`;
  const last = lastUpdatedOn === null ? '' : `（最近更新为${lastUpdatedOn}）`;
  return `${name}${cycle}应于${dueOn ?? ''}前更新，至${asOf}未更新${last}，已超期${overdueDays ?? 0}天`;
}
