import { useState } from 'react';
import { useApi } from './api-provider.tsx';
import { isCancelled } from './failure.ts';
import type { NamedFile } from './shell.ts';

/** A file that was written, with the token for 打开 and 打开所在文件夹. */
export interface WrittenFile {
  fileToken: string;
  fileName: string;
}

/** How one file is saved: where (the name that the save dialog starts from, or a dialog of its own kind), and what writes it where the token says. */
type SaveSteps<Written> = ({ suggestName: () => Promise<{ fileName: string }> } | { chooseTarget: () => Promise<NamedFile | null> }) & {
  write: (saveToken: string) => Promise<Written>;
};

export interface SavedFile<Written> {
  save: (steps: SaveSteps<Written>) => Promise<void>;
  /** From the save dialog to the end of the writing. */
  running: boolean;
  /** The last file that was written. */
  written: Written | null;
  error: unknown;
  openFile: () => void;
  showInFolder: () => void;
}

/** Asks where to save, writes, and keeps what came of it. */
export function useSavedFile<Written extends WrittenFile>(): SavedFile<Written> {
  const { shell } = useApi();
  const [running, setRunning] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  const [error, setError] = useState<unknown>(null);

  const attempt = async (step: () => Promise<void>): Promise<void> => {
    setError(null);
    try {
      await step();
    } catch (failure) {
      if (!isCancelled(failure)) setError(failure);
    }
  };
  const save = async (steps: SaveSteps<Written>): Promise<void> => {
    setRunning(true);
    await attempt(async () => {
      const target = 'chooseTarget' in steps ? await steps.chooseTarget() : await shell.chooseSaveTarget((await steps.suggestName()).fileName);
      if (target === null) return;
      setWritten(null);
      setWritten(await steps.write(target.fileToken));
    });
    setRunning(false);
  };
  const withFile = (use: (fileToken: string) => Promise<void>) => (): void => {
    if (written) void attempt(() => use(written.fileToken));
  };
  return { save, running, written, error, openFile: withFile(shell.openFile), showInFolder: withFile(shell.showInFolder) };
}
