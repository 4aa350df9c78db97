import { asc, eq, sql } from 'drizzle-orm';
import type { SnapshotHead } from '../../contract/progress.ts';
import { compareSnapshots as compareParts, type SnapshotChanges } from '../../domain/progress/compare-snapshots.ts';
import { type ProgressSnapshot, type SnapshotPart, wholeSnapshot } from '../../domain/progress/progress-snapshot.ts';
import { isDone } from '../../domain/progress/task-state.ts';
import type { Database } from '../../database/database.ts';
import { progressSnapshots } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { successorsInUse } from '../units/collective-register.ts';
import { unitsInOrder } from '../units/register-order.ts';
import { snapshotParts } from './snapshot-parts.ts';

/** A snapshot of a quarter with all that is known of it. */
type SnapshotRow = Omit<typeof progressSnapshots.$inferSelect, 'body'> & { body: ProgressSnapshot };

/** The snapshots of a year, by quarter and day. */
export function listSnapshots({ db }: ApplicationContext, { year }: { year: number }): SnapshotHead[] {
  return db
    .select()
    .from(progressSnapshots)
    .where(eq(progressSnapshots.year, year))
    .orderBy(asc(progressSnapshots.quarter), asc(progressSnapshots.takenOn), sql`${progressSnapshots}.rowid`)
    .all()
    .map((row) => headOf(wholeRow(row)));
}

/** A snapshot with all its parts; NOT_FOUND when there is none with the id. */
export function getSnapshot(
  { db }: ApplicationContext,
  { snapshotId }: { snapshotId: string },
): { head: SnapshotHead; parts: SnapshotPart[] } {
  const row = requireSnapshot(db, snapshotId);
  return { head: headOf(row), parts: row.body.parts };
}

/**
 * What changed from a snapshot to another, or (null) up to the same year's ledger of today; parts of a unit that was merged
 * into another are followed there. NOT_FOUND for an unknown one.
 */
export function compareSnapshots(
  context: ApplicationContext,
  { fromId, toId }: { fromId: string; toId: string | null },
): SnapshotChanges {
  const from = requireSnapshot(context.db, fromId);
  const later =
    toId === null ? snapshotParts(context, from.year, context.today()) : requireSnapshot(context.db, toId).body.parts;
  const successors = successorsInUse(unitsInOrder(context.db));
  return compareParts(from.body.parts, later, (unitId) => successors.get(unitId) ?? unitId);
}

/** A snapshot by its id; NOT_FOUND when there is none. */
export function requireSnapshot(db: Database, snapshotId: string): SnapshotRow {
  const row = db.select().from(progressSnapshots).where(eq(progressSnapshots.id, snapshotId)).get();
  if (!row) throw notFound('snapshot', snapshotId);
  return wholeRow(row);
}

function wholeRow(row: typeof progressSnapshots.$inferSelect): SnapshotRow {
  return { ...row, body: wholeSnapshot(row.body) };
}

function headOf({ id, body, rowVersion: _version, ...head }: SnapshotRow): SnapshotHead {
  return {
    snapshotId: id,
    ...head,
    parts: body.parts.length,
    done: body.parts.filter(({ state }) => isDone(state)).length,
    overdue: body.parts.filter(({ overdue }) => overdue).length,
  };
}
