import { eq } from 'drizzle-orm';
import { unitClasses, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { unitsInOrder } from './register-order.ts';
import { classesInOrder } from './save-class.ts';
import { requireClass } from './unit-register.ts';

/** Sets the order of the units of a class; those that are not named follow as they stand. NOT_FOUND for a unit of another class. */
export function orderUnits(
  context: ApplicationContext,
  { classCode, unitIds }: { classCode: string; unitIds: string[] },
): { changeSetId: string | null } {
  const { name } = requireClass(context.db, classCode);
  const { changeSetId } = recordUseCase(context, 'units.order', { name }, (tx) => {
    const present = unitsInOrder(tx).filter((unit) => unit.classCode === classCode);
    const unknown = unitIds.find((id) => !present.some((unit) => unit.id === id));
    if (unknown !== undefined) throw notFound('unit', unknown);
    for (const [index, id] of namedFirst(unitIds, present.map((unit) => unit.id)).entries()) {
      if (present.find((unit) => unit.id === id)?.position === index + 1) continue;
      tx.update(units).set({ position: index + 1 }).where(eq(units.id, id)).run();
    }
  });
  return { changeSetId };
}

/** Sets the order of the classes; those that are not named follow as they stand. NOT_FOUND for a code of none. */
export function orderClasses(context: ApplicationContext, { codes }: { codes: string[] }): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'units.orderClasses', { count: codes.length }, (tx) => {
    const present = classesInOrder(tx);
    for (const code of codes) requireClass(tx, code);
    for (const [index, code] of namedFirst(codes, present.map((row) => row.code)).entries()) {
      if (present.find((row) => row.code === code)?.position === index + 1) continue;
      tx.update(unitClasses).set({ position: index + 1 }).where(eq(unitClasses.code, code)).run();
    }
  });
  return { changeSetId };
}

function namedFirst(named: readonly string[], present: readonly string[]): string[] {
  return [...new Set([...named, ...present])];
}
