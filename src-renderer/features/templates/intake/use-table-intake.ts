import { useState } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { isCancelled } from '../../../api/failure.ts';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import { chooseOpenFile } from '../../../api/shell.ts';
import type { NamedFile } from '../../../api/shell.ts';

const jobLabel = '正在读取上级表格';

/** What the clerk says of a table that he has named. */
export interface TableFacts {
  quarter: number | null;
  planId: string | null;
}

export interface TableIntake {
  /** The file that was named and waits for its quarter and plan. */
  file: NamedFile | null;
  choose: () => Promise<void>;
  drop: (files: readonly File[]) => Promise<void>;
  putAway: () => void;
  /** Reads the file and takes it into the list. */
  open: (facts: TableFacts) => Promise<void>;
  running: boolean;
  job: RunningJob | null;
  error: unknown;
  clearError: () => void;
}

/** Takes a superior's table that the clerk chooses or drops; `onOpened` is told which one it has become. */
export function useTableIntake(year: number, onOpened: (tableId: string) => void): TableIntake {
  const { client, shell, notices } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const [file, setFile] = useState<NamedFile | null>(null);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    setError(null);
    try {
      await step();
    } catch (failure) {
      if (!isCancelled(failure)) setError(failure);
    }
  };
  const name = (find: () => Promise<NamedFile | null>): Promise<void> =>
    attempt(async () => {
      const named = await find();
      if (named !== null) setFile(named);
    });
  const open = async ({ quarter, planId }: TableFacts): Promise<void> => {
    if (file === null) return;
    const { fileToken, fileName } = file;
    setRunning(true);
    await attempt(async () => {
      const { tableId, changeSetId } = await runJob(jobLabel, (signal) => client.templates.open({ fileToken, year, quarter, planId }, { signal }));
      notices.set({ sentence: `已打开“${fileName}”`, changeSetIds: changeSetId === null ? [] : [changeSetId], problem: false });
      setFile(null);
      onOpened(tableId);
    });
    setRunning(false);
  };
  return {
    file,
    choose: () => name(() => chooseOpenFile(shell, 'superiorTable')),
    drop: ([dropped]) => name(() => (dropped ? shell.tokenForDroppedFile(dropped) : Promise.resolve(null))),
    putAway: () => {
      setFile(null);
      setError(null);
    },
    open,
    running,
    job: jobs.find(({ label }) => label === jobLabel) ?? null,
    error,
    clearError: () => setError(null),
  };
}
