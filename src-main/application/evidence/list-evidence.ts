import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { EvidenceLinkView, EvidenceView } from '../../contract/evidence.ts';
import type { EvidenceCheck } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { evidence, evidenceLinks, tasks, unitClasses, units, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { hasKeptFile } from '../files/kept-files.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { evidenceFolder } from './evidence-folder.ts';

interface EvidenceFilter {
  taskId?: string | undefined;
  unitId?: string | undefined;
  year?: number | undefined;
  states?: EvidenceCheck[] | undefined;
}

/**
 * Evidence with at least one link that fits all that is asked for, newest first, with all its links; without any filter also
 * what is linked to nothing. `storedBytes` counts each kept file of the workspace once.
 */
export function listEvidence(context: ApplicationContext, filter: EvidenceFilter): { evidence: EvidenceView[]; storedBytes: number } {
  const { db } = context;
  const folder = evidenceFolder(context);
  const condition = and(isNull(evidence.archivedAt), fitsFilter(db, filter));
  const links = readLinks(db, condition);
  const rows = db.select().from(evidence).where(condition).orderBy(desc(evidence.createdAt), sql`${evidence}.rowid desc`).all();
  return {
    evidence: rows.map(({ id, sha256, archivedAt: _archivedAt, ...row }) => ({
      ...row,
      evidenceId: id,
      links: links.get(id) ?? [],
      intact: sha256 === null || row.byteSize === null || hasKeptFile(folder, sha256, row.byteSize),
    })),
    storedBytes: storedBytes(db),
  };
}

/** The condition on `evidence`; undefined where nothing is asked for. */
function fitsFilter(db: Database, { taskId, unitId, year, states }: EvidenceFilter): SQL | undefined {
  const wanted = and(
    taskId === undefined ? undefined : eq(evidenceLinks.taskId, taskId),
    unitId === undefined ? undefined : eq(evidenceLinks.unitId, unitId),
    year === undefined ? undefined : and(eq(workPlans.year, year), taskInLedger),
    states === undefined ? undefined : inArray(evidenceLinks.state, states),
  );
  if (wanted === undefined) return undefined;
  const fitting = db
    .select({ id: evidenceLinks.evidenceId })
    .from(evidenceLinks)
    .innerJoin(tasks, eq(tasks.id, evidenceLinks.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(isNull(evidenceLinks.archivedAt), wanted));
  return inArray(evidence.id, fitting);
}

/** Links in use by evidence, in the order of their plans and units; the condition is on `evidence`. */
function readLinks(db: Database, condition: SQL | undefined): Map<string, EvidenceLinkView[]> {
  const rows = db
    .select({
      evidenceId: evidenceLinks.evidenceId,
      linkId: evidenceLinks.id,
      taskId: evidenceLinks.taskId,
      taskTitle: tasks.title,
      unitId: evidenceLinks.unitId,
      unitName: units.name,
      state: evidenceLinks.state,
      reason: evidenceLinks.reason,
      checkedOn: evidenceLinks.checkedOn,
      rowVersion: evidenceLinks.rowVersion,
    })
    .from(evidenceLinks)
    .innerJoin(evidence, eq(evidence.id, evidenceLinks.evidenceId))
    .innerJoin(tasks, eq(tasks.id, evidenceLinks.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .innerJoin(units, eq(units.id, evidenceLinks.unitId))
    .innerJoin(unitClasses, eq(unitClasses.code, units.classCode))
    .where(and(isNull(evidenceLinks.archivedAt), condition))
    .orderBy(asc(workPlans.createdAt), asc(workPlans.id), asc(tasks.position), asc(unitClasses.position), asc(units.position))
    .all();
  const links = new Map<string, EvidenceLinkView[]>();
  for (const { evidenceId, ...link } of rows) {
    const list = links.get(evidenceId);
    if (list) list.push(link);
    else links.set(evidenceId, [link]);
  }
  return links;
}

function storedBytes(db: Database): number {
  const { bytes } = db.get<{ bytes: number }>(
    sql`select coalesce(sum(byte_size), 0) as bytes from
        (select max(byte_size) as byte_size from evidence where sha256 is not null and archived_at is null group by sha256)`,
  );
  return bytes;
}
