import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, session, type BrowserWindow } from 'electron';
import type { Workspace } from '../application/workspace.ts';
import { announceAppScheme, serveAppScheme } from './app-protocol.ts';
import { setApplicationMenu } from './application-menu.ts';
import { handleCrashes } from './crash-handling.ts';
import { openMainWindow } from './main-window.ts';
import { openShellWorkspace } from './open-shell-workspace.ts';
import { bindPorts } from './port-handover.ts';
import { programFacts } from './program-facts.ts';
import { programPaths } from './program-paths.ts';
import { blockNetwork, silenceChromium } from './security/block-network.ts';
import { denyPermissions } from './security/deny-permissions.ts';
import { hardenContents } from './security/harden-contents.ts';
import { runSelfTest } from './self-test.ts';
import { selfTestSteps } from './self-test-steps.ts';
import { serveShell } from './serve-shell.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { tellStartFailure } from './start-failure.ts';
import { readStartOptions } from './start-options.ts';
import { offerTextMenu } from './text-menu.ts';
import { chooseWorkspaceFolder } from './user-data.ts';

const paths = programPaths(app.getAppPath());
const facts = programFacts(app.getVersion(), process.versions.electron);
const options = readStartOptions(process.argv);

announceAppScheme();
silenceChromium(app);
hardenContents(app);
app.commandLine.appendSwitch('lang', 'zh-CN');

if (options.selfTest) {
  // At top level, before `ready`: it needs no display and leaves Electron no time to look for one.
  const result = await runSelfTest(selfTestSteps(paths), { ...facts, node: process.versions.node });
  console.log(JSON.stringify(result));
  app.exit(result.ok ? 0 : 1);
} else {
  startProgram(chooseWorkspaceFolder(app, options.workspaceFolder));
}

/** One window on one ledger; a second start of the same shows the window of the first. */
function startProgram(workspaceFolder: string): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const logFolder = path.join(workspaceFolder, 'logs');
  handleCrashes(logFolder);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => showProgram(workspaceFolder, logFolder));
}

async function showProgram(workspaceFolder: string, logFolder: string): Promise<void> {
  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession);
  serveAppScheme(paths.rendererFolder);
  const workspace = openBesideWindow(workspaceFolder);
  bindPorts(workspace);
  const window = openMainWindow(paths);
  serveShell(createShellHandlers({ window, workspace, facts }));
  setApplicationMenu({ window, workspaceFolder, logFolder, facts });
  offerTextMenu(window);
  showOnSecondStart(window);
  try {
    const opened = await workspace;
    app.on('will-quit', () => opened.close());
  } catch (error) {
    tellStartFailure(error, logFolder);
  }
}

/** Opens the ledger one turn later: the page loads in its own process meanwhile. */
async function openBesideWindow(workspaceFolder: string): Promise<Workspace> {
  await setImmediate();
  return openShellWorkspace(workspaceFolder, paths);
}

function showOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}
