import { and, eq, isNull } from 'drizzle-orm';
import type { AssignmentView } from '../../contract/ledger.ts';
import type { AssignmentRole } from '../../domain/codes.ts';
import { resolveUnitName } from '../../domain/units/resolve-unit-name.ts';
import type { UnitIndex } from '../../domain/units/unit-index.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { assignments, deadlines, tasks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { readDeadline } from '../imports/read-deadline.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { endOfSection, makeRoom, tasksInOrder } from '../ledger/task-places.ts';
import { assignmentRows, deadlineRows } from '../ledger/write-task-parts.ts';
import type { Duty } from '../presets/duty-library-schema.ts';
import { loadDuties } from '../presets/load-presets.ts';
import { recordUseCase } from '../record-use-case.ts';
import { loadUnitIndex } from '../units/load-unit-index.ts';
import { headingNamed } from './insert-section.ts';
import { requireOwnPlan } from './require-plan.ts';

/**
 * Adds duties of the library to an own plan as tasks, under the headings of their sections (made where the plan has none);
 * those whose title the plan has already are skipped. Names that the register does not know stay printed without a unit.
 * NOT_FOUND for an unknown duty, PLAN_NOT_OWN for a superior's plan.
 */
export function addDuties(
  context: ApplicationContext,
  input: { planId: string; dutyIds: string[] },
): { changeSetId: string | null; tasks: number; skipped: number } {
  const plan = requireOwnPlan(context.db, input.planId);
  const wanted = chosenDuties(context, new Set(input.dutyIds));
  const present = titlesOf(context.db, plan.id);
  const missing = wanted.filter(({ title }) => !present.has(title));
  const index = loadUnitIndex(context);
  const { changeSetId } = recordUseCase(context, 'plans.addDuties', { title: plan.title, count: missing.length }, (tx) => {
    const sections = [...new Set(missing.map(({ section }) => section))];
    const taskIds = sections.flatMap((section) => {
      const duties = missing.filter((duty) => duty.section === section);
      const rows = taskRows(tx, plan.id, section, duties, context.now());
      insertMany(tx, tasks, rows);
      const ids = rows.map(({ id }) => id);
      insertMany(tx, assignments, duties.flatMap((duty, place) => assignmentRows(ids[place] ?? '', assignmentsOf(duty, index))));
      insertMany(tx, deadlines, duties.flatMap((duty, place) => deadlineRows(ids[place] ?? '', deadlinesOf(duty, plan.year))));
      return ids;
    });
    syncTaskUnits(tx, taskIds, context.now());
  });
  return { changeSetId, tasks: missing.length, skipped: wanted.length - missing.length };
}

/** The chosen duties in the order of the library, whatever the order in which they were chosen. */
function chosenDuties({ resourcesFolder }: ApplicationContext, dutyIds: ReadonlySet<string>): Duty[] {
  const library = loadDuties(resourcesFolder);
  const known = new Set(library.map(({ id }) => id));
  for (const id of dutyIds) if (!known.has(id)) throw notFound('duty', id);
  return library.filter(({ id }) => dutyIds.has(id));
}

function titlesOf(db: Database, planId: string): Set<string> {
  const rows = db.select({ title: tasks.title }).from(tasks).where(and(eq(tasks.planId, planId), isNull(tasks.archivedAt))).all();
  return new Set(rows.map(({ title }) => title.trim()));
}

function taskRows(tx: Database, planId: string, section: string, duties: readonly Duty[], now: Date) {
  const sectionId = headingNamed(tx, planId, section);
  const order = tasksInOrder(tx, planId);
  const positions = makeRoom(tx, order, endOfSection(tx, planId, order, sectionId), duties.length);
  return duties.map(({ title, requirement, basis }, place) => ({
    id: newId(),
    planId,
    sectionId,
    position: positions[place] ?? 0,
    title,
    requirement,
    allocation: 'assigned' as const,
    note: basis,
    createdAt: now.toISOString(),
  }));
}

function assignmentsOf({ leadUnits, responsibleUnits }: Duty, index: UnitIndex): AssignmentView[] {
  const named = (role: AssignmentRole, printedName: string): AssignmentView => {
    const found = resolveUnitName(index, printedName);
    return {
      role,
      printedName,
      unitId: found.kind === 'unit' ? found.unitId : null,
      collectiveUnitId: found.kind === 'collective' ? found.collectiveUnitId : null,
    };
  };
  return [...leadUnits.map((name) => named('lead', name)), ...responsibleUnits.map((name) => named('responsible', name))];
}

function deadlinesOf(duty: Duty, year: number) {
  return duty.deadlines.flatMap((text) => readDeadline({ text, year }).deadlines);
}
