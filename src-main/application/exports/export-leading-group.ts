import type { Exported } from '../../contract/exports.ts';
import type { GroupMember } from '../../contract/plans.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay, checkedDayOrNull } from '../day.ts';
import { listLeadingGroup } from '../plans/leading-group.ts';
import { requirePlan } from '../plans/require-plan.ts';
import { loadExportProfile } from '../presets/load-presets.ts';
import type { JobControl } from '../stream-job.ts';
import { saveExport } from './save-export.ts';

/** Exports the members of a plan's leading groups on a day (领导小组名单); NOTHING_TO_EXPORT when there is none. */
export async function exportLeadingGroup(
  context: ApplicationContext,
  { planId, asOf, saveToken }: { planId: string; asOf: string; saveToken: string },
  control: JobControl,
): Promise<Exported> {
  const profile = loadExportProfile(context.resourcesFolder);
  const plan = requirePlan(context.db, planId);
  const members = listLeadingGroup(context, { planId, asOf });
  if (members.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  const names = [...new Set(members.map((member) => member.groupName))];
  const groups = names.map((name) => ({ name, members: members.filter((member) => member.groupName === name).map(listed) }));
  const data = { planTitle: plan.title, asOf: checkedDay(asOf), groups };
  return saveExport(context, { useCase: 'exports.leadingGroup', saveToken, workbook: { table: 'leadingGroup', profile, data } }, control);
}

function listed({ roleWords, name, post, validFrom, validTo }: GroupMember) {
  return { roleWords, name, post: post ?? '', validFrom: checkedDayOrNull(validFrom), validTo: checkedDayOrNull(validTo) };
}
