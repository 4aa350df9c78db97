import type { Command } from 'commander';
import type { LedgerRow } from '../../contract/ledger.ts';
import { roleLabels, unitStateLabels, lightLabels } from '../../contract/text/labels.ts';
import { assignmentRoles, type AssignmentRole, type CellField, cellFields } from '../../domain/codes.ts';
import { bindInWorkspace } from '../command.ts';
import { usageError } from '../cli-error.ts';
import { findTask, findUnit, readState } from '../find.ts';
import { formatTable } from '../print-table.ts';

interface ListOptions {
  plan?: string;
  unit?: string;
  state?: string;
  search?: string;
}

/** `task list`, `task assign` and `task set`. */
export function addTaskCommands(program: Command): void {
  const task = program.command('task').description('tasks of the ledger');

  const list = task
    .command('list')
    .description('list tasks with state and light')
    .option('--plan <id>', 'only this plan')
    .option('--unit <name>', 'only tasks of this unit')
    .option('--state <state>', 'only tasks in this state')
    .option('--search <text>', 'text in number, title, requirement, units, deadline');
  bindInWorkspace(list, async ({ workspace }) => {
    const options = list.opts<ListOptions>();
    const { client } = workspace;
    const value = await client.ledger.list({
      ...(options.plan === undefined ? {} : { planId: options.plan }),
      ...(options.unit === undefined ? {} : { unitId: (await findUnit(client, options.unit)).id }),
      ...(options.state === undefined ? {} : { states: [readState(options.state)] }),
      ...(options.search === undefined ? {} : { search: options.search }),
    });
    const rows = value.rows.map((row) => [
      row.outlineNumber,
      row.title,
      row.assignments.map((assignment) => assignment.printedName).join('、'),
      row.deadlines.map((deadline) => deadline.printedText).join(';'),
      row.state === null ? '' : unitStateLabels[row.state],
      lightLabels[row.light],
    ]);
    return { value, text: formatTable(['No.', 'Task', 'Units', 'Deadline', 'State', 'Light'], rows, 32) };
  });

  const assign = task
    .command('assign')
    .description('give tasks to a unit or take them from it')
    .argument('<tasks...>', 'ids or outline numbers')
    .requiredOption('--unit <name>', 'the unit')
    .option('--role <role>', `one of ${assignmentRoles.join(', ')}`, 'responsible')
    .option('--remove', 'take the tasks from the unit');
  bindInWorkspace(assign, async ({ workspace }, names) => {
    const options = assign.opts<{ unit: string; role: string; remove?: boolean }>();
    const { client } = workspace;
    const unit = await findUnit(client, options.unit);
    const role = readRole(options.role);
    const taskIds: string[] = [];
    for (const name of names) taskIds.push((await findTask(client, name)).id);
    const value = await client.ledger.changeAssignments({
      taskIds,
      action: options.remove ? 'remove' : 'add',
      role,
      target: { kind: 'unit', unitId: unit.id },
    });
    return { value, text: `${value.changedTasks} tasks changed: ${unit.name}, ${roleLabels[role]}` };
  });

  const set = task
    .command('set')
    .description('write a text into a cell of tasks, as typed into the ledger')
    .argument('<tasks...>', 'ids or outline numbers')
    .requiredOption('--field <field>', `one of ${cellFields.join(', ')}`)
    .requiredOption('--text <text>', 'names of units, words of a deadline, or plain text; empty to clear')
    .option('--preview', 'only show what it would change');
  bindInWorkspace(set, async ({ workspace }, names) => {
    const options = set.opts<{ field: string; text: string; preview?: boolean }>();
    const { client } = workspace;
    const field = readCellField(options.field);
    const rows: LedgerRow[] = [];
    for (const name of names) rows.push(await findTask(client, name));
    const cells = rows.map(({ id, rowVersion }) => ({ taskId: id, rowVersion, field, text: options.text }));
    if (!options.preview) {
      const value = await client.ledger.writeCells({ cells });
      return { value, text: `${value.changedCells} cells changed: ${field}` };
    }
    const value = await client.ledger.previewCells({ cells: cells.map(({ rowVersion: _seen, ...cell }) => cell) });
    const lines = value.cells.map(({ before, after, refused, openUnits }, at) => [rows[at]?.outlineNumber ?? null, before, after, refused ?? openUnits.join('、')]);
    return { value, text: formatTable(['No.', 'Before', 'After', 'Refused or open'], lines, 32) };
  });
}

function readCellField(text: string): CellField {
  const found = cellFields.find((field) => field === text);
  if (!found) throw usageError('field', `Unknown field ${text}. One of: ${cellFields.join(', ')}.`);
  return found;
}

function readRole(text: string): AssignmentRole {
  const found = assignmentRoles.find((role) => role === text || roleLabels[role] === text);
  if (!found) throw usageError('role', `Unknown role ${text}. One of: ${assignmentRoles.join(', ')}.`);
  return found;
}
