import type { Command } from 'commander';
import { addDays } from '../../domain/calendar-day.ts';
import { bindInWorkspace } from '../command.ts';
import { findUnit, readDay, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';

/** `unit rename`, `unit dissolve`, `unit restore` and `unit merge`. */
export function addUnitChangeCommands(unit: Command): void {
  const rename = unit
    .command('rename')
    .description('give a unit a new name; the old one is kept as a former name')
    .argument('<unit>', 'the unit')
    .argument('<name>', 'its new name')
    .option('--on <day>', 'first day of the new name; the old one was used until the day before')
    .option('--short-name <name>', 'its new short name');
  bindInWorkspace(rename, async ({ workspace }, [wanted = '', name = '']) => {
    const { client } = workspace;
    const options = rename.opts<{ on?: string; shortName?: string }>();
    const { id, rowVersion, classCode, aliases, formerNames, ...before } = await findUnit(client, wanted);
    const usedUntil = options.on === undefined ? null : addDays(requireDay(options.on), -1);
    const value = await client.units.update({
      unitId: id,
      rowVersion,
      name,
      shortName: options.shortName ?? before.shortName,
      classCode,
      aliases,
      formerNames: [...formerNames, { name: before.name, usedUntil }],
    });
    return { value, text: `${before.name} is now ${name}` };
  });

  const dissolve = unit
    .command('dissolve')
    .description('take a unit out of use, with its successor')
    .argument('<unit>', 'the unit')
    .option('--on <day>', 'its last day, today where left out')
    .option('--successor <unit>', 'the unit that took over its work');
  bindInWorkspace(dissolve, async ({ workspace }, [wanted = '']) => {
    const { client } = workspace;
    const options = dissolve.opts<{ on?: string; successor?: string }>();
    const found = await findUnit(client, wanted);
    const { today } = await client.workspace.status();
    const value = await client.units.archive({
      unitId: found.id,
      rowVersion: found.rowVersion,
      archived: true,
      dissolvedOn: readDay(options.on, today),
      successorId: options.successor === undefined ? null : (await findUnit(client, options.successor)).id,
    });
    return { value, text: `${found.name} is dissolved` };
  });

  const restore = unit.command('restore').description('bring a dissolved unit back').argument('<unit>', 'the unit');
  bindInWorkspace(restore, async ({ workspace }, [wanted = '']) => {
    const { client } = workspace;
    const found = await findUnit(client, wanted, { includeArchived: true });
    const value = await client.units.archive({ unitId: found.id, rowVersion: found.rowVersion, archived: false });
    return { value, text: `${found.name} is in use again` };
  });

  const merge = unit
    .command('merge')
    .description('merge a unit into another one with all that hangs on it')
    .argument('<from>', 'the unit that goes')
    .argument('<into>', 'the unit that stays')
    .option('--on <day>', 'first day after the merger, today where left out')
    .option('--preview', 'only say what it would do');
  bindInWorkspace(merge, async ({ workspace }, [fromName = '', intoName = '']) => {
    const { client } = workspace;
    const options = merge.opts<{ on?: string; preview?: boolean }>();
    const from = await findUnit(client, fromName);
    const into = await findUnit(client, intoName);
    if (options.preview) {
      const value = await client.units.previewMerge({ fromUnitId: from.id, intoUnitId: into.id });
      const conflicts = value.conflicts.map((one) => [one.title, one.fromState, one.intoState, one.keptState]);
      const summary = `${value.tasks} tasks, ${value.assignments} assignments, ${value.reports} reports, ${value.events} events, ${value.people} people would move`;
      return {
        value,
        text: conflicts.length === 0 ? summary : `${summary}\n${formatTable(['Task in both', from.name, into.name, 'Kept'], conflicts)}`,
      };
    }
    const { today } = await client.workspace.status();
    const value = await client.units.merge({
      fromUnitId: from.id,
      intoUnitId: into.id,
      fromRowVersion: from.rowVersion,
      mergedOn: readDay(options.on, today),
    });
    return { value, text: `${from.name} is merged into ${into.name}: ${value.tasks} tasks, ${value.assignments} assignments, ${value.reports} reports` };
  });
}
