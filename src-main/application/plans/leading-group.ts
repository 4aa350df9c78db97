import { and, asc, eq, isNull } from 'drizzle-orm';
import type { GroupMember } from '../../contract/plans.ts';
import type { Database } from '../../database/database.ts';
import { leadingGroupMembers } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { requirePlan } from './require-plan.ts';

/** A person of a leading group as stored. */
type StoredMember = GroupMember & { memberId: string };

/** Persons of a plan's leading group in their order: all of them, or those who hold their post on a day. NOT_FOUND for the plan. */
export function listLeadingGroup(context: ApplicationContext, { planId, asOf }: { planId: string; asOf?: string | undefined }): StoredMember[] {
  requirePlan(context.db, planId);
  return readLeadingGroup(context.db, planId, asOf);
}

/** The same for a plan that exists. */
export function readLeadingGroup(db: Database, planId: string, asOf?: string): StoredMember[] {
  return db
    .select({
      memberId: leadingGroupMembers.id,
      groupName: leadingGroupMembers.groupName,
      role: leadingGroupMembers.role,
      roleWords: leadingGroupMembers.roleWords,
      name: leadingGroupMembers.name,
      post: leadingGroupMembers.post,
      validFrom: leadingGroupMembers.validFrom,
      validTo: leadingGroupMembers.validTo,
    })
    .from(leadingGroupMembers)
    .where(and(eq(leadingGroupMembers.planId, planId), isNull(leadingGroupMembers.archivedAt)))
    .orderBy(asc(leadingGroupMembers.position))
    .all()
    .filter(({ validFrom, validTo }) => asOf === undefined || ((validFrom ?? asOf) <= asOf && (validTo ?? asOf) >= asOf));
}
