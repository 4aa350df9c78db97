import type { Exported } from '../../src-main/contract/exports.ts';
import type { Job } from '../../src-main/contract/jobs.ts';
import { useJobs, useRunJob } from './job-hooks.ts';
import type { RunningJob } from './job-runner.ts';
import { useSavedFile } from './use-saved-file.ts';
import type { SavedFile } from './use-saved-file.ts';

/** How one table is exported: the name that the save dialog starts from, and the job that writes it. */
interface ExportSteps {
  suggestName: () => Promise<{ fileName: string }>;
  write: (saveToken: string, signal: AbortSignal) => Promise<Job<Exported>>;
}

export interface ExportRun extends Omit<SavedFile<Exported>, 'save'> {
  start: (steps: ExportSteps) => Promise<void>;
  job: RunningJob | null;
}

/** Saves what a job writes; `label` is shown while the job runs: 正在导出责任分解表. */
export function useExport(label: string): ExportRun {
  const runJob = useRunJob();
  const jobs = useJobs();
  const { save, ...file } = useSavedFile<Exported>();
  const start = ({ suggestName, write }: ExportSteps): Promise<void> =>
    save({ suggestName, write: (saveToken) => runJob(label, (signal) => write(saveToken, signal)) });
  return { ...file, start, job: jobs.find((job) => job.label === label) ?? null };
}
