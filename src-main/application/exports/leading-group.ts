import type { GroupMember } from '../../contract/plans.ts';
import type { LeadingGroupData, ListedMember } from '../../workbooks/layouts/leading-group.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay, checkedDayOrNull } from '../day.ts';
import { grouped } from '../grouped.ts';
import { listLeadingGroup } from '../plans/leading-group.ts';
import { requirePlan } from '../plans/require-plan.ts';

/** The members of a plan's leading groups on a day (领导小组名单); NOTHING_TO_EXPORT when there is none, NOT_FOUND. */
export function leadingGroupOf(context: ApplicationContext, { planId, asOf }: { planId: string; asOf: string }): LeadingGroupData {
  const plan = requirePlan(context.db, planId);
  const members = listLeadingGroup(context, { planId, asOf });
  if (members.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  const groups = [...grouped(members, ({ groupName }) => groupName)].map(([name, ofGroup]) => ({ name, members: ofGroup.map(listed) }));
  return { planTitle: plan.title, asOf: checkedDay(asOf), groups };
}

function listed({ roleWords, name, post, validFrom, validTo }: GroupMember): ListedMember {
  return { roleWords, name, post: post ?? '', validFrom: checkedDayOrNull(validFrom), validTo: checkedDayOrNull(validTo) };
}
