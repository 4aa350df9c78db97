import type { Command } from 'commander';
import type { PlanVersionView } from '../../contract/plans.ts';
import { bindInWorkspace } from '../command.ts';
import { usageError } from '../cli-error.ts';
import { findPlan, findTask, readDay } from '../find.ts';
import { formatTable } from '../print-table.ts';
import type { Session } from '../session.ts';

type Client = Session['workspace']['client'];

/** `plan publish`, `plan versions`, `plan explain` and `plan diff`. */
export function addPlanVersionCommands(plan: Command): void {
  const publish = plan
    .command('publish')
    .description('publish a plan: numbered, dated, with a frozen copy and its responsibility table')
    .argument('<plan>', 'id of the plan')
    .option('--on <day>', 'day of the publication, today where left out')
    .option('--reason <text>', 'why it is published anew; serves all changes without a reason of their own')
    .option('--table <file>', 'write the kept responsibility table there');
  bindInWorkspace(publish, async ({ workspace, signal, follow }, [id = '']) => {
    const { client, files } = workspace;
    const options = publish.opts<{ on?: string; reason?: string; table?: string }>();
    const { id: planId, title } = await findPlan(client, id);
    const { today } = await client.workspace.status();
    const input = { planId, publishedOn: readDay(options.on, today), reason: options.reason ?? null };
    const value = await follow(client.plans.publish(input, { signal }));
    if (options.table !== undefined) {
      await client.plans.saveTable({ versionId: value.versionId, saveToken: files.offerSaveTarget(options.table) });
    }
    return { value, text: `${title}: version ${value.number} is published on ${input.publishedOn}` };
  });

  const versions = plan.command('versions').description('list the published versions of a plan').argument('<plan>', 'id of the plan');
  bindInWorkspace(versions, async ({ workspace: { client } }, [id = '']) => {
    const { id: planId } = await findPlan(client, id);
    const value = await client.plans.versions({ planId });
    const rows = value.map((one) => [one.number, one.publishedOn, one.taskCount, one.reason, one.tableFileName]);
    return { value, text: formatTable(['Version', 'Published', 'Tasks', 'Reason', 'Table'], rows) };
  });

  const explain = plan
    .command('explain')
    .description('give changed tasks of a published plan their reason')
    .argument('<plan>', 'id of the plan')
    .argument('<tasks...>', 'ids or outline numbers')
    .requiredOption('--reason <text>', 'the reason');
  bindInWorkspace(explain, async ({ workspace: { client } }, [id = '', ...tasks]) => {
    const { id: planId } = await findPlan(client, id);
    const taskIds: string[] = [];
    for (const task of tasks) taskIds.push((await findTask(client, task, { planId })).id);
    const value = await client.plans.explainAmendments({ planId, taskIds, reason: explain.opts<{ reason: string }>().reason });
    return { value, text: `${taskIds.length} changes have their reason` };
  });

  const diff = plan
    .command('diff')
    .description('what changed between two published versions, or since the last one')
    .argument('<plan>', 'id of the plan')
    .option('--from <number>', 'the older version, the last one where left out')
    .option('--to <number>', 'the newer version, the plan as it stands where left out')
    .option('--export <file>', 'write the list of changes as an .xlsx');
  bindInWorkspace(diff, async ({ workspace, signal, follow }, [id = '']) => {
    const { client, files } = workspace;
    const options = diff.opts<{ from?: string; to?: string; export?: string }>();
    const { id: planId } = await findPlan(client, id);
    const { from, range } = await findVersions(client, planId, options);
    const changes = await client.plans.compareVersions(range);
    if (options.export !== undefined) {
      const question = { table: 'changeList', ...range } as const;
      await follow(client.exports.write({ question, profileId: null, saveToken: files.offerSaveTarget(options.export) }, { signal }));
    }
    const rows = changes.map((change) => [
      change.kind,
      (change.after ?? change.before)?.title ?? '',
      change.fields.map((field) => `${field.field}: ${field.before} → ${field.after}`).join('; '),
    ]);
    return { value: { from: from.number, to: options.to ?? null, changes }, text: formatTable(['Change', 'Task', 'What'], rows, 80) };
  });
}

/** The versions that are compared: the last one where none is named, to the plan as it stands. */
export async function findVersions(
  client: Client,
  planId: string,
  named: { from?: string; to?: string },
): Promise<{ from: PlanVersionView; range: { planId: string; fromVersionId: string; toVersionId: string | null } }> {
  const published = await client.plans.versions({ planId });
  const newest = published.toSorted((a, b) => b.number - a.number)[0];
  const from = named.from === undefined ? newest : versionOf(published, named.from);
  if (!from) throw usageError('plan', 'The plan has no published version yet: plan publish PLAN.');
  const toVersionId = named.to === undefined ? null : versionOf(published, named.to).versionId;
  return { from, range: { planId, fromVersionId: from.versionId, toVersionId } };
}

function versionOf(published: readonly PlanVersionView[], text: string): PlanVersionView {
  const found = published.find(({ number }) => String(number) === text);
  if (!found) throw usageError('version', `There is no version ${text}; published are ${published.map(({ number }) => number).join(', ') || 'none'}.`);
  return found;
}
