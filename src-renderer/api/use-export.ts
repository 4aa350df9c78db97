import type { ExportQuestion } from '../../src-main/contract/export-questions.ts';
import type { Exported } from '../../src-main/contract/exports.ts';
import { useApi } from './api-provider.tsx';
import { useJobs, useRunJob } from './job-hooks.ts';
import type { RunningJob } from './job-runner.ts';
import { useSavedFile } from './use-saved-file.ts';
import type { SavedFile } from './use-saved-file.ts';

export interface ExportRun extends Omit<SavedFile<Exported>, 'save'> {
  /** Asks for a place and writes the table there, in the look of a profile or of the one in force. */
  start: (question: ExportQuestion, profileId?: string | null) => Promise<void>;
  job: RunningJob | null;
}

/** Saves a table as Excel by a job; `label` is shown while the job runs: 正在导出责任分解表. */
export function useExport(label: string): ExportRun {
  const { client } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const { save, ...file } = useSavedFile<Exported>();
  const start: ExportRun['start'] = (question, profileId = null) =>
    save({
      suggestName: () => client.exports.suggestName({ kind: 'table', question, ending: 'xlsx' }),
      write: (saveToken) => runJob(label, (signal) => client.exports.write({ question, profileId, saveToken }, { signal })),
    });
  return { ...file, start, job: jobs.find((job) => job.label === label) ?? null };
}
