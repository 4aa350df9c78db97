import { fillInTableName } from '../../../../src-main/contract/text/exchange-words.ts';
import { useApi } from '../../../api/api-provider.tsx';
import type { TaizhangClient } from '../../../api/client.ts';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import { useSavedFile } from '../../../api/use-saved-file.ts';
import type { SavedFile, WrittenFile } from '../../../api/use-saved-file.ts';

type DistributeInput = Parameters<TaizhangClient['exchange']['distribute']>[0];

/** What went out: the first file for 打开, and how many files and rows. */
export interface Distributed extends WrittenFile {
  packageId: string;
  files: number;
  rows: number;
}

const label = `正在下发${fillInTableName}`;

export interface Distribution extends Omit<SavedFile<Distributed>, 'save'> {
  /** Asks for a folder and writes the workbooks into it. */
  distribute: (input: Omit<DistributeInput, 'saveToken'>) => Promise<void>;
  job: RunningJob | null;
}

/** What went out, as the clerk reads it. */
export function distributedSentence({ fileName, files, rows }: Pick<Distributed, 'fileName' | 'files' | 'rows'>): string {
  const written = files === 1 ? `文件是“${fileName}”` : `共 ${files} 个文件，第一个是“${fileName}”`;
  return `已下发${fillInTableName}：${rows} 项，${written}。`;
}

/** Distributes fill-in workbooks; `onDone` is told the distribution. */
export function useDistribute(onDone: (packageId: string) => void): Distribution {
  const { client, shell, notices } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const { save, ...file } = useSavedFile<Distributed>();
  return {
    ...file,
    job: jobs.find((job) => job.label === label) ?? null,
    distribute: (input) =>
      save({
        chooseTarget: shell.chooseSaveFolder,
        write: async (saveToken) => {
          const { changeSetId, packageId, files, rows } = await runJob(label, (signal) => client.exchange.distribute({ ...input, saveToken }, { signal }));
          const [first] = files;
          if (!first) throw new Error('a distribution answered without a file');
          notices.set({ sentence: `已下发${fillInTableName} ${rows} 项`, changeSetIds: changeSetId === null ? [] : [changeSetId], problem: false });
          onDone(packageId);
          return { ...first, packageId, files: files.length, rows };
        },
      }),
  };
}
