import { and, eq, exists, isNull, notExists, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { assignments, deadlines, taskUnits, tasks, units } from '../../database/schema/index.ts';

/** Tasks that name no lead unit, however it is resolved; a condition on `tasks`, like those below. */
export function withoutLead(db: Database): SQL {
  return notExists(
    db.select({ one: sql`1` }).from(assignments).where(and(eq(assignments.taskId, tasks.id), eq(assignments.role, 'lead'))),
  );
}

/** Tasks without any deadline, also none like 持续推进. */
export function withoutDeadline(db: Database): SQL {
  return notExists(db.select({ one: sql`1` }).from(deadlines).where(eq(deadlines.taskId, tasks.id)));
}

/** Tasks in which no unit of the register has a part. */
export function withoutUnits(db: Database): SQL {
  return notExists(
    db.select({ one: sql`1` }).from(taskUnits).where(and(eq(taskUnits.taskId, tasks.id), isNull(taskUnits.archivedAt))),
  );
}

/** Tasks in which the unit has a part, also through a collective unit. */
export function withUnit(db: Database, unitId: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(taskUnits)
      .where(and(eq(taskUnits.taskId, tasks.id), eq(taskUnits.unitId, unitId), isNull(taskUnits.archivedAt))),
  );
}

/** Tasks in which a unit of the class has a part, also through a collective unit. */
export function withUnitOfClass(db: Database, classCode: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(taskUnits)
      .innerJoin(units, eq(units.id, taskUnits.unitId))
      .where(and(eq(taskUnits.taskId, tasks.id), eq(units.classCode, classCode), isNull(taskUnits.archivedAt))),
  );
}
