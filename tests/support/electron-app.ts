import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { buildIfStale } from '../../scripts/build-program.ts';
import { provideDebianPackages } from '../../scripts/debian-packages.ts';
import { provideElectron } from '../../scripts/electron-runtime/provide-electron.ts';
import type { ElectronRuntime } from '../../scripts/electron-runtime/runtime.ts';

/** Folder of the checkout, which is the app that Electron is given. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');
const report = (line: string): void => console.error(line);

/** A running program with its window, as a test drives it. */
export interface LaunchedApp {
  readonly application: ElectronApplication;
  readonly page: Page;
  /** Takes a picture of the window into TAIZHANG_SCREENSHOTS (or `out/screenshots`) and returns its path. */
  screenshot(name: string): Promise<string>;
  /** Answers the next open dialogs with a file, or as cancelled. */
  answerOpenDialog(...filePaths: string[]): Promise<void>;
  /** Answers the next save dialogs with a path, or as cancelled. */
  answerSaveDialog(filePath: string | null): Promise<void>;
  /** Collects the paths that 打开 and 打开所在文件夹 hand to the desktop instead of opening them; read them with `openedPaths`. */
  keepOpenedPaths(): Promise<void>;
  openedPaths(): Promise<string[]>;
  close(): Promise<void>;
}

interface LaunchOptions {
  /** Folder of the ledger. */
  readonly workspace: string;
  readonly args?: readonly string[];
}

let prepared: Promise<ElectronRuntime> | null = null;

/** Makes ready, once a process, what a window test needs: Debian's libraries, an Electron, the built program. */
export function prepareElectron(): Promise<ElectronRuntime> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<ElectronRuntime> {
  await provideDebianPackages(report);
  const runtime = await provideElectron(report);
  await buildIfStale(report);
  return runtime;
}

/** Environment of a started program: the binding that its Electron needs, and settings of its own beside the workspace. */
export function electronEnvironment(runtime: ElectronRuntime, workspace: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(inherited),
    XDG_CONFIG_HOME: `${workspace}-config`,
    ...(runtime.compatibilityBinding === null ? {} : { TAIZHANG_SQLITE_BINDING: runtime.compatibilityBinding }),
  };
}

/** Switches without which Electron does not start here: root has no user namespace to make a sandbox with. */
export function sandboxSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Starts the built program on a workspace and waits for its window. */
export async function launchApp({ workspace, args = [] }: LaunchOptions): Promise<LaunchedApp> {
  const runtime = await prepareElectron();
  const display = await provideDisplay();
  const application = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandboxSwitches(), projectFolder, '--workspace', workspace, ...args],
    env: { ...electronEnvironment(runtime, workspace), DISPLAY: display.name },
  });
  const page = await application.firstWindow();
  return {
    application,
    page,
    screenshot: async (name) => {
      const folder = process.env['TAIZHANG_SCREENSHOTS'] ?? path.join(projectFolder, 'out', 'screenshots');
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, `${name}.png`);
      await page.screenshot({ path: file });
      return file;
    },
    answerOpenDialog: (...filePaths) =>
      application.evaluate(({ dialog }, answer) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: answer.length === 0, filePaths: answer });
      }, filePaths),
    answerSaveDialog: (filePath) =>
      application.evaluate(({ dialog }, answer) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === null, filePath: answer ?? '' });
      }, filePath),
    keepOpenedPaths: () =>
      application.evaluate(({ shell }) => {
        const opened: string[] = [];
        Object.assign(globalThis, { openedPaths: opened });
        shell.openPath = (filePath) => {
          opened.push(filePath);
          return Promise.resolve('');
        };
        shell.showItemInFolder = (filePath) => {
          opened.push(filePath);
        };
      }),
    openedPaths: () => application.evaluate(() => (globalThis as unknown as { openedPaths: string[] }).openedPaths),
    close: async () => {
      await application.close();
      await display.stop();
    },
  };
}

/** A display that windows can be shown on. */
export interface Display {
  readonly name: string;
  stop(): Promise<void>;
}

/** The display of the session, else one of Xvfb's own, as large as an office monitor. */
export async function provideDisplay(): Promise<Display> {
  const existing = process.env['DISPLAY'];
  if (existing) return { name: existing, stop: () => Promise.resolve() };
  const number = firstFreeDisplay();
  const server = spawn('Xvfb', [`:${number}`, '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-displayfd', '1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await readyOrEnded(server);
  return { name: `:${number}`, stop: () => ended(server) };
}

/** Ends the server and waits until it has given its number free, so that the next start can take it. */
async function ended(server: ChildProcess): Promise<void> {
  const exit = once(server, 'exit');
  server.kill();
  await exit;
}

function firstFreeDisplay(): number {
  let number = 90;
  while (existsSync(`/tmp/.X${number}-lock`) || existsSync(`/tmp/.X11-unix/X${number}`)) number += 1;
  return number;
}

/** Xvfb writes its number to `-displayfd` when it takes connections. */
async function readyOrEnded(server: ChildProcess): Promise<void> {
  if (server.stdout === null) throw new Error('Xvfb has no output');
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with exit code ${String(code)}`);
  });
  await Promise.race([once(server.stdout, 'data'), ended]);
}
