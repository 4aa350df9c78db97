import { existsSync } from 'node:fs';
import path from 'node:path';
import { dialog, shell, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import type { Workspace } from '../application/workspace.ts';
import type { NamedFile, OpenPurpose, ProgramFacts, ShellHandlers } from './shell-contract.ts';
import { dialogLabels, fileKindNames, notOpenedSentence } from './text/shell-sentences.ts';

interface ShellParts {
  readonly window: BrowserWindow;
  readonly workspace: Promise<Workspace>;
  readonly facts: ProgramFacts;
}

const planFiles = ['docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'csv', 'pdf', 'ofd', 'html', 'htm', 'mht', 'mhtml', 'txt'];
const tableFiles = ['xlsx', 'xls', 'et', 'csv', 'docx', 'doc', 'wps', 'txt'];

/** Title and usual files of the open dialog; every purpose can name any file, since scanned copies come with any ending. */
const openDialogs: Record<OpenPurpose, { title: string; filter: FileFilter | null }> = {
  plan: { title: dialogLabels.choosePlan, filter: { name: fileKindNames.plan, extensions: planFiles } },
  table: { title: dialogLabels.chooseTable, filter: { name: fileKindNames.table, extensions: tableFiles } },
  evidence: { title: dialogLabels.chooseEvidence, filter: null },
  calendar: { title: dialogLabels.chooseCalendar, filter: { name: fileKindNames.calendar, extensions: ['json'] } },
  returnedFile: { title: dialogLabels.chooseReturned, filter: { name: fileKindNames.workbook, extensions: ['xlsx', 'xls', 'et', 'csv', 'zip'] } },
  profile: { title: dialogLabels.chooseProfile, filter: { name: fileKindNames.profile, extensions: ['json'] } },
  superiorTable: { title: dialogLabels.chooseSuperiorTable, filter: { name: fileKindNames.superiorTable, extensions: ['xlsx', 'docx', 'xls', 'doc', 'et', 'wps'] } },
};
const allFiles: FileFilter = { name: fileKindNames.all, extensions: ['*'] };

function openDialog(purpose: OpenPurpose, several: boolean): OpenDialogOptions {
  const { title, filter } = openDialogs[purpose];
  return {
    title,
    properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: filter === null ? [allFiles] : [filter, allFiles],
  };
}

/** What the program writes, by the ending of the suggested name. */
const savedKinds: Record<string, string> = { xlsx: fileKindNames.workbook, docx: fileKindNames.letter, png: fileKindNames.picture, pdf: fileKindNames.page, json: fileKindNames.profile };

/** The page draws its own paper: size, margins and page numbers are in it. */
const ownPages = { preferCSSPageSize: true, printBackground: true };

/** The shell contract over native dialogs and the desktop; every path stays here, the window gets tokens. */
export function createShellHandlers({ window, workspace, facts }: ShellParts): ShellHandlers {
  const named = async (filePath: string): Promise<NamedFile> => ({
    fileToken: (await workspace).files.offer(filePath),
    fileName: path.basename(filePath),
  });
  const saveTarget = async (target: string): Promise<NamedFile> => ({
    fileToken: (await workspace).files.offerSaveTarget(target),
    fileName: path.basename(target),
  });
  const chosenFolder = async (title: string, more: 'createDirectory'[]): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', ...more] });
    return canceled ? null : (filePaths[0] ?? null);
  };
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
    chooseOpenFiles: async ({ purpose, several }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, openDialog(purpose, several));
      return canceled ? [] : Promise.all(filePaths.map(named));
    },
    chooseSaveTarget: async ({ suggestedName }) => {
      const defaultPath = path.basename(suggestedName);
      const extension = path.extname(defaultPath).slice(1).toLowerCase();
      const kind = savedKinds[extension];
      const filters = kind === undefined ? [allFiles] : [{ name: kind, extensions: [extension] }];
      const { canceled, filePath } = await dialog.showSaveDialog(window, { title: dialogLabels.save, filters, defaultPath });
      if (canceled || !filePath) return null;
      return saveTarget(kind === undefined ? filePath : withExtension(filePath, extension));
    },
    chooseOpenFolder: async () => {
      const folder = await chosenFolder(dialogLabels.chooseReturnedFolder, []);
      return folder === null ? null : named(folder);
    },
    chooseSaveFolder: async () => {
      const folder = await chosenFolder(dialogLabels.chooseFolder, ['createDirectory']);
      return folder === null ? null : saveTarget(folder);
    },
    tokenForDroppedFile: async ({ path: filePath }) =>
      path.isAbsolute(filePath) && existsSync(filePath) ? named(filePath) : null,
    openFile: ({ fileToken }) => hand(fileToken, async (filePath) => (await shell.openPath(filePath)) === ''),
    showInFolder: ({ fileToken }) =>
      hand(fileToken, async (filePath) => {
        shell.showItemInFolder(filePath);
        return true;
      }),
    savePdf: async ({ saveToken }) => (await workspace).savePrinted(saveToken, () => window.webContents.printToPDF(ownPages)),
    programFacts: async () => facts,
  };
}

/** Linux dialogs give the name as typed: what is written keeps the ending of what it is. */
function withExtension(filePath: string, extension: string): string {
  return path.extname(filePath).toLowerCase() === `.${extension}` ? filePath : `${filePath}.${extension}`;
}
