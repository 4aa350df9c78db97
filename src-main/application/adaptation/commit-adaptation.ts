import { eq } from 'drizzle-orm';
import type { AdaptationDraftBody } from '../../domain/adaptation/adaptation-draft.ts';
import type { Allocation } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { assignments, deadlines, planAdaptations, taskSources, tasks, workPlans } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { insertSections } from '../imports/insert-sections.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { endOfSection, makeRoom, tasksInOrder } from '../ledger/task-places.ts';
import { assignmentRows, deadlineRows } from '../ledger/write-task-parts.ts';
import { insertOwnPlan } from '../plans/insert-own-plan.ts';
import { unitsInPlace } from '../plans/units-in-place.ts';
import { recordUseCase } from '../record-use-case.ts';
import { type AdaptationRow, draftsAsOwn, readDrafts, requireOpenAdaptation } from './adaptation-rows.ts';
import { requireOwnPlan } from '../plans/require-plan.ts';
import { readSuperiorTasks } from './superior-plan.ts';

interface Committed {
  changeSetId: string | null;
  planId: string;
  tasks: number;
  assignments: number;
  sources: number;
}

/** An included draft on its way into the own plan. */
interface NewTask {
  id: string;
  sectionId: string | null;
  body: AdaptationDraftBody;
}

/**
 * Makes tasks of the own plan (a new one, or the one chosen at the start) of the included drafts, with a line to each
 * source, and keeps the superior's plan as reference, all in one transaction. ADAPTATION_EMPTY without an included draft,
 * ROW_CHANGED when the caller saw an older adaptation.
 */
export function commitAdaptation(
  context: ApplicationContext,
  input: { adaptationId: string; rowVersion: number },
): Committed {
  const adaptation = requireOpenAdaptation(context.db, input.adaptationId, input.rowVersion);
  const bodies = draftsAsOwn(adaptation, readDrafts(context.db, adaptation.id)).flatMap(({ included, body }) => (included ? [body] : []));
  if (bodies.length === 0) throw new AppError('ADAPTATION_EMPTY', {});
  const { title } = adaptation.ownPlanId === null ? adaptation : requireOwnPlan(context.db, adaptation.ownPlanId);

  const { changeSetId, value } = recordUseCase(context, 'adaptation.commit', { title, count: bodies.length }, (tx) => {
    const now = context.now();
    const planId = adaptation.ownPlanId ?? insertOwnPlan(tx, adaptation, now);
    const sections = insertSections(tx, planId, bodies);
    const added = bodies.map((body) => ({ id: newId(), sectionId: sections.idOf(body.section), body }));
    insertTasks(tx, adaptation, planId, added, now);
    const inPlace = unitsInPlace(tx);
    const named = added.flatMap(({ id, body }) =>
      assignmentRows(id, body.assignments.map((assignment) => ({ ...assignment, ...inPlace(assignment) }))),
    );
    insertMany(tx, assignments, named);
    insertMany(tx, deadlines, added.flatMap(({ id, body }) => deadlineRows(id, body.deadlines)));
    const lines = added.flatMap(({ id, body }) =>
      body.sourceTaskIds.map((sourceTaskId) => ({ id: newId(), taskId: id, sourceTaskId, kind: 'adapted' as const })),
    );
    insertMany(tx, taskSources, lines);
    syncTaskUnits(tx, added.map(({ id }) => id), now);
    tx.update(workPlans).set({ reference: true }).where(eq(workPlans.id, adaptation.superiorPlanId)).run();
    tx.update(planAdaptations).set({ state: 'committed', ownPlanId: planId }).where(eq(planAdaptations.id, adaptation.id)).run();
    return { planId, tasks: added.length, assignments: named.length, sources: new Set(lines.map((line) => line.sourceTaskId)).size };
  });
  return { changeSetId, ...value };
}

/** Stores the tasks, those of each section behind the ones that it has. */
function insertTasks(tx: Database, adaptation: AdaptationRow, planId: string, added: readonly NewTask[], now: Date): void {
  const superior = readSuperiorTasks(tx, adaptation.superiorPlanId, { withArchived: true });
  const allocations = new Map(superior.map((task) => [task.id, task.allocation]));
  for (const sectionId of new Set(added.map((task) => task.sectionId))) {
    const group = added.filter((task) => task.sectionId === sectionId);
    const order = tasksInOrder(tx, planId);
    const positions = makeRoom(tx, order, endOfSection(tx, planId, order, sectionId), group.length);
    insertMany(
      tx,
      tasks,
      group.map(({ id, body }, index) => ({
        id,
        planId,
        sectionId,
        position: positions[index] ?? 0,
        outlineNumber: body.outlineNumber,
        title: body.title,
        requirement: body.requirement,
        allocation: allocationOf(body, allocations),
        note: body.note,
        source: null,
        createdAt: now.toISOString(),
      })),
    );
  }
}

/** A task for everybody stays one where the clerk names no unit; any other without units is still to be given out. */
function allocationOf(body: AdaptationDraftBody, sources: ReadonlyMap<string, Allocation>): Allocation {
  if (body.assignments.length > 0) return 'assigned';
  return body.sourceTaskIds.every((id) => sources.get(id) === 'common') ? 'common' : 'unallocated';
}
