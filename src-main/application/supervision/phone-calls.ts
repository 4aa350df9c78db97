import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { PhoneCallView } from '../../contract/supervision.ts';
import { newId } from '../../database/new-id.ts';
import { phoneCalls, tasks, units } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireUnit } from '../units/unit-register.ts';
import { requirePart } from './require-part.ts';

interface CallInput {
  unitId: string;
  taskId: string | null;
  calledOn: string;
  person: string | null;
  phone: string | null;
  matter: string;
  answer: string | null;
}

/** Calls made in a year; the condition is on `phone_calls`. */
export function calledIn(year: number): SQL {
  return sql`substr(${phoneCalls.calledOn}, 1, 4) = ${String(year)}`;
}

/** The reminders by phone of a year, the oldest first. */
export function listCalls({ db }: ApplicationContext, { year, unitId }: { year: number; unitId?: string | undefined }): PhoneCallView[] {
  return db
    .select({ call: phoneCalls, unitName: units.name, taskTitle: tasks.title })
    .from(phoneCalls)
    .innerJoin(units, eq(units.id, phoneCalls.unitId))
    .leftJoin(tasks, eq(tasks.id, phoneCalls.taskId))
    .where(and(calledIn(year), unitId === undefined ? undefined : eq(phoneCalls.unitId, unitId)))
    .orderBy(asc(phoneCalls.calledOn), asc(phoneCalls.createdAt))
    .all()
    .map(({ call: { id, createdAt: _createdAt, rowVersion: _rowVersion, ...call }, unitName, taskTitle }) => ({
      ...call,
      callId: id,
      unitName,
      taskTitle,
    }));
}

/** Enters a reminder by phone: who was called when, and what was answered. NOT_FOUND, UNIT_NOT_IN_TASK. */
export function addCall(context: ApplicationContext, input: CallInput): { changeSetId: string | null; callId: string } {
  const unit = requireUnit(context.db, input.unitId);
  const { changeSetId, value } = recordUseCase(context, 'supervision.addCall', { name: unit.name }, (tx) => {
    if (input.taskId !== null) requirePart(tx, unit, input.taskId);
    const id = newId();
    tx.insert(phoneCalls).values({ ...input, id, createdAt: context.now().toISOString() }).run();
    return id;
  });
  return { changeSetId, callId: value };
}
