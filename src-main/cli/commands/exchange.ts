import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { findPlan, findUnit, readNumber, readYear, requireDay } from '../find.ts';
import { formatTable } from '../print-table.ts';

interface DistributeOptions {
  year: string;
  quarter?: string;
  plan?: string;
  unit?: string[];
  replyBy?: string;
  contact?: string;
  note?: string;
}

/** `exchange distribute|status`. */
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
    .option('--note <text>', 'a note for the first sheet');
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
    };
    const value = await follow(client.exchange.distribute(input, { signal }));
    return { value, text: `${value.files.length} workbooks, ${value.rows} rows: ${folder}` };
  });

  const status = exchange.command('status').description('what was given out in a year').requiredOption('--year <year>', 'the year');
  bindInWorkspace(status, async ({ workspace: { client } }) => {
    const value = await client.exchange.packages({ year: readYear(status.opts<{ year: string }>().year) });
    const rows = value.flatMap((one) => one.workbooks.map((workbook) => [one.distributedOn, one.quarter, one.replyBy, workbook.unitName, workbook.rows, workbook.fileName]));
    return { value, text: formatTable(['Given out', 'Quarter', 'Reply by', 'Unit', 'Rows', 'File'], rows) };
  });
}
