import { useState } from 'react';
import { useApi } from './api-provider.tsx';

/** Opens kept files in the program of the desktop; the last failure is in `error`. */
export function useOpenEvidence(): { open: (evidenceId: string) => Promise<void>; error: unknown } {
  const { client, shell } = useApi();
  const [error, setError] = useState<unknown>(null);
  const open = async (evidenceId: string): Promise<void> => {
    setError(null);
    try {
      const { fileToken } = await client.evidence.open({ evidenceId });
      await shell.openFile(fileToken);
    } catch (failure) {
      setError(failure);
    }
  };
  return { open, error };
}
