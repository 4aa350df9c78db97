import type { EvidenceLinkView, EvidenceView } from '../../../../../src-main/contract/evidence.ts';
import type { TaskUnitView } from '../../../../../src-main/contract/ledger.ts';

/** A piece of evidence as it stands for one unit. */
export interface LinkedEvidence {
  evidence: EvidenceView;
  link: EvidenceLinkView;
}

/** Evidence of a task for one unit; `part` is null for a unit that has no part in the task any more. */
export interface EvidenceGroup {
  unitId: string;
  unitName: string;
  part: TaskUnitView | null;
  items: LinkedEvidence[];
}

/** Evidence of a task by unit: the units of the task in their order, also those without any, then units that left it. */
export function evidenceGroups(taskId: string, units: readonly TaskUnitView[], evidence: readonly EvidenceView[]): EvidenceGroup[] {
  const groups = new Map<string, EvidenceGroup>(
    units.map((part) => [part.unitId, { unitId: part.unitId, unitName: part.unitName, part, items: [] }]),
  );
  for (const one of evidence) {
    for (const link of one.links) {
      if (link.taskId !== taskId) continue;
      const group = groups.get(link.unitId) ?? { unitId: link.unitId, unitName: link.unitName, part: null, items: [] };
      group.items.push({ evidence: one, link });
      groups.set(link.unitId, group);
    }
  }
  return [...groups.values()];
}

/** Units that the buttons act on: what the clerk chose, before that the `current` ones, and all when there is none of them. */
export function chosenUnits(units: readonly TaskUnitView[], chosen: readonly string[] | null, current: readonly string[]): TaskUnitView[] {
  const wanted = chosen ?? current;
  const found = units.filter(({ unitId }) => wanted.includes(unitId));
  return found.length === 0 && chosen === null ? [...units] : found;
}

/** Links of evidence of the chosen units that wait for their check. */
export function pendingLinkIds(groups: readonly EvidenceGroup[], chosen: readonly string[]): string[] {
  return groups
    .filter(({ unitId }) => chosen.includes(unitId))
    .flatMap(({ items }) => items.map(({ link }) => link))
    .filter(({ state }) => state === 'pending')
    .map(({ linkId }) => linkId);
}

/** The parts of a task that units have, as the contract names them. */
export function placesOf(taskId: string, units: readonly Pick<TaskUnitView, 'unitId'>[]): { taskId: string; unitId: string }[] {
  return units.map(({ unitId }) => ({ taskId, unitId }));
}
