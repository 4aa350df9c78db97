import type { Command } from 'commander';
import type { UnitReturnView } from '../../contract/collection.ts';
import { usageError } from '../cli-error.ts';
import { bindInWorkspace, type CommandResult } from '../command.ts';
import { findPlan, findUnit, readNumber, readYear, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';
import { addReturnCommands } from './exchange-returns.ts';

interface DistributeOptions {
  year: string;
  quarter?: string;
  plan?: string;
  unit?: string[];
  replyBy?: string;
  contact?: string;
  note?: string;
  zip?: boolean;
}

/** `exchange distribute|status`, and what `addReturnCommands` adds. */
export function addExchangeCommands(program: Command): void {
  const exchange = program.command('exchange').description('workbooks that units fill in');

  const distribute = exchange
    .command('distribute')
    .description('write a workbook for each unit with its open rows')
    .argument('<folder>', 'the folder to write them into')
    .requiredOption('--year <year>', 'the year')
    .option('--quarter <quarter>', 'the quarter that is asked for, 1 to 4')
    .option('--plan <plan>', 'only this plan')
    .option('--unit <name...>', 'only these units')
    .option('--reply-by <day>', 'last day of the reply')
    .option('--contact <words>', 'who answers questions')
    .option('--note <text>', 'a note for the first sheet')
    .option('--zip', 'one archive for each class of units in place of single workbooks');
  bindInWorkspace(distribute, async ({ workspace: { client, files }, signal, follow }, [folder = '']) => {
    const options = distribute.opts<DistributeOptions>();
    const unitIds: string[] = [];
    for (const unit of options.unit ?? []) unitIds.push((await findUnit(client, unit)).id);
    const input = {
      year: readYear(options.year),
      quarter: options.quarter === undefined ? null : readNumber('quarter', options.quarter),
      planId: options.plan === undefined ? null : (await findPlan(client, options.plan)).id,
      unitIds: options.unit === undefined ? null : unitIds,
      replyBy: options.replyBy === undefined ? null : requireDay(options.replyBy),
      contact: options.contact ?? null,
      note: options.note ?? null,
      saveToken: files.offerSaveTarget(folder),
      zips: options.zip ?? false,
    };
    const value = await follow(client.exchange.distribute(input, { signal }));
    return { value, text: `${value.files.length} ${input.zips ? 'archives' : 'workbooks'}, ${value.rows} rows: ${folder}` };
  });

  const status = exchange
    .command('status')
    .description('what was given out in a year, or who has returned what of one distribution')
    .option('--year <year>', 'the year')
    .option('--package <id>', 'the distribution (see exchange status --year)');
  bindInWorkspace(status, async ({ workspace: { client } }) => {
    const { year, package: packageId } = status.opts<{ year?: string; package?: string }>();
    if (packageId !== undefined) return statusOf(await client.exchange.status({ packageId }));
    if (year === undefined) throw usageError('year', 'Name the year (--year) or the distribution (--package).');
    const value = await client.exchange.packages({ year: readYear(year) });
    const rows = value.flatMap((one) => one.workbooks.map((workbook) => [one.distributedOn, one.quarter, one.replyBy, workbook.unitName, workbook.rows, workbook.fileName]));
    return { value, text: formatTable(['Given out', 'Quarter', 'Reply by', 'Unit', 'Rows', 'File'], rows) };
  });

  addReturnCommands(exchange);
}

function statusOf(value: readonly UnitReturnView[]): CommandResult {
  const rows = value.map((one) => [one.unitName, one.standing, `${one.returnedRows}/${one.rows}`, one.lastReturnOn, one.overdue ? 'overdue' : '', one.missing.map(({ title }) => title).join(', ')]);
  return { value, text: formatTable(['Unit', 'Standing', 'Rows', 'Returned on', '', 'Missing'], rows) };
}
