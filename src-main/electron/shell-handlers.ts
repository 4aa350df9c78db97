import { existsSync } from 'node:fs';
import path from 'node:path';
import { dialog, shell, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Workspace } from '../application/workspace.ts';
import type { NamedFile, ProgramFacts, ShellHandlers } from './shell-contract.ts';
import { dialogLabels, fileKindNames, notOpenedSentence } from './text/shell-sentences.ts';

interface ShellParts {
  readonly window: BrowserWindow;
  readonly workspace: Promise<Workspace>;
  readonly facts: ProgramFacts;
}

const openDialog: OpenDialogOptions = {
  title: dialogLabels.choosePlan,
  properties: ['openFile'],
  filters: [
    { name: fileKindNames.plan, extensions: ['docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'csv', 'pdf', 'ofd', 'html', 'htm', 'mht', 'mhtml', 'txt'] },
    { name: fileKindNames.all, extensions: ['*'] },
  ],
};
const saveDialog: SaveDialogOptions = {
  title: dialogLabels.saveWorkbook,
  filters: [{ name: fileKindNames.workbook, extensions: ['xlsx'] }],
};

/** The shell contract over native dialogs and the desktop; every path stays here, the window gets tokens. */
export function createShellHandlers({ window, workspace, facts }: ShellParts): ShellHandlers {
  const named = async (filePath: string): Promise<NamedFile> => ({
    fileToken: (await workspace).files.offer(filePath),
    fileName: path.basename(filePath),
  });
  const tell = async (filePath: string | null, reason: 'gone' | 'noProgram'): Promise<void> => {
    const detail = notOpenedSentence(path.basename(filePath ?? ''), reason);
    await dialog.showMessageBox(window, { type: 'warning', message: dialogLabels.notOpened, detail, buttons: [dialogLabels.ok] });
  };
  /** Hands an existing file to the desktop; the clerk is told when it is gone or nothing opens it. */
  const hand = async (fileToken: string, open: (filePath: string) => Promise<boolean>): Promise<void> => {
    const filePath = (await workspace).files.pathOf(fileToken);
    if (filePath === null || !existsSync(filePath)) await tell(filePath, 'gone');
    else if (!(await open(filePath))) await tell(filePath, 'noProgram');
  };
  return {
    chooseOpenFile: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, openDialog);
      const [filePath] = filePaths;
      return canceled || filePath === undefined ? null : named(filePath);
    },
    chooseSaveTarget: async ({ suggestedName }) => {
      const defaultPath = path.basename(suggestedName);
      const { canceled, filePath } = await dialog.showSaveDialog(window, { ...saveDialog, defaultPath });
      if (canceled || !filePath) return null;
      const target = withWorkbookExtension(filePath);
      return { fileToken: (await workspace).files.offerSaveTarget(target), fileName: path.basename(target) };
    },
    tokenForDroppedFile: async ({ path: filePath }) =>
      path.isAbsolute(filePath) && existsSync(filePath) ? named(filePath) : null,
    openFile: ({ fileToken }) => hand(fileToken, async (filePath) => (await shell.openPath(filePath)) === ''),
    showInFolder: ({ fileToken }) =>
      hand(fileToken, async (filePath) => {
        shell.showItemInFolder(filePath);
        return true;
      }),
    programFacts: async () => facts,
  };
}

/** Linux dialogs give the name as typed: what is written is a workbook, so it is called one. */
function withWorkbookExtension(filePath: string): string {
  return path.extname(filePath).toLowerCase() === '.xlsx' ? filePath : `${filePath}.xlsx`;
}
