import { unnamedClerk } from '../contract/text/labels.ts';
import type { Database } from '../database/database.ts';
import { type RecordedChange, recordChange } from '../database/record-change.ts';
import type { ApplicationContext } from './context.ts';
import { readOffice } from './workspace/office-setting.ts';

/**
 * Runs the writes of one use case as one change set. `useCase` is `feature.verb`; `values` fill the sentence that the
 * history shows. `changeSetId` is null when nothing changed.
 */
export function recordUseCase<Value>(
  context: Pick<ApplicationContext, 'db' | 'now'>,
  useCase: string,
  values: Record<string, string | number>,
  write: (tx: Database) => Value extends PromiseLike<unknown> ? never : Value,
): RecordedChange<Value> {
  return recordChange(context.db, { actor: actorName(context.db), useCase, summary: values, now: context.now() }, write);
}

/** Name of the clerk as the history shows it. */
export function actorName(db: Database): string {
  return readOffice(db)?.clerkName || unnamedClerk;
}
