import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { planAmendments, planVersions } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { renderTable } from '../exports/write-table.ts';
import { suggestName } from '../exports/suggest-name.ts';
import { recordUseCase } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import { addAmendments, pendingOf } from './amendments.ts';
import { preparePublication, type Publication, type PublishInput } from './prepare-publication.ts';
import { keepPublishedTable } from './published-tables.ts';

/**
 * Publishes an own plan: a numbered and dated version with its frozen copy, its responsibility table kept as it goes out,
 * and the reasons given since the last version. Refused as `preparePublication` says, and with ROW_CHANGED when the plan
 * was changed while its table was made; then, and when it is cancelled, no version is stored.
 */
export async function publishPlan(
  context: ApplicationContext,
  input: PublishInput,
  control: JobControl,
): Promise<{ changeSetId: string | null; versionId: string; number: number }> {
  const { db } = context;
  const publication = preparePublication(db, input);
  const question = { table: 'responsibilityTable', planId: input.planId } as const;
  const { bytes } = await renderTable(context, { question, profileId: null }, control);
  control.onProgress({ phase: 'storing', done: 0, total: 1 });
  const table = {
    tableSha256: keepPublishedTable(context, bytes),
    tableFileName: suggestName(context, { kind: 'table', question, ending: 'xlsx' }).fileName,
    tableByteSize: bytes.length,
  };
  const { title } = publication.snapshot;
  const { number } = publication;
  const { changeSetId, value } = recordUseCase(context, 'plans.publish', { title, number }, (tx) => {
    // The table shows the plan as it was when the worker got it.
    if (!isDeepStrictEqual(preparePublication(tx, input), publication)) throw new AppError('ROW_CHANGED', { kind: 'plan', id: input.planId });
    return storeVersion(tx, context.now(), input, publication, table);
  });
  return { changeSetId, versionId: value, number };
}

type KeptTable = Pick<typeof planVersions.$inferInsert, 'tableSha256' | 'tableFileName' | 'tableByteSize'>;

function storeVersion(tx: Database, now: Date, input: PublishInput, publication: Publication, table: KeptTable): string {
  const { planId, publishedOn } = input;
  const { number, reason, snapshot, reasons } = publication;
  const versionId = newId();
  tx.insert(planVersions)
    .values({ id: versionId, planId, number, publishedOn, reason, snapshot, ...table, createdAt: now.toISOString() })
    .run();
  const pending = tx.select().from(planAmendments).where(pendingOf(planId)).all();
  for (const { id, taskId } of pending) {
    // A reason for a task that was changed and changed back would later stand beside another change.
    if (reasons.has(taskId)) tx.update(planAmendments).set({ versionId }).where(eq(planAmendments.id, id)).run();
    else tx.delete(planAmendments).where(eq(planAmendments.id, id)).run();
  }
  const explained = new Set(pending.map(({ taskId }) => taskId));
  addAmendments(
    tx,
    now,
    [...reasons].flatMap(([taskId, given]) => (explained.has(taskId) ? [] : [{ planId, taskId, reason: given, versionId }])),
  );
  return versionId;
}
