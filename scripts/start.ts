import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { assertNodeVersion } from './node-preflight.ts';

assertNodeVersion();
const { buildIfStale } = await import('./build-program.ts');
const { provideDebianPackages } = await import('./debian-packages.ts');
const { provideElectron } = await import('./electron-runtime/provide-electron.ts');
const { RuntimeUnavailable } = await import('./electron-runtime/runtime.ts');

const projectFolder = dirname(import.meta.dirname);
const report = (line: string): void => console.error(line);
const noDisplay =
  '没有可用的显示器:请在桌面环境中运行,或用 xvfb-run -a npm start。 There is no display: run it on a desktop, or as xvfb-run -a npm start.';

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RuntimeUnavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Builds what changed, starts the desktop program with the given arguments and gives its exit code. */
async function start(programArguments: readonly string[]): Promise<number> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) throw new RuntimeUnavailable(noDisplay);
  await provideDebianPackages(report);
  const runtime = await provideElectron(report);
  await buildIfStale(report);
  // Chromium's sandbox refuses root, as on a machine where everything runs as root.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const binding = runtime.compatibilityBinding === null ? {} : { TAIZHANG_SQLITE_BINDING: runtime.compatibilityBinding };
  const child = spawn(runtime.executable, [...switches, projectFolder, ...programArguments], {
    stdio: 'inherit',
    env: { ...process.env, ...binding },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
