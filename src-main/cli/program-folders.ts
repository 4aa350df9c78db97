import { fileURLToPath } from 'node:url';

/** Folders of the checkout that the command line runs from. */
export const programFolders = {
  migrationsFolder: fileURLToPath(new URL('../../drizzle', import.meta.url)),
  resourcesFolder: fileURLToPath(new URL('../../resources', import.meta.url)),
  workerEntry: new URL('../workers/worker-entry.ts', import.meta.url),
};
