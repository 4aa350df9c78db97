import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFailure } from './file-failure.ts';
import { keptFilePath, sha256OfFile } from './kept-files.ts';

/** Folder below the workspace's for copies that other programs open. */
const copiesFolder = 'temporary';

/**
 * Path of a copy of a kept file for another program to open, under the name `copyName`: the kept file itself must not be
 * written to. Null when the kept file is gone or no longer what was kept. A copy that the clerk has written into stays his;
 * he gets a fresh one beside it.
 */
export async function readingCopy(
  workspaceFolder: string,
  keptFolder: string,
  { sha256, copyName }: { sha256: string; copyName: string },
): Promise<string | null> {
  const kept = keptFilePath(keptFolder, sha256);
  if ((await sha256OfFile(kept)) !== sha256) return null;
  for (let number = 1; ; number += 1) {
    const copy = path.join(workspaceFolder, copiesFolder, `${sha256.slice(0, 12)}-${number}`, copyName);
    if (!existsSync(copy)) return makeCopy(kept, copy);
    if ((await sha256OfFile(copy)) === sha256) return copy;
  }
}

async function makeCopy(kept: string, copy: string): Promise<string> {
  try {
    mkdirSync(path.dirname(copy), { recursive: true });
    await copyFile(kept, copy);
    return copy;
  } catch (error) {
    rmSync(copy, { force: true });
    throw writeFailure(error);
  }
}
