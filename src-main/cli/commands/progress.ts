import type { Command } from 'commander';
import { unitStateLabels } from '../../contract/text/labels.ts';
import { bindInWorkspace } from '../command.ts';
import { findTask, findUnit, readDay, readState } from '../find.ts';

interface ProgressOptions {
  unit?: string[];
  state: string;
  text?: string;
  on?: string;
}

/** `progress set`. */
export function addProgressCommand(program: Command): void {
  const progress = program.command('progress').description('progress of tasks in units');
  const set = progress
    .command('set')
    .description('record how far units are with a task')
    .argument('<task>', 'id or outline number')
    .requiredOption('--state <state>', 'state code or its Chinese label')
    .option('--unit <name...>', 'the units; all units of the task when left out')
    .option('--text <text>', 'what was done', '')
    .option('--on <day>', 'day of the report, YYYY-MM-DD; today when left out');
  bindInWorkspace(set, async ({ workspace }, [name = '']) => {
    const options = set.opts<ProgressOptions>();
    const { client } = workspace;
    const task = await findTask(client, name);
    const state = readState(options.state);
    const { today } = await client.workspace.status();
    const unitIds: string[] = [];
    if (options.unit === undefined) {
      const { units } = await client.ledger.task({ taskId: task.id });
      unitIds.push(...units.map((unit) => unit.unitId));
    } else {
      for (const unit of options.unit) unitIds.push((await findUnit(client, unit)).id);
    }
    const reportedOn = readDay(options.on, today);
    const value = await client.ledger.reportProgress({ taskId: task.id, unitIds, state, text: options.text ?? '', reportedOn });
    return { value, text: `${task.title}: ${unitStateLabels[state]}, ${unitIds.length} units` };
  });
}
