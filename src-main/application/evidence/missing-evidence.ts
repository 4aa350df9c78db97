import { and, asc, eq, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { MissingEvidence } from '../../contract/evidence.ts';
import { evidence, evidenceLinks, taskUnits, tasks, unitClasses, units, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { plansOf } from '../ledger/in-ledger.ts';

/**
 * Parts in the order of the plans that nothing shows which was accepted or waits for its check, and that are reported done
 * or had evidence returned. What is checked off was decided by the office; what is set aside owes nothing.
 */
export function missingEvidence(
  { db }: ApplicationContext,
  scope: { year: number; planId?: string | undefined },
): MissingEvidence[] {
  const counted = db
    .select({
      taskId: evidenceLinks.taskId,
      unitId: evidenceLinks.unitId,
      returned: sql<number>`sum(${evidenceLinks.state} = 'returned')`.as('returned'),
      standing: sql<number>`sum(${evidenceLinks.state} <> 'returned')`.as('standing'),
    })
    .from(evidenceLinks)
    .innerJoin(evidence, eq(evidence.id, evidenceLinks.evidenceId))
    .where(and(isNull(evidenceLinks.archivedAt), isNull(evidence.archivedAt)))
    .groupBy(evidenceLinks.taskId, evidenceLinks.unitId)
    .as('counted');
  const returned = sql<number>`coalesce(${counted.returned}, 0)`;
  return db
    .select({
      taskId: tasks.id,
      title: tasks.title,
      unitId: units.id,
      unitName: units.name,
      role: taskUnits.role,
      state: taskUnits.state,
      returned,
    })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .innerJoin(units, eq(units.id, taskUnits.unitId))
    .innerJoin(unitClasses, eq(unitClasses.code, units.classCode))
    .leftJoin(counted, and(eq(counted.taskId, taskUnits.taskId), eq(counted.unitId, taskUnits.unitId)))
    .where(
      and(
        plansOf(scope),
        isNull(tasks.archivedAt),
        isNull(taskUnits.archivedAt),
        notInArray(taskUnits.state, ['checkedOff', 'postponed', 'notApplicable']),
        sql`coalesce(${counted.standing}, 0) = 0`,
        or(eq(taskUnits.state, 'doneUnchecked'), sql`${returned} > 0`),
      ),
    )
    .orderBy(asc(workPlans.createdAt), asc(workPlans.id), asc(tasks.position), asc(unitClasses.position), asc(units.position))
    .all();
}
