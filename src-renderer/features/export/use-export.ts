import { useState } from 'react';
import type { Exported } from '../../../src-main/contract/exports.ts';
import type { JobProgress } from '../../../src-main/contract/shared.ts';
import { useApi } from '../../api/api-provider.tsx';
import { isCancelled } from '../../api/failure.ts';
import { useJobs, useRunJob } from '../../api/job-hooks.ts';
import type { RunningJob } from '../../api/job-runner.ts';

/** How one table is exported: the name that the save dialog starts from, and the job that writes it. */
interface ExportSteps {
  suggestName: () => Promise<{ fileName: string }>;
  write: (saveToken: string, signal: AbortSignal) => Promise<AsyncIterator<JobProgress, Exported, unknown>>;
}

export interface ExportRun {
  start: (steps: ExportSteps) => Promise<void>;
  job: RunningJob | null;
  /** From the save dialog to the end of the job. */
  running: boolean;
  /** The last file that was written. */
  exported: Exported | null;
  error: unknown;
  openFile: () => void;
  showInFolder: () => void;
}

/** Asks where to save, writes, and keeps what came of it; `label` is shown while the job runs: 正在导出责任分解表. */
export function useExport(label: string): ExportRun {
  const { shell } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const [running, setRunning] = useState(false);
  const [exported, setExported] = useState<Exported | null>(null);
  const [error, setError] = useState<unknown>(null);

  const attempt = async (step: () => Promise<void>): Promise<void> => {
    setError(null);
    try {
      await step();
    } catch (failure) {
      if (!isCancelled(failure)) setError(failure);
    }
  };
  const start = async (steps: ExportSteps): Promise<void> => {
    setRunning(true);
    await attempt(async () => {
      const { fileName } = await steps.suggestName();
      const target = await shell.chooseSaveTarget(fileName);
      if (target === null) return;
      setExported(null);
      setExported(await runJob(label, (signal) => steps.write(target.fileToken, signal)));
    });
    setRunning(false);
  };
  const withFile = (use: (fileToken: string) => Promise<void>) => (): void => {
    if (exported) void attempt(() => use(exported.fileToken));
  };
  return {
    start,
    job: jobs.find((job) => job.label === label) ?? null,
    running,
    exported,
    error,
    openFile: withFile(shell.openFile),
    showInFolder: withFile(shell.showInFolder),
  };
}
