import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../app-error.ts';
import { orFailure, writeFailure } from './file-failure.ts';
import { fileNameOf } from './file-name.ts';
import { keptFilePath, sha256Of } from './kept-files.ts';

/** A copy beside the kept files whose content is known; it becomes a kept file by `placeStaged`. */
export interface StagedFile {
  stagedPath: string;
  sha256: string;
  byteSize: number;
}

/** What a copy may be and who hears of it. */
export interface StageOptions {
  /** Most bytes; FILE_TOO_LARGE beyond. */
  maximumBytes: number;
  /** Sees the first bytes (up to a piece) before anything is copied, and throws to refuse the file. */
  inspect: (start: Uint8Array) => void;
  /** Hears of every piece, in bytes. */
  onBytes: (count: number) => void;
  signal: AbortSignal;
}

/** Bytes in memory at a time. */
const pieceSize = 1024 * 1024;

/** Where copies wait; in the folder of the kept files, so that placing one is a rename. */
function stagingFolder(folder: string): string {
  return path.join(folder, 'staged');
}

/**
 * Copies a file in pieces into the waiting room of the kept files in `folder` and computes its hash on the way. Throws
 * FILE_NOT_READABLE, FILE_EMPTY, FILE_TOO_LARGE, DISK_FULL, WORKSPACE_NOT_WRITABLE, what `inspect` throws, and AbortError;
 * no copy is left then.
 */
export async function stageFile(filePath: string, folder: string, options: StageOptions): Promise<StagedFile> {
  const fileName = fileNameOf(filePath);
  const source = await orFailure(open(filePath, 'r'), () => new AppError('FILE_NOT_READABLE', { fileName }));
  try {
    const stagedPath = path.join(stagingFolder(folder), randomUUID());
    const target = await orFailure(createFile(stagedPath), writeFailure);
    try {
      try {
        return { stagedPath, ...(await copyPieces(source, target, fileName, options)) };
      } finally {
        await target.close();
      }
    } catch (error) {
      rmSync(stagedPath, { force: true });
      throw error;
    }
  } finally {
    await source.close();
  }
}

/** Writes bytes that are in memory, with their hash where it is known, into the waiting room of the kept files in `folder`. DISK_FULL, WORKSPACE_NOT_WRITABLE. */
export async function stageBytes(bytes: Uint8Array, folder: string, sha256 = sha256Of(bytes)): Promise<StagedFile> {
  const stagedPath = path.join(stagingFolder(folder), randomUUID());
  try {
    const target = await orFailure(createFile(stagedPath), writeFailure);
    try {
      await orFailure(target.writeFile(bytes), writeFailure);
      await orFailure(target.sync(), writeFailure);
    } finally {
      await target.close();
    }
  } catch (error) {
    rmSync(stagedPath, { force: true });
    throw error;
  }
  return { stagedPath, sha256, byteSize: bytes.byteLength };
}

async function createFile(filePath: string): Promise<FileHandle> {
  mkdirSync(path.dirname(filePath), { recursive: true });
  return open(filePath, 'wx');
}

async function copyPieces(
  source: FileHandle,
  target: FileHandle,
  fileName: string,
  { maximumBytes, inspect, onBytes, signal }: StageOptions,
): Promise<{ sha256: string; byteSize: number }> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(pieceSize);
  let byteSize = 0;
  for (;;) {
    signal.throwIfAborted();
    const { bytesRead } = await orFailure(source.read(buffer, 0, pieceSize), () => new AppError('FILE_NOT_READABLE', { fileName }));
    if (bytesRead === 0) break;
    const piece = buffer.subarray(0, bytesRead);
    if (byteSize === 0) inspect(piece);
    byteSize += bytesRead;
    if (byteSize > maximumBytes) throw new AppError('FILE_TOO_LARGE', { fileName, limit: 'bytes', maximum: maximumBytes });
    hash.update(piece);
    await orFailure(target.writeFile(piece), writeFailure);
    onBytes(bytesRead);
  }
  if (byteSize === 0) throw new AppError('FILE_EMPTY', { fileName });
  await orFailure(target.sync(), writeFailure);
  return { sha256: hash.digest('hex'), byteSize };
}

/**
 * Makes a staged copy the kept file of its hash in `folder`, in the place of a damaged one too; true when there was none.
 * Synchronous, so that nobody can rely on the file before its rows are written. DISK_FULL, WORKSPACE_NOT_WRITABLE.
 */
export function placeStaged(folder: string, { stagedPath, sha256 }: StagedFile): boolean {
  const target = keptFilePath(folder, sha256);
  const isNew = !existsSync(target);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(stagedPath, target);
  } catch (error) {
    throw writeFailure(error);
  }
  return isNew;
}

/** Takes away a copy that was not placed. */
export function discardStaged({ stagedPath }: StagedFile): void {
  rmSync(stagedPath, { force: true });
}

/** Removes copies that a start before this one has left because it was ended; nothing may be staging meanwhile. */
export function clearStaged(folder: string): void {
  try {
    rmSync(stagingFolder(folder), { recursive: true, force: true });
  } catch {
    // A copy that a scanner still holds waits for the next start.
  }
}
