import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { menuLabels } from './text/shell-sentences.ts';

/** Gives text the right-click menu that Electron leaves out: in a field to edit, on selected text to copy. */
export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && selectionText.trim() === '') return;
    const copy: MenuItemConstructorOptions = { label: menuLabels.copy, role: 'copy', enabled: editFlags.canCopy };
    const template: MenuItemConstructorOptions[] = isEditable
      ? [
          { label: menuLabels.cut, role: 'cut', enabled: editFlags.canCut },
          copy,
          { label: menuLabels.paste, role: 'paste', enabled: editFlags.canPaste },
          { type: 'separator' },
          { label: menuLabels.selectAll, role: 'selectAll', enabled: editFlags.canSelectAll },
        ]
      : [copy];
    Menu.buildFromTemplate(template).popup({ window });
  });
}
