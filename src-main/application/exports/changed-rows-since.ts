import { and, asc, gte, inArray, sql } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { Database } from '../../database/database.ts';
import { changes, changeSets, type StoredRow } from '../../database/schema/index.ts';
import { grouped } from '../grouped.ts';

/** Tables whose rows tell what happened to tasks. */
export const toldTables = ['tasks', 'assignments', 'deadlines', 'task_people', 'task_units', 'progress_reports', 'task_summaries', 'evidence_links'] as const;
export type ToldTable = (typeof toldTables)[number];

/** A row before and after a step; null where it was not there. */
export interface ToldRow {
  table: ToldTable;
  id: string;
  before: StoredRow | null;
  after: StoredRow | null;
}

/** One step that is in force, with the rows that it changed. */
export interface ToldStep {
  at: string;
  actor: string;
  rows: ToldRow[];
}

interface Step {
  id: string;
  undoesId: string | null;
}

/**
 * The steps since a day (in the office's time zone) that have an effect today, the oldest first: what was undone since is
 * left out with its undo, and the undo of an older step is told as a step of its own.
 */
export function changedRowsSince(db: Database, since: CalendarDay): ToldStep[] {
  const [year = 0, month = 1, day = 1] = since.split('-').map(Number);
  const steps = db
    .select({ id: changeSets.id, at: changeSets.at, actor: changeSets.actor, undoesId: changeSets.undoesId })
    .from(changeSets)
    .where(gte(changeSets.at, new Date(year, month - 1, day).toISOString()))
    .orderBy(asc(changeSets.seq))
    .all();
  const inEffect = stepsInEffect(steps);
  const rows = grouped(readRows(db, inEffect.map(({ id }) => id)), ({ changeSetId }) => changeSetId);
  return inEffect.flatMap(({ id, at, actor }) => {
    const told = rows.get(id);
    return told === undefined ? [] : [{ at, actor, rows: told }];
  });
}

/** Of each chain of undo and redo the last step, where an odd number of its steps is among these: an even number leaves things as they were. */
function stepsInEffect<Kind extends Step>(steps: readonly Kind[]): Kind[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const undone = new Set(steps.map(({ undoesId }) => undoesId));
  const chainLength = (step: Step): number => {
    const before = step.undoesId === null ? undefined : byId.get(step.undoesId);
    return before === undefined ? 1 : 1 + chainLength(before);
  };
  return steps.filter((step) => !undone.has(step.id) && chainLength(step) % 2 === 1);
}

function readRows(db: Database, changeSetIds: readonly string[]): (ToldRow & { changeSetId: string })[] {
  const wanted = sql`${changes.changeSetId} in (select value from json_each(${JSON.stringify(changeSetIds)}))`;
  // Where a task was read from is long and not told.
  const bare = (column: typeof changes.before | typeof changes.after) => sql<string | null>`json_remove(${column}, '$.source')`;
  return db
    .select({ changeSetId: changes.changeSetId, table: changes.tableName, id: changes.rowId, before: bare(changes.before), after: bare(changes.after) })
    .from(changes)
    .where(and(wanted, inArray(changes.tableName, [...toldTables])))
    .orderBy(asc(changes.seq))
    .all()
    .map(({ before, after, table, ...row }) => ({ ...row, table: table as ToldTable, before: parsed(before), after: parsed(after) }));
}

function parsed(row: string | null): StoredRow | null {
  return row === null ? null : (JSON.parse(row) as StoredRow);
}
