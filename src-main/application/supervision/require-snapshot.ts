import type { ProgressSnapshot } from '../../domain/progress/progress-snapshot.ts';
import type { Database } from '../../database/database.ts';
import { AppError } from '../app-error.ts';
import { requireSnapshot } from '../progress/snapshots.ts';

/** The frozen ledger of a quarter, to be written of; NOT_FOUND, or NOTHING_TO_EXPORT when no unit has a part in it. */
export function requireFilledSnapshot(db: Database, snapshotId: string): { quarter: number; body: ProgressSnapshot } {
  const snapshot = requireSnapshot(db, snapshotId);
  if (snapshot.body.parts.every(({ state }) => state === 'notApplicable')) throw new AppError('NOTHING_TO_EXPORT', {});
  return snapshot;
}
