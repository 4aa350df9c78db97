import { eq } from 'drizzle-orm';
import type { ProgressSnapshot } from '../../domain/progress/progress-snapshot.ts';
import type { Database } from '../../database/database.ts';
import { progressSnapshots } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';

/** The frozen ledger of a quarter; NOT_FOUND, or NOTHING_TO_EXPORT when no unit has a part in it. */
export function requireSnapshot(db: Database, snapshotId: string): { quarter: number; body: ProgressSnapshot } {
  const snapshot = db.select().from(progressSnapshots).where(eq(progressSnapshots.id, snapshotId)).get();
  if (!snapshot) throw notFound('progressSnapshot', snapshotId);
  if (snapshot.body.parts.every(({ state }) => state === 'notApplicable')) throw new AppError('NOTHING_TO_EXPORT', {});
  return snapshot;
}
