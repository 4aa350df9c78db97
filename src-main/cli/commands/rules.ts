import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { formatTable } from '../print-table.ts';

/** `lights list|choose` and `calendar list|load`. */
export function addRuleCommands(program: Command): void {
  const lights = program.command('lights').description('the rules of the signal lights');

  const list = lights.command('list').description('the sets of rules, the one in force marked');
  bindInWorkspace(list, async ({ workspace: { client } }) => {
    const value = await client.workspace.lightRules();
    const rows = value.sets.flatMap((set) => set.rules.map((rule) => [set.id === value.current ? '*' : '', set.id, set.name, rule.light, rule.sentence]));
    return { value, text: formatTable(['', 'Id', 'Name', 'Light', 'Rule'], rows) };
  });

  const choose = lights.command('choose').description('put a set of rules in force').argument('<id>', 'its id');
  bindInWorkspace(choose, async ({ workspace: { client } }, [id = '']) => {
    const value = await client.workspace.chooseLightRules({ id });
    return { value, text: `In force: ${id}` };
  });

  const calendar = program.command('calendar').description('the calendar of working days');

  const years = calendar.command('list').description('the years whose holidays are known');
  bindInWorkspace(years, async ({ workspace: { client } }) => {
    const value = await client.workspace.workingCalendar();
    const rows = value.flatMap(({ year, fromFile, holidays }) => holidays.map(({ name, from, to }) => [year, name, from, to, fromFile ? 'file' : 'program']));
    return { value, text: formatTable(['Year', 'Holiday', 'From', 'To', 'Known from'], rows) };
  });

  const load = calendar.command('load').description('take years from a file of the calendar').argument('<file>', 'the .json file');
  bindInWorkspace(load, async ({ workspace: { client, files } }, [file = '']) => {
    const value = await client.workspace.loadCalendar({ fileToken: files.offer(file) });
    return { value, text: `Years ${value.years.join(', ')}` };
  });
}
