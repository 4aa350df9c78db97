import { useState } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import type { ReturnedFileView } from '../../../../src-main/contract/collection.ts';

export interface ReturnActions {
  /** Sets files aside, or takes them back among those that wait. */
  setAside: (files: readonly ReturnedFileView[], aside: boolean) => Promise<void>;
  /** Says which unit a file speaks for; null leaves it to the file again. */
  nameUnit: (file: ReturnedFileView, unitId: string | null) => Promise<void>;
  /** Opens the kept file in the program of the desktop. */
  openFile: (returnId: string) => Promise<void>;
  running: boolean;
  error: unknown;
  clearError: () => void;
}

/** What can be done with returned files besides taking them over. */
export function useReturnActions(): ReturnActions {
  const { client, shell } = useApi();
  const { run, running, error, clearError } = useChange();
  const [openError, setOpenError] = useState<unknown>(null);
  return {
    running,
    error: error ?? openError,
    clearError: () => {
      clearError();
      setOpenError(null);
    },
    setAside: async (files, aside) => {
      const returnIds = files.map(({ returnId }) => returnId);
      await run(() => client.exchange.setReturnsAside({ returnIds, aside }), aside ? `已搁置 ${files.length} 份文件` : `已把 ${files.length} 份文件改回待核对`);
    },
    nameUnit: async ({ returnId, fileName }, unitId) => {
      await run(() => client.exchange.nameReturningUnit({ returnId, unitId }), unitId === null ? `“${fileName}”的单位改由程序识别` : `已指定“${fileName}”的单位`);
    },
    openFile: async (returnId) => {
      setOpenError(null);
      try {
        const { fileToken } = await client.exchange.openReturn({ returnId });
        await shell.openFile(fileToken);
      } catch (failure) {
        setOpenError(failure);
      }
    },
  };
}
