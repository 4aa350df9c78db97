/** Who belongs to a collective unit. `ask`: the text leaves it open (县直有关部门), the clerk picks from `suggested`. */
export type CollectiveRule =
  | { kind: 'all' }
  | { kind: 'classes'; classCodes: readonly string[] }
  | { kind: 'ask'; suggestedClassCodes: readonly string[] }
  | { kind: 'members'; memberIds: readonly string[] };

/** Members of a collective; `confirmed` is false when the clerk still has to choose among them. */
export interface CollectiveMembers {
  memberIds: string[];
  confirmed: boolean;
}

/** The units that a collective unit stands for, in the order of `units`; units that are not in the list are left out. */
export function resolveCollective(
  rule: CollectiveRule,
  units: readonly { id: string; classCode: string }[],
): CollectiveMembers {
  const idsWhere = (belongs: (unit: { id: string; classCode: string }) => boolean): string[] =>
    units.filter(belongs).map((unit) => unit.id);
  if (rule.kind === 'all') return { memberIds: idsWhere(() => true), confirmed: true };
  if (rule.kind === 'members') {
    return { memberIds: idsWhere((unit) => rule.memberIds.includes(unit.id)), confirmed: true };
  }
  if (rule.kind === 'classes') {
    return { memberIds: idsWhere((unit) => rule.classCodes.includes(unit.classCode)), confirmed: true };
  }
  return { memberIds: idsWhere((unit) => rule.suggestedClassCodes.includes(unit.classCode)), confirmed: false };
}
