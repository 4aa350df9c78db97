import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { formatTable } from '../print-table.ts';

interface UnitOptions {
  class: string;
  shortName?: string;
  alias?: string[];
}

/** `unit list`, `unit add` and `unit import-preset`. */
export function addUnitCommands(program: Command): void {
  const unit = program.command('unit').description('register of units');

  const list = unit.command('list').description('list units').option('--search <text>', 'part of a name, or pinyin initials');
  bindInWorkspace(list, async ({ workspace }) => {
    const { search } = list.opts<{ search?: string }>();
    const register = await workspace.client.units.list(search === undefined ? {} : { search });
    const classNames = new Map(register.classes.map((row) => [row.code, row.name]));
    const rows = register.units.map((row) => [
      row.name,
      row.shortName,
      classNames.get(row.classCode) ?? row.classCode,
      row.aliases.join('、'),
      row.taskCount,
      row.openTaskCount,
    ]);
    return { value: register, text: formatTable(['Name', 'Short name', 'Class', 'Aliases', 'Tasks', 'Open'], rows) };
  });

  const add = unit
    .command('add')
    .description('add a unit')
    .argument('<name>', 'full name')
    .requiredOption('--class <code>', 'class of units, e.g. countyDepartment')
    .option('--short-name <name>', 'short name')
    .option('--alias <name...>', 'further names');
  bindInWorkspace(add, async ({ workspace }, [name = '']) => {
    const options = add.opts<UnitOptions>();
    const value = await workspace.client.units.add({
      name,
      shortName: options.shortName ?? null,
      classCode: options.class,
      aliases: options.alias ?? [],
    });
    return { value, text: `Unit ${value.unitId}: ${name}` };
  });

  const preset = unit
    .command('import-preset')
    .description('add the units of a preset that are not there yet')
    .argument('<preset>', 'typical-county or sample-county');
  bindInWorkspace(preset, async ({ workspace }, [name = '']) => {
    const value = await workspace.client.units.importPreset({ preset: name });
    return { value, text: `${value.added} units added, ${value.skipped} were there` };
  });
}
