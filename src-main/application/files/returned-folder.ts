import path from 'node:path';
import type { ApplicationContext } from '../context.ts';

/** Folder of a workspace in which files that came from outside (returned workbooks, a superior's tables) are kept by their hash. */
export function returnedFolder({ folder }: Pick<ApplicationContext, 'folder'>): string {
  return path.join(folder, 'returned');
}
