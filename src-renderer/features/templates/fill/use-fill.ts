import type { SuperiorTableView } from '../../../../src-main/contract/templates.ts';
import { filledFileName } from '../../../../src-main/contract/text/template-role-words.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import { useSavedFile } from '../../../api/use-saved-file.ts';
import type { SavedFile } from '../../../api/use-saved-file.ts';
import { periodWords } from '../list/table-words.ts';
import type { FilledTable } from './fill-words.ts';

const jobLabel = '正在填写上级表格';

export interface Fill extends Omit<SavedFile<FilledTable>, 'save'> {
  job: RunningJob | null;
  start: (overwrite: boolean) => Promise<void>;
}

/** Writes an open table as a new file. */
export function useFill(view: Pick<SuperiorTableView, 'tableId' | 'fileName' | 'format' | 'year' | 'quarter'>): Fill {
  const { client, notices } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const { save, ...file } = useSavedFile<FilledTable>();
  const { tableId } = view;
  const fillTable = client.templates.fill;
  return {
    ...file,
    job: jobs.find(({ label }) => label === jobLabel) ?? null,
    start: (overwrite) =>
      save({
        suggestName: () => Promise.resolve({ fileName: filledFileName(view) }),
        write: async (saveToken) => {
          const { changeSetId, ...filled } = await runJob(jobLabel, (signal) => fillTable({ tableId, overwrite, saveToken }, { signal }));
          notices.set({ sentence: `已登记${periodWords(view)}上级报表已填写`, changeSetIds: changeSetId === null ? [] : [changeSetId], problem: false });
          return filled;
        },
      }),
  };
}
