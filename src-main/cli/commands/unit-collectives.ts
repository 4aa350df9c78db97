import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { usageError } from '../cli-error.ts';
import { findClass, findCollective, findUnit, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';
import type { Session } from '../session.ts';

interface CollectiveOptions {
  class?: string[];
  all?: boolean;
  except?: string[];
  member?: string[];
  on?: string;
  preview?: boolean;
}

/** `unit class …` and `unit collective …`. */
export function addUnitGroupCommands(unit: Command): void {
  addClassCommands(unit.command('class').description('classes of units'));
  addCollectiveCommands(unit.command('collective').description('collective units: names that stand for a set of units'));
}

function addClassCommands(classes: Command): void {
  bindInWorkspace(classes.command('list').description('list the classes'), async ({ workspace }) => {
    const { classes: value, units } = await workspace.client.units.list({});
    const rows = value.map((one) => [one.code, one.name, units.filter((row) => row.classCode === one.code).length]);
    return { value, text: formatTable(['Code', 'Name', 'Units'], rows) };
  });

  const add = classes.command('add').description('add a class').argument('<name>', 'its name');
  bindInWorkspace(add, async ({ workspace }, [name = '']) => {
    const value = await workspace.client.units.saveClass({ code: null, rowVersion: null, name });
    return { value, text: `Class ${value.code}: ${name}` };
  });

  const rename = classes.command('rename').description('rename a class').argument('<class>', 'code or name').argument('<name>', 'its new name');
  bindInWorkspace(rename, async ({ workspace }, [wanted = '', name = '']) => {
    const { code, rowVersion } = await findClass(workspace.client, wanted);
    const value = await workspace.client.units.saveClass({ code, rowVersion, name });
    return { value, text: `Class ${code}: ${name}` };
  });

  const remove = classes.command('remove').description('remove a class without units').argument('<class>', 'code or name');
  bindInWorkspace(remove, async ({ workspace }, [wanted = '']) => {
    const { code, rowVersion, name } = await findClass(workspace.client, wanted);
    const value = await workspace.client.units.removeClass({ code, rowVersion });
    return { value, text: `Class ${name} is removed` };
  });
}

function addCollectiveCommands(collectives: Command): void {
  const list = collectives
    .command('list')
    .description('list the collective units with their members on a day')
    .option('--on <day>', 'the day, today where left out');
  bindInWorkspace(list, async ({ workspace }) => {
    const { on } = list.opts<{ on?: string }>();
    const register = await workspace.client.units.list({ includeArchived: true, ...(on === undefined ? {} : { asOf: requireDay(on) }) });
    const names = new Map(register.units.map((row) => [row.id, row.name]));
    const rows = register.collectives.map((one) => [
      one.name,
      one.rule.kind === 'classes' ? 'classes' : 'list',
      one.memberIds.length,
      one.memberIds.map((id) => names.get(id) ?? id).join('、'),
      one.taskCount,
    ]);
    return { value: register.collectives, text: formatTable(['Name', 'By', 'Members', '', 'Tasks'], rows) };
  });

  const save = collectives
    .command('save')
    .description('define a collective unit by classes or by members; an existing one of that name is changed')
    .argument('<name>', 'its name')
    .option('--class <class...>', 'all units of these classes')
    .option('--all', 'all units')
    .option('--except <unit...>', 'but not these')
    .option('--member <unit...>', 'these units')
    .option('--on <day>', 'first day of the new members, today where left out')
    .option('--preview', 'only say which members and tasks would change');
  bindInWorkspace(save, async ({ workspace }, [name = '']) => {
    const { client } = workspace;
    const options = save.opts<CollectiveOptions>();
    const register = await client.units.list({});
    const known = register.collectives.find((one) => one.name === name);
    const fields = {
      collectiveUnitId: known?.id ?? null,
      ...(await definitionOf(client, options)),
      ...(options.on === undefined ? {} : { effectiveOn: requireDay(options.on) }),
    };
    if (options.preview) {
      const value = await client.units.previewCollective(fields);
      const rows = value.tasks.map((task) => [task.planTitle, task.outlineNumber, task.title, task.addedUnitIds.length, task.removedUnitIds.length]);
      const summary = `${value.memberIds.length} members, ${value.addedIds.length} come, ${value.removedIds.length} go, ${value.tasks.length} tasks are touched`;
      return { value, text: rows.length === 0 ? summary : `${summary}\n${formatTable(['Plan', 'No.', 'Task', 'Come', 'Go'], rows)}` };
    }
    const value = await client.units.saveCollective({ ...fields, name, rowVersion: known?.rowVersion ?? null });
    return { value, text: `${name}: saved, ${value.touchedTasks} tasks touched` };
  });

  const remove = collectives.command('remove').description('take a collective unit out of use').argument('<name>', 'its name');
  bindInWorkspace(remove, async ({ workspace }, [wanted = '']) => {
    const { id, rowVersion, name } = await findCollective(workspace.client, wanted);
    const value = await workspace.client.units.archiveCollective({ collectiveUnitId: id, rowVersion });
    return { value, text: `${name} is out of use` };
  });
}

type Client = Session['workspace']['client'];

async function idsOf(client: Client, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push((await findUnit(client, name)).id);
  return ids;
}

async function definitionOf(
  client: Client,
  options: CollectiveOptions,
): Promise<Pick<Parameters<Client['units']['previewCollective']>[0], 'rule' | 'memberIds'>> {
  const byClass = options.all === true || options.class !== undefined;
  if (byClass === (options.member !== undefined)) throw usageError('rule', 'Say either --class or --all (with --except), or --member.');
  if (!byClass) return { rule: { kind: 'members' }, memberIds: await idsOf(client, options.member ?? []) };
  const classCodes: string[] = [];
  for (const wanted of options.class ?? []) classCodes.push((await findClass(client, wanted)).code);
  return { rule: { kind: 'classes', classCodes, exceptIds: await idsOf(client, options.except ?? []) }, memberIds: [] };
}
