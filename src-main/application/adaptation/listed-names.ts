import type { SuperiorNameView } from '../../contract/adaptation.ts';
import { countyLevel } from '../../domain/adaptation/places.ts';
import type { Places } from '../../domain/adaptation/superior-task.ts';
import { countyCollectiveOf } from '../../domain/units/county-collective.ts';
import { superiorNameKey } from '../../domain/units/superior-name.ts';
import type { AdaptationDraftRow } from './adaptation-rows.ts';
import type { Proposer } from './propose-drafts.ts';

/**
 * The unit names that the sources of the drafts print, in order of appearance, each spelling of a name once; without those
 * that mean the counties themselves (各县区, 云岭县政府), which no unit of the county stands for.
 */
export function listedNames({ names, places, tasks }: Proposer, drafts: readonly AdaptationDraftRow[]): SuperiorNameView[] {
  const listed = new Map<string, { superiorName: string; draftCount: number }>();
  for (const { included, body } of drafts) {
    const printed = body.sourceTaskIds.flatMap((id) => tasks.get(id)?.assignments.map(({ printedName }) => printedName) ?? []);
    const keys = new Map(printed.filter((name) => !meansCounties(name, places)).map((name) => [superiorNameKey(name), name]));
    for (const [key, superiorName] of keys) {
      const found = listed.get(key) ?? { superiorName, draftCount: 0 };
      listed.set(key, { ...found, draftCount: found.draftCount + (included ? 1 : 0) });
    }
  }
  return [...listed.values()].map(({ superiorName, draftCount }) => ({
    superiorName,
    mapping: names.mappingOf(superiorName),
    ...names.proposalOf(superiorName),
    draftCount,
  }));
}

function meansCounties(printedName: string, { countyName }: Places): boolean {
  if (countyCollectiveOf(printedName) !== null || printedName === countyName) return true;
  // 云岭县政府 is read as 县政府.
  return countyName !== '' && countyCollectiveOf(printedName.replace(countyName, countyLevel(countyName))) !== null;
}
