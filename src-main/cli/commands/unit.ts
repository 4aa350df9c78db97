import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { findClass } from '../find.ts';
import { formatTable } from '../print-table.ts';
import { addUnitChangeCommands } from './unit-changes.ts';
import { addUnitGroupCommands } from './unit-collectives.ts';
import { addUnitSourceCommands } from './unit-sources.ts';

interface UnitOptions {
  class: string;
  shortName?: string;
  alias?: string[];
}

/** `unit list`, `unit add`, `unit import-preset`, and what changes, groups and brings in units. */
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
    .requiredOption('--class <class>', 'code or name of its class, e.g. countyDepartment')
    .option('--short-name <name>', 'short name')
    .option('--alias <name...>', 'further names');
  bindInWorkspace(add, async ({ workspace }, [name = '']) => {
    const options = add.opts<UnitOptions>();
    const value = await workspace.client.units.add({
      name,
      shortName: options.shortName ?? null,
      classCode: (await findClass(workspace.client, options.class)).code,
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

  const exportUnits = unit.command('export').description('write the register as an .xlsx that can be read back').argument('<file>', 'the .xlsx to write');
  bindInWorkspace(exportUnits, async ({ workspace: { client, files }, signal, follow }, [file = '']) => {
    const value = await follow(client.exports.write({ question: { table: 'unitList' }, profileId: null, saveToken: files.offerSaveTarget(file) }, { signal }));
    return { value, text: `${file}: ${value.rows} rows` };
  });

  addUnitChangeCommands(unit);
  addUnitGroupCommands(unit);
  addUnitSourceCommands(unit);
}
