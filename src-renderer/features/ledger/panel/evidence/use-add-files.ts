import { useState } from 'react';
import { useApi } from '../../../../api/api-provider.tsx';
import type { NamedFile } from '../../../../api/shell.ts';
import { useChange } from '../../../../api/change-hooks.ts';
import { useJobs, useRunJob } from '../../../../api/job-hooks.ts';
import type { RunningJob } from '../../../../api/job-runner.ts';
import { addedSentence } from './evidence-words.ts';

const jobLabel = '正在保存佐证材料';

export interface AddFiles {
  choose: () => Promise<void>;
  drop: (files: readonly File[]) => Promise<void>;
  job: RunningJob | null;
  running: boolean;
  error: unknown;
  clearError: () => void;
}

/** Keeps files as evidence of the parts: those of the dialog, or those that were dropped. */
export function useAddFiles(places: { taskId: string; unitId: string }[]): AddFiles {
  const { client, shell } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const { run, running, error, clearError } = useChange();
  const [unnamed, setUnnamed] = useState<unknown>(null);
  const add = async (name: () => Promise<readonly (NamedFile | null)[]>): Promise<void> => {
    setUnnamed(null);
    let files: readonly (NamedFile | null)[] = [];
    try {
      files = await name();
    } catch (failure) {
      setUnnamed(failure);
    }
    const fileTokens = files.flatMap((file) => (file === null ? [] : [file.fileToken]));
    if (fileTokens.length === 0 || places.length === 0) return;
    await run(
      () => runJob(jobLabel, (signal) => client.evidence.addFiles({ fileTokens, places, publishedOn: null }, { signal })),
      addedSentence,
    );
  };
  return {
    choose: () => add(() => shell.chooseOpenFiles('evidence', true)),
    drop: (files) => add(() => Promise.all(files.map((file) => shell.tokenForDroppedFile(file)))),
    job: jobs.find(({ label }) => label === jobLabel) ?? null,
    running,
    error: unnamed ?? error,
    clearError: () => {
      setUnnamed(null);
      clearError();
    },
  };
}
