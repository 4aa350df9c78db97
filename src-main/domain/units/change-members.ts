import { addDays, type CalendarDay, parseCalendarDay } from '../calendar-day.ts';
import type { DatedMembership } from './resolve-collective.ts';

/**
 * The list of a collective unit with `memberIds` as its members from a day on. Who leaves was a member until the day
 * before, or never when he would have begun later; who stays keeps his first day; who comes begins on the day, or has
 * always been there when `fromStart` says so.
 */
export function changeMembers(
  listed: readonly DatedMembership[],
  memberIds: readonly string[],
  from: CalendarDay,
  fromStart: boolean,
): DatedMembership[] {
  const wanted = new Set(memberIds);
  const dayBefore = addDays(from, -1);
  const kept: DatedMembership[] = [];
  const staying = new Map<string, DatedMembership>();
  for (const membership of listed) {
    const { unitId, validFrom, validTo } = membership;
    // Ending on the day before is one stretch with what begins now: that takes a removal back.
    const reaches = validTo === null || validTo >= (wanted.has(unitId) ? dayBefore : from);
    if (!reaches) kept.push(membership);
    else if (wanted.has(unitId)) {
      const start = staying.get(unitId)?.validFrom;
      staying.set(unitId, { unitId, validFrom: earlier(validFrom, start === undefined ? from : start), validTo: null });
    } else if (validFrom === null || validFrom < from) kept.push({ unitId, validFrom, validTo: dayBefore });
  }
  const coming = [...wanted].filter((unitId) => !staying.has(unitId));
  return [
    ...kept,
    ...staying.values(),
    ...coming.map((unitId) => ({ unitId, validFrom: fromStart ? null : from, validTo: null })),
  ];
}

/** The earlier of two first days; null lies before every day. */
function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one < other ? one : other;
}

/** The list with one unit in the place of another; where both stood in it, stretches that touch become one. */
export function replaceMember(listed: readonly DatedMembership[], unitId: string, successorId: string): DatedMembership[] {
  const isConcerned = (membership: DatedMembership): boolean => [unitId, successorId].includes(membership.unitId);
  const stretches = listed
    .filter(isConcerned)
    .map((membership) => ({ ...membership, unitId: successorId }))
    .sort((one, other) => (earlier(one.validFrom, other.validFrom) === one.validFrom ? -1 : 1));
  const joined: DatedMembership[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && touches(last, stretch)) joined.splice(-1, 1, { ...last, validTo: later(last.validTo, stretch.validTo) });
    else joined.push(stretch);
  }
  return [...listed.filter((membership) => !isConcerned(membership)), ...joined];
}

function touches(first: DatedMembership, second: DatedMembership): boolean {
  if (first.validTo === null || second.validFrom === null) return true;
  const last = parseCalendarDay(first.validTo);
  return last !== null && second.validFrom <= addDays(last, 1);
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
