import type { RowChange } from '../../contract/history.ts';
import { type HistoryTable, rowKindLabels } from '../../contract/text/field-labels.ts';
import { type Belonging, changesOfRow } from '../../database/row-changes.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { changedFields } from './changed-fields.ts';
import { createRowNames } from './row-names.ts';

type RowKind = 'task' | 'unit' | 'plan' | 'case' | 'slip';

interface Belongings {
  root: HistoryTable;
  belongings: (Belonging & { table: HistoryTable })[];
}

/** Tables whose rows the program never removes but by an undo. */
const lasting: readonly HistoryTable[] = ['task_units', 'progress_reports', 'evidence_links', 'plan_versions', 'slip_tasks', 'slip_replies'];

const belonging = (parent: HistoryTable, column: string, ...tables: HistoryTable[]): Belongings['belongings'] =>
  tables.map((table) => ({ table, column, parent, removedByUndoOnly: lasting.includes(table) }));

/** What belongs to a row of each kind; a parent comes before its children. */
const belongingsOf: Record<RowKind, Belongings> = {
  task: {
    root: 'tasks',
    belongings: [
      ...belonging('tasks', 'task_id', 'assignments', 'deadlines', 'deadline_events', 'task_people', 'task_units', 'task_summaries'),
      ...belonging('tasks', 'task_id', 'stage_targets', 'evidence_links', 'task_sources', 'look_back_findings', 'plan_amendments'),
      ...belonging('task_units', 'task_unit_id', 'progress_reports'),
    ],
  },
  unit: { root: 'units', belongings: belonging('units', 'unit_id', 'unit_aliases', 'unit_people', 'collective_unit_members') },
  plan: {
    root: 'work_plans',
    belongings: belonging('work_plans', 'plan_id', 'plan_sections', 'plan_versions', 'plan_amendments', 'leading_group_members'),
  },
  case: { root: 'request_cases', belongings: [] },
  slip: { root: 'slips', belongings: belonging('slips', 'slip_id', 'slip_tasks', 'slip_replies') },
};

/**
 * Who changed what of a row and of all that belongs to it, newest first, each field that differs in words. Changes that
 * touch nothing but the program's own columns are left out. NOT_FOUND for a row that never was.
 */
export function rowHistory({ db }: Pick<ApplicationContext, 'db'>, input: { kind: RowKind; id: string; limit: number }): RowChange[] {
  const { root, belongings } = belongingsOf[input.kind];
  const entries = changesOfRow(db, { table: root, id: input.id }, belongings, input.limit);
  if (entries.length === 0) throw notFound(input.kind, input.id);
  const names = createRowNames(db);
  return entries.flatMap(({ tableName, rowId: _rowId, before, after, ...step }) => {
    const table = tableName as HistoryTable;
    const fields = changedFields(table, before, after, names);
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
    return kind === 'changed' && fields.length === 0 ? [] : [{ ...step, kind, table: rowKindLabels[table], fields }];
  });
}
