import { asc, desc, eq, sql } from 'drizzle-orm';
import type { FillInPackageView } from '../../contract/exchange.ts';
import { fillInPackages, fillInWorkbooks, unitClasses, units } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { groupedBy } from '../grouped.ts';

/** The distributions of a year with their workbooks, newest first. */
export function listPackages({ db }: ApplicationContext, { year }: { year: number }): FillInPackageView[] {
  const workbooks = db
    .select({
      packageId: fillInWorkbooks.packageId,
      workbookId: fillInWorkbooks.id,
      unitId: units.id,
      unitName: units.name,
      fileName: fillInWorkbooks.fileName,
      rows: sql<number>`json_array_length(${fillInWorkbooks.rows})`,
    })
    .from(fillInWorkbooks)
    .innerJoin(fillInPackages, eq(fillInPackages.id, fillInWorkbooks.packageId))
    .innerJoin(units, eq(units.id, fillInWorkbooks.unitId))
    .innerJoin(unitClasses, eq(unitClasses.code, units.classCode))
    .where(eq(fillInPackages.year, year))
    .orderBy(asc(unitClasses.position), asc(units.position))
    .all();
  const byPackage = groupedBy(workbooks, 'packageId');
  return db
    .select()
    .from(fillInPackages)
    .where(eq(fillInPackages.year, year))
    .orderBy(desc(fillInPackages.createdAt), sql`${fillInPackages}.rowid desc`)
    .all()
    .map(({ id, createdAt: _createdAt, rowVersion: _rowVersion, ...head }) => ({
      packageId: id,
      ...head,
      workbooks: byPackage.get(id) ?? [],
    }));
}
