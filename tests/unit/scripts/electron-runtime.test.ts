import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { needsCompatibilityBinding } from '../../../scripts/electron-runtime/compatibility-binding.ts';
import { nodeHeadersFolder } from '../../../scripts/electron-runtime/node-headers.ts';
import { downloadOfficial, executableInside } from '../../../scripts/electron-runtime/official-runtime.ts';
import { makeFolderOnce } from '../../../scripts/electron-runtime/only-once.ts';
import { provideElectron } from '../../../scripts/electron-runtime/provide-electron.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const silent = (): void => undefined;

afterEach(() => vi.unstubAllEnvs());

describe('provideElectron', () => {
  it('takes the Electron of ELECTRON_OVERRIDE_DIST_PATH before anything else', async () => {
    const folder = temporaryFolder();
    const executable = executableInside(folder);
    mkdirSync(path.dirname(executable), { recursive: true });
    writeFileSync(executable, '');
    writeFileSync(path.join(path.dirname(executable), 'version'), 'v45.4.1\n');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    await expect(provideElectron(silent)).resolves.toEqual({
      executable,
      source: 'override',
      version: '45.4.1',
      compatibilityBinding: null,
    });
  });

  it('says so when that folder holds no Electron', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', temporaryFolder());
    await expect(provideElectron(silent)).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron/u);
  });
});

describe('downloadOfficial', () => {
  it('gives up at once where no server answers, and names the host', async () => {
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/');
    const lines: string[] = [];
    await expect(downloadOfficial((line) => lines.push(line), 2_000)).resolves.toBeNull();
    expect(lines).toEqual([expect.stringContaining('127.0.0.1:9 does not answer')]);
  });
});

describe('needsCompatibilityBinding', () => {
  it('is needed before Node-API 10 only', () => {
    expect(['33.2.1', '34.0.0', '35.0.0', '45.4.1'].map(needsCompatibilityBinding)).toEqual([true, true, false, false]);
  });
});

describe('makeFolderOnce', () => {
  it('makes the folder once for callers at the same time', async () => {
    const folder = path.join(temporaryFolder(), 'made');
    let made = 0;
    const make = async (draft: string): Promise<void> => {
      made += 1;
      await sleep(20);
      writeFileSync(path.join(draft, 'file'), 'whole');
    };
    await Promise.all([makeFolderOnce(folder, make), makeFolderOnce(folder, make), makeFolderOnce(folder, make)]);
    expect(made).toBe(1);
    expect(readFileSync(path.join(folder, 'file'), 'utf8')).toBe('whole');
  });

  it('leaves nothing behind when making fails, and can be tried again', async () => {
    const parent = temporaryFolder();
    const folder = path.join(parent, 'made');
    await expect(makeFolderOnce(folder, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
    expect(readdirSync(parent)).toEqual([]);
    await makeFolderOnce(folder, () => Promise.resolve());
    expect(existsSync(folder)).toBe(true);
  });

  it('takes over from a process that died: its lock and its draft', async () => {
    const parent = temporaryFolder();
    const folder = path.join(parent, 'made');
    const deadProcess = 2 ** 30;
    writeFileSync(`${folder}.lock`, String(deadProcess));
    mkdirSync(`${folder}.draft-${deadProcess}`);
    await makeFolderOnce(folder, () => Promise.resolve());
    expect(readdirSync(parent)).toEqual(['made']);
  });
});

describe('nodeHeadersFolder', () => {
  it('uses an installed Node that has headers', async () => {
    const prefix = temporaryFolder();
    const include = path.join(prefix, 'include', 'node');
    mkdirSync(include, { recursive: true });
    for (const file of ['node_api.h', 'common.gypi']) writeFileSync(path.join(include, file), '');
    await expect(nodeHeadersFolder(temporaryFolder(), ['/nowhere', prefix])).resolves.toBe(prefix);
  });

  it('lays out the headers of the npm package where there is none', async () => {
    const scratch = path.join(temporaryFolder(), 'headers');
    await expect(nodeHeadersFolder(scratch, [])).resolves.toBe(scratch);
    expect(readdirSync(path.join(scratch, 'include', 'node'))).toEqual(expect.arrayContaining(['node_api.h', 'js_native_api.h', 'common.gypi', 'config.gypi']));
  });
});
