import { and, eq, inArray } from 'drizzle-orm';
import type { DraftTask, DraftTextField } from '../../domain/extraction/extracted-plan.ts';
import { setFieldFromSource } from '../../domain/extraction/field-from-source.ts';
import { fieldsWithoutWords, holdsWords } from '../../domain/extraction/words-elsewhere.ts';
import type { Database } from '../../database/database.ts';
import { importDiagnostics } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { readBlocks, requireDraftTask, requireOpenImport, writeDraftTask } from './open-import.ts';
import { withEdited } from './reshape-drafts.ts';

/** Notes that the clerk has looked at doubts of an import, or wants them back. */
export function settleDiagnostics(
  context: ApplicationContext,
  input: { importId: string; diagnosticIds: string[]; settled: boolean },
): { changeSetId: string | null } {
  const useCase = input.settled ? 'imports.settleDiagnostics' : 'imports.reopenDiagnostics';
  const { changeSetId } = recordUseCase(context, useCase, { count: input.diagnosticIds.length }, (tx) => {
    requireOpenImport(tx, input.importId);
    tx.update(importDiagnostics)
      .set({ settledAt: input.settled ? context.now().toISOString() : null })
      .where(and(eq(importDiagnostics.planImportId, input.importId), inArray(importDiagnostics.id, input.diagnosticIds)))
      .run();
  });
  return { changeSetId };
}

/**
 * Puts the words of a doubt where they belong and settles it, in one step. NOTHING_IN_SELECTION where the field can't be
 * read from them.
 */
export function placeWords(
  context: ApplicationContext,
  { diagnosticId, field }: { diagnosticId: string; field: DraftTextField },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'imports.placeWords', {}, (tx) => {
    const diagnostic = tx.select().from(importDiagnostics).where(eq(importDiagnostics.id, diagnosticId)).get();
    if (!diagnostic) throw notFound('diagnostic', diagnosticId);
    if (diagnostic.draftTaskId !== null && diagnostic.span !== null) moveWords(tx, diagnostic.draftTaskId, diagnostic.span, field);
    tx.update(importDiagnostics)
      .set({ settledAt: context.now().toISOString() })
      .where(eq(importDiagnostics.id, diagnosticId))
      .run();
  });
  return { changeSetId };
}

type Span = NonNullable<(typeof importDiagnostics.$inferSelect)['span']>;

function moveWords(tx: Database, draftTaskId: string, span: Span, field: DraftTextField): void {
  const row = requireDraftTask(tx, draftTaskId);
  const { task } = row.body;
  if (holdsWords(task, field, span)) return;
  const { header } = requireOpenImport(tx, row.planImportId);
  const blocks = readBlocks(tx, row.planImportId);
  const taken = setFieldFromSource(task, blocks, { field, spans: [span], mode: 'add' }, header.year);
  if (taken === null) throw new AppError('NOTHING_IN_SELECTION', { field });
  const words = (blocks[span.block]?.original ?? '').slice(span.start, span.end);
  const lost = fieldsWithoutWords(task, field, span, words);
  const edited = withEdited(row, [field, ...(Object.keys(lost) as (keyof DraftTask)[])]);
  writeDraftTask(tx, row, { task: { ...taken, ...lost }, edited });
}
