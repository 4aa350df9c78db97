import path from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { appPage } from './app-address.ts';
import type { ProgramPaths } from './program-paths.ts';
import { dialogLabels } from './text/shell-sentences.ts';
import { readWindowBounds, smallestWindow, writeWindowBounds } from './window-bounds.ts';

const backgroundColor = '#f5f6f8';

/** Opens the program's window on its own page: sandboxed, isolated, shown when it has something to show. */
export function openMainWindow({ preload, icon }: Pick<ProgramPaths, 'preload' | 'icon'>): BrowserWindow {
  const boundsFile = path.join(app.getPath('userData'), 'window.json');
  const { maximized, ...bounds } = readWindowBounds(boundsFile, screen.getAllDisplays().map(({ workArea }) => workArea));
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    icon,
    backgroundColor,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => writeWindowBounds(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  askBeforeLosingInput(window);
  window.loadURL(appPage).catch((error: unknown) => console.error('The page was not loaded:', error));
  return window;
}

/** A page with unsaved input answers `beforeunload`; Electron would then silently refuse to close. */
function askBeforeLosingInput(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: dialogLabels.unsavedTitle,
      detail: dialogLabels.unsavedDetail,
      buttons: [dialogLabels.stay, dialogLabels.leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (answer === 1) event.preventDefault();
  });
}
