import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import type { CollectedFile } from '../../contract/collection.ts';
import type { ReturnedAttachment } from '../../domain/exchange/returned-file.ts';
import type { ReturnedSheet } from '../../domain/exchange/returned-sheet.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { returnedFiles } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import { keptFilePath } from '../files/kept-files.ts';
import { discardStaged, placeStaged } from '../files/staged-files.ts';
import { recordUseCase } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import type { EvidenceSink } from './gather-evidence.ts';
import type { GatheredReturn, UnitNamesOf } from './evidence-owners.ts';
import { gatherReturns } from './gather-returns.ts';
import type { GivenWorkbook } from './given-workbooks.ts';
import { createRecogniser, type Recogniser } from './recognise-return.ts';
import { returnedFolder } from '../files/returned-folder.ts';
import { unitByTitles } from './unit-by-titles.ts';

interface Collected {
  changeSetId: string | null;
  files: CollectedFile[];
}

/**
 * Reads workbooks, archives and folders that came back, and keeps what is new with the evidence beside it, as one change.
 * Nothing is kept of a collection that is stopped. FILE_TOKEN_UNKNOWN, DISK_FULL, WORKSPACE_NOT_WRITABLE.
 */
export async function collect(context: ApplicationContext, { year, fileTokens }: { year: number; fileTokens: string[] }, control: JobControl): Promise<Collected> {
  const paths = fileTokens.map((token) => context.files.readable(token));
  const sink: EvidenceSink = { context, signal: control.signal, staged: [], told: [] };
  const recogniser = createRecogniser(context);
  try {
    const { returns, told } = await gatherReturns(paths, {
      context,
      control,
      sink,
      known: {
        sheetOf: (sha256) => storedWith(context.db, sha256)?.sheet ?? null,
        unitNamesOf: remembered((read) => recogniser.namesOf(unitOf(recogniser, read) ?? '')),
      },
    });
    control.signal.throwIfAborted();
    return keepReturns(context, { year, returns, told, recogniser, unitOfTitles: unitByTitles(context, year, recogniser.namesOf), onProgress: control.onProgress });
  } finally {
    for (const staged of sink.staged) discardStaged(staged);
  }
}

/** Asks once for each return: every folder beside it is compared with its names. */
function remembered(namesOf: UnitNamesOf): UnitNamesOf {
  const known = new WeakMap<GatheredReturn, readonly string[]>();
  return (read) => {
    const names = known.get(read) ?? namesOf(read);
    known.set(read, names);
    return names;
  };
}

type StoredReturn = typeof returnedFiles.$inferSelect;

function storedWith(db: Database, sha256: string): StoredReturn | undefined {
  return db.select().from(returnedFiles).where(eq(returnedFiles.sha256, sha256)).get();
}

/** The unit that a file speaks for: by its content, else by its name or those of its folders. */
function unitOf({ recognise, unitInWords }: Recogniser, { sheet, fileName, folders }: Pick<GatheredReturn, 'sheet' | 'fileName' | 'folders'>): string | null {
  const { unitId } = recognise(sheet);
  return unitId ?? [fileName.replace(/\.[^.]*$/u, ''), ...folders].reduce<string | null>((found, words) => found ?? unitInWords(words), null);
}

interface Keeping {
  year: number;
  /** The unit of which all rows are that can be told by their titles; null where there is none, or several. */
  unitOfTitles: (sheet: ReturnedSheet) => string | null;
  returns: readonly GatheredReturn[];
  told: readonly CollectedFile[];
  recogniser: Recogniser;
  onProgress: JobControl['onProgress'];
}

/** Puts the copies in their places and writes their rows without a pause between: a kept file is never without its row. */
function keepReturns(context: ApplicationContext, keeping: Keeping): Collected {
  const placed: string[] = [];
  try {
    for (const [folder, copies] of [
      [returnedFolder(context), keeping.returns.flatMap(({ staged }) => staged ?? [])],
      [evidenceFolder(context), keeping.returns.flatMap(({ attachments }) => attachments.map(({ staged }) => staged))],
    ] as const) {
      for (const copy of new Set(copies)) if (placeStaged(folder, copy)) placed.push(keptFilePath(folder, copy.sha256));
    }
    const count = keeping.returns.length;
    keeping.onProgress({ phase: 'storing', done: count, total: count });
    const { changeSetId, value } = recordUseCase(context, 'exchange.collect', { year: keeping.year, count }, (tx) => keeping.returns.map((one) => storeReturn(tx, one, context, keeping)));
    return { changeSetId, files: [...value, ...keeping.told] };
  } catch (error) {
    for (const file of placed) rmSync(file, { force: true });
    throw error;
  }
}

function storeReturn(tx: Database, read: GatheredReturn, context: ApplicationContext, { year, recogniser, unitOfTitles }: Keeping): CollectedFile {
  const { fileName, sha256, byteSize, sheet } = read;
  const attachments = read.attachments.map(({ staged: _staged, ...attachment }) => attachment);
  const before = storedWith(tx, sha256);
  if (before !== undefined) {
    addAttachments(tx, before, attachments);
    return { fileName, outcome: 'already', returnId: before.id, problem: null };
  }
  const { workbook, unitId } = recogniser.recognise(sheet);
  const named = unitId ?? unitOf(recogniser, read) ?? unitOfTitles(sheet);
  const id = newId();
  tx.insert(returnedFiles)
    .values({
      id,
      // A return of last year's last quarter reports to last year's ledger.
      year: workbook?.year ?? year,
      workbookId: workbook?.workbookId ?? null,
      unitId: named,
      fileName,
      sha256,
      byteSize,
      savedAt: savedAtOf(read, workbook),
      receivedOn: context.today(),
      state: 'waiting',
      // What only the name of the file or of its folder, or its titles tell is said by the sheet from here on.
      sheet: unitId === null && named !== null ? { ...sheet, unitText: recogniser.namesOf(named)[0] ?? null } : sheet,
      placements: {},
      attachments: withoutRepeats(attachments),
      createdAt: context.now().toISOString(),
    })
    .run();
  return { fileName, outcome: 'read', returnId: id, problem: null };
}

/** A program that leaves the time at which the workbook was made in it does not say when it saved: then its folder tells. */
function savedAtOf({ savedAt, writtenAt }: GatheredReturn, workbook: GivenWorkbook | null): string {
  const isOfUnit = savedAt !== null && (workbook === null || savedAt > workbook.givenAt);
  return isOfUnit ? savedAt : writtenAt;
}

function withoutRepeats(attachments: readonly ReturnedAttachment[]): ReturnedAttachment[] {
  const keyOf = ({ folder, fileName, sha256 }: ReturnedAttachment): string => JSON.stringify([folder, fileName, sha256]);
  return [...new Map(attachments.map((one) => [keyOf(one), one])).values()];
}

/** Evidence that comes later with a workbook that is here already waits with it to be taken over. */
function addAttachments(tx: Database, { id, attachments, state }: StoredReturn, further: readonly ReturnedAttachment[]): void {
  const all = withoutRepeats([...attachments, ...further]);
  if (all.length === attachments.length) return;
  tx.update(returnedFiles).set({ attachments: all, state: state === 'applied' ? 'waiting' : state }).where(eq(returnedFiles.id, id)).run();
}
