import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** SHA-256 of the bytes in lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a file in lower-case hex, read in pieces; null when it cannot be read. */
export async function sha256OfFile(filePath: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(filePath)) hash.update(piece as Uint8Array);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** Path of a kept file below `folder`: two characters of its hash as a folder, so that no folder grows too large. */
export function keptFilePath(folder: string, sha256: string): string {
  return path.join(folder, sha256.slice(0, 2), sha256);
}

/** Whether a file of this size (bytes) lies under a hash in `folder`; its content is not read. */
export function hasKeptFile(folder: string, sha256: string, byteSize: number): boolean {
  return statSync(keptFilePath(folder, sha256), { throwIfNoEntry: false })?.size === byteSize;
}

/** Bytes kept under a hash in `folder`; null when the file is gone or its content is no longer what was kept. */
export function readKeptFile(folder: string, sha256: string): Buffer | null {
  const file = keptFilePath(folder, sha256);
  const bytes = existsSync(file) ? readFileSync(file) : null;
  return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
}

/**
 * Keeps bytes under their hash in `folder` and returns the hash; a file that is there already with the same content is
 * left alone, one that was cut short is replaced.
 */
export function keepFile(folder: string, bytes: Uint8Array): string {
  const sha256 = sha256Of(bytes);
  const target = keptFilePath(folder, sha256);
  if (readKeptFile(folder, sha256) !== null) return sha256;
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return sha256;
}
