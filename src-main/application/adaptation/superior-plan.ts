import { and, eq, isNull } from 'drizzle-orm';
import type { Places, SuperiorTask } from '../../domain/adaptation/superior-task.ts';
import { superiorPlace } from '../../domain/adaptation/places.ts';
import type { Database } from '../../database/database.ts';
import { tasks } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import { readSections, readTaskTexts, sectionPath } from '../ledger/read-tasks.ts';
import { requirePlan, requirePlanInUse, type WorkPlanRow } from '../plans/require-plan.ts';
import { readOffice } from '../workspace/office-setting.ts';

/** A superior plan in use; NOT_FOUND, or PLAN_NOT_SUPERIOR for an own one. */
export function requireSuperiorPlan(db: Database, planId: string): WorkPlanRow {
  const plan = requirePlanInUse(db, planId);
  if (plan.origin !== 'superior') throw new AppError('PLAN_NOT_SUPERIOR', { title: plan.title });
  return plan;
}

/** The superior's place and the county, against which names and wording are read. */
export function placesOf(db: Database, superiorPlanId: string): Places {
  const { issuer, title } = requirePlan(db, superiorPlanId);
  return {
    superiorName: superiorPlace(issuer, title),
    countyName: readOffice(db)?.countyName ?? '',
  };
}

/** Tasks of a superior's plan as printed, in document order; those that were archived only where they are asked for. */
export function readSuperiorTasks(db: Database, planId: string, options: { withArchived: boolean }): SuperiorTask[] {
  const sections = readSections(db, [planId]);
  const inUse = options.withArchived ? undefined : isNull(tasks.archivedAt);
  return readTaskTexts(db, and(eq(tasks.planId, planId), inUse)).map(({ task, assignments, deadlines }) => ({
    id: task.id,
    section: sectionPath(sections, task.sectionId),
    outlineNumber: task.outlineNumber,
    title: task.title,
    requirement: task.requirement,
    allocation: task.allocation,
    assignments: assignments.map(({ role, printedName }) => ({ role, printedName })),
    deadlines: deadlines.map(({ printedText, kind, dueOn, recurrence, relative }) => ({
      text: printedText,
      kind,
      date: dueOn,
      recurrence,
      relative,
    })),
    note: task.note,
  }));
}
