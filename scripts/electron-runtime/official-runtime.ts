import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.ts';
import type { Report } from './runtime.ts';

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve('electron/package.json'));
const defaultDownloadAddress = 'https://github.com/electron/electron/releases/download/';
const downloadMilliseconds = 15 * 60_000;

/** The executable's path inside an Electron distribution folder on this platform. */
export function executableInside(distribution: string): string {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  return join(distribution, names[process.platform] ?? 'electron');
}

/** The Electron version that the npm package stands for, for example `45.4.1`. */
export function officialVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The official executable that an earlier download left in the npm package, or null. */
export function installedExecutable(): string | null {
  const distribution = join(packageFolder, 'dist');
  const executable = executableInside(distribution);
  const versionFile = join(distribution, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === officialVersion() ? executable : null;
}

/**
 * Downloads the official binary by the npm package's own installer and returns its path; null when that fails, or when
 * no server answers within `connectMilliseconds`.
 */
export async function downloadOfficial(report: Report, connectMilliseconds: number): Promise<string | null> {
  const address = process.env['ELECTRON_MIRROR'] || process.env['npm_config_electron_mirror'] || defaultDownloadAddress;
  if (!(await answers(address, connectMilliseconds))) {
    report(`Electron's download server ${new URL(address).host} does not answer (ELECTRON_MIRROR names another one).`);
    return null;
  }
  report(`Downloading Electron ${officialVersion()} from ${new URL(address).host} …`);
  try {
    await runCommand(process.execPath, [join(packageFolder, 'install.js')], { timeout: downloadMilliseconds });
  } catch (error) {
    report(`The download failed: ${String(error)}`);
  }
  return installedExecutable();
}

async function answers(address: string, milliseconds: number): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(milliseconds) });
    return true;
  } catch {
    return false;
  }
}
