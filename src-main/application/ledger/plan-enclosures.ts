import { and, asc, eq, isNull } from 'drizzle-orm';
import type { PlanEnclosures } from '../../contract/ledger.ts';
import { leadingGroupMembers, planEnclosures, scoringSchemes } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';

/** What a plan's document held beside its tasks: the leading group, scoring schemes, attachments, indicators. */
export function getPlanEnclosures({ db }: ApplicationContext, { planId }: { planId: string }): PlanEnclosures {
  const members = db
    .select()
    .from(leadingGroupMembers)
    .where(and(eq(leadingGroupMembers.planId, planId), isNull(leadingGroupMembers.archivedAt)))
    .orderBy(asc(leadingGroupMembers.position))
    .all();
  const schemes = db
    .select({ body: scoringSchemes.body })
    .from(scoringSchemes)
    .where(and(eq(scoringSchemes.planId, planId), isNull(scoringSchemes.archivedAt)))
    .all();
  const bodies = db
    .select({ body: planEnclosures.body })
    .from(planEnclosures)
    .where(eq(planEnclosures.planId, planId))
    .orderBy(asc(planEnclosures.position))
    .all()
    .map(({ body }) => body);
  return {
    members: members.map(({ id, groupName, role, roleWords, name, post, validFrom, validTo }) => ({
      memberId: id,
      groupName,
      role,
      roleWords,
      name,
      post,
      validFrom,
      validTo,
    })),
    schemes: schemes.map(({ body }) => ({
      schemeId: body.id,
      name: body.name,
      basePoints: body.basePoints,
      rules: body.rules.map(({ name, criterion, points }) => ({ name, criterion, points })),
      openQuestions: [...body.openQuestions],
    })),
    attachments: bodies.flatMap((body) => (body.kind === 'attachment' ? [body.attachment] : [])),
    indicators: bodies.flatMap((body) => (body.kind === 'indicators' ? [body.indicators] : [])),
  };
}
