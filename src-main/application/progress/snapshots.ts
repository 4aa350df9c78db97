import { asc, eq, sql } from 'drizzle-orm';
import type { SnapshotHead } from '../../contract/progress.ts';
import { compareSnapshots as compareParts, type SnapshotChanges } from '../../domain/progress/compare-snapshots.ts';
import type { SnapshotPart } from '../../domain/progress/progress-snapshot.ts';
import { isDone } from '../../domain/progress/task-state.ts';
import type { Database } from '../../database/database.ts';
import { progressSnapshots } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { snapshotParts } from './snapshot-parts.ts';

type SnapshotRow = typeof progressSnapshots.$inferSelect;

/** The snapshots of a year, by quarter and day. */
export function listSnapshots({ db }: ApplicationContext, { year }: { year: number }): SnapshotHead[] {
  return db
    .select()
    .from(progressSnapshots)
    .where(eq(progressSnapshots.year, year))
    .orderBy(asc(progressSnapshots.quarter), asc(progressSnapshots.takenOn), sql`${progressSnapshots}.rowid`)
    .all()
    .map(headOf);
}

/** A snapshot with all its parts; NOT_FOUND when there is none with the id. */
export function getSnapshot(
  { db }: ApplicationContext,
  { snapshotId }: { snapshotId: string },
): { head: SnapshotHead; parts: SnapshotPart[] } {
  const row = requireSnapshot(db, snapshotId);
  return { head: headOf(row), parts: row.body.parts };
}

/** What changed from a snapshot to another, or (null) up to the same year's ledger of today; NOT_FOUND for an unknown one. */
export function compareSnapshots(
  context: ApplicationContext,
  { fromId, toId }: { fromId: string; toId: string | null },
): SnapshotChanges {
  const from = requireSnapshot(context.db, fromId);
  const later =
    toId === null ? snapshotParts(context, from.year, context.today()) : requireSnapshot(context.db, toId).body.parts;
  return compareParts(from.body.parts, later);
}

function requireSnapshot(db: Database, snapshotId: string): SnapshotRow {
  const row = db.select().from(progressSnapshots).where(eq(progressSnapshots.id, snapshotId)).get();
  if (!row) throw notFound('snapshot', snapshotId);
  return row;
}

function headOf({ id, body, rowVersion: _version, ...head }: SnapshotRow): SnapshotHead {
  return {
    snapshotId: id,
    ...head,
    parts: body.parts.length,
    done: body.parts.filter(({ state }) => isDone(state)).length,
    overdue: body.parts.filter(({ light }) => light === 'red').length,
  };
}
