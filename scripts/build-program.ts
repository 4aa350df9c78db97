import { existsSync, globSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runCommand } from './electron-runtime/run-command.ts';

const projectFolder = dirname(import.meta.dirname);
const stamp = join(projectFolder, 'out', 'built');
const sources = ['src-main/**/*', 'src-renderer/**/*', 'electron.vite.config.ts', 'package-lock.json'];

/** Bundles main, worker, preload and renderer into `out/` for running from the checkout, unless that is newer than every source. */
export async function buildIfStale(report: (line: string) => void): Promise<void> {
  if (isFresh()) return;
  report('Building the program …');
  const started = new Date();
  await bundle('development');
  writeFileSync(stamp, '');
  // A source that is saved while the bundle is made counts as newer.
  utimesSync(stamp, started, started);
}

/** Bundles the program in one of the two modes of electron.vite.config.ts, which says where each goes. */
export async function bundle(mode: 'development' | 'production'): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve('electron-vite/package.json');
  const electronVite = join(dirname(packageFile), 'bin', 'electron-vite.js');
  await runCommand(process.execPath, [electronVite, 'build', '--mode', mode], { cwd: projectFolder });
}

function isFresh(): boolean {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return globSync(sources, { cwd: projectFolder }).every((file) => statSync(join(projectFolder, file)).mtimeMs <= built);
}
