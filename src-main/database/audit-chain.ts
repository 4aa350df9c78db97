import { createHash } from 'node:crypto';
import { desc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { auditEntries, changeSets } from './schema/index.ts';

/** `previousHash` of the first entry. */
const chainStart = '0'.repeat(64);

const pageSize = 500;

export interface NewAuditEntry {
  actor: string;
  useCase: string;
  now: Date;
  /** Any JSON value. */
  details: unknown;
  /** Null for what changes no row, such as an export. */
  changeSetId: string | null;
}

/** Result of a check of the chain: how many entries hold, or the first one that does not and what is wrong with it. */
export type AuditChainCheck =
  | { intact: true; entries: number }
  | { intact: false; seq: number; fault: 'SEQUENCE' | 'PREVIOUS_HASH' | 'HASH' | 'CHANGES' | 'CHANGE_SET_WITHOUT_ENTRY' };

/** An entry with `details` as the stored text: the hash speaks of the text, not of what it parses to. */
interface StoredEntry {
  seq: number;
  at: string;
  actor: string;
  useCase: string;
  changeSetId: string | null;
  details: string;
  previousHash: string;
  hash: string;
}

const columnsAsStored = {
  seq: auditEntries.seq,
  at: auditEntries.at,
  actor: auditEntries.actor,
  useCase: auditEntries.useCase,
  changeSetId: auditEntries.changeSetId,
  details: sql<string>`${auditEntries.details}`,
  previousHash: auditEntries.previousHash,
  hash: auditEntries.hash,
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function hashOf(entry: Omit<StoredEntry, 'hash'>): string {
  const { seq, at, actor, useCase, changeSetId, details, previousHash } = entry;
  return sha256(JSON.stringify([previousHash, seq, at, actor, useCase, changeSetId, details]));
}

/** sha256 over a change set: its own fields and its rows in their order, as stored. */
export function digestOfChanges(db: Database, changeSetId: string): string {
  const set = db.get<Record<string, unknown>>(
    sql`select seq, id, at, actor, use_case, summary, kind, undoes_id from change_sets where id = ${changeSetId}`,
  );
  const rows = db.values(
    sql`select table_name, row_id, before, after from changes where change_set_id = ${changeSetId} order by seq`,
  );
  const hash = createHash('sha256').update(JSON.stringify(set));
  for (const row of rows) hash.update('\n').update(JSON.stringify(row));
  return hash.digest('hex');
}

/** Adds an entry to the end of the chain. `recordChange` does it for changes; exports and the like call it themselves. */
export function appendAuditEntry(db: Database, entry: NewAuditEntry): void {
  const last = db
    .select({ seq: auditEntries.seq, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1)
    .get();
  const { actor, useCase, changeSetId, details } = entry;
  const unsigned = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.now.toISOString(),
    actor,
    useCase,
    changeSetId,
    details: JSON.stringify(details),
    previousHash: last?.hash ?? chainStart,
  };
  db.insert(auditEntries)
    .values({ ...unsigned, details, hash: hashOf(unsigned) })
    .run();
}

function faultOf(db: Database, entry: StoredEntry, seq: number, previousHash: string) {
  if (entry.seq !== seq) return 'SEQUENCE';
  if (entry.previousHash !== previousHash) return 'PREVIOUS_HASH';
  if (entry.hash !== hashOf(entry)) return 'HASH';
  if (entry.changeSetId === null) return null;
  const { digest } = JSON.parse(entry.details) as { digest: string };
  return digest === digestOfChanges(db, entry.changeSetId) ? null : 'CHANGES';
}

/**
 * Computes every hash of the chain and every digest of a change set anew and tells the first that differs.
 * It can't notice that the newest entries were cut off together with their change sets.
 */
export function verifyAuditChain(db: Database): AuditChainCheck {
  let previousHash = chainStart;
  let checked = 0;
  for (;;) {
    const page = db
      .select(columnsAsStored)
      .from(auditEntries)
      .where(gt(auditEntries.seq, checked))
      .orderBy(auditEntries.seq)
      .limit(pageSize)
      .all();
    for (const entry of page) {
      const fault = faultOf(db, entry, checked + 1, previousHash);
      if (fault !== null) return { intact: false, seq: entry.seq, fault };
      previousHash = entry.hash;
      checked += 1;
    }
    if (page.length < pageSize) break;
  }
  const unsigned = db
    .select({ seq: changeSets.seq })
    .from(changeSets)
    .leftJoin(auditEntries, eq(auditEntries.changeSetId, changeSets.id))
    .where(sql`${auditEntries.seq} is null`)
    .limit(1)
    .get();
  if (unsigned !== undefined) return { intact: false, seq: unsigned.seq, fault: 'CHANGE_SET_WITHOUT_ENTRY' };
  return { intact: true, entries: checked };
}
