import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { findUnit, readDay, readYear } from '../find.ts';
import { formatTable } from '../print-table.ts';

/** `website list|import|updated|proposals`. */
export function addWebsiteCommands(program: Command): void {
  const website = program.command('website').description('columns of the website with their units and update cycles');

  const list = website.command('list').description('list the columns').option('--unit <name>', 'only those of this unit').option('--on <day>', 'the day asked for');
  bindInWorkspace(list, async ({ workspace: { client } }) => {
    const { unit, on } = list.opts<{ unit?: string; on?: string }>();
    const { today } = await client.workspace.status();
    const value = await client.website.list({ asOf: readDay(on, today), ...(unit === undefined ? {} : { unitId: (await findUnit(client, unit)).id }) });
    const rows = value.map((row) => [row.columnId, row.path.join(' > '), row.unitName ?? row.printedUnit, row.printedCycle, row.lastUpdatedOn, row.dueOn, row.state]);
    return { value, text: formatTable(['Id', 'Column', 'Unit', 'Cycle', 'Updated', 'Due', 'State'], rows) };
  });

  const read = website.command('import').description('take the columns of a table into the register').argument('<file>', 'a table of columns (.xlsx, .csv, .docx …)');
  bindInWorkspace(read, async ({ workspace: { client, files }, signal, follow }, [file = '']) => {
    const { rows } = await follow(client.website.readFile({ fileToken: files.offer(file) }, { signal }));
    if (rows.length === 0) return { value: { added: 0, updated: 0 }, text: 'The file lists no columns.' };
    const value = await client.website.addMany({ rows: rows.map(({ row: _row, unitKnown: _known, ...fields }) => fields) });
    const unknown = rows.filter(({ unitKnown }) => !unitKnown).length;
    return { value, text: `${value.added} added, ${value.updated} changed, ${unknown} without a unit of the register` };
  });

  const updated = website.command('updated').description('note that columns were updated').argument('<columns...>', 'their ids').option('--on <day>', 'the day, today where left out');
  bindInWorkspace(updated, async ({ workspace: { client } }, columnIds) => {
    const { today } = await client.workspace.status();
    const value = await client.website.updated({ columnIds, on: readDay(updated.opts<{ on?: string }>().on, today) });
    return { value, text: `${columnIds.length} columns` };
  });

  const proposals = website.command('proposals').description('overdue and empty columns that no event speaks of yet').requiredOption('--year <year>', 'the year').option('--on <day>', 'the day asked for');
  bindInWorkspace(proposals, async ({ workspace: { client } }) => {
    const { year, on } = proposals.opts<{ year: string; on?: string }>();
    const { today } = await client.workspace.status();
    const value = await client.website.proposedEvents({ year: readYear(year), asOf: readDay(on, today) });
    return { value, text: formatTable(['Column', 'Unit', 'Day', 'Basis'], value.map((row) => [row.columnId, row.unitName, row.occurredOn, row.basis])) };
  });
}
