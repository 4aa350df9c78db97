import { eq } from 'drizzle-orm';
import type { UnitFields } from '../../contract/units.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { unitClasses, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { aliasesOf, namesOf, refuseTakenNames, replaceAliases } from './unit-register.ts';

/** Changes the names, class and aliases of a unit; ROW_CHANGED when the caller saw an older row. */
export function updateUnit(
  context: ApplicationContext,
  { unitId, rowVersion, ...fields }: UnitFields & { unitId: string; rowVersion: number },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'units.update', { name: fields.name }, (tx) => {
    requireRowVersion(tx, units, unitId, rowVersion);
    if (!tx.select().from(unitClasses).where(eq(unitClasses.code, fields.classCode)).get()) {
      throw notFound('unitClass', fields.classCode);
    }
    refuseTakenNames(tx, namesOf(fields), unitId);
    tx.update(units)
      .set({
        name: fields.name,
        shortName: fields.shortName === '' ? null : fields.shortName,
        classCode: fields.classCode,
      })
      .where(eq(units.id, unitId))
      .run();
    replaceAliases(tx, unitId, aliasesOf(fields));
  });
  return { changeSetId };
}
