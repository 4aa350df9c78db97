import { eq } from 'drizzle-orm';
import type { EvidenceCheck } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { evidenceLinks, stageTargets, taskSummaries } from '../../database/schema/index.ts';

type TargetRow = typeof stageTargets.$inferSelect;
type LinkRow = typeof evidenceLinks.$inferSelect;

/** How far a piece of evidence has been checked: what was accepted stays so, what was returned may be looked at anew. */
const furthestFirst: readonly EvidenceCheck[] = ['accepted', 'pending', 'returned'];

/** Hands what a unit wrote of tasks, what it is to reach in them and what shows its work to another inside an open change set. */
export function mergeProgress(tx: Database, fromId: string, intoId: string): void {
  tx.update(taskSummaries).set({ unitId: intoId }).where(eq(taskSummaries.unitId, fromId)).run();
  mergeTargets(tx, fromId, intoId);
  mergeEvidence(tx, fromId, intoId);
}

/** One target of a task in a quarter: the unit's own with the words of both, each said once. */
function mergeTargets(tx: Database, fromId: string, intoId: string): void {
  const keyOf = ({ taskId, quarter }: TargetRow): string => `${taskId} ${quarter}`;
  const targetsOf = (unitId: string): TargetRow[] => tx.select().from(stageTargets).where(eq(stageTargets.unitId, unitId)).all();
  const own = new Map(targetsOf(intoId).map((row) => [keyOf(row), row]));
  for (const row of targetsOf(fromId)) {
    const kept = own.get(keyOf(row));
    if (!kept) {
      tx.update(stageTargets).set({ unitId: intoId }).where(eq(stageTargets.id, row.id)).run();
      continue;
    }
    const text = [...new Set([kept.text, row.text])].join('\n');
    tx.delete(stageTargets).where(eq(stageTargets.id, row.id)).run();
    tx.update(stageTargets).set({ text, percent: kept.percent ?? row.percent }).where(eq(stageTargets.id, kept.id)).run();
  }
}

/** One line from a piece of evidence to a task: one that stands before one that was taken back, then the further checked. */
function mergeEvidence(tx: Database, fromId: string, intoId: string): void {
  const keyOf = ({ evidenceId, taskId }: LinkRow): string => `${evidenceId} ${taskId}`;
  const linksOf = (unitId: string): LinkRow[] => tx.select().from(evidenceLinks).where(eq(evidenceLinks.unitId, unitId)).all();
  const own = new Map(linksOf(intoId).map((row) => [keyOf(row), row]));
  for (const row of linksOf(fromId)) {
    const present = own.get(keyOf(row));
    const isKept = present === undefined || standsBefore(row, present);
    const dropped = isKept ? present : row;
    if (dropped) tx.delete(evidenceLinks).where(eq(evidenceLinks.id, dropped.id)).run();
    if (isKept) tx.update(evidenceLinks).set({ unitId: intoId }).where(eq(evidenceLinks.id, row.id)).run();
  }
}

function standsBefore(one: LinkRow, other: LinkRow): boolean {
  if ((one.archivedAt === null) !== (other.archivedAt === null)) return one.archivedAt === null;
  return furthestFirst.indexOf(one.state) < furthestFirst.indexOf(other.state);
}
