import { type CalendarDay, calendarDayOf } from '../calendar-day.ts';

/**
 * How a stored collective finds its members: a list with days of membership, or all units of some classes (of every
 * class where `classCodes` is empty) without some.
 */
export type StoredCollectiveRule =
  | { kind: 'members' }
  | { kind: 'classes'; classCodes: readonly string[]; exceptIds: readonly string[] };

/** A unit with the days between which it exists; open where null. */
export interface DatedUnit {
  id: string;
  classCode: string;
  establishedOn: string | null;
  /** Last day of a unit that was dissolved. */
  lastDay: string | null;
}

/** A listed member with its first and last day; open where null. */
export interface DatedMembership {
  unitId: string;
  validFrom: string | null;
  validTo: string | null;
}

/** True when the unit had been founded by the day and was not dissolved before it. */
export function existsOn({ establishedOn, lastDay }: Pick<DatedUnit, 'establishedOn' | 'lastDay'>, day: CalendarDay): boolean {
  return (establishedOn === null || establishedOn <= day) && (lastDay === null || day <= lastDay);
}

/** The units that a collective unit stands for on a day, in the order of `units`. */
export function membersOn(
  rule: StoredCollectiveRule,
  listed: readonly DatedMembership[],
  units: readonly DatedUnit[],
  day: CalendarDay,
): string[] {
  const belongs = rule.kind === 'members' ? isListed(listed, day) : isCovered(rule);
  return units.filter((unit) => belongs(unit) && existsOn(unit, day)).map((unit) => unit.id);
}

function isListed(listed: readonly DatedMembership[], day: CalendarDay): (unit: DatedUnit) => boolean {
  const valid = listed.filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo),
  );
  const ids = new Set(valid.map(({ unitId }) => unitId));
  return (unit) => ids.has(unit.id);
}

function isCovered({ classCodes, exceptIds }: Extract<StoredCollectiveRule, { kind: 'classes' }>): (unit: DatedUnit) => boolean {
  return (unit) => (classCodes.length === 0 || classCodes.includes(unit.classCode)) && !exceptIds.includes(unit.id);
}

/** The day on which the collectives of a plan's tasks are resolved: today, or the last day of an earlier year. */
export function resolutionDay(planYear: number, today: CalendarDay): CalendarDay {
  const lastDay = calendarDayOf(planYear, 12, 31);
  return lastDay !== null && lastDay < today ? lastDay : today;
}
