import { and, eq } from 'drizzle-orm';
import type { AssignmentView, TaskPerson } from '../../contract/ledger.ts';
import type { DraftDeadline } from '../../domain/extraction/extracted-plan.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { planSections, tasks, workPlans } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { syncTaskUnits } from './sync-task-units.ts';
import { replaceTaskPeople } from './task-people.ts';
import { endOfSection, makeRoom, tasksInOrder } from './task-places.ts';
import { replaceTaskAssignments, replaceTaskDeadlines } from './write-task-parts.ts';

/** What is typed for a task. */
export interface TaskFields {
  outlineNumber: string | null;
  title: string;
  requirement: string | null;
  note: string | null;
  sectionId: string | null;
  deadlines: DraftDeadline[];
  people?: TaskPerson[] | undefined;
}

/** Adds a task by hand at the end of its section. */
export function addTask(
  context: ApplicationContext,
  { planId, assignments, deadlines, people = [], ...fields }: TaskFields & { planId: string; assignments: AssignmentView[] },
): { changeSetId: string | null; taskId: string } {
  const { changeSetId, value } = recordUseCase(context, 'ledger.addTask', { title: fields.title }, (tx) => {
    if (!tx.select().from(workPlans).where(eq(workPlans.id, planId)).get()) throw notFound('plan', planId);
    refuseForeignSection(tx, planId, fields.sectionId);
    const order = tasksInOrder(tx, planId);
    const [position = 0] = makeRoom(tx, order, endOfSection(tx, planId, order, fields.sectionId), 1);
    const id = newId();
    tx.insert(tasks)
      .values({
        ...fields,
        id,
        planId,
        position,
        allocation: assignments.length > 0 ? 'assigned' : 'unallocated',
        source: null,
        createdAt: context.now().toISOString(),
      })
      .run();
    replaceTaskAssignments(tx, id, assignments);
    replaceTaskDeadlines(tx, id, deadlines);
    replaceTaskPeople(tx, id, people);
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
