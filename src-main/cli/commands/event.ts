import type { Command } from 'commander';
import { scoreEventLabels } from '../../contract/text/labels.ts';
import { scoreEventKinds, type ScoreEventKind } from '../../domain/codes.ts';
import { bindInWorkspace } from '../command.ts';
import { usageError } from '../cli-error.ts';
import { findTask, findUnit, readDay } from '../find.ts';

interface EventOptions {
  unit: string;
  kind: string;
  basis: string;
  on?: string;
  task?: string;
  reportedBy?: string;
}

/** `event add`. */
export function addEventCommand(program: Command): void {
  const event = program.command('event').description('facts that cost points');
  const add = event
    .command('add')
    .description('enter a scoring fact about a unit')
    .requiredOption('--unit <name>', 'the unit that it concerns')
    .requiredOption('--kind <kind>', `one of ${scoreEventKinds.join(', ')}`)
    .requiredOption('--basis <text>', 'what happened')
    .option('--on <day>', 'day, YYYY-MM-DD; today when left out')
    .option('--task <task>', 'the task that it concerns, id or outline number')
    .option('--reported-by <name>', 'the lead unit that reported it');
  bindInWorkspace(add, async ({ workspace }) => {
    const options = add.opts<EventOptions>();
    const { client } = workspace;
    const unit = await findUnit(client, options.unit);
    const kind = readKind(options.kind);
    const { today } = await client.workspace.status();
    const value = await client.scoring.addEvent({
      unitId: unit.id,
      kind,
      basis: options.basis,
      occurredOn: readDay(options.on, today),
      taskId: options.task === undefined ? null : (await findTask(client, options.task)).id,
      reportedByUnitId: options.reportedBy === undefined ? null : (await findUnit(client, options.reportedBy)).id,
    });
    return { value, text: `${unit.name}: ${scoreEventLabels[kind]}` };
  });
}

function readKind(text: string): ScoreEventKind {
  const found = scoreEventKinds.find((kind) => kind === text);
  if (!found) throw usageError('kind', `Unknown kind ${text}. One of: ${scoreEventKinds.join(', ')}.`);
  return found;
}
