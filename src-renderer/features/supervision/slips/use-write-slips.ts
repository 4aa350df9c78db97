import { useApi } from '../../../api/api-provider.tsx';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import { useSavedFile } from '../../../api/use-saved-file.ts';
import type { SavedFile, WrittenFile } from '../../../api/use-saved-file.ts';

/** What was written: the file that 打开 opens, how many there are, and how many slips are in them. */
export interface WrittenSlips extends WrittenFile {
  files: number;
  slips: number;
}

const label = '正在导出督办文书';

export interface SlipWriting extends Omit<SavedFile<WrittenSlips>, 'save'> {
  /** Asks for a file (`together`) or for a folder, and writes the slips there. */
  write: (slipIds: string[], options: { together: boolean; withReplyForms: boolean }) => Promise<void>;
  job: RunningJob | null;
}

/** What was written, as the clerk reads it. */
export function writtenSentence({ fileName, files, slips }: WrittenSlips): string {
  return files === 1 ? `已把 ${slips} 份文书写入“${fileName}”。` : `已写成 ${files} 个 Word 文件，第一个是“${fileName}”。`;
}

/** Writes slips as Word, in one file or one file each. */
export function useWriteSlips(): SlipWriting {
  const { client, shell } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const { save, ...file } = useSavedFile<WrittenSlips>();
  return {
    ...file,
    job: jobs.find((job) => job.label === label) ?? null,
    write: (slipIds, options) =>
      save({
        ...(options.together
          ? { suggestName: () => client.exports.suggestName({ kind: 'slips', slipIds }) }
          : { chooseTarget: shell.chooseSaveFolder }),
        write: async (saveToken) => {
          const { files } = await runJob(label, (signal) => client.supervision.write({ slipIds, saveToken, ...options }, { signal }));
          const [first] = files;
          if (!first) throw new Error('writing slips answered without a file');
          return { ...first, files: files.length, slips: slipIds.length };
        },
      }),
  };
}
