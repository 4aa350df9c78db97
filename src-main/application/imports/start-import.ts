import { desc, eq, ne, and } from 'drizzle-orm';
import path from 'node:path';
import type { z } from 'zod';
import type { importSourceSchema } from '../../contract/imports.ts';
import type { PlanOrigin } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { draftTasks, planImportTexts, planImports, sourceDocuments } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { keepFile, sha256Of } from '../files/kept-files.ts';
import { recordUseCase } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import { readOffice } from '../workspace/office-setting.ts';
import { extractSource, type Extraction, readingOf } from './extract-source.ts';
import { loadSource, type LoadedSource } from './import-source.ts';
import { applyRememberedNames } from './issuer-memory.ts';
import { storeDiagnostics, storeEnclosures } from './store-findings.ts';

interface StartInput {
  source: z.infer<typeof importSourceSchema>;
  allowRepeat?: boolean | undefined;
}

export interface StartedImport {
  importId: string;
  taskCount: number;
  questionCount: number;
}

/**
 * Reads a plan, keeps its original and stores the drafts for review. ALREADY_IMPORTED when the same bytes are in an open
 * or committed import and `allowRepeat` is not set; the reader's own errors otherwise. Nothing is stored on failure.
 */
export async function startImport(
  context: ApplicationContext,
  input: StartInput,
  control: JobControl,
): Promise<StartedImport> {
  const source = loadSource(context.files, input.source);
  if (!input.allowRepeat) refuseRepeat(context.db, sha256Of(source.bytes));
  const extraction = await extractSource(readingOf(context), source, control);
  control.onProgress({ phase: 'storing', done: 0, total: 1 });
  const sha256 = keepFile(path.join(context.folder, 'originals'), source.bytes);
  const { value } = recordUseCase(context, 'imports.start', { name: source.fileName }, (tx) =>
    storeDrafts(tx, source, sha256, extraction, context.now()),
  );
  return {
    importId: value,
    taskCount: extraction.plan.tasks.length,
    questionCount: extraction.plan.diagnostics.filter((diagnostic) => diagnostic.severity !== 'info').length,
  };
}

function refuseRepeat(db: Database, sha256: string): void {
  const earlier = db
    .select({ planImport: planImports })
    .from(planImports)
    .innerJoin(sourceDocuments, eq(sourceDocuments.id, planImports.sourceDocumentId))
    .where(and(eq(sourceDocuments.sha256, sha256), ne(planImports.state, 'discarded')))
    .orderBy(desc(planImports.createdAt))
    .get();
  if (!earlier) return;
  throw new AppError('ALREADY_IMPORTED', {
    importId: earlier.planImport.id,
    title: earlier.planImport.header.title,
    importedOn: earlier.planImport.createdAt.slice(0, 10),
  });
}

function storeDrafts(tx: Database, source: LoadedSource, sha256: string, extraction: Extraction, now: Date): string {
  const { plan, blocks, choices } = extraction;
  const importId = newId();
  const names = applyRememberedNames(tx, plan.issuer, plan.tasks);
  tx.insert(planImports)
    .values({
      id: importId,
      sourceDocumentId: storeDocument(tx, source, sha256, extraction.format, now),
      state: 'open',
      header: {
        title: plan.title,
        issuer: plan.issuer,
        documentNumber: plan.documentNumber,
        issuedOn: plan.issuedOn,
        year: plan.year,
        origin: likelyOrigin(plan.issuer, readOffice(tx)?.countyName ?? null),
        source: plan.source,
      },
      reading: { readFrom: plan.readFrom, tables: plan.tables, choices },
      createdAt: now.toISOString(),
    })
    .run();
  tx.insert(planImportTexts).values({ id: newId(), planImportId: importId, blocks }).run();
  const drafts = names.tasks.map((task, position) => ({
    id: newId(),
    planImportId: importId,
    position,
    body: { task, edited: [] },
    dropped: false,
  }));
  insertMany(tx, draftTasks, drafts);
  storeDiagnostics(tx, importId, [...names.notes, ...plan.diagnostics], drafts.map(({ id }) => id));
  storeEnclosures(tx, importId, plan);
  return importId;
}

/** A plan that somebody outside the county has issued is the superior's; the clerk sees it and can change it. */
function likelyOrigin(issuer: string | null, countyName: string | null): PlanOrigin {
  return issuer === null || countyName === null || issuer.includes(countyName) ? 'own' : 'superior';
}

function storeDocument(tx: Database, source: LoadedSource, sha256: string, format: string, now: Date): string {
  const known = tx.select().from(sourceDocuments).where(eq(sourceDocuments.sha256, sha256)).get();
  if (known) return known.id;
  const id = newId();
  tx.insert(sourceDocuments)
    .values({
      id,
      sha256,
      fileName: source.fileName,
      format,
      byteSize: source.bytes.length,
      storedAt: now.toISOString(),
    })
    .run();
  return id;
}
