import { eq, inArray } from 'drizzle-orm';
import { carryCorrections } from '../../domain/extraction/carry-corrections.ts';
import type { ExtractedPlan } from '../../domain/extraction/extracted-plan.ts';
import type { ReadingChoices } from '../../domain/extraction/found-table.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { draftTasks, planImports } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import { workerOptions } from './extract-source.ts';
import { applyRememberedNames } from './issuer-memory.ts';
import { readBlocks, readDraftTasks, requireOpenImport } from './open-import.ts';
import { removeDiagnostics, storeDiagnostics } from './store-findings.ts';

interface ReadAgain {
  changeSetId: string | null;
  taskCount: number;
  keptCount: number;
}

/**
 * Reads the kept text of an import again with the clerk's choices. Drafts that he changed, typed, cut or joined keep what
 * he did (`keptCount`); settled doubts are asked again, since the reading is another one.
 */
export async function readAgain(
  context: ApplicationContext,
  input: { importId: string; rowVersion: number; choices: ReadingChoices },
  control: JobControl,
): Promise<ReadAgain> {
  requireOpenImport(context.db, input.importId);
  const blocks = readBlocks(context.db, input.importId);
  const { plan } = await context.reader.extract({ blocks, choices: input.choices }, workerOptions(control));
  control.onProgress({ phase: 'storing', done: 0, total: 1 });
  const { changeSetId, value } = recordUseCase(context, 'imports.readAgain', { count: plan.tasks.length }, (tx) => {
    const { header } = requireOpenImport(tx, input.importId);
    requireRowVersion(tx, planImports, input.importId, input.rowVersion);
    const reading = { readFrom: plan.readFrom, tables: plan.tables, choices: input.choices };
    tx.update(planImports).set({ reading }).where(eq(planImports.id, input.importId)).run();
    return replaceDrafts(tx, input.importId, header.issuer, plan);
  });
  return { changeSetId, ...value };
}

function replaceDrafts(tx: Database, importId: string, issuer: string | null, plan: ExtractedPlan): { taskCount: number; keptCount: number } {
  const earlier = readDraftTasks(tx, importId).map((row) => ({ id: row.id, dropped: row.dropped, ...row.body }));
  const names = applyRememberedNames(tx, issuer, plan.tasks);
  const drafts = carryCorrections(earlier, names.tasks);
  removeDiagnostics(tx, importId);
  const gone = earlier.filter((one) => !drafts.some(({ id }) => id === one.id)).map(({ id }) => id);
  if (gone.length > 0) tx.delete(draftTasks).where(inArray(draftTasks.id, gone)).run();
  const ids = drafts.map(({ id, task, edited, dropped }, position) => {
    const values = { position, body: { task, edited }, dropped };
    if (id !== null) {
      tx.update(draftTasks).set(values).where(eq(draftTasks.id, id)).run();
      return id;
    }
    const made = newId();
    tx.insert(draftTasks).values({ id: made, planImportId: importId, ...values }).run();
    return made;
  });
  const draftOf = (index: number): string | undefined => {
    const [place] = plan.tasks[index]?.source.title ?? [];
    const at = drafts.findIndex(({ task }) => task.source.title.some((span) => span.block === place?.block && span.start === place.start));
    return ids[at];
  };
  storeDiagnostics(tx, importId, [...names.notes, ...plan.diagnostics], plan.tasks.map((_, index) => draftOf(index)));
  return { taskCount: drafts.length, keptCount: drafts.filter(({ edited }) => edited.length > 0).length };
}
