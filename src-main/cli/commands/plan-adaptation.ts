import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { usageError } from '../cli-error.ts';
import { findPlan, readYear } from '../find.ts';
import { formatTable } from '../print-table.ts';
import { targetOf } from './unit-sources.ts';

interface AdaptOptions {
  into?: string;
  title?: string;
  year?: string;
  daysEarlier: string;
  include?: string[];
  exclude?: string[];
  map?: string[];
  preview?: boolean;
}

/** `plan adapt`, `plan compare` and `plan follow`. */
export function addPlanAdaptationCommands(plan: Command): void {
  const adapt = plan
    .command('adapt')
    .description("make the county's own plan of the tasks of a superior's plan that bind it")
    .argument('<superior-plan>', 'id of the plan')
    .option('--into <plan>', 'id of an own plan that takes the tasks; else a new one is made')
    .option('--title <title>', 'title of the own plan, else that of the superior')
    .option('--year <year>', "its year, else that of the superior's plan")
    .option('--days-earlier <days>', "days before the superior's deadlines", '0')
    .option('--include <places...>', 'take these tasks too (their places in the plan from 1)')
    .option('--exclude <places...>', 'leave these tasks out (their places in the plan from 1)')
    .option('--map <superior=own...>', 'confirm what a name of the superior means here; nothing after = means no unit of ours')
    .option('--preview', 'stop before the commit; the adaptation waits in the window');
  bindInWorkspace(adapt, async ({ workspace: { client } }, [id = '']) => {
    const options = adapt.opts<AdaptOptions>();
    const superior = await findPlan(client, id);
    const started = await client.adaptation.start({
      superiorPlanId: superior.id,
      ownPlanId: options.into === undefined ? null : (await findPlan(client, options.into)).id,
      title: options.title ?? superior.title,
      year: options.year === undefined ? superior.year : readYear(options.year),
      daysEarlier: readDays(options.daysEarlier),
    });
    const { adaptationId } = started;
    for (const entry of options.map ?? []) {
      const [superiorName = '', own = ''] = entry.split('=');
      await client.adaptation.mapUnit({ adaptationId, superiorName, target: await targetOf(client, own === '' ? undefined : own) });
    }
    const { drafts } = await client.adaptation.get({ adaptationId });
    const chosen = (places: readonly string[] | undefined): string[] =>
      (places ?? []).map((place) => {
        const draft = drafts[Number(place) - 1];
        if (!draft) throw usageError('place', `There is no task ${place}; the plan has ${drafts.length}.`);
        return draft.draftId;
      });
    const [taken, left] = [chosen(options.include), chosen(options.exclude)];
    if (taken.length > 0) await client.adaptation.include({ draftIds: taken, included: true });
    if (left.length > 0) await client.adaptation.include({ draftIds: left, included: false });
    const view = await client.adaptation.get({ adaptationId });
    if (options.preview) {
      const rows = view.drafts.map((draft, index) => [
        index + 1,
        draft.included ? 'yes' : 'no',
        draft.binding.reason,
        draft.title,
        draft.assignments.map((one) => one.printedName).join('、'),
        draft.deadlines.map((one) => one.text).join('；'),
      ]);
      const open = view.names.filter((name) => name.mapping === null && name.proposal === null && name.draftCount > 0);
      const names = open.length === 0 ? '' : `\nNames without a unit: ${open.map((one) => one.superiorName).join('、')}`;
      return { value: view, text: `${formatTable(['', 'Taken', 'Why', 'Task', 'Units', 'Deadline'], rows, 36)}${names}` };
    }
    const committed = await client.adaptation.commit({ adaptationId, rowVersion: view.adaptation.rowVersion });
    return {
      value: { ...committed, adaptationId, asked: started.asked },
      text: `Plan ${committed.planId}: ${committed.tasks} tasks of ${committed.sources} tasks of the superior, ${committed.assignments} assignments; ${started.asked} tasks of the superior leave it open whether they bind the county`,
    };
  });

  const compare = plan
    .command('compare')
    .description("compare a superior's plan with the version before it, with the own tasks concerned")
    .argument('<superior-plan>', 'id of the newer version')
    .option('--predecessor <plan>', 'id of the version before it, remembered from now on');
  bindInWorkspace(compare, async ({ workspace: { client } }, [id = '']) => {
    const { predecessor } = compare.opts<{ predecessor?: string }>();
    const { id: superiorPlanId } = await findPlan(client, id);
    if (predecessor !== undefined) {
      const { id: predecessorId } = await findPlan(client, predecessor);
      const summary = (await client.plans.list({})).find((one) => one.id === superiorPlanId);
      await client.plans.update({ planId: superiorPlanId, rowVersion: summary?.rowVersion ?? 1, fields: { predecessorId } });
    }
    const value = await client.adaptation.compare({ superiorPlanId });
    const rows = value.changes.map((change) => [
      change.kind,
      (change.after ?? change.before)?.title ?? '',
      change.fields.map((field) => `${field.field}: ${field.before} → ${field.after}`).join('; '),
      change.ownTasks.map((task) => task.title).join('、'),
    ]);
    return { value, text: `${formatTable(['Change', 'Task', 'What', 'Own tasks'], rows, 60)}\n${value.unchanged} tasks are as they were` };
  });

  const follow = plan
    .command('follow')
    .description("lead the lines of the own tasks to the tasks of a superior's newer version")
    .argument('<superior-plan>', 'id of the newer version');
  bindInWorkspace(follow, async ({ workspace: { client } }, [id = '']) => {
    const { id: superiorPlanId } = await findPlan(client, id);
    const value = await client.adaptation.followVersion({ superiorPlanId });
    return { value, text: `${value.moved} lines lead to the newer version` };
  });
}

function readDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0 || days > 366) throw usageError('daysEarlier', `${text} is not a number of days from 0 to 366.`);
  return days;
}
