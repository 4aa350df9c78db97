import { asc, count, desc, eq } from 'drizzle-orm';
import type { ImportView } from '../../contract/imports.ts';
import { draftTasks, importDiagnostics, planImports, sourceDocuments } from '../../database/schema/index.ts';
import type { Database } from '../../database/database.ts';
import { notFound } from '../app-error.ts';
import { listUnits } from '../units/list-units.ts';
import type { ApplicationContext } from '../context.ts';
import { withHomophones } from './homophone-candidates.ts';
import { readBlocks, readDraftTasks, readEnclosures } from './open-import.ts';
import { printedUnits } from './printed-units.ts';
import { settleDeadlines } from './settle-deadlines.ts';

/** An import with the original's blocks, the drafts, what is asked and what the printed units stand for. */
export async function getImport(context: ApplicationContext, { importId }: { importId: string }): Promise<ImportView> {
  const found = context.db
    .select({ planImport: planImports, document: sourceDocuments })
    .from(planImports)
    .innerJoin(sourceDocuments, eq(sourceDocuments.id, planImports.sourceDocumentId))
    .where(eq(planImports.id, importId))
    .get();
  if (!found) throw notFound('import', importId);
  const { planImport, document } = found;
  const drafts = readDraftTasks(context.db, importId);
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
    blocks: readBlocks(context.db, importId),
    draftTasks: drafts.map((row) => ({
      ...row.body.task,
      deadlines: settleDeadlines(row.body.task.deadlines, header.year),
      id: row.id,
      rowVersion: row.rowVersion,
      dropped: row.dropped,
      edited: row.body.edited,
    })),
    diagnostics: readDiagnostics(context.db, importId),
    reading: planImport.reading,
    enclosures: readEnclosures(context.db, importId).map(({ id, rowVersion, taken, body }) => ({ enclosureId: id, rowVersion, taken, body })),
    printedUnits: await withHomophones(printedUnits(context, planImport, drafts), listUnits(context)),
  };
}

function readDiagnostics(db: Database, importId: string): ImportView['diagnostics'] {
  return db
    .select()
    .from(importDiagnostics)
    .where(eq(importDiagnostics.planImportId, importId))
    .orderBy(asc(importDiagnostics.position))
    .all()
    .map(({ id, code, severity, draftTaskId, span, values, candidates, settledAt }) => ({
      diagnosticId: id,
      code,
      severity,
      draftTaskId,
      span,
      values,
      candidates,
      settled: settledAt !== null,
    }));
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
