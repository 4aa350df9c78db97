import type { BuiltTask } from './draft-task.ts';
import type { PlanPart } from './found-table.ts';
import type { ListReading } from './list-tasks.ts';
import type { TableTask, TableTasks } from './table-tasks.ts';

/** The tasks of a plan and where they were read from. */
export interface Reading {
  readFrom: PlanPart;
  built: readonly (BuiltTask | TableTask)[];
  headings: ListReading['headings'];
  /** null where the text gave no task of the plan. */
  list: ListReading | null;
}

const assigned = (built: readonly BuiltTask[]): number => built.filter((one) => one.task.allocation === 'assigned').length;
const titleStart = (one: BuiltTask): string => one.task.title.replace(/[^\u4e00-\u9fff]/g, '').slice(0, 8);
const sameTitles = (a: readonly BuiltTask[], b: readonly BuiltTask[]): number => {
  const titles = new Set(a.map(titleStart));
  return b.filter((one) => titles.has(titleStart(one))).length;
};

/** The part that carries the assignments is the plan; a table that only repeats the text adds nothing. */
function likeliestPart(list: readonly BuiltTask[], tables: readonly BuiltTask[]): PlanPart {
  if (tables.length === 0) return 'text';
  if (list.length === 0) return 'tables';
  const [listAssigned, tableAssigned] = [assigned(list), assigned(tables)];
  if (tableAssigned > 0 && listAssigned * 4 <= list.length) return 'tables';
  if (tableAssigned === 0 && listAssigned > 0) return 'text';
  if (sameTitles(list, tables) * 4 >= Math.min(list.length, tables.length)) return tables.length > list.length ? 'tables' : 'text';
  return listAssigned === 0 ? 'tables' : 'both';
}

const plainTitle = (one: BuiltTask): string => one.task.title.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '');

/** A row that only names a task which the text describes takes the description from there, and the times in it. */
function withTextOf<Built extends BuiltTask>(row: Built, items: ReadonlyMap<string, BuiltTask>): Built {
  const item = row.task.requirement === null ? items.get(plainTitle(row))?.task : undefined;
  if (!item || item.requirement === null) return row;
  const isNew = item.deadlines.map((one) => !row.task.deadlines.some((known) => known.kind === one.kind && known.date === one.date));
  const source = {
    ...row.task.source,
    task: [...row.task.source.task, ...item.source.requirement],
    requirement: item.source.requirement,
    deadlines: [...row.task.source.deadlines, ...item.source.deadlines.filter((_, at) => isNew[at])],
  };
  const deadlines = [...row.task.deadlines, ...item.deadlines.filter((_, at) => isNew[at])];
  return { ...row, task: { ...row.task, requirement: item.requirement, deadlines, source } };
}

/** Takes the tasks from the part that a clerk has chosen, else from the likeliest one. */
export function chooseReading(list: ListReading, tables: readonly TableTasks[], chosen: PlanPart | null): Reading {
  const rows = tables.flatMap((table) => table.tasks);
  const readFrom = chosen ?? likeliestPart(list.built, rows);
  const [takesText, takesTables] = [readFrom !== 'tables', readFrom !== 'text'];
  const items = new Map(takesText ? [] : list.built.map((one) => [plainTitle(one), one]));
  const fromTables = rows.map((row) => withTextOf(row, items));
  return {
    readFrom,
    built: [...(takesText ? list.built : []), ...(takesTables ? fromTables : [])],
    headings: [...(takesText ? list.headings : []), ...(takesTables ? tables.flatMap((table) => table.headings) : [])],
    list: takesText ? list : null,
  };
}
