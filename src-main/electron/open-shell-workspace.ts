import { openWorkspace, type Workspace } from '../application/workspace.ts';
import type { ProgramPaths } from './program-paths.ts';
import { sqliteBinding } from './sqlite-binding.ts';

/** Opens the workspace of a folder with the parts of this program; throws what `openWorkspace` throws. */
export function openShellWorkspace(folder: string, paths: ProgramPaths): Workspace {
  return openWorkspace(folder, {
    migrationsFolder: paths.migrationsFolder,
    resourcesFolder: paths.resourcesFolder,
    workerEntry: paths.workerEntry,
    now: () => new Date(),
    nativeBinding: sqliteBinding(),
  });
}
