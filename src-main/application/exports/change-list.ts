import { comparedFieldLabels, planChangeLabels } from '../../contract/text/labels.ts';
import { compareTasks } from '../../domain/plans/compare-plans.ts';
import type { FieldChange, PlanChange, SnapshotTask } from '../../domain/plans/plan-snapshot.ts';
import type { ExportProfile } from '../../workbooks/export-profile.ts';
import type { ChangedTask, ChangeListData } from '../../workbooks/layouts/change-list.ts';
import { fillLabel } from '../../workbooks/layouts/typeset.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { changesBetween, type VersionPair } from '../plans/compare-versions.ts';

/** What changed between two versions of a plan (变更清单) with the reasons; NOTHING_TO_EXPORT when nothing did, NOT_FOUND. */
export function changeListOf(context: ApplicationContext, pair: VersionPair, profile: ExportProfile): ChangeListData {
  const { planTitle, from, to, changes } = changesBetween(context, pair);
  if (changes.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  return {
    planTitle,
    from: { number: from.number, publishedOn: checkedDay(from.publishedOn) },
    to: to === null ? null : { number: to.number, publishedOn: checkedDay(to.publishedOn) },
    today: context.today(),
    tasks: changes.map((change) => changedTask(change, profile)),
  };
}

function changedTask(change: PlanChange & { reason: string | null }, profile: ExportProfile): ChangedTask {
  const { kind, before, after, fields, reason } = change;
  const task = after ?? before;
  const whole = (words: SnapshotTask | null): string => (words === null ? '' : wholeTask(words, profile));
  return {
    outlineNumber: task?.outlineNumber ?? '',
    title: task?.title ?? '',
    kind: planChangeLabels[kind],
    changes:
      kind === 'changed'
        ? fields.map((field) => ({ ...field, field: comparedFieldLabels[field.field] }))
        : [{ field: null, before: whole(before), after: whole(after) }],
    reason: reason ?? '',
  };
}

/** All that a task says beside its number and title, a line for each field. */
function wholeTask(task: SnapshotTask, { changeList }: ExportProfile): string {
  const named = { id: task.id, outlineNumber: task.outlineNumber, title: task.title };
  const bare: SnapshotTask = { ...named, section: [], requirement: null, assignments: [], deadlines: [], people: [], note: null };
  const fields: FieldChange[] = compareTasks([bare], [task]).flatMap((change) => change.fields);
  return fields.map(({ field, after }) => fillLabel(changeList.fieldLine, { field: comparedFieldLabels[field], words: after })).join('\n');
}
