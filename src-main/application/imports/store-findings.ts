import { and, eq, max, notInArray } from 'drizzle-orm';
import { documentDiagnosticCodes } from '../../domain/codes.ts';
import type { Diagnostic, ExtractedPlan } from '../../domain/extraction/extracted-plan.ts';
import type { EnclosedContent } from '../../domain/extraction/enclosed-content.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { importDiagnostics, importEnclosures } from '../../database/schema/index.ts';
import type { EnclosedBody } from '../../database/schema/import-findings.ts';

/**
 * Stores what a reading tells and asks, inside an open change set. `draftIds` are the drafts' ids by the position that
 * diagnostics speak of.
 */
export function storeDiagnostics(tx: Database, importId: string, diagnostics: readonly Diagnostic[], draftIds: readonly (string | undefined)[]): void {
  const [last] = tx
    .select({ position: max(importDiagnostics.position) })
    .from(importDiagnostics)
    .where(eq(importDiagnostics.planImportId, importId))
    .all();
  const first = (last?.position ?? -1) + 1;
  insertMany(
    tx,
    importDiagnostics,
    diagnostics.map(({ task, ...diagnostic }, index) => ({
      ...diagnostic,
      id: newId(),
      planImportId: importId,
      position: first + index,
      draftTaskId: task === null ? null : (draftIds[task] ?? null),
    })),
  );
}

/** Offers what stands beside the tasks; rosters, rules and attachments are taken unless the clerk says no. */
export function storeEnclosures(tx: Database, importId: string, { enclosed }: Pick<ExtractedPlan, 'enclosed'>): void {
  insertMany(
    tx,
    importEnclosures,
    bodiesOf(enclosed).map((body, position) => ({ id: newId(), planImportId: importId, position, body, taken: true })),
  );
}

/** Takes away what an earlier reading asked; what was told of the document itself stays true. */
export function removeDiagnostics(tx: Database, importId: string): void {
  tx.delete(importDiagnostics)
    .where(and(eq(importDiagnostics.planImportId, importId), notInArray(importDiagnostics.code, [...documentDiagnosticCodes])))
    .run();
}

function bodiesOf(enclosed: EnclosedContent): EnclosedBody[] {
  return [
    ...enclosed.rosters.map((roster) => ({ kind: 'roster' as const, roster })),
    ...enclosed.scoringRules.map((rules) => ({ kind: 'scoringRules' as const, rules })),
    ...enclosed.indicators.map((indicators) => ({ kind: 'indicators' as const, indicators })),
    ...enclosed.attachments.map((attachment) => ({ kind: 'attachment' as const, attachment })),
  ];
}
