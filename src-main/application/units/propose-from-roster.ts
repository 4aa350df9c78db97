import type { UnitProposal } from '../../contract/unit-proposals.ts';
import { foldWidth } from '../../domain/outline/fold-width.ts';
import { matchedUnitId } from '../../domain/units/propose-units.ts';
import { unitOfPost } from '../../domain/units/unit-of-post.ts';
import type { UnitRow } from '../../domain/units/unit-row.ts';
import type { ApplicationContext } from '../context.ts';
import { listLeadingGroup } from '../plans/leading-group.ts';
import { loadUnitIndex } from './load-unit-index.ts';
import { proposalsFor } from './proposed-units.ts';

/** Longest post of a person of a unit, UTF-16 units. */
const longestPost = 100;

/**
 * The units in which the members of a plan's leading group hold their posts, with the members as their leaders; posts of
 * the county's own leaders name no unit. NOT_FOUND for an unknown plan.
 */
export function proposeFromRoster(context: ApplicationContext, { planId }: { planId: string }): { proposals: UnitProposal[] } {
  const index = loadUnitIndex(context);
  const rows = new Map<string, UnitRow>();
  for (const [at, member] of listLeadingGroup(context, { planId }).entries()) {
    const name = member.post === null ? null : unitOfPost(member.post);
    if (name === null || member.post === null) continue;
    const key = matchedUnitId(name, index) ?? name;
    const row = rows.get(key) ?? { row: at + 1, name, shortName: null, className: null, classPrinted: false, aliases: [], formerNames: [], people: [] };
    rows.set(key, row);
    const isListed = row.people.some((person) => person.name === member.name);
    if (!isListed) row.people.push({ role: 'leader', name: member.name, post: postWithout(member.post, name), phone: null });
  }
  const proposals = proposalsFor(context, [...rows.values()], index);
  return { proposals: proposals.map((one) => (one.unitId === null ? { ...one, doubts: [...one.doubts, 'nameFromPost'] } : one)) };
}

/** The post without the unit in front of it (局长); null where nothing else is printed. */
function postWithout(post: string, unitName: string): string | null {
  const rest = foldWidth(post).startsWith(unitName) ? post.slice(unitName.length).trim() : post;
  return rest === '' ? null : rest.slice(0, longestPost);
}
