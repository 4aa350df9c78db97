import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { findPlan, readYear, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';

/** `plan new`, `plan copy`, `plan duties`, `plan add-duties` and `plan leading-group`. */
export function addPlanMakingCommands(plan: Command): void {
  const add = plan.command('new').description('start an own plan by hand').argument('<title>', 'its title').requiredOption('--year <year>', 'its year');
  bindInWorkspace(add, async ({ workspace: { client } }, [title = '']) => {
    const value = await client.ledger.addPlan({ title, year: readYear(add.opts<{ year: string }>().year) });
    return { value, text: `Plan ${value.planId}: ${title}` };
  });

  const copy = plan
    .command('copy')
    .description("make an own plan of another year's tasks; printed days move by the years between")
    .argument('<plan>', 'id of the plan')
    .requiredOption('--year <year>', 'year of the new plan')
    .option('--title <title>', 'its title, else that of the plan with the years replaced');
  bindInWorkspace(copy, async ({ workspace: { client } }, [id = '']) => {
    const options = copy.opts<{ year: string; title?: string }>();
    const from = await findPlan(client, id);
    const year = readYear(options.year);
    const title = options.title ?? from.title.replaceAll(String(from.year), String(year));
    const value = await client.plans.copy({ planId: from.id, title, year, taskIds: null });
    return { value, text: `Plan ${value.planId}: ${title}, ${value.tasks} tasks` };
  });

  bindInWorkspace(plan.command('duties').description('list the library of recurring duties'), async ({ workspace: { client } }) => {
    const value = await client.plans.duties();
    const rows = value.map((duty) => [duty.dutyId, duty.section, duty.title, duty.deadlines.join('；'), duty.basis]);
    return { value, text: formatTable(['Id', 'Section', 'Duty', 'Deadline', 'Basis'], rows, 40) };
  });

  const addDuties = plan
    .command('add-duties')
    .description('add recurring duties of the library to an own plan')
    .argument('<plan>', 'id of the plan')
    .argument('<duties...>', 'their ids');
  bindInWorkspace(addDuties, async ({ workspace: { client } }, [id = '', ...dutyIds]) => {
    const { id: planId } = await findPlan(client, id);
    const value = await client.plans.addDuties({ planId, dutyIds });
    return { value, text: `${value.tasks} tasks added, ${value.skipped} were there` };
  });

  const group = plan
    .command('leading-group')
    .description('show the leading group of a plan')
    .argument('<plan>', 'id of the plan')
    .option('--on <day>', 'only members on that day')
    .option('--export <file>', 'write the list of that day (today where none is named) as an .xlsx');
  bindInWorkspace(group, async ({ workspace, signal, follow }, [id = '']) => {
    const { client, files } = workspace;
    const options = group.opts<{ on?: string; export?: string }>();
    const { id: planId } = await findPlan(client, id);
    const day = options.on === undefined ? null : requireDay(options.on);
    const value = await client.plans.leadingGroup({ planId, ...(day === null ? {} : { asOf: day }) });
    if (options.export !== undefined) {
      const asOf = day ?? (await client.workspace.status()).today;
      const question = { table: 'leadingGroup', planId, asOf } as const;
      await follow(client.exports.write({ question, profileId: null, saveToken: files.offerSaveTarget(options.export) }, { signal }));
    }
    const rows = value.map((one) => [one.groupName, one.roleWords, one.name, one.post, one.validFrom, one.validTo]);
    return { value, text: formatTable(['Group', 'Role', 'Name', 'Post', 'From', 'To'], rows) };
  });
}
