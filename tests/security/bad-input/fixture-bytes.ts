import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the sample documents of every format are. */
export const fixtureFolder = path.resolve(import.meta.dirname, '../../fixtures/documents');

/** Bytes of a sample document. */
export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(fixtureFolder, name)));
}
