import {
  allocationLabels,
  caseChannelLabels,
  evidenceCheckLabels,
  lookBackResultLabels,
  planOriginLabels,
  roleLabels,
  slipKindLabels,
  slipStateLabels,
  taskPersonRoleLabels,
  unitPersonRoleLabels,
  unitStateLabels,
} from '../../contract/text/labels.ts';
import { fieldLabels, historyCodeLabels, type HistoryTable } from '../../contract/text/field-labels.ts';
import type { RowChange } from '../../contract/history.ts';
import type { StoredRow } from '../../database/schema/index.ts';
import type { NamedTable, RowNames } from './row-names.ts';

type StoredValue = string | number | null | undefined;

/** What a change printed in the history may be long, in characters. */
const longestText = 300;

/** Columns that hold the id of a row, with the table in which its name stands. */
const namedColumns: Readonly<Record<string, NamedTable>> = {
  unit_id: 'units',
  successor_id: 'units',
  collective_unit_id: 'collective_units',
  task_id: 'tasks',
  source_task_id: 'tasks',
  rectification_task_id: 'tasks',
  section_id: 'plan_sections',
  parent_id: 'plan_sections',
  predecessor_id: 'work_plans',
  evidence_id: 'evidence',
  task_unit_id: 'task_units',
  class_code: 'unit_classes',
  returned_file_id: 'returned_files',
};

/** Columns that hold a code, by table, with its labels. */
const codedColumns: Partial<Record<HistoryTable, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  tasks: { allocation: allocationLabels },
  assignments: { role: roleLabels },
  deadlines: { kind: historyCodeLabels.deadlineKind },
  task_people: { role: taskPersonRoleLabels },
  task_units: { role: roleLabels, state: unitStateLabels },
  progress_reports: { state: unitStateLabels },
  evidence_links: { state: evidenceCheckLabels },
  task_sources: { kind: historyCodeLabels.taskSourceKind },
  look_back_findings: { result: lookBackResultLabels },
  unit_aliases: { kind: historyCodeLabels.nameKind },
  unit_people: { role: unitPersonRoleLabels },
  work_plans: { origin: planOriginLabels, reference: historyCodeLabels.flag },
  request_cases: { channel: caseChannelLabels },
  slips: { kind: slipKindLabels, state: slipStateLabels },
};

/** The fields of a row that differ between two states, in words of at most `longest` characters; of a row that is new or gone, all that it held. */
export function changedFields(
  table: HistoryTable,
  before: StoredRow | null,
  after: StoredRow | null,
  names: RowNames,
  longest = longestText,
): RowChange['fields'] {
  return Object.entries(fieldLabels[table]).flatMap(([column, field]) => {
    const from = before?.[column] ?? null;
    const to = after?.[column] ?? null;
    if (from === to || (column === 'position' && (before === null || after === null))) return [];
    return [{ field, before: printed(table, column, from, names, longest), after: printed(table, column, to, names, longest) }];
  });
}

function printed(table: HistoryTable, column: string, value: StoredValue, names: RowNames, longest: number): string | null {
  if (value === null || value === undefined) return null;
  const named = namedColumns[column];
  if (named !== undefined) return names.nameOf(named, String(value));
  const code = codedColumns[table]?.[column]?.[value];
  if (code !== undefined) return code;
  if (column === 'archived_at') return historyCodeLabels.flag[1];
  const text = typeof value === 'string' && /^[[{]/u.test(value) ? jsonWords(value) : String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The values that a JSON column holds, without their keys; a text that only looks like JSON stays as it is. */
function jsonWords(text: string): string {
  try {
    return leavesOf(JSON.parse(text)).join('、');
  } catch {
    return text;
  }
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
