import { eq } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { replaceMember } from '../../domain/units/change-members.ts';
import type { StoredCollectiveRule } from '../../domain/units/resolve-collective.ts';
import type { Database } from '../../database/database.ts';
import { collectiveUnits } from '../../database/schema/index.ts';
import { writeMembers } from './collective-members.ts';
import { loadCollectiveRegister, membersOf } from './collective-register.ts';

/**
 * Puts a unit in the place of another in the lists of collective units and in what their rules leave out, inside an open
 * change set. A unit that belongs to a collective unit on the day is not left out because the other one was.
 */
export function mergeMemberships(tx: Database, fromId: string, intoId: string, day: CalendarDay): void {
  const register = loadCollectiveRegister(tx);
  for (const [id, { rule, listed }] of register.definitions) {
    const isListed = listed.some((membership) => membership.unitId === fromId);
    const isLeftOut = rule.kind === 'classes' && rule.exceptIds.includes(fromId);
    if (!isListed && !isLeftOut) continue;
    if (isListed) writeMembers(tx, id, replaceMember(listed, fromId, intoId));
    // The row is written even when only the list changes, so that its version tells other editors.
    const belongs = membersOf(register, id, day).includes(intoId);
    tx.update(collectiveUnits)
      .set({ rule: isLeftOut ? withoutUnit(rule, fromId, belongs ? [] : [intoId]) : rule })
      .where(eq(collectiveUnits.id, id))
      .run();
  }
}

function withoutUnit(rule: StoredCollectiveRule, unitId: string, leftOut: readonly string[]): StoredCollectiveRule {
  if (rule.kind === 'members') return rule;
  return { ...rule, exceptIds: [...new Set([...rule.exceptIds.filter((id) => id !== unitId), ...leftOut])] };
}
