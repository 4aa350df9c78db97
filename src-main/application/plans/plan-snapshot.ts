import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { tasks } from '../../database/schema/index.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { PlanSnapshot, SnapshotTask } from '../../domain/plans/plan-snapshot.ts';
import { resolutionDay } from '../../domain/units/resolve-collective.ts';
import { notFound } from '../app-error.ts';
import { readSections, readTaskTexts, sectionPath, type TaskTexts } from '../ledger/read-tasks.ts';
import { loadCollectiveRegister, membersOf } from '../units/collective-register.ts';
import { unitNames } from '../units/list-units.ts';
import { readLeadingGroup } from './leading-group.ts';
import { requirePlan } from './require-plan.ts';

/**
 * The frozen copy of a plan as it stands: its tasks in their order, and on the day asked for the members of collective
 * units and of the leading group. NOT_FOUND also for an archived plan: its tasks are out of the ledger.
 */
export function snapshotOf(db: Database, planId: string, asOf: CalendarDay): PlanSnapshot {
  const { title, issuer, documentNumber, issuedOn, year, archivedAt } = requirePlan(db, planId);
  if (archivedAt !== null) throw notFound('plan', planId);
  const sections = readSections(db, [planId]);
  const namesOf = unitNamesOn(db, resolutionDay(year, asOf));
  return {
    title,
    issuer,
    documentNumber,
    issuedOn,
    year,
    tasks: readTaskTexts(db, and(eq(tasks.planId, planId), isNull(tasks.archivedAt))).map((texts) =>
      snapshotTask(texts, sectionPath(sections, texts.task.sectionId), namesOf),
    ),
    leadingGroup: readLeadingGroup(db, planId, asOf).map(({ groupName, roleWords, name, post }) => ({ groupName, roleWords, name, post })),
  };
}

type Assignment = TaskTexts['assignments'][number];

function snapshotTask(texts: TaskTexts, section: string[], namesOf: (assignment: Assignment) => string[]): SnapshotTask {
  const { id, outlineNumber, title, requirement, note } = texts.task;
  return {
    id,
    section,
    outlineNumber,
    title,
    requirement,
    assignments: texts.assignments.map((assignment) => ({
      role: assignment.role,
      printedName: assignment.printedName,
      unitNames: namesOf(assignment),
    })),
    deadlines: texts.deadlines.map(({ printedText, dueOn }) => ({ text: printedText, dueOn })),
    people: texts.people,
    note,
  };
}

/** Full names of the units for which an assignment stands on a day. */
function unitNamesOn(db: Database, day: CalendarDay): (assignment: Assignment) => string[] {
  const names = unitNames(db);
  const register = loadCollectiveRegister(db);
  return ({ unitId, collectiveUnitId }) => {
    const unitIds = collectiveUnitId === null ? [unitId] : membersOf(register, collectiveUnitId, day);
    return unitIds.flatMap((id) => names.get(id ?? '') ?? []);
  };
}
