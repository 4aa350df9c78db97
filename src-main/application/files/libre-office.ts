import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../app-error.ts';

/** A first start on an old machine takes half a minute, a table of a thousand tasks some ten seconds. */
const timeLimitMs = 120_000;
/** Export filters where the ending alone would not name one. */
const filters: Readonly<Record<string, string>> = { xlsx: 'xlsx:Calc MS Excel 2007 XML', docx: 'docx:MS Word 2007 XML' };

/** A file to be turned into another format; endings without a dot. */
export interface Conversion {
  bytes: Uint8Array;
  from: 'xls' | 'et' | 'xlsx' | 'doc' | 'wps' | 'docx';
  to: 'xlsx' | 'docx' | 'pdf';
  signal: AbortSignal;
}

/**
 * The program file of an installed LibreOffice, null where there is none: the one that TAIZHANG_LIBREOFFICE names (then no
 * other), on PATH, or in the usual places of Windows, UOS and Kylin.
 */
export function findLibreOffice(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment['TAIZHANG_LIBREOFFICE'];
  if (named !== undefined) return existsSync(named) ? named : null;
  // soffice.exe returns before the file is written; soffice.com waits.
  const programs = process.platform === 'win32' ? ['soffice.com'] : ['soffice', 'libreoffice'];
  const onPath = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const folders = [...onPath, ...(process.platform === 'win32' ? windowsFolders(environment) : linuxFolders())];
  return folders.flatMap((folder) => programs.map((program) => path.join(folder, program))).find((file) => existsSync(file)) ?? null;
}

function windowsFolders(environment: NodeJS.ProcessEnv): string[] {
  const roots = ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)'].flatMap((name) => environment[name] ?? []);
  return roots.map((root) => path.join(root, 'LibreOffice', 'program'));
}

/** Packages of the distribution, of LibreOffice itself (/opt/libreoffice24.8) and of the UOS store (/opt/apps/…). */
function linuxFolders(): string[] {
  const named = (folder: string): string[] =>
    existsSync(folder) ? readdirSync(folder).filter((name) => /libreoffice/iu.test(name)).map((name) => path.join(folder, name)) : [];
  const installed = ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', ...named('/opt')];
  const fromStore = named('/opt/apps').map((folder) => path.join(folder, 'files'));
  return ['/usr/bin', '/usr/local/bin', ...[...installed, ...fromStore].map((folder) => path.join(folder, 'program'))];
}

/**
 * The file in another format by an installed LibreOffice, null where none is. It runs with a folder of settings of its own,
 * so that an open window does not matter. FILE_DAMAGED where it writes no file, FILE_READ_TIMEOUT after two minutes,
 * AbortError.
 */
export async function convertByLibreOffice({ bytes, from, to, signal }: Conversion): Promise<Uint8Array | null> {
  const program = findLibreOffice();
  if (program === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'taizhang-convert-'));
  try {
    const source = path.join(folder, `source.${from}`);
    const output = path.join(folder, 'converted');
    await writeFile(source, bytes);
    const settings = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'settings')).href}`;
    await run(program, [settings, '--headless', '--norestore', '--convert-to', filters[to] ?? to, '--outdir', output, source], signal);
    const converted = path.join(output, `source.${to}`);
    if (!existsSync(converted)) throw new AppError('FILE_DAMAGED', { format: from });
    return new Uint8Array(await readFile(converted));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Waits for a program to end, however it ends; ends it with its children at the limit of time and when the signal is given. */
async function run(program: string, parameters: readonly string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const isGroup = process.platform !== 'win32';
  // A group of its own on Linux: soffice is a script whose children would outlive it.
  const child = spawn(program, parameters, { detached: isGroup, windowsHide: true, stdio: 'ignore' });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  const end = (): void => endWithChildren(child, isGroup);
  const limit = AbortSignal.timeout(timeLimitMs);
  const either = AbortSignal.any([signal, limit]);
  either.addEventListener('abort', end, { once: true });
  try {
    await ended;
  } finally {
    either.removeEventListener('abort', end);
  }
  signal.throwIfAborted();
  if (limit.aborted) throw new AppError('FILE_READ_TIMEOUT', { limit: 'milliseconds', maximum: timeLimitMs });
}

function endWithChildren({ pid }: ChildProcess, isGroup: boolean): void {
  if (pid === undefined) return;
  if (!isGroup) {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true, stdio: 'ignore' }).once('error', () => undefined);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
