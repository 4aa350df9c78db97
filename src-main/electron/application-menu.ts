import { dialog, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { ProgramFacts } from './shell-contract.ts';
import { aboutSentence, dialogLabels, menuLabels } from './text/shell-sentences.ts';

interface MenuParts {
  readonly window: BrowserWindow;
  readonly workspaceFolder: string;
  readonly logFolder: string;
  readonly facts: ProgramFacts;
}

/**
 * The Chinese menu; what it does in the page is Chromium's own (cut, paste, zoom). Undo and redo show no keys: the page
 * has them, for text in a field as for changes of the ledger.
 */
export function setApplicationMenu({ window, workspaceFolder, logFolder, facts }: MenuParts): void {
  const openFolder = (folder: string) => () => void shell.openPath(folder);
  const showAbout = (): void => {
    void dialog.showMessageBox(window, {
      type: 'info',
      message: window.getTitle(),
      detail: aboutSentence({ ...facts, folder: workspaceFolder }),
      buttons: [dialogLabels.ok],
    });
  };
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: menuLabels.file,
        submenu: [
          { label: menuLabels.openWorkspaceFolder, click: openFolder(workspaceFolder) },
          separator,
          { label: menuLabels.quit, role: 'quit' },
        ],
      },
      {
        label: menuLabels.edit,
        submenu: [
          { label: menuLabels.undo, role: 'undo', registerAccelerator: false },
          { label: menuLabels.redo, role: 'redo', registerAccelerator: false },
          separator,
          { label: menuLabels.cut, role: 'cut' },
          { label: menuLabels.copy, role: 'copy' },
          { label: menuLabels.paste, role: 'paste' },
          { label: menuLabels.pasteAsText, role: 'pasteAndMatchStyle' },
          separator,
          { label: menuLabels.selectAll, role: 'selectAll' },
        ],
      },
      {
        label: menuLabels.view,
        submenu: [
          { label: menuLabels.resetZoom, role: 'resetZoom' },
          { label: menuLabels.zoomIn, role: 'zoomIn' },
          { label: menuLabels.zoomOut, role: 'zoomOut' },
          separator,
          { label: menuLabels.fullScreen, role: 'togglefullscreen' },
        ],
      },
      {
        label: menuLabels.help,
        submenu: [
          { label: menuLabels.openLogFolder, click: openFolder(logFolder) },
          separator,
          { label: menuLabels.about, click: showAbout },
        ],
      },
    ]),
  );
}
