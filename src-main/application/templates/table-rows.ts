import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { SuperiorTableHead } from '../../contract/templates.ts';
import type { Database } from '../../database/database.ts';
import { superiorTables, workPlans } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';

export type SuperiorTableRow = typeof superiorTables.$inferSelect;

/** A superior's table in use; NOT_FOUND. */
export function requireTable(db: Database, tableId: string): SuperiorTableRow {
  const row = db.select().from(superiorTables).where(and(eq(superiorTables.id, tableId), isNull(superiorTables.archivedAt))).get();
  if (!row) throw notFound('superiorTable', tableId);
  return row;
}

/** Tables in use as the list shows them, the newest first; the condition is on `superior_tables`. */
export function tableHeads(db: Database, condition: SQL): SuperiorTableHead[] {
  return db
    .select({
      tableId: superiorTables.id,
      fileName: superiorTables.fileName,
      format: superiorTables.format,
      issuer: superiorTables.issuer,
      year: superiorTables.year,
      quarter: superiorTables.quarter,
      planId: superiorTables.planId,
      planTitle: workPlans.title,
      filledOn: superiorTables.filledOn,
      createdAt: superiorTables.createdAt,
      rowVersion: superiorTables.rowVersion,
    })
    .from(superiorTables)
    .leftJoin(workPlans, eq(workPlans.id, superiorTables.planId))
    .where(and(isNull(superiorTables.archivedAt), condition))
    .orderBy(desc(superiorTables.createdAt), sql`${superiorTables}.rowid desc`)
    .all();
}
