import { and, asc, count, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { collectiveUnits, draftUnitChoices, unitClasses, units } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireClass } from './unit-register.ts';

type ClassRow = typeof unitClasses.$inferSelect;

/** Classes of units in their order. */
export function classesInOrder(db: Database): ClassRow[] {
  return db.select().from(unitClasses).orderBy(asc(unitClasses.position), asc(unitClasses.code)).all();
}

/** Creates a class at the end (`code` null) or renames one; CLASS_NAME_TAKEN when another has the name. */
export function saveClass(
  context: ApplicationContext,
  input: { code: string | null; rowVersion: number | null; name: string },
): { changeSetId: string | null; code: string } {
  const { name } = input;
  const { changeSetId, value } = recordUseCase(context, 'units.saveClass', { name }, (tx) => {
    const code = input.code ?? `class-${newId().slice(0, 8)}`;
    if (input.code !== null) requireClassVersion(tx, input.code, input.rowVersion);
    const other = tx.select().from(unitClasses).where(and(eq(unitClasses.name, name), ne(unitClasses.code, code))).get();
    if (other) throw new AppError('CLASS_NAME_TAKEN', { name });
    if (input.code === null) {
      const last = classesInOrder(tx).at(-1)?.position ?? 0;
      tx.insert(unitClasses).values({ code, name, position: last + 1 }).run();
    } else tx.update(unitClasses).set({ name }).where(eq(unitClasses.code, code)).run();
    return code;
  });
  return { changeSetId, code: value };
}

/** Removes a class; CLASS_IN_USE while units (archived ones too), rules of collective units or open imports name it. */
export function removeClass(
  context: ApplicationContext,
  { code, rowVersion }: { code: string; rowVersion: number },
): { changeSetId: string | null } {
  const { name } = requireClass(context.db, code);
  const { changeSetId } = recordUseCase(context, 'units.removeClass', { name }, (tx) => {
    requireClassVersion(tx, code, rowVersion);
    const held = tx.select({ units: count() }).from(units).where(eq(units.classCode, code)).get()?.units ?? 0;
    if (held > 0 || isNamed(tx, code)) throw new AppError('CLASS_IN_USE', { name, units: held });
    tx.delete(unitClasses).where(eq(unitClasses.code, code)).run();
  });
  return { changeSetId };
}

function isNamed(tx: Database, code: string): boolean {
  const rules = tx.select({ rule: collectiveUnits.rule }).from(collectiveUnits).where(isNull(collectiveUnits.archivedAt)).all();
  const draft = tx.select().from(draftUnitChoices).where(eq(draftUnitChoices.classCode, code)).get();
  return draft !== undefined || rules.some(({ rule }) => rule.kind === 'classes' && rule.classCodes.includes(code));
}

/** Classes have no id, so that the check of other rows does not fit them. */
function requireClassVersion(tx: Database, code: string, rowVersion: number | null): void {
  if (requireClass(tx, code).rowVersion !== rowVersion) throw new AppError('ROW_CHANGED', { kind: 'unitClass', id: code });
}
