import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connection } from './connection.ts';
import { openConnection } from './connection.ts';
import { DatabaseError } from './database-error.ts';
import { rowCounts, structureProblems } from './integrity.ts';

export interface BackupFile {
  file: string;
  byteSize: number;
}

function verifyCopy(source: Connection, file: string, nativeBinding: string | undefined): void {
  const copy = openConnection(file, { readOnly: true, nativeBinding });
  try {
    const [problem] = structureProblems(copy, 'quick');
    if (problem !== undefined) throw new Error(problem);
    const copied = rowCounts(copy);
    for (const [table, count] of rowCounts(source)) {
      if (copied.get(table) !== count) throw new Error(`${table}: ${copied.get(table)} of ${count} rows`);
    }
  } finally {
    copy.close();
  }
}

/** Makes what was written to a file survive a power cut. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes the whole ledger into one file (replacing it), opens the copy and compares structure and row counts;
 * BACKUP_FAILED when anything is amiss, an older file under the name then stays. `VACUUM INTO` and not a copy of
 * the file: with a write-ahead log open, that copy would miss the newest rows or all of them.
 */
export function writeBackup(source: Connection, file: string, nativeBinding?: string): BackupFile {
  const partial = `${file}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(partial, { force: true });
    source.prepare('VACUUM INTO ?').run(partial);
    verifyCopy(source, partial, nativeBinding);
    syncFile(partial);
    renameSync(partial, file);
    return { file, byteSize: statSync(file).size };
  } catch (error) {
    if (existsSync(partial)) rmSync(partial);
    const detail = error instanceof Error ? error.message : String(error);
    throw new DatabaseError('BACKUP_FAILED', { file, detail }, { cause: error });
  }
}

const dailyName = /^daily-\d{4}-\d{2}-\d{2}\.sqlite$/;

function localDay(now: Date): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}

/**
 * Writes the backup of the local day into `folder` unless it exists (null then), and deletes all but the newest
 * `keep` daily backups. Other files in the folder are left alone.
 */
export function writeDailyBackup(
  source: Connection,
  folder: string,
  options: { keep: number; now: Date; nativeBinding?: string | undefined },
): BackupFile | null {
  mkdirSync(folder, { recursive: true });
  const name = `daily-${localDay(options.now)}.sqlite`;
  const existing = readdirSync(folder).filter((entry) => dailyName.test(entry));
  if (existing.includes(name)) return null;
  const written = writeBackup(source, join(folder, name), options.nativeBinding);
  const newestFirst = [...existing, name].sort().toReversed();
  for (const surplus of newestFirst.slice(Math.max(1, options.keep))) rmSync(join(folder, surplus), { force: true });
  return written;
}
