import { and, eq, isNull } from 'drizzle-orm';
import type { UnitState } from '../../domain/codes.ts';
import { refusalOf, type TransitionRefusal } from '../../domain/progress/state-machine.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { progressReports, taskUnits, tasks, units } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';

interface ProgressInput {
  taskId: string;
  unitIds: string[];
  state: UnitState;
  text: string;
  reportedOn: string;
}

/**
 * Records how far units are with a task. The clerk acts for the office, so that every state is open to him; reopening and
 * postponing need their reason, which is the text of the report.
 */
export function reportProgress(context: ApplicationContext, input: ProgressInput): { changeSetId: string | null } {
  const task = context.db.select().from(tasks).where(eq(tasks.id, input.taskId)).get();
  if (!task) throw notFound('task', input.taskId);
  const { changeSetId } = recordUseCase(
    context,
    'ledger.reportProgress',
    { title: task.title, count: input.unitIds.length, state: input.state },
    (tx) => {
      for (const unitId of new Set(input.unitIds)) reportForUnit(tx, input, unitId, context.now());
    },
  );
  return { changeSetId };
}

function reportForUnit(tx: Database, input: ProgressInput, unitId: string, now: Date): void {
  const taskUnit = tx
    .select()
    .from(taskUnits)
    .where(and(eq(taskUnits.taskId, input.taskId), eq(taskUnits.unitId, unitId), isNull(taskUnits.archivedAt)))
    .get();
  if (!taskUnit) {
    const unit = tx.select().from(units).where(eq(units.id, unitId)).get();
    if (!unit) throw notFound('unit', unitId);
    throw new AppError('UNIT_NOT_IN_TASK', { name: unit.name });
  }
  const refusal = refusalOf({
    from: taskUnit.state,
    to: input.state,
    actor: 'office',
    reason: input.text,
    basis: input.text,
  });
  if (refusal !== null) throw refusalError(refusal, taskUnit.state, input.state);
  tx.update(taskUnits).set({ state: input.state }).where(eq(taskUnits.id, taskUnit.id)).run();
  tx.insert(progressReports)
    .values({
      id: newId(),
      taskUnitId: taskUnit.id,
      state: input.state,
      text: input.text,
      reportedOn: input.reportedOn,
      reporter: null,
      createdAt: now.toISOString(),
    })
    .run();
}

function refusalError(refusal: TransitionRefusal, from: UnitState, to: UnitState): AppError {
  switch (refusal) {
    case 'REOPENING_NEEDS_REASON':
    case 'POSTPONING_NEEDS_BASIS':
      return new AppError('REASON_NEEDED', { to });
    case 'OFFICE_ONLY':
    case 'SET_ASIDE_FIRST_RESUME':
      return new AppError('STATE_NOT_ALLOWED', { from, to });
  }
}
