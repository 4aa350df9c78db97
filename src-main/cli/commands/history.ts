import type { Command } from 'commander';
import type { RowChange } from '../../contract/history.ts';
import { bindInWorkspace } from '../command.ts';
import { findTask, findUnit } from '../find.ts';
import { formatTable } from '../print-table.ts';

const longest = 500;

/** `history list|task|unit`, `undo` and `redo`. */
export function addHistoryCommands(program: Command): void {
  const history = program.command('history').description('who changed what, when, from what to what');

  const list = history.command('list').description('the last changes, newest first');
  bindInWorkspace(list, async ({ workspace: { client } }) => {
    const value = await client.history.list({ limit: longest });
    return { value, text: formatTable(['Id', 'At', 'By', 'What', 'Undone'], value.map((row) => [row.id, row.at, row.actor, row.useCase, row.undone ? 'yes' : ''])) };
  });

  const task = history.command('task').description('the changes of a task').argument('<task>', 'id or outline number');
  bindInWorkspace(task, async ({ workspace: { client } }, [name = '']) => {
    const { id } = await findTask(client, name);
    const value = await client.history.ofRow({ kind: 'task', id, limit: longest });
    return { value, text: formatChanges(value) };
  });

  const unit = history.command('unit').description('the changes of a unit').argument('<unit>', 'id or name');
  bindInWorkspace(unit, async ({ workspace: { client } }, [name = '']) => {
    const { id } = await findUnit(client, name, { includeArchived: true });
    const value = await client.history.ofRow({ kind: 'unit', id, limit: longest });
    return { value, text: formatChanges(value) };
  });

  const undo = program.command('undo').description('take back the newest change, or the one named').argument('[change]', 'id of a change (see history list)');
  bindInWorkspace(undo, async ({ workspace: { client } }, [changeSetId]) => {
    if (changeSetId !== undefined) return { value: await client.history.undo({ changeSetId }), text: 'Undone' };
    const value = await client.history.undoLast();
    return { value, text: `Undone: ${value.undone.useCase}` };
  });

  const redo = program.command('redo').description('do again what the newest undo took back');
  bindInWorkspace(redo, async ({ workspace: { client } }) => {
    return { value: await client.history.redoLast(), text: 'Done again' };
  });
}

function formatChanges(changes: readonly RowChange[]): string {
  const rows = changes.flatMap((change) =>
    change.fields.map(({ field, before, after }) => [change.at, change.actor, change.table, field, before, after, change.undone ? 'yes' : '']),
  );
  return formatTable(['At', 'By', 'Of', 'Field', 'Before', 'After', 'Undone'], rows);
}
