import { type CalendarDay, daysBetween } from '../../domain/calendar-day.ts';
import { type Period, periodBefore, periodContaining } from '../../domain/deadlines/period.ts';
import type { UnitRow } from '../units/register-order.ts';
import { type AlikeParts, isOpen } from './ledger-parts.ts';

/** At the beginning of a quarter the office still collects the reports of the one that has just ended. */
const collectingDays = 15;

/** The quarter of which reports are awaited on a day: the one that runs or, in its first 15 days, the one before. */
export function awaitedQuarter(asOf: CalendarDay): Period {
  const running = periodContaining('quarter', asOf);
  return daysBetween(running.from, asOf) < collectingDays ? periodBefore(running) : running;
}

/** Units with open tasks of which they have not reported since a day, in the order of the register, with their number. */
export function unitsWithoutReport(
  parts: readonly AlikeParts[],
  since: CalendarDay,
  units: readonly UnitRow[],
): { unitId: string; unitName: string; openTasks: number }[] {
  const silent = new Map<string, number>();
  for (const part of parts) {
    if (!isOpen(part) || (part.lastOn !== null && part.lastOn >= since)) continue;
    for (const unitId of part.unitIds) silent.set(unitId, (silent.get(unitId) ?? 0) + 1);
  }
  return units.flatMap(({ id, name }) => {
    const openTasks = silent.get(id);
    return openTasks === undefined ? [] : [{ unitId: id, unitName: name, openTasks }];
  });
}
