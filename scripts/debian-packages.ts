import { runCommand } from './electron-runtime/run-command.ts';
import { RuntimeUnavailable, type Report } from './electron-runtime/runtime.ts';

/** What Electron's window needs from Debian beyond a bare installation, with a display without a screen and Chinese type. */
const packages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
  'xvfb',
  'xauth',
  'fonts-noto-cjk',
] as const;

/**
 * Makes sure that Electron's libraries are there: installs them with apt-get as root, else throws RuntimeUnavailable with
 * the one command to run. On systems without dpkg, or where the program starts anyway, nothing is done.
 */
export async function provideDebianPackages(report: Report): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages();
  if (missing.length > 0) await install(missing, report);
}

/**
 * Makes LibreOffice and pdftotext available for the tests that render the tables, where apt-get may be used; elsewhere
 * those tests skip and say so.
 */
export async function provideRenderingPackages(report: Report): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const wanted = [
    { command: 'soffice', name: 'libreoffice-calc-nogui' },
    { command: 'pdftotext', name: 'poppler-utils' },
  ];
  const missing: string[] = [];
  for (const { command, name } of wanted) {
    if (await runCommand('sh', ['-c', `command -v ${command}`]).catch(() => null) === null) missing.push(name);
  }
  if (missing.length > 0) await install(missing, report);
}

async function install(missing: readonly string[], report: Report): Promise<void> {
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new RuntimeUnavailable(`Packages that are needed are not installed. Run: sudo sh -c '${command}'`);
  }
  report(`Installing Debian packages: ${missing.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('sh', ['-c', command], { env }).catch((cause: unknown) => {
    throw new RuntimeUnavailable(`Debian packages could not be installed. Run: ${command}`, { cause });
  });
}

/** Names that dpkg does not list as installed; none on a system without dpkg, which has other names for them. */
async function missingPackages(): Promise<string[]> {
  const listed = await runCommand('dpkg-query', ['-W', '-f=${db:Status-Status} ${Package} ${Provides}\n']).catch(() => null);
  if (listed === null) return [];
  const installed = listed.split('\n').filter((line) => line.startsWith('installed '));
  const names = new Set(installed.flatMap((line) => line.split(/[ ,]+/).slice(1)));
  return packages.filter((name) => !names.has(name));
}
