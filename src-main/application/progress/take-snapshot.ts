import { newId } from '../../database/new-id.ts';
import { progressSnapshots } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { recordUseCase } from '../record-use-case.ts';
import { snapshotParts } from './snapshot-parts.ts';

/** Freezes the year's ledger as it stood on a day, so that later changes leave it as it was. */
export function takeSnapshot(
  context: ApplicationContext,
  { year, quarter, takenOn, note }: { year: number; quarter: number; takenOn: string; note: string | null },
): { changeSetId: string | null; snapshotId: string } {
  const parts = snapshotParts(context, year, checkedDay(takenOn));
  const snapshotId = newId();
  const values = { year, quarter, count: parts.length };
  const { changeSetId } = recordUseCase(context, 'progress.takeSnapshot', values, (tx) => {
    tx.insert(progressSnapshots)
      .values({
        id: snapshotId,
        year,
        quarter,
        takenOn,
        note: note === '' ? null : note,
        body: { year, asOf: takenOn, parts },
        createdAt: context.now().toISOString(),
      })
      .run();
  });
  return { changeSetId, snapshotId };
}
