import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { moveDeadlineByYears } from '../../domain/deadlines/move-years.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { deadlines, planSections, taskPeople, taskSources, tasks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { recordUseCase } from '../record-use-case.ts';
import { copyAssignments } from './copy-assignments.ts';
import { insertOwnPlan } from './insert-own-plan.ts';
import { sectionsOfPlan } from './insert-section.ts';
import { requirePlan } from './require-plan.ts';

type TaskRow = typeof tasks.$inferSelect;

/**
 * Makes an own plan for a year of the tasks of another plan: those that are in use, or the chosen ones with the headings
 * above them. Assignments, deadlines (moved by the years between) and people come along, each task keeps a line to the one
 * that it was made of, and its states begin anew. NOT_FOUND for a chosen task of another plan.
 */
export function copyPlan(
  context: Pick<ApplicationContext, 'db' | 'now'>,
  input: { planId: string; title: string; year: number; taskIds: string[] | null },
): { changeSetId: string | null; planId: string; tasks: number } {
  const source = requirePlan(context.db, input.planId);
  const chosen = chosenTasks(context.db, input.planId, input.taskIds);
  const { title, year } = input;
  const { changeSetId, value } = recordUseCase(context, 'plans.copy', { title, count: chosen.length }, (tx) => {
    const now = context.now();
    const planId = insertOwnPlan(tx, { title, year }, now);
    const sectionIds = copySections(tx, source.id, planId, input.taskIds === null ? null : chosen);
    const ids = new Map(chosen.map((task) => [task.id, newId()]));
    insertMany(
      tx,
      tasks,
      chosen.map(({ id, sectionId, position, outlineNumber, title, requirement, allocation, note }) => ({
        id: ids.get(id) ?? '',
        planId,
        sectionId: sectionId === null ? null : (sectionIds.get(sectionId) ?? null),
        position,
        outlineNumber,
        title,
        requirement,
        allocation,
        note,
        createdAt: now.toISOString(),
      })),
    );
    copyAssignments(tx, ids);
    copyDeadlines(tx, ids, year - source.year);
    copyPeople(tx, ids);
    const lines = [...ids].map(([sourceTaskId, taskId]) => ({ id: newId(), taskId, sourceTaskId, kind: 'carriedOver' as const }));
    insertMany(tx, taskSources, lines);
    syncTaskUnits(tx, [...ids.values()], now);
    return planId;
  });
  return { changeSetId, planId: value, tasks: chosen.length };
}

function chosenTasks(db: Database, planId: string, taskIds: string[] | null): TaskRow[] {
  const inUse = taskIds === null ? isNull(tasks.archivedAt) : inArray(tasks.id, taskIds);
  const found = db.select().from(tasks).where(and(eq(tasks.planId, planId), inUse)).orderBy(asc(tasks.position)).all();
  const known = new Set(found.map(({ id }) => id));
  const missing = taskIds?.find((id) => !known.has(id));
  if (missing !== undefined) throw notFound('task', missing);
  return found;
}

/** Copies the headings of a plan, or (unless null) those above the tasks; the new ids by the old ones. */
function copySections(tx: Database, fromPlanId: string, planId: string, above: readonly TaskRow[] | null): Map<string, string> {
  const sections = sectionsOfPlan(tx, fromPlanId);
  const parents = new Map(sections.map(({ id, parentId }) => [id, parentId]));
  const needed = new Set<string>();
  for (const { sectionId } of above ?? []) {
    for (let id = sectionId; id !== null && !needed.has(id); id = parents.get(id) ?? null) needed.add(id);
  }
  const kept = above === null ? sections : sections.filter(({ id }) => needed.has(id));
  const ids = new Map(kept.map(({ id }) => [id, newId()]));
  insertMany(
    tx,
    planSections,
    kept.map(({ id, parentId, position, level, heading }) => ({
      id: ids.get(id) ?? '',
      planId,
      parentId: parentId === null ? null : (ids.get(parentId) ?? null),
      position,
      level,
      heading,
    })),
  );
  return ids;
}

function copyDeadlines(tx: Database, ids: ReadonlyMap<string, string>, years: number): void {
  const rows = tx.select().from(deadlines).where(inArray(deadlines.taskId, [...ids.keys()])).all();
  insertMany(
    tx,
    deadlines,
    rows.map(({ taskId, kind, printedText, dueOn, recurrence, relative, position }) => {
      const moved = moveDeadlineByYears({ text: printedText, kind, date: dueOn, recurrence, relative }, years);
      return { id: newId(), taskId: ids.get(taskId) ?? '', kind, printedText: moved.text, dueOn: moved.date, recurrence, relative, position };
    }),
  );
}

function copyPeople(tx: Database, ids: ReadonlyMap<string, string>): void {
  const rows = tx.select().from(taskPeople).where(inArray(taskPeople.taskId, [...ids.keys()])).all();
  insertMany(
    tx,
    taskPeople,
    rows.map(({ taskId, role, name, post, phone, position }) => ({ id: newId(), taskId: ids.get(taskId) ?? '', role, name, post, phone, position })),
  );
}
