import type { RosterMember } from './enclosure-words.ts';

/** The list with some fields of one entry replaced; the same list when there is no such entry. */
export function corrected<Entry>(list: readonly Entry[], index: number, part: Partial<Entry>): Entry[] {
  return list.map((entry, at) => (at === index ? { ...entry, ...part } : entry));
}

/** The list with one entry taken out. */
export function without<Entry>(list: readonly Entry[], index: number): Entry[] {
  return list.filter((_, at) => at !== index);
}

/** The list with one entry a place further up (-1) or down (1); the same order where it can't go further. */
export function shifted<Entry>(list: readonly Entry[], index: number, by: -1 | 1): Entry[] {
  const entry = list[index];
  const to = index + by;
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  return without(list, index).toSpliced(to, 0, entry);
}

/** The roster with a person put behind the last one of the same role, else at the end. */
export function withMember(members: readonly RosterMember[], member: RosterMember): RosterMember[] {
  const last = members.findLastIndex(({ role }) => role === member.role);
  return members.toSpliced(last === -1 ? members.length : last + 1, 0, member);
}
