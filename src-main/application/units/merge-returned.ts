import { eq, like, or } from 'drizzle-orm';
import { compareStamps } from '../../domain/exchange/merge-returns.ts';
import type { Database } from '../../database/database.ts';
import { fillInWorkbooks, returnedFiles, returnedRows } from '../../database/schema/index.ts';

type SettledRow = typeof returnedRows.$inferSelect;

/** Hands the workbooks that a unit was given, and what came back from it, to another inside an open change set; of two answers of one row the newer stays. */
export function mergeReturned(tx: Database, fromId: string, intoId: string): void {
  tx.update(fillInWorkbooks).set({ unitId: intoId }).where(eq(fillInWorkbooks.unitId, fromId)).run();
  mergeSettled(tx, fromId, intoId);
  const named = or(eq(returnedFiles.unitId, fromId), like(returnedFiles.sheet, `%${fromId}%`), like(returnedFiles.placements, `%${fromId}%`));
  for (const { id, unitId, sheet, placements } of tx.select().from(returnedFiles).where(named).all()) {
    const moved = JSON.parse(JSON.stringify({ unitId, sheet, placements }), (_key, value: unknown) => (value === fromId ? intoId : value)) as Pick<
      typeof returnedFiles.$inferSelect,
      'unitId' | 'sheet' | 'placements'
    >;
    tx.update(returnedFiles).set(moved).where(eq(returnedFiles.id, id)).run();
  }
}

function mergeSettled(tx: Database, fromId: string, intoId: string): void {
  const keyOf = ({ workbookId, taskId }: SettledRow): string => `${workbookId ?? ''} ${taskId}`;
  const rowsOf = (unitId: string): SettledRow[] => tx.select().from(returnedRows).where(eq(returnedRows.unitId, unitId)).all();
  const own = new Map(rowsOf(intoId).map((row) => [keyOf(row), row]));
  for (const row of rowsOf(fromId)) {
    const present = own.get(keyOf(row));
    const isKept = present === undefined || compareStamps(present, row) < 0;
    const dropped = isKept ? present : row;
    if (dropped) tx.delete(returnedRows).where(eq(returnedRows.id, dropped.id)).run();
    if (isKept) tx.update(returnedRows).set({ unitId: intoId }).where(eq(returnedRows.id, row.id)).run();
  }
}
