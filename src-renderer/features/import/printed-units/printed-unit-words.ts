import type { DraftTaskView, PrintedUnit } from '../../../../src-main/contract/imports.ts';

export type Resolution = PrintedUnit['resolution'];

/** Names that still want the clerk's choice first, then those that he put off, then the rest; busiest first. */
export function printedUnitOrder(units: readonly PrintedUnit[]): PrintedUnit[] {
  const urgency = ({ resolution }: PrintedUnit): number =>
    resolution.kind === 'unknown' ? 0 : isWithoutMembers(resolution) ? 1 : resolution.kind === 'later' ? 2 : 3;
  return [...units].sort((one, other) => urgency(one) - urgency(other) || other.taskCount - one.taskCount);
}

/** Names that nothing is known about and nobody has decided on. */
export function unknownUnits(units: readonly PrintedUnit[]): PrintedUnit[] {
  return units.filter((unit) => unit.resolution.kind === 'unknown');
}

/** True for a collective unit that names nobody yet, so that its tasks would reach no unit. */
export function isWithoutMembers(resolution: Resolution): resolution is Extract<Resolution, { kind: 'collective' }> {
  return resolution.kind === 'collective' && resolution.memberCount === 0;
}

/** True for what was chosen when an earlier plan of the same issuer was checked. */
export function isRemembered(resolution: Resolution): boolean {
  return 'remembered' in resolution && resolution.remembered;
}

/** What a printed name stands for, in the clerk's words. */
export function resolutionWords(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'unit':
      return resolution.name;
    case 'collective':
      return `${resolution.name}（${resolution.memberCount === 0 ? '还没有成员' : `${resolution.memberCount} 家`}）`;
    case 'create':
      return resolution.classCode === null ? `新建集合单位“${resolution.name}”` : `入库时新建“${resolution.name}”`;
    case 'later':
      return '以后再定';
    case 'unknown':
      return resolution.looksCollective ? '未认出，像是集合单位' : '未认出';
  }
}

/** True when the printed name will not have a unit after the commit as things stand. */
export function isUnresolved(resolution: Resolution): boolean {
  return resolution.kind === 'unknown' || resolution.kind === 'later';
}

/** The first draft that names a unit as printed, and in which role; null when none does any more. */
export function firstUseOf(
  printedName: string,
  draftTasks: readonly DraftTaskView[],
): { draftTaskId: string; field: 'leadUnits' | 'responsibleUnits' | 'supportingUnits' } | null {
  for (const draft of draftTasks) {
    for (const field of ['leadUnits', 'responsibleUnits', 'supportingUnits'] as const) {
      if (draft[field].includes(printedName)) return { draftTaskId: draft.id, field };
    }
  }
  return null;
}
