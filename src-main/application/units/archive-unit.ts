import { and, countDistinct, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { taskUnits, tasks, units, workPlans } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDayOrNull } from '../day.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { recordUseCase } from '../record-use-case.ts';
import { syncTasksOfCollectives } from './collective-tasks.ts';
import type { UnitRow } from './register-order.ts';
import { refuseTakenNames } from './unit-names.ts';
import { refuseReversedDays, requireUnit, requireUnitInUse } from './unit-register.ts';

interface ArchiveInput {
  unitId: string;
  rowVersion: number;
  archived: boolean;
  dissolvedOn?: string | null | undefined;
  successorId?: string | null | undefined;
}

/**
 * Archives a unit, with its last day and its successor where they are known, or brings it back. UNIT_STILL_NEEDED while
 * tasks are open in it, UNIT_NAME_TAKEN when its name was given away; the successor must be another unit in use.
 */
export function archiveUnit(context: ApplicationContext, input: ArchiveInput): { changeSetId: string | null } {
  const { name } = requireUnit(context.db, input.unitId);
  const useCase = input.archived ? 'units.archive' : 'units.restore';
  const { changeSetId } = recordUseCase(context, useCase, { name }, (tx) => {
    const unit = requireUnit(tx, input.unitId, input.rowVersion);
    if (input.archived) dissolve(tx, unit, input, context.now());
    else restore(tx, unit);
    const lastDay = checkedDayOrNull(requireUnit(tx, unit.id).dissolvedOn ?? unit.dissolvedOn);
    syncTasksOfCollectives(tx, [unit.id], lastDay ?? context.today(), context.now());
  });
  return { changeSetId };
}

function dissolve(tx: Database, unit: UnitRow, { dissolvedOn, successorId }: ArchiveInput, now: Date): void {
  if (successorId === unit.id) throw new AppError('UNITS_THE_SAME', {});
  if (successorId) requireUnitInUse(tx, successorId);
  const lastDay = dissolvedOn === undefined ? unit.dissolvedOn : dissolvedOn;
  refuseReversedDays({ ...unit, dissolvedOn: lastDay });
  const tasksLeft = openTasksOf(tx, unit.id);
  if (tasksLeft > 0) throw new AppError('UNIT_STILL_NEEDED', { name: unit.name, tasks: tasksLeft });
  tx.update(units)
    .set({
      archivedAt: unit.archivedAt ?? now.toISOString(),
      dissolvedOn: lastDay,
      successorId: successorId === undefined ? unit.successorId : successorId,
    })
    .where(eq(units.id, unit.id))
    .run();
}

function restore(tx: Database, unit: UnitRow): void {
  refuseTakenNames(tx, unit.shortName === null ? [unit.name] : [unit.name, unit.shortName], unit.id);
  tx.update(units).set({ archivedAt: null, dissolvedOn: null, successorId: null }).where(eq(units.id, unit.id)).run();
}

function openTasksOf(tx: Database, unitId: string): number {
  const open = tx
    .select({ tasks: countDistinct(tasks.id) })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(
      and(
        eq(taskUnits.unitId, unitId),
        isNull(taskUnits.archivedAt),
        taskInLedger,
        inArray(taskUnits.state, openUnitStates),
      ),
    )
    .get();
  return open?.tasks ?? 0;
}
