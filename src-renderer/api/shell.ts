import type { NamedFile, OpenPurpose, ProgramFacts, ShellOutput } from '../../src-main/electron/shell-contract.ts';

export type { NamedFile, OpenPurpose, ProgramFacts };

/** What only the desktop shell can do; tests and previews give a stand-in. */
export interface Shell {
  /** Open dialog for what the file is to serve; empty when the clerk closed it. */
  chooseOpenFiles: (purpose: OpenPurpose, several: boolean) => Promise<NamedFile[]>;
  /** Save dialog that starts from a file name, whose ending says what is written (.xlsx, .docx, .png, .pdf, .json); null when the clerk closed it. */
  chooseSaveTarget: (suggestedName: string) => Promise<NamedFile | null>;
  /** Dialog for a folder whose files are to be read; null when the clerk closed it. */
  chooseOpenFolder: () => Promise<NamedFile | null>;
  /** Dialog for a folder to write several files into; null when the clerk closed it. */
  chooseSaveFolder: () => Promise<NamedFile | null>;
  /** Token of a file that was dropped on the window; null when it has no path. */
  tokenForDroppedFile: (file: File) => Promise<NamedFile | null>;
  /** Opens a file in the program of the desktop (WPS, Excel). */
  openFile: (fileToken: string) => Promise<void>;
  /** Shows a file in the file manager. */
  showInFolder: (fileToken: string) => Promise<void>;
  /** Prints what the window shows to a printer as a PDF where a save dialog said; use `savePdf` (save-pdf.ts), which tells failures. */
  savePdf: (saveToken: string) => Promise<ShellOutput<'savePdf'>>;
  /** Which program and runtime the window runs in. */
  programFacts: () => Promise<ProgramFacts>;
}

declare global {
  interface Window {
    taizhang?: Shell;
  }
}

/** The shell that preload exposes to this window. */
export function shellOfWindow(): Shell {
  if (!window.taizhang) throw new Error('The window was opened without its preload');
  return window.taizhang;
}

/** Lets the clerk name one file; null when he closed the dialog. */
export async function chooseOpenFile(shell: Shell, purpose: OpenPurpose): Promise<NamedFile | null> {
  const [file] = await shell.chooseOpenFiles(purpose, false);
  return file ?? null;
}
