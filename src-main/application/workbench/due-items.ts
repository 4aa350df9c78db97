import type { DueItem, Today } from '../../contract/workbench.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { overdueDays } from '../../domain/supervision/overdue-days.ts';
import type { UnitPerson } from '../../contract/units.ts';
import type { UnitRow } from '../units/register-order.ts';
import type { AlikeParts } from './ledger-parts.ts';

/** A line of the workbench for each unit of the parts, in their order. */
export function dueItems(parts: readonly AlikeParts[], unitNames: ReadonlyMap<string, string>): DueItem[] {
  return parts.flatMap(({ task, state, light, unitIds }) =>
    unitIds.map((unitId) => ({
      taskId: task.id,
      planId: task.planId,
      outlineNumber: task.outlineNumber,
      title: task.title,
      unitId,
      unitName: unitNames.get(unitId) ?? null,
      dueOn: light.reason.values.dueOn,
      daysLeft: light.reason.values.daysLeft,
      light: light.light,
      state,
    })),
  );
}

/** Parts that are due from a day to another one, both included. */
export function dueBetween(parts: readonly AlikeParts[], from: CalendarDay, to: CalendarDay): AlikeParts[] {
  return parts.filter(({ light }) => {
    const { dueOn } = light.reason.values;
    return dueOn !== null && dueOn >= from && dueOn <= to;
  });
}

/** Units with overdue tasks among open parts, the longest overdue first, each with the phone number of its liaison (联络员). */
export function overdueByUnit(
  parts: readonly AlikeParts[],
  units: readonly UnitRow[],
  people: ReadonlyMap<string, UnitPerson[]>,
): Today['overdueByUnit'] {
  const late = new Map<string, { tasks: number; longestDays: number }>();
  for (const part of parts) {
    const days = overdueDays(part.light);
    if (days === null) continue;
    for (const unitId of part.unitIds) {
      const own = late.get(unitId) ?? { tasks: 0, longestDays: 0 };
      late.set(unitId, { tasks: own.tasks + 1, longestDays: Math.max(own.longestDays, days) });
    }
  }
  return units
    .flatMap(({ id, name }) => {
      const own = late.get(id);
      const liaison = people.get(id)?.find(({ role, phone }) => role === 'liaison' && phone !== null);
      return own ? [{ unitId: id, unitName: name, ...own, phone: liaison?.phone ?? null }] : [];
    })
    .sort((a, b) => b.longestDays - a.longestDays || b.tasks - a.tasks);
}
