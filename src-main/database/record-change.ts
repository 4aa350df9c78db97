import { sql } from 'drizzle-orm';
import { appendAuditEntry, digestOfChanges } from './audit-chain.ts';
import type { Database } from './database.ts';
import { newId } from './new-id.ts';
import type { ChangeSetKind } from './schema/index.ts';
import { changeSets } from './schema/index.ts';
import { recordedTables, rowAsJson } from './table-shapes.ts';
import { translateSqliteError } from './translate-error.ts';

/** Who changes something, in which use case, when, and what the history shows of it (any JSON value). */
export interface ChangeContext {
  actor: string;
  useCase: string;
  summary: unknown;
  now: Date;
}

/** What the change returned, and its change set; null when no row ended up different. */
export interface RecordedChange<T> {
  value: T;
  changeSetId: string | null;
}

/** What kind of step a change set is; an undo and a redo name the change set that they take back. */
export type ChangeOrigin = { kind: 'change' } | { kind: Exclude<ChangeSetKind, 'change'>; undoesId: string };

function openChangeSet(tx: Database): void {
  const { open } = tx.get<{ open: number }>(sql`select open from temp.recording`);
  if (open === 1) throw new Error('recordChange inside recordChange: pass the transaction on instead.');
  tx.run(sql`update temp.recording set open = 1`);
}

function readRowsAfter(tx: Database): void {
  const touched = new Set(
    tx.all<{ name: string }>(sql`select distinct table_name as name from temp.captured_rows`).map(({ name }) => name),
  );
  for (const table of recordedTables.filter(({ name }) => touched.has(name))) {
    tx.run(
      sql.raw(
        `update captured_rows set after = (select ${rowAsJson(table, 'row')} from ${table.name} row ` +
          `where row."${table.key}" = captured_rows.row_id) where table_name = '${table.name}'`,
      ),
    );
  }
  // A row that came and went, or whose content is what it was, is no change. The first condition spares reading new rows.
  tx.run(
    sql`delete from temp.captured_rows where (before is null) = (after is null)
        and json_remove(before, '$.row_version') is json_remove(after, '$.row_version')`,
  );
}

function storeChangeSet(tx: Database, context: ChangeContext, origin: ChangeOrigin): string | null {
  const { count } = tx.get<{ count: number }>(sql`select count(*) as count from temp.captured_rows`);
  if (count === 0) return null;
  const id = newId();
  const { actor, useCase, summary, now } = context;
  const undoesId = origin.kind === 'change' ? null : origin.undoesId;
  tx.insert(changeSets)
    .values({ id, at: now.toISOString(), actor, useCase, summary, kind: origin.kind, undoesId })
    .run();
  tx.run(
    sql`insert into changes (change_set_id, table_name, row_id, before, after)
        select ${id}, table_name, row_id, before, after from temp.captured_rows order by seq`,
  );
  const details = { summary, kind: origin.kind, undoesId, changes: count, digest: digestOfChanges(tx, id) };
  appendAuditEntry(tx, { actor, useCase, now, details, changeSetId: id });
  return id;
}

function closeChangeSet(tx: Database): void {
  tx.run(sql`delete from temp.captured_rows`);
  tx.run(sql`update temp.recording set open = 0`);
}

/** `recordChange` for any kind of step; everybody but undo uses `recordChange`. */
export function recordStep<T>(
  db: Database,
  context: ChangeContext,
  origin: ChangeOrigin,
  change: (tx: Database) => T,
): RecordedChange<T> {
  try {
    return db.transaction(
      (tx) => {
        openChangeSet(tx);
        const value = change(tx);
        if (value instanceof Promise) {
          // It is rolled back here; what it still does later must not become an unhandled rejection.
          value.catch(() => undefined);
          throw new TypeError('A change must be synchronous: read files and ask workers first, then write once.');
        }
        readRowsAfter(tx);
        const changeSetId = storeChangeSet(tx, context, origin);
        closeChangeSet(tx);
        return { value, changeSetId };
      },
      { behavior: 'immediate' },
    );
  } catch (error) {
    throw translateSqliteError(error, 'ledger.sqlite');
  }
}

/**
 * THE ONE DOOR: every write of every use case. Runs `change` in one synchronous transaction, stores each row
 * before and after as one change set, and adds an entry to the audit chain. When `change` throws, nothing has
 * happened and its error comes out. Throws TypeError for an async `change` and Error for a nested call.
 */
export function recordChange<T>(
  db: Database,
  context: ChangeContext,
  change: (tx: Database) => T extends PromiseLike<unknown> ? never : T,
): RecordedChange<T> {
  return recordStep<T>(db, context, { kind: 'change' }, change);
}
