import { useState } from 'react';
import type { ReadColumnView } from '../../../../src-main/contract/website.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { isCancelled } from '../../../api/failure.ts';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import { chooseOpenFile } from '../../../api/shell.ts';
import type { NamedFile } from '../../../api/shell.ts';

/** Columns that were read and wait for the clerk's decision. */
export interface ReadColumns {
  /** Grows with every reading, so that each begins a review of its own. */
  number: number;
  fileName: string;
  rows: readonly ReadColumnView[];
}

export interface ColumnIntake {
  read: ReadColumns | null;
  job: RunningJob | null;
  running: boolean;
  error: unknown;
  clearError: () => void;
  choose: () => Promise<void>;
  drop: (files: readonly File[]) => Promise<void>;
  end: () => void;
}

const jobLabel = '正在读取网站栏目表';

/** Reads a table of columns that the clerk chooses or drops. */
export function useColumnIntake(): ColumnIntake {
  const { client, shell } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const [read, setRead] = useState<ReadColumns | null>(null);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (name: () => Promise<NamedFile | null>): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      const file = await name();
      if (file !== null) {
        const { fileToken, fileName } = file;
        const { rows } = await runJob(jobLabel, (signal) => client.website.readFile({ fileToken }, { signal }));
        setRead((before) => ({ fileName, rows, number: (before?.number ?? 0) + 1 }));
      }
    } catch (failure) {
      if (!isCancelled(failure)) setError(failure);
    }
    setRunning(false);
  };
  return {
    read,
    job: jobs.find(({ label }) => label === jobLabel) ?? null,
    running,
    error,
    clearError: () => setError(null),
    choose: () => attempt(() => chooseOpenFile(shell, 'table')),
    drop: ([file]) => attempt(() => (file ? shell.tokenForDroppedFile(file) : Promise.resolve(null))),
    end: () => setRead(null),
  };
}
