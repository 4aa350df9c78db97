import { checkedEvidence, ledgerMatterLabels, roleLabels, unitStateLabels } from '../../contract/text/labels.ts';
import { fieldLabels } from '../../contract/text/field-labels.ts';
import type { EvidenceCheck } from '../../domain/codes.ts';
import type { StoredRow } from '../../database/schema/index.ts';
import { grouped } from '../grouped.ts';
import { changedFields } from '../history/changed-fields.ts';
import type { RowNames } from '../history/row-names.ts';
import type { ToldRow, ToldStep, ToldTable } from './changed-rows-since.ts';

/** Something that happened to a task, in words; unit empty where it is of the task as a whole. */
export interface ToldMatter {
  taskId: string;
  unitId: string | null;
  matter: string;
  before: string;
  after: string;
}

/** What a step can be told with. */
export interface Telling {
  names: RowNames;
  /** Task and unit of a part; undefined for one outside the scope. */
  partOf: (taskUnitId: string) => { taskId: string; unitId: string } | undefined;
}

type Teller = (rows: readonly ToldRow[], step: StepFacts, telling: Telling) => ToldMatter[];

interface StepFacts {
  /** Tasks that the step made or took away: of these only that is told. */
  whole: ReadonlySet<string>;
  /** Ids of parts of which the step holds a report. */
  reported: ReadonlySet<string>;
  /** State before the step of the parts that it touched; that of others stayed. */
  stateBefore: ReadonlyMap<string, string>;
}

const tellers: Record<ToldTable, Teller> = {
  tasks: (rows, _step, telling) => rows.flatMap((row) => taskMatters(row, telling)),
  assignments: (rows, step) => listMatters(rows, step, { words: 'printed_name', matterOf: ({ role }) => label(roleLabels, role) }),
  deadlines: (rows, step) => listMatters(rows, step, { words: 'printed_text', matterOf: () => fieldLabels.deadlines['printed_text'] ?? '' }),
  task_people: (rows, step) => listMatters(rows, step, { words: 'name', matterOf: () => ledgerMatterLabels.people }),
  task_units: (rows, step, telling) => rows.flatMap((row) => stateMatters(row, step, telling)),
  progress_reports: (rows, step, telling) => rows.flatMap((row) => reportMatters(row, step, telling)),
  task_summaries: (rows) =>
    rows.map((row) => ({
      ...placeOf(row),
      unitId: textOrNull(either(row)['unit_id']),
      matter: ledgerMatterLabels.summary,
      before: words(row.before, 'text'),
      after: words(row.after, 'text'),
    })),
  evidence_links: (rows, _step, telling) => rows.flatMap((row) => evidenceMatters(row, telling)),
};

/** What a step did to tasks, in the order in which it touched their rows. */
export function toldMatters({ rows }: Pick<ToldStep, 'rows'>, telling: Telling): ToldMatter[] {
  const ofTable = (table: ToldTable): ToldRow[] => rows.filter((row) => row.table === table);
  const step: StepFacts = {
    whole: new Set(ofTable('tasks').filter(({ before, after }) => before === null || after === null).map(({ id }) => id)),
    reported: new Set(ofTable('progress_reports').map((row) => words(either(row), 'task_unit_id'))),
    stateBefore: new Map(ofTable('task_units').map(({ id, before }) => [id, words(before, 'state')])),
  };
  return [...grouped(rows, ({ table }) => table)].flatMap(([table, ofOne]) => tellers[table](ofOne, step, telling));
}

function taskMatters({ id: taskId, before, after }: ToldRow, { names }: Telling): ToldMatter[] {
  const told = { taskId, unitId: null };
  if (before === null) return [{ ...told, matter: ledgerMatterLabels.taskAdded, before: '', after: words(after, 'requirement') }];
  if (after === null) return [{ ...told, matter: ledgerMatterLabels.taskRemoved, before: words(before, 'requirement'), after: '' }];
  const [was, is] = [before['archived_at'], after['archived_at']];
  const archived =
    was === is ? [] : [{ ...told, matter: is === null ? ledgerMatterLabels.taskRestored : ledgerMatterLabels.taskArchived, before: '', after: '' }];
  const own: string[] = [fieldLabels.tasks['position'] ?? '', fieldLabels.tasks['archived_at'] ?? ''];
  const fields = changedFields('tasks', before, after, names, Infinity).filter(({ field }) => !own.includes(field));
  return [...archived, ...fields.map(({ field, before: from, after: to }) => ({ ...told, matter: field, before: from ?? '', after: to ?? '' }))];
}

/** Of lists that are stored anew with every change only what is gone and what is new. */
function listMatters(rows: readonly ToldRow[], { whole }: StepFacts, list: { words: string; matterOf: (row: StoredRow) => string }): ToldMatter[] {
  const ofMatter = grouped(rows, (row) => `${words(either(row), 'task_id')}\n${list.matterOf(either(row))}`);
  return [...ofMatter.values()].flatMap((same): ToldMatter[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { taskId } = placeOf(first);
    const gone = same.flatMap(({ before }) => (before === null ? [] : [words(before, list.words)]));
    const added = same.flatMap(({ after }) => (after === null ? [] : [words(after, list.words)]));
    const [before, after] = [without(gone, added), without(added, gone)];
    if (whole.has(taskId) || (before.length === 0 && after.length === 0)) return [];
    return [{ taskId, unitId: null, matter: list.matterOf(either(first)), before: before.join('\n'), after: after.join('\n') }];
  });
}

/** The words of a list without those of another, each of these taking one away. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A state that no report brought. */
function stateMatters({ id, before, after }: ToldRow, { reported }: StepFacts, { partOf }: Telling): ToldMatter[] {
  const part = partOf(id);
  if (part === undefined || before === null || after === null || reported.has(id) || before['state'] === after['state']) return [];
  return [{ ...part, matter: ledgerMatterLabels.state, before: label(unitStateLabels, before['state']), after: label(unitStateLabels, after['state']) }];
}

function reportMatters(row: ToldRow, { stateBefore }: StepFacts, { partOf }: Telling): ToldMatter[] {
  const taskUnitId = words(either(row), 'task_unit_id');
  const part = partOf(taskUnitId);
  if (part === undefined) return [];
  const said = (report: StoredRow): string => [label(unitStateLabels, report['state']), words(report, 'text')].filter((text) => text !== '').join('\n');
  if (row.after === null) return [{ ...part, matter: ledgerMatterLabels.reportWithdrawn, before: said(either(row)), after: '' }];
  if (row.before !== null) return [{ ...part, matter: ledgerMatterLabels.reportCorrected, before: said(row.before), after: said(row.after) }];
  const before = stateBefore.get(taskUnitId) ?? row.after['state'];
  return [{ ...part, matter: ledgerMatterLabels.report, before: label(unitStateLabels, before), after: said(row.after) }];
}

function evidenceMatters(row: ToldRow, { names }: Telling): ToldMatter[] {
  const shown = (link: StoredRow | null): string => {
    if (link === null || link['archived_at'] !== null) return '';
    return checkedEvidence(names.nameOf('evidence', words(link, 'evidence_id')), words(link, 'state') as EvidenceCheck);
  };
  const [before, after] = [shown(row.before), shown(row.after)];
  return before === after ? [] : [{ ...placeOf(row), unitId: words(either(row), 'unit_id'), matter: ledgerMatterLabels.evidence, before, after }];
}

function either({ before, after }: ToldRow): StoredRow {
  return after ?? before ?? {};
}

function placeOf(row: ToldRow): { taskId: string } {
  return { taskId: words(either(row), 'task_id') };
}

function words(row: StoredRow | null, column: string): string {
  return textOrNull(row?.[column]) ?? '';
}

function textOrNull(value: StoredRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function label(labels: Readonly<Record<string, string>>, code: StoredRow[string] | undefined): string {
  return labels[String(code)] ?? '';
}
