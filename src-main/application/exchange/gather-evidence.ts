import path from 'node:path';
import type { CollectedFile } from '../../contract/collection.ts';
import { isEvidenceFolder, leadingRowNumber } from '../../domain/exchange/evidence-folders.ts';
import type { ReturnedAttachment } from '../../domain/exchange/returned-file.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { evidenceFileLimit, evidenceFolder } from '../evidence/evidence-folder.ts';
import { hasProgramName, startsAsProgram } from '../evidence/refused-files.ts';
import { stageBytes, type StagedFile, stageFile } from '../files/staged-files.ts';
import { problemOf, refusedFile } from './collected-file.ts';
import type { FoundFile, FoundFolder } from './find-files.ts';

/** A copy of a file of evidence that waits to be kept. */
export interface StagedAttachment extends ReturnedAttachment {
  staged: StagedFile;
}

/** Where the copies and the refusals of a collection go. */
export interface EvidenceSink {
  context: ApplicationContext;
  signal: AbortSignal;
  /** Every copy that was made, so that none is left when the collection fails. */
  staged: StagedFile[];
  told: CollectedFile[];
}

/** What lies in a folder; nothing where it cannot be looked into, which is told once. */
export async function listOrTell(folder: FoundFolder, told: CollectedFile[]): ReturnType<FoundFolder['list']> {
  try {
    return await folder.list();
  } catch (error) {
    const refused = refusedFile(folder.fileName, problemOf(error));
    if (!told.some(({ fileName, problem }) => fileName === refused.fileName && problem === refused.problem)) told.push(refused);
    return { files: [], folders: [] };
  }
}

/** Copies the files of a folder of evidence, which has one folder a row (3 目录更新), or files that begin with the row's number. */
export async function stageEvidence(folder: FoundFolder, sink: EvidenceSink): Promise<StagedAttachment[]> {
  const { files, folders } = await listOrTell(folder, sink.told);
  const attachments: StagedAttachment[] = [];
  for (const file of files) attachments.push(...(await stageAttachment(file, { folder: folder.name, rowNumber: leadingRowNumber(file.name) }, sink)));
  for (const child of folders) {
    const inner = isEvidenceFolder(child.name) && leadingRowNumber(child.name) === null ? stageEvidence(child, sink) : stageRowFolder(child, sink);
    attachments.push(...(await inner));
  }
  return attachments;
}

/** Copies all files of the folder of one row, however deep they lie. */
export async function stageRowFolder(folder: FoundFolder, sink: EvidenceSink, row = { folder: folder.name, rowNumber: leadingRowNumber(folder.name) }): Promise<StagedAttachment[]> {
  const { files, folders } = await listOrTell(folder, sink.told);
  const attachments: StagedAttachment[] = [];
  for (const file of files) attachments.push(...(await stageAttachment(file, row, sink)));
  for (const child of folders) attachments.push(...(await stageRowFolder(child, sink, row)));
  return attachments;
}

/** Nothing where the file is refused, which is told. */
async function stageAttachment(file: FoundFile, row: { folder: string; rowNumber: number | null }, sink: EvidenceSink): Promise<StagedAttachment[]> {
  try {
    if (hasProgramName(file.name)) throw new AppError('EVIDENCE_REFUSED', { fileName: file.name });
    const staged = file.path === null ? await stageEntry(file, sink) : await stageFromDisk(file.path, file.name, sink);
    sink.staged.push(staged);
    return [{ ...row, fileName: file.name, sha256: staged.sha256, byteSize: staged.byteSize, staged }];
  } catch (error) {
    sink.told.push(refusedFile(path.posix.join(row.folder, file.name), problemOf(error)));
    return [];
  }
}

function stageFromDisk(filePath: string, fileName: string, { context, signal }: EvidenceSink): Promise<StagedFile> {
  return stageFile(filePath, evidenceFolder(context), {
    maximumBytes: evidenceFileLimit,
    inspect: (start) => refuseProgram(start, fileName),
    onBytes: () => undefined,
    signal,
  });
}

async function stageEntry(file: FoundFile, { context, signal }: EvidenceSink): Promise<StagedFile> {
  signal.throwIfAborted();
  const bytes = await file.read();
  if (bytes.byteLength === 0) throw new AppError('FILE_EMPTY', { fileName: file.name });
  refuseProgram(bytes, file.name);
  return stageBytes(bytes, evidenceFolder(context));
}

function refuseProgram(start: Uint8Array, fileName: string): void {
  if (startsAsProgram(start)) throw new AppError('EVIDENCE_REFUSED', { fileName });
}
