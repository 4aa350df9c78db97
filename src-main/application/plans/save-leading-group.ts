import { eq, inArray } from 'drizzle-orm';
import type { GroupMember } from '../../contract/plans.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { leadingGroupMembers, workPlans } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { readLeadingGroup } from './leading-group.ts';
import { requirePlan } from './require-plan.ts';

/**
 * Sets the whole leading group of a plan in the order given; who is left out is archived. ROW_CHANGED when the caller saw
 * an older plan, DAYS_REVERSED for a time that ends before it begins, NOT_FOUND for a person who is not in the group or
 * stands in the list twice.
 */
export function saveLeadingGroup(
  context: ApplicationContext,
  { planId, rowVersion, members }: { planId: string; rowVersion: number; members: GroupMember[] },
): { changeSetId: string | null } {
  const plan = requirePlan(context.db, planId, rowVersion);
  const reversed = members.find(({ validFrom, validTo }) => validFrom !== null && validTo !== null && validFrom > validTo);
  if (reversed) throw new AppError('DAYS_REVERSED', { name: reversed.name });
  const { changeSetId } = recordUseCase(context, 'plans.saveLeadingGroup', { title: plan.title, count: members.length }, (tx) => {
    const left = new Set(readLeadingGroup(tx, planId).map(({ memberId }) => memberId));
    const added: (typeof leadingGroupMembers.$inferInsert)[] = [];
    for (const [position, { memberId, ...fields }] of members.entries()) {
      if (memberId === null) {
        added.push({ ...fields, id: newId(), planId, position });
        continue;
      }
      if (!left.delete(memberId)) throw notFound('member', memberId);
      tx.update(leadingGroupMembers).set({ ...fields, position }).where(eq(leadingGroupMembers.id, memberId)).run();
    }
    insertMany(tx, leadingGroupMembers, added);
    tx.update(leadingGroupMembers)
      .set({ archivedAt: context.now().toISOString() })
      .where(inArray(leadingGroupMembers.id, [...left]))
      .run();
    // The plan's row is written as it is, so that its version tells other editors.
    tx.update(workPlans).set({ title: plan.title }).where(eq(workPlans.id, planId)).run();
  });
  return { changeSetId };
}
