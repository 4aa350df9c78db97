import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { assignments, collectiveUnitMembers, taskUnits, tasks, units } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { recordUseCase } from '../record-use-case.ts';
import { refuseTakenNames } from './unit-register.ts';

/** Archives a unit or brings it back; UNIT_STILL_NEEDED while tasks are open in it, UNIT_NAME_TAKEN when its name was given away. */
export function archiveUnit(
  context: ApplicationContext,
  input: { unitId: string; rowVersion: number; archived: boolean },
): { changeSetId: string | null } {
  const unit = context.db.select().from(units).where(eq(units.id, input.unitId)).get();
  if (!unit) throw notFound('unit', input.unitId);
  const { changeSetId } = recordUseCase(
    context,
    input.archived ? 'units.archive' : 'units.restore',
    { name: unit.name },
    (tx) => {
      requireRowVersion(tx, units, unit.id, input.rowVersion);
      if (input.archived) {
        const open = tx
          .select({ tasks: count() })
          .from(taskUnits)
          .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
          .where(
            and(
              eq(taskUnits.unitId, unit.id),
              isNull(taskUnits.archivedAt),
              isNull(tasks.archivedAt),
              inArray(taskUnits.state, openUnitStates),
            ),
          )
          .get();
        if (open && open.tasks > 0) throw new AppError('UNIT_STILL_NEEDED', { name: unit.name, tasks: open.tasks });
      } else {
        refuseTakenNames(tx, unit.shortName === null ? [unit.name] : [unit.name, unit.shortName], unit.id);
      }
      tx.update(units)
        .set({ archivedAt: input.archived ? context.now().toISOString() : null })
        .where(eq(units.id, unit.id))
        .run();
      if (!input.archived) syncTaskUnits(tx, tasksOfCollectives(tx, unit.id), context.now());
    },
  );
  return { changeSetId };
}

/** Tasks that name a collective unit to which the unit belongs: they take up a member that comes back. */
function tasksOfCollectives(tx: Database, unitId: string): string[] {
  const rows = tx
    .selectDistinct({ taskId: assignments.taskId })
    .from(assignments)
    .innerJoin(collectiveUnitMembers, eq(collectiveUnitMembers.collectiveUnitId, assignments.collectiveUnitId))
    .where(eq(collectiveUnitMembers.unitId, unitId))
    .all();
  return rows.map((row) => row.taskId);
}
