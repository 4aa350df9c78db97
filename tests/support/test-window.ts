import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { openWorkspace } from '../../src-main/application/workspace.ts';
import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { launchApp } from './electron-app.ts';
import type { LaunchedApp } from './electron-app.ts';
import { programFolders } from './open-test-workspace.ts';

/** How long the first window may take to start: a machine without the program builds it first. Milliseconds. */
export const longestStart = 600_000;

/** A window on a ledger of its own, with a folder for files beside it. */
export interface TestWindow {
  folder: string;
  /** The folder of the ledger, inside of `folder`. */
  ledger: string;
  app: LaunchedApp;
  page: Page;
  /** Closes the program, once; the folder stays. */
  quit: () => Promise<void>;
  /** Closes the program and removes the folder. */
  end: () => Promise<void>;
}

/** Uses a ledger on today's date without a window, which must not have it open. */
export async function withLedger<Value>(ledger: string, use: (client: TaizhangClient) => Promise<Value>): Promise<Value> {
  const workspace = openWorkspace(ledger, { ...programFolders, now: () => new Date() });
  try {
    return await use(workspace.client);
  } finally {
    workspace.close();
  }
}

/** What sets up the office of the sample county with its units. */
export function sampleOffice(year: number): Parameters<TaizhangClient['workspace']['setUp']>[0] {
  return { countyName: '云岭县', officeName: '云岭县人民政府办公室', clerkName: '张', year, unitPreset: 'sample-county' };
}

/** Starts the program on a new ledger that `prepare` has filled; a wait in its window ends after `timeout` milliseconds. */
export async function openTestWindow(
  name: string,
  options: { prepare?: (client: TaizhangClient, folder: string) => Promise<unknown>; timeout?: number } = {},
): Promise<TestWindow> {
  const { prepare, timeout = 15_000 } = options;
  const folder = mkdtempSync(path.join(tmpdir(), `taizhang-${name}-`));
  const ledger = path.join(folder, 'ledger');
  if (prepare) await withLedger(ledger, (client) => prepare(client, folder));
  const app = await launchApp({ workspace: ledger });
  const { page } = app;
  page.setDefaultTimeout(timeout);
  let isOpen = true;
  const quit = async (): Promise<void> => {
    if (isOpen) await app.close();
    isOpen = false;
  };
  return {
    folder,
    ledger,
    app,
    page,
    quit,
    end: async () => {
      await quit();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens screens of the window that `page` gives by their entries in the navigation. */
export function navigationOf(page: () => Page): (entry: string) => Promise<void> {
  return (entry) => page().getByRole('navigation').getByText(entry, { exact: true }).click();
}
