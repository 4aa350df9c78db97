import path from 'node:path';
import type { ApplicationContext } from '../context.ts';

/** Most bytes of one file of evidence: films of meetings are the largest that offices hand in. */
export const evidenceFileLimit = 500 * 1024 * 1024;

/** Folder of a workspace in which files of evidence are kept by their hash. */
export function evidenceFolder({ folder }: Pick<ApplicationContext, 'folder'>): string {
  return path.join(folder, 'evidence');
}
