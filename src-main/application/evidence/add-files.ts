import { rmSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { and, eq, isNull } from 'drizzle-orm';
import { macroNote } from '../../contract/text/labels.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { evidence, evidenceLinks } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { fileNameOf } from '../files/file-name.ts';
import { keptFilePath } from '../files/kept-files.ts';
import { discardStaged, placeStaged, type StagedFile, stageFile } from '../files/staged-files.ts';
import { recordUseCase } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import { evidenceFileLimit, evidenceFolder } from './evidence-folder.ts';
import { linkTo } from './link-rows.ts';
import { type Place, placeKey } from './place.ts';
import { hasProgramName, mayHoldMacros, startsAsProgram } from './refused-files.ts';
import { requireParts } from './require-parts.ts';

interface AddFilesInput {
  fileTokens: string[];
  places: Place[];
  publishedOn: string | null;
}

/** `kept` files are new to the ledger, `alreadyThere` were evidence before or came twice. */
interface AddedFiles {
  changeSetId: string | null;
  evidenceIds: string[];
  kept: number;
  alreadyThere: number;
}

interface GivenFile {
  filePath: string;
  fileName: string;
  byteSize: number;
}

type GivenCopy = StagedFile & { fileName: string };

/**
 * Keeps files by their content and links them to parts of the ledger, all of them or none. Throws FILE_TOKEN_UNKNOWN,
 * FILE_NOT_READABLE, FILE_EMPTY, FILE_TOO_LARGE, EVIDENCE_REFUSED for a program, DISK_FULL, NOT_FOUND, UNIT_NOT_IN_TASK.
 */
export async function addFiles(context: ApplicationContext, input: AddFilesInput, control: JobControl): Promise<AddedFiles> {
  const filePaths = input.fileTokens.map((token) => context.files.readable(token));
  requireParts(context.db, input.places);
  const given = filePaths.map(lookAt);
  const total = given.reduce((sum, { byteSize }) => sum + byteSize, 0);
  const copies: GivenCopy[] = [];
  let done = 0;
  try {
    for (const { filePath, fileName } of given) {
      const staged = await stageFile(filePath, evidenceFolder(context), {
        maximumBytes: evidenceFileLimit,
        inspect: (start) => {
          if (startsAsProgram(start)) throw new AppError('EVIDENCE_REFUSED', { fileName });
        },
        onBytes: (count) => control.onProgress({ phase: 'storing', done: (done += count), total }),
        signal: control.signal,
      });
      copies.push({ ...staged, fileName });
    }
    control.signal.throwIfAborted();
    return storeCopies(context, input, copies);
  } finally {
    for (const copy of copies) discardStaged(copy);
  }
}

/** What can be told of a file before a byte is read. */
function lookAt(filePath: string): GivenFile {
  const fileName = fileNameOf(filePath);
  if (hasProgramName(fileName)) throw new AppError('EVIDENCE_REFUSED', { fileName });
  const facts = factsOf(filePath);
  if (!facts?.isFile()) throw new AppError('FILE_NOT_READABLE', { fileName });
  if (facts.size === 0) throw new AppError('FILE_EMPTY', { fileName });
  if (facts.size > evidenceFileLimit) throw new AppError('FILE_TOO_LARGE', { fileName, limit: 'bytes', maximum: evidenceFileLimit });
  return { filePath, fileName, byteSize: facts.size };
}

function factsOf(filePath: string): Stats | null {
  try {
    return statSync(filePath);
  } catch {
    return null;
  }
}

/** Puts the copies in their places and writes their rows without a pause between: a kept file is never without its row. */
function storeCopies(context: ApplicationContext, input: AddFilesInput, copies: readonly GivenCopy[]): AddedFiles {
  const folder = evidenceFolder(context);
  const placed: string[] = [];
  try {
    for (const copy of copies) if (placeStaged(folder, copy)) placed.push(copy.sha256);
    const values = { count: copies.length, title: copies[0]?.fileName ?? '' };
    const { changeSetId, value } = recordUseCase(context, 'evidence.addFiles', values, (tx) => {
      requireParts(tx, input.places);
      const createdAt = context.now().toISOString();
      const stored = copies.map((copy) => storeCopy(tx, copy, { ...input, createdAt }));
      const alreadyThere = stored.filter(({ isKnown }) => isKnown).length;
      const evidenceIds = [...new Set(stored.flatMap((one) => one.evidenceIds))];
      return { evidenceIds, kept: stored.length - alreadyThere, alreadyThere };
    });
    return { changeSetId, ...value };
  } catch (error) {
    for (const sha256 of placed) rmSync(keptFilePath(folder, sha256), { force: true });
    throw error;
  }
}

/**
 * Makes a kept file evidence of places inside an open change set: one row for each content and title; a place that shows the
 * same content already is not linked again.
 */
export function storeCopy(
  tx: Database,
  { sha256, byteSize, fileName }: Omit<GivenCopy, 'stagedPath'>,
  { places, publishedOn, createdAt }: { places: readonly Place[]; publishedOn: string | null; createdAt: string },
): { evidenceIds: string[]; isKnown: boolean } {
  const title = path.parse(fileName).name.trim() || fileName;
  const known = tx.select().from(evidence).where(and(eq(evidence.sha256, sha256), isNull(evidence.archivedAt))).all();
  const shown = tx
    .select({ evidenceId: evidenceLinks.evidenceId, taskId: evidenceLinks.taskId, unitId: evidenceLinks.unitId })
    .from(evidenceLinks)
    .innerJoin(evidence, eq(evidence.id, evidenceLinks.evidenceId))
    .where(and(eq(evidence.sha256, sha256), isNull(evidence.archivedAt), isNull(evidenceLinks.archivedAt)))
    .all();
  const showing = new Map(shown.map((link) => [placeKey(link), link.evidenceId]));
  const shownBy = places.flatMap((place) => showing.get(placeKey(place)) ?? []);
  const open = places.filter((place) => !showing.has(placeKey(place)));
  const isKnown = known.length > 0;
  if (open.length === 0) return { evidenceIds: shownBy, isKnown };
  const sameTitle = known.find((row) => row.title === title);
  const id = sameTitle?.id ?? newId();
  if (!sameTitle) {
    const note = mayHoldMacros(fileName) ? macroNote : null;
    tx.insert(evidence)
      .values({ id, kind: 'file', title, sha256, fileName, byteSize, publishedOn, note, createdAt })
      .run();
  }
  linkTo(tx, id, open);
  return { evidenceIds: [...shownBy, id], isKnown };
}
