import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { FillInRow } from '../../domain/exchange/fill-in-row.ts';
import type { Database } from '../../database/database.ts';
import { fillInPackages, fillInWorkbooks } from '../../database/schema/index.ts';

/** A workbook that was given to a unit, without its rows. */
export interface GivenWorkbook {
  workbookId: string;
  packageId: string;
  unitId: string;
  year: number;
  quarter: number | null;
  /** The instant at which it was given out. */
  givenAt: string;
}

/** The workbooks that were given out, of a year or of all, the oldest first. */
export function givenWorkbooks(db: Database, year?: number): GivenWorkbook[] {
  return db
    .select({
      workbookId: fillInWorkbooks.id,
      packageId: fillInPackages.id,
      unitId: fillInWorkbooks.unitId,
      year: fillInPackages.year,
      quarter: fillInPackages.quarter,
      // Both bear the same instant; that of the workbook lies behind its rows, which would all be read on the way.
      givenAt: fillInPackages.createdAt,
    })
    .from(fillInWorkbooks)
    .innerJoin(fillInPackages, eq(fillInPackages.id, fillInWorkbooks.packageId))
    .where(year === undefined ? undefined : eq(fillInPackages.year, year))
    .orderBy(asc(fillInPackages.createdAt), sql`${fillInPackages}.rowid`)
    .all();
}

/** The rows of workbooks as they were given, by workbook. */
export function givenRows(db: Database, workbookIds: readonly string[]): Map<string, FillInRow[]> {
  const rows = db
    .select({ id: fillInWorkbooks.id, rows: fillInWorkbooks.rows })
    .from(fillInWorkbooks)
    .where(inArray(fillInWorkbooks.id, [...workbookIds]))
    .all();
  return new Map(rows.map(({ id, rows }) => [id, rows]));
}
