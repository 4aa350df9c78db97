import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { nodeHeadersFolder } from './node-headers.ts';
import { makeFolderOnce } from './only-once.ts';
import { runCommand } from './run-command.ts';
import { RuntimeUnavailable, type Report } from './runtime.ts';

const shim = join(import.meta.dirname, 'node-api-9-shim.h');
const buildTools = ['g++', 'make', 'python3'] as const;

/** Changes with every change of the shim, so that an old build is not taken for a new one. */
const preparation = 1;

/** The first Electron whose Node-API (10) holds references to strings, as better-sqlite3's prebuilt binary needs. */
const firstElectronWithNodeApi10 = 35;

/** Whether better-sqlite3's prebuilt binary crashes on this Electron version. */
export function needsCompatibilityBinding(electronVersion: string): boolean {
  return Number(electronVersion.split('.')[0]) < firstElectronWithNodeApi10;
}

/** Compiles better-sqlite3 from its npm package's own source for Node-API 9, once, and returns the `.node` file's path. */
export async function provideCompatibilityBinding(report: Report): Promise<string> {
  const require = createRequire(import.meta.url);
  const packageFolder = dirname(require.resolve('better-sqlite3/package.json'));
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder(), `better-sqlite3-${version}-node-api-9-${preparation}-${process.platform}-${process.arch}`);
  await makeFolderOnce(folder, async (draft) => {
    await assertBuildTools();
    report('Compiling better-sqlite3 for this Electron (about a minute, once) …');
    const source = join(draft, 'source');
    await cp(packageFolder, source, { recursive: true, filter: (path) => !path.startsWith(join(packageFolder, 'prebuilds')) });
    await copyDependency('node-addon-api', packageFolder, source);
    const headers = await nodeHeadersFolder(join(draft, 'headers'));
    const nodeGyp = join(dirname(require.resolve('node-gyp/package.json')), 'bin', 'node-gyp.js');
    await runCommand(process.execPath, [nodeGyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`], {
      cwd: source,
      env: { ...process.env, CXXFLAGS: `-UNAPI_VERSION -DNAPI_VERSION=9 -include ${shim}` },
    });
    await rename(join(source, 'build', 'Release', 'better_sqlite3.node'), join(draft, 'better_sqlite3.node'));
    await rm(source, { recursive: true });
    await rm(join(draft, 'headers'), { recursive: true, force: true });
  });
  return join(folder, 'better_sqlite3.node');
}

async function copyDependency(name: string, fromFolder: string, toFolder: string): Promise<void> {
  const packageFile = createRequire(join(fromFolder, 'package.json')).resolve(`${name}/package.json`);
  const target = join(toFolder, 'node_modules', name);
  await mkdir(dirname(target), { recursive: true });
  await cp(dirname(packageFile), target, { recursive: true });
}

async function assertBuildTools(): Promise<void> {
  const missing: string[] = [];
  for (const tool of buildTools) {
    await runCommand(tool, ['--version']).catch(() => missing.push(tool));
  }
  if (missing.length > 0) {
    throw new RuntimeUnavailable(
      `The fallback Electron needs better-sqlite3 compiled once, but ${missing.join(', ')} is missing: apt-get install g++ make python3`,
    );
  }
}
