import { useApi } from '../../../api/api-provider.tsx';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import { useSavedFile } from '../../../api/use-saved-file.ts';
import type { SavedFile } from '../../../api/use-saved-file.ts';
import type { IssueFacts } from './letter-form.tsx';
import type { WrittenLetter } from './letter-words.ts';

export interface Letters extends Omit<SavedFile<WrittenLetter>, 'save'> {
  job: RunningJob | null;
  writeBulletin: (facts: IssueFacts) => Promise<void>;
  writeBrief: (facts: IssueFacts) => Promise<void>;
}

const bulletinLabel = '正在写通报';
const briefLabel = '正在写简报';

/** 通报 and 一页简报 of a snapshot, written as Word where the clerk wants them. */
export function useLetters(snapshotId: string): Letters {
  const { client } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const { save, ...file } = useSavedFile<WrittenLetter>();
  return {
    ...file,
    job: jobs.find(({ label }) => label === bulletinLabel || label === briefLabel) ?? null,
    writeBulletin: ({ number, issuedOn }) =>
      save({
        suggestName: () => client.exports.suggestName({ kind: 'bulletin', snapshotId }),
        write: async (saveToken) => ({
          ...(await runJob(bulletinLabel, (signal) => client.supervision.bulletin({ snapshotId, number, issuedOn, saveToken }, { signal }))),
          leftOut: 0,
        }),
      }),
    writeBrief: ({ issuedOn }) =>
      save({
        suggestName: () => client.exports.suggestName({ kind: 'brief', snapshotId }),
        write: (saveToken) => runJob(briefLabel, (signal) => client.supervision.brief({ snapshotId, issuedOn, saveToken }, { signal })),
      }),
  };
}
