import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the parts of the built program are, in the checkout as in app.asar. */
export interface ProgramPaths {
  readonly migrationsFolder: string;
  readonly resourcesFolder: string;
  readonly rendererFolder: string;
  readonly preload: string;
  readonly icon: string;
  readonly workerEntry: URL;
}

/** Finds the program's parts from Electron's application path. */
export function programPaths(applicationPath: string): ProgramPaths {
  const built = path.join(applicationPath, 'out');
  return {
    migrationsFolder: path.join(applicationPath, 'drizzle'),
    resourcesFolder: path.join(applicationPath, 'resources'),
    rendererFolder: path.join(built, 'renderer'),
    preload: path.join(built, 'preload', 'preload.cjs'),
    icon: path.join(applicationPath, 'resources', 'icons', 'icon.png'),
    workerEntry: pathToFileURL(path.join(built, 'main', 'worker-entry.js')),
  };
}
