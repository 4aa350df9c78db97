import { copyFile, cp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { assertNodeVersion } from './node-preflight.ts';

assertNodeVersion();
const { bundle } = await import('./build-program.ts');
const { provideElectron } = await import('./electron-runtime/provide-electron.ts');
const { RuntimeUnavailable } = await import('./electron-runtime/runtime.ts');
const { runCommand } = await import('./electron-runtime/run-command.ts');
type ElectronRuntime = Awaited<ReturnType<typeof provideElectron>>;

const projectFolder = dirname(import.meta.dirname);
const packedFolder = join(projectFolder, 'dist', 'packages', 'linux-unpacked');
const stagedElectron = join(projectFolder, 'dist', 'electron');

const testingOnlyNotice = (version: string): string => `FOR TESTING ONLY - NOT FOR RELEASE
This folder was packed with Electron ${version} taken from an npm package, because no Electron could be downloaded.
That Electron is out of support. Use it to try the program on this machine; never give it to anybody.

仅供本机测试，不得发放使用
本文件夹用旧版 Electron ${version} 打包，该版本已停止安全更新，只能在本机试运行。
`;

try {
  console.log(await pack());
} catch (error) {
  if (!(error instanceof RuntimeUnavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Packs the program into a Linux folder with the Electron at hand and returns the executable's path. */
async function pack(): Promise<string> {
  if (process.platform !== 'linux') throw new RuntimeUnavailable('npm run pack makes a Linux folder and runs on Linux; electron-builder.yml says how installers are made.');
  const runtime = await provideElectron();
  console.error('Bundling …');
  await bundle('production');
  await stageElectron(runtime);
  console.error('Packing …');
  await rm(packedFolder, { recursive: true, force: true });
  await runElectronBuilder(runtime.version);
  await rm(stagedElectron, { recursive: true });
  if (runtime.compatibilityBinding !== null) await replacePrebuilt(runtime.compatibilityBinding);
  if (runtime.source === 'fallback') {
    await writeFile(join(packedFolder, 'FOR-TESTING-ONLY.txt'), testingOnlyNotice(runtime.version));
  }
  return join(packedFolder, 'taizhang');
}

/** A copy of the Electron without an app of its own: the fallback's loader must not come along. */
async function stageElectron(runtime: ElectronRuntime): Promise<void> {
  const distribution = dirname(runtime.executable);
  const ownApps = new Set(['app', 'default_app.asar'].map((name) => join(distribution, 'resources', name)));
  await rm(stagedElectron, { recursive: true, force: true });
  await cp(distribution, stagedElectron, { recursive: true, filter: (path) => !ownApps.has(path) });
}

async function runElectronBuilder(electronVersion: string): Promise<void> {
  const electronBuilder = join(dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')), 'cli.js');
  const settings = [`-c.electronDist=${stagedElectron}`, `-c.electronVersion=${electronVersion}`];
  await runCommand(process.execPath, [electronBuilder, '--linux', 'dir', '--publish', 'never', ...settings], { cwd: projectFolder });
}

/** The stock binary crashes on an Electron with Node-API 9; electron-builder leaves native modules outside app.asar. */
async function replacePrebuilt(binding: string): Promise<void> {
  const module = join(packedFolder, 'resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3');
  await copyFile(binding, join(module, 'prebuilds', `linux-${process.arch}.node`));
}
