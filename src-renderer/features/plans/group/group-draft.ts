import { z } from 'zod';
import { groupMemberSchema } from '../../../../src-main/contract/plans.ts';
import type { GroupMember } from '../../../../src-main/contract/plans.ts';
import { groupRoleLabels } from '../../../../src-main/contract/text/labels.ts';
import { readTypedDay } from './typed-day.ts';

const memberDraftSchema = z.object({
  /** Stays the same while the person is moved. */
  key: z.string(),
  memberId: z.string().nullable(),
  role: groupMemberSchema.shape.role,
  roleWords: z.string(),
  name: z.string(),
  post: z.string(),
  /** Days as typed. */
  validFrom: z.string(),
  validTo: z.string(),
});

/** A person of a leading group as typed. */
export type MemberDraft = z.infer<typeof memberDraftSchema>;

const groupDraftSchema = z.object({ key: z.string(), name: z.string(), members: z.array(memberDraftSchema) });

/** A leading group as typed. */
export type GroupDraft = z.infer<typeof groupDraftSchema>;

const rosterDraftSchema = z.object({ rowVersion: z.number().int(), groups: z.array(groupDraftSchema) });

/** All leading groups of a plan as typed, and the plan's version that was seen then. */
export type RosterDraft = z.infer<typeof rosterDraftSchema>;

/** True for a stored draft of this program version. */
export function isRosterDraft(value: unknown): value is RosterDraft {
  return rosterDraftSchema.safeParse(value).success;
}

/** The stored people by their groups, in the order of the roster. */
export function groupDraftsOf(members: readonly (GroupMember & { memberId: string })[]): GroupDraft[] {
  const groups: GroupDraft[] = [];
  for (const { groupName, memberId, role, roleWords, name, post, validFrom, validTo } of members) {
    const member = { key: memberId, memberId, role, roleWords, name, post: post ?? '', validFrom: validFrom ?? '', validTo: validTo ?? '' };
    const group = groups.find((one) => one.name === groupName);
    if (group) group.members.push(member);
    else groups.push({ key: memberId, name: groupName, members: [member] });
  }
  return groups;
}

/** Posts in a leading group, the highest first. */
export const groupRoles = groupMemberSchema.shape.role.options;

/** A person to be filled in: 组长 first, 副组长 after the 组长, else with the post of the one before. */
export function newMember(key: string, before: Pick<MemberDraft, 'role' | 'roleWords'> | undefined): MemberDraft {
  const blank = { key, memberId: null, name: '', post: '', validFrom: '', validTo: '' };
  if (before && before.role !== 'leader') return { ...blank, role: before.role, roleWords: before.roleWords };
  const role = before ? 'deputyLeader' : 'leader';
  return { ...blank, role, roleWords: groupRoleLabels[role] };
}

/** The groups after one person was changed; a new role brings its usual words unless others were typed. */
export function withMember(groups: readonly GroupDraft[], key: string, change: Partial<MemberDraft>): GroupDraft[] {
  const changed = (member: MemberDraft): MemberDraft => {
    if (member.key !== key) return member;
    const usualWords = member.roleWords === groupRoleLabels[member.role] || member.roleWords.trim() === '';
    const words = change.role !== undefined && usualWords ? { roleWords: groupRoleLabels[change.role] } : {};
    return { ...member, ...words, ...change };
  };
  return groups.map((group) => ({ ...group, members: group.members.map(changed) }));
}

/** The groups with a person added to one of them, behind another person or (null) at its end. */
export function withNewMember(groups: readonly GroupDraft[], groupKey: string, afterKey: string | null, newKey: string): GroupDraft[] {
  return groups.map((group) => {
    if (group.key !== groupKey) return group;
    const index = afterKey === null ? group.members.length - 1 : group.members.findIndex(({ key }) => key === afterKey);
    return { ...group, members: group.members.toSpliced(index + 1, 0, newMember(newKey, group.members[index])) };
  });
}

/** The groups without a person. */
export function withoutMember(groups: readonly GroupDraft[], key: string): GroupDraft[] {
  return groups.map((group) => ({ ...group, members: group.members.filter((member) => member.key !== key) }));
}

/** The groups after a person was moved one place up (-1) or down (1); from the edge of a group it goes on into the next one. */
export function moved(groups: readonly GroupDraft[], key: string, step: -1 | 1): GroupDraft[] {
  const groupIndex = groups.findIndex(({ members }) => members.some((member) => member.key === key));
  const group = groups[groupIndex];
  const index = group?.members.findIndex((member) => member.key === key) ?? -1;
  const member = group?.members[index];
  if (!group || !member) return [...groups];
  const rest = group.members.toSpliced(index, 1);
  const place = index + step;
  if (place >= 0 && place <= rest.length) return groups.with(groupIndex, { ...group, members: rest.toSpliced(place, 0, member) });
  const next = groups[groupIndex + step];
  if (!next) return [...groups];
  const members = step === -1 ? [...next.members, member] : [member, ...next.members];
  return groups.with(groupIndex, { ...group, members: rest }).with(groupIndex + step, { ...next, members });
}

/** True for a person who holds the post on a day; null means any day. A day that can't be read bounds nothing. */
export function holdsOn(member: Pick<MemberDraft, 'validFrom' | 'validTo'>, day: string | null): boolean {
  if (day === null) return true;
  return (readTypedDay(member.validFrom) ?? day) <= day && (readTypedDay(member.validTo) ?? day) >= day;
}

/** Why the groups can't be saved, for the first person that something is wrong with; null when they can. */
export function rosterProblem(groups: readonly GroupDraft[]): string | null {
  for (const { name, roleWords, validFrom, validTo } of groups.flatMap(({ members }) => members)) {
    if (name.trim() === '') return '有一行没有填姓名';
    if (roleWords.trim() === '') return `“${name.trim()}”没有填称谓`;
    const [from, to] = [readTypedDay(validFrom), readTypedDay(validTo)];
    if (from === undefined || to === undefined) return `“${name.trim()}”的日期请写成 2026-05-06`;
    if (from !== null && to !== null && from > to) return `“${name.trim()}”的止日早于起日`;
  }
  return null;
}

/** The people as they are saved; only where `rosterProblem` finds nothing. */
export function membersOf(groups: readonly GroupDraft[]): GroupMember[] {
  return groups.flatMap((group) =>
    group.members.map(({ memberId, role, roleWords, name, post, validFrom, validTo }) => ({
      memberId,
      groupName: group.name.trim(),
      role,
      roleWords: roleWords.trim(),
      name: name.trim(),
      post: post.trim() === '' ? null : post.trim(),
      validFrom: readTypedDay(validFrom) ?? null,
      validTo: readTypedDay(validTo) ?? null,
    })),
  );
}
