import type { DeadlineView } from '../../../../../src-main/contract/ledger.ts';
import type { InstanceView } from '../../../../../src-main/contract/progress.ts';
import type { ChipColour } from '../../../../ui/status-chip.tsx';

export type PeriodStatus = InstanceView['status'];
export type UnitInstance = InstanceView & { unitId: string };

/** Units that stand alike for a period. */
export interface StatusGroup {
  status: PeriodStatus;
  unitIds: string[];
  /** Day of the report that met it, where one unit alone stands so. */
  reportedOn: string | null;
}

/** A period of a deadline with how its units stand. */
export interface Period {
  dueOn: string;
  reportsFrom: string | null;
  reportsTo: string | null;
  skipped: InstanceView['skipped'];
  beyondCalendar: boolean;
  groups: StatusGroup[];
}

/** A deadline with its periods of the year, by day. */
export interface DeadlinePeriods {
  deadline: DeadlineView;
  periods: Period[];
}

/** The most urgent first. */
const statusOrder: readonly PeriodStatus[] = ['missed', 'metLate', 'due', 'met'];

export const statusColours: Record<PeriodStatus, ChipColour> = { missed: 'red', metLate: 'yellow', due: 'none', met: 'green' };

const roundWords: Record<PeriodStatus, string> = { missed: '缺报', metLate: '迟报', due: '应报', met: '已报' };
/** `missed` stays so when the unit was done later: it speaks of the day, the state tells the rest. */
const onceWords: Record<PeriodStatus, string> = { missed: '未按期完成', metLate: '超期完成', due: '未到期', met: '已完成' };

/** A status in the office's words: what comes round is reported, what is due once is done. */
export function statusWords(kind: DeadlineView['kind'], status: PeriodStatus): string {
  return kind === 'recurring' || kind === 'ongoing' ? roundWords[status] : onceWords[status];
}

function periodsOf(instances: readonly UnitInstance[]): Period[] {
  const periods = new Map<string, Period>();
  for (const { dueOn, reportsFrom, reportsTo, skipped, beyondCalendar, status, unitId, reportedOn } of instances) {
    const period = periods.get(dueOn) ?? { dueOn, reportsFrom, reportsTo, skipped, beyondCalendar, groups: [] };
    const group = period.groups.find((one) => one.status === status);
    if (group) {
      group.unitIds.push(unitId);
      group.reportedOn = null;
    } else period.groups.push({ status, unitIds: [unitId], reportedOn });
    periods.set(dueOn, period);
  }
  for (const { groups } of periods.values()) groups.sort((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status));
  return [...periods.values()].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** The deadlines of a task in their order, each with its periods; one that has none yet is listed without. */
export function deadlinePeriods(deadlines: readonly DeadlineView[], instances: readonly UnitInstance[]): DeadlinePeriods[] {
  return deadlines.map((deadline) => ({
    deadline,
    periods: periodsOf(instances.filter(({ deadlineId }) => deadlineId === deadline.id)),
  }));
}

/** Periods that matter now: the last three that have ended and the next one. */
export function nearPeriods(periods: readonly Period[], today: string): Period[] {
  const next = periods.findIndex(({ dueOn }) => dueOn >= today);
  const end = next === -1 ? periods.length : next + 1;
  return periods.slice(Math.max(0, end - 4), end);
}

/** What a limit in working days skipped, in short: 周末 4 天、劳动节 5 天. */
export function skippedWords(skipped: InstanceView['skipped']): string {
  const counts = new Map<string, number>();
  for (const { why, name } of skipped) {
    const label = name ?? (why === 'weekend' ? '周末' : '节假日');
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, days]) => `${label} ${days} 天`).join('、');
}
