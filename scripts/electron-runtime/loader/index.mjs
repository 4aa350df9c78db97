// Stands in for Electron's default app, which the fallback runtime lacks: runs the app folder named on the command line.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('Name the folder of the app to run.');
  app.exit(2);
} else {
  const appFolder = resolve(folder);
  const description = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'));
  process.defaultApp = true;
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setAppPath(appFolder);
  // Awaited at top level: Electron then waits for it before `ready`, and switches set by the app still take effect.
  await import(pathToFileURL(join(appFolder, description.main)).href);
}
