import { and, eq, max } from 'drizzle-orm';
import type { AssignmentView } from '../../contract/ledger.ts';
import type { DraftDeadline } from '../../domain/extraction/extracted-plan.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { planSections, tasks, workPlans } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { syncTaskUnits } from './sync-task-units.ts';
import { replaceTaskAssignments, replaceTaskDeadlines } from './write-task-parts.ts';

/** What is typed for a task. */
export interface TaskFields {
  outlineNumber: string | null;
  title: string;
  requirement: string | null;
  note: string | null;
  sectionId: string | null;
  deadlines: DraftDeadline[];
}

/** Adds a task by hand behind the last one of its section (or of the plan). */
export function addTask(
  context: ApplicationContext,
  { planId, assignments, deadlines, ...fields }: TaskFields & { planId: string; assignments: AssignmentView[] },
): { changeSetId: string | null; taskId: string } {
  const { changeSetId, value } = recordUseCase(context, 'ledger.addTask', { title: fields.title }, (tx) => {
    if (!tx.select().from(workPlans).where(eq(workPlans.id, planId)).get()) throw notFound('plan', planId);
    refuseForeignSection(tx, planId, fields.sectionId);
    const id = newId();
    tx.insert(tasks)
      .values({
        ...fields,
        id,
        planId,
        position: positionBehind(tx, planId, fields.sectionId),
        allocation: assignments.length > 0 ? 'assigned' : 'unallocated',
        source: null,
        createdAt: context.now().toISOString(),
      })
      .run();
    replaceTaskAssignments(tx, id, assignments);
    replaceTaskDeadlines(tx, id, deadlines);
    syncTaskUnits(tx, [id], context.now());
    return id;
  });
  return { changeSetId, taskId: value };
}

/** NOT_FOUND when a section belongs to another plan. */
export function refuseForeignSection(tx: Database, planId: string, sectionId: string | null): void {
  if (sectionId === null) return;
  const section = tx
    .select()
    .from(planSections)
    .where(and(eq(planSections.id, sectionId), eq(planSections.planId, planId)))
    .get();
  if (!section) throw notFound('section', sectionId);
}

function positionBehind(tx: Database, planId: string, sectionId: string | null): number {
  const lastOf = (inSection: boolean): number | null =>
    tx
      .select({ last: max(tasks.position) })
      .from(tasks)
      .where(and(eq(tasks.planId, planId), inSection && sectionId !== null ? eq(tasks.sectionId, sectionId) : undefined))
      .get()?.last ?? null;
  const end = (lastOf(false) ?? 0) + 1;
  const last = sectionId === null ? null : lastOf(true);
  if (last === null) return end;
  const positions = tx
    .select({ position: tasks.position })
    .from(tasks)
    .where(eq(tasks.planId, planId))
    .all()
    .map((row) => row.position)
    .filter((position) => position > last);
  return positions.length === 0 ? end : (last + Math.min(...positions)) / 2;
}
