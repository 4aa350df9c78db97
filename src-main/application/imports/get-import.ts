import { asc, count, desc, eq } from 'drizzle-orm';
import type { ImportView } from '../../contract/imports.ts';
import { draftTasks, planImports, sourceDocuments } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { readDraftTasks } from './open-import.ts';
import { printedUnits } from './printed-units.ts';
import { settleDeadlines } from './settle-deadlines.ts';

/** An import with the original's blocks, the drafts, what is asked and what the printed units stand for. */
export function getImport(context: ApplicationContext, { importId }: { importId: string }): ImportView {
  const found = context.db
    .select({ planImport: planImports, document: sourceDocuments })
    .from(planImports)
    .innerJoin(sourceDocuments, eq(sourceDocuments.id, planImports.sourceDocumentId))
    .where(eq(planImports.id, importId))
    .get();
  if (!found) throw notFound('import', importId);
  const { planImport, document } = found;
  const drafts = readDraftTasks(context.db, importId);
  // Drafts are stored at the position that they had in the extraction, which diagnostics speak of.
  const idAt = new Map(drafts.map((row) => [row.position, row.id]));
  const { source, ...header } = planImport.header;
  return {
    importId,
    rowVersion: planImport.rowVersion,
    state: planImport.state,
    fileName: document.fileName,
    format: document.format,
    createdAt: planImport.createdAt,
    header,
    headerSource: source,
    blocks: planImport.blocks,
    draftTasks: drafts.map((row) => ({
      ...row.body.task,
      deadlines: settleDeadlines(row.body.task.deadlines, header.year),
      id: row.id,
      rowVersion: row.rowVersion,
      dropped: row.dropped,
      edited: row.body.edited,
    })),
    diagnostics: planImport.diagnostics.map(({ task, ...diagnostic }) => ({
      ...diagnostic,
      draftTaskId: task === null ? null : (idAt.get(task) ?? null),
    })),
    printedUnits: printedUnits(context, importId, drafts),
  };
}

/** All imports, newest first. */
export function listImports({ db }: ApplicationContext) {
  return db
    .select({
      importId: planImports.id,
      state: planImports.state,
      header: planImports.header,
      createdAt: planImports.createdAt,
      fileName: sourceDocuments.fileName,
      taskCount: count(draftTasks.id),
    })
    .from(planImports)
    .innerJoin(sourceDocuments, eq(sourceDocuments.id, planImports.sourceDocumentId))
    .leftJoin(draftTasks, eq(draftTasks.planImportId, planImports.id))
    .groupBy(planImports.id)
    .orderBy(desc(planImports.createdAt), asc(planImports.id))
    .all()
    .map(({ header, ...row }) => ({ ...row, title: header.title }));
}
