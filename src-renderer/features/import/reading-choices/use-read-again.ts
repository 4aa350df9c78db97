import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { readingChoicesSchema } from '../../../../src-main/contract/extraction.ts';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { useImportWriter } from '../edits/import-writer.ts';
import { sameChoices } from './column-choices.ts';
import type { ReadingChoices } from './reading-words.ts';

const jobLabel = '正在重新识别';

function isReadingChoices(value: unknown): value is ReadingChoices {
  return readingChoicesSchema.safeParse(value).success;
}

export interface ReadAgain {
  /** As chosen in the panel, else as the last reading followed. */
  choices: ReadingChoices;
  choose: (choices: ReadingChoices) => void;
  /** The choices differ from those of the last reading. */
  changed: boolean;
  start: () => Promise<void>;
  /** Takes the choices back to those of the last reading. */
  giveUp: () => void;
  running: boolean;
  job: RunningJob | null;
  error: unknown;
  clearError: () => void;
}

/** The choices of how to read an import, which wait over a restart until they are followed, and the reading itself. */
export function useReadAgain(view: ImportView): ReadAgain {
  const { importId } = view;
  const { writer, change } = useImportWriter(importId);
  const runJob = useRunJob();
  const jobs = useJobs();
  const [typed, setTyped] = useStoredValue(`import-reading:${importId}`, isReadingChoices);
  const choices = typed ?? view.reading.choices;

  const start = async (): Promise<void> => {
    const answer = await writer.inTurn(({ rowVersion }) =>
      writer.run(
        () => runJob(jobLabel, (signal) => writer.imports.readAgain({ importId, rowVersion, choices }, { signal })),
        ({ taskCount, keptCount }) => `识别出 ${taskCount} 项，保留了您改过的 ${keptCount} 项`,
      ),
    );
    if (answer !== null) setTyped(null);
  };
  return {
    choices,
    choose: (next) => setTyped(sameChoices(next, view.reading.choices) ? null : next),
    changed: !sameChoices(choices, view.reading.choices),
    start,
    giveUp: () => setTyped(null),
    running: change.running,
    job: jobs.find(({ label }) => label === jobLabel) ?? null,
    error: change.error,
    clearError: change.clearError,
  };
}
