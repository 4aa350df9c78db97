import type { Command } from 'commander';
import { bindInWorkspace } from '../command.ts';
import { findPlan } from '../find.ts';
import { addScoreOptions, readScoreQuery, type ScoreOptions } from './score.ts';

/** `export responsibility-table` and `export score-sheet`. */
export function addExportCommands(program: Command): void {
  const exports = program.command('export').description('tables as Excel files');

  const table = exports
    .command('responsibility-table')
    .description('export the responsibility table of a plan')
    .argument('<file>', 'the .xlsx to write')
    .option('--plan <id>', 'the plan; may be left out where there is only one');
  bindInWorkspace(table, async ({ workspace, signal, follow }, [file = '']) => {
    const { client, files } = workspace;
    const plan = await findPlan(client, table.opts<{ plan?: string }>().plan);
    const value = await follow(
      client.exports.responsibilityTable({ planId: plan.id, saveToken: files.offerSaveTarget(file) }, { signal }),
    );
    return { value, text: describe(value, file) };
  });

  const sheets = addScoreOptions(
    exports
      .command('score-sheet')
      .description('export the score sheet of one unit, or of all units with the summary')
      .argument('<file>', 'the .xlsx to write'),
  );
  bindInWorkspace(sheets, async ({ workspace, signal, follow }, [file = '']) => {
    const { client, files } = workspace;
    const query = await readScoreQuery(client, sheets.opts<ScoreOptions>());
    const value = await follow(client.exports.scoreSheets({ ...query, saveToken: files.offerSaveTarget(file) }, { signal }));
    return { value, text: describe(value, file) };
  });
}

function describe(value: { sheets: number; rows: number; checkedCells: number }, file: string): string {
  return `${file}: ${value.sheets} sheets, ${value.rows} rows, ${value.checkedCells} cells read back and compared`;
}
