import { useCallback, useState } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { failureOf, isCancelled } from '../../../api/failure.ts';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import type { TaizhangClient } from '../../../../src-main/contract/index.ts';

type ImportSource = Parameters<TaizhangClient['imports']['start']>[0]['source'];

/** What is to be imported, with the name that the clerk knows it by. */
interface IntakeRequest {
  name: string;
  source: ImportSource;
}

type IntakeOutcome =
  | { kind: 'none' }
  | { kind: 'failed'; error: unknown }
  /** The same content was imported before; the clerk decides. */
  | { kind: 'repeated'; error: unknown; importId: string; request: IntakeRequest };

export interface Intake {
  outcome: IntakeOutcome;
  /** The reading that is under way. */
  job: RunningJob | null;
  /** Resolves with true when the import was made. */
  start: (request: IntakeRequest, allowRepeat?: boolean) => Promise<boolean>;
  fail: (error: unknown) => void;
  reset: () => void;
}

/** Reads a file or pasted text into a new import and tells its id; failures wait in `outcome`. */
export function useIntake(onOpened: (importId: string) => void): Intake {
  const { client } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const [label, setLabel] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<IntakeOutcome>({ kind: 'none' });

  const start = useCallback<Intake['start']>(
    async (request, allowRepeat = false) => {
      const jobLabel = `正在导入${request.name}`;
      setLabel(jobLabel);
      setOutcome({ kind: 'none' });
      try {
        const { importId } = await runJob(jobLabel, (signal) =>
          client.imports.start({ source: request.source, allowRepeat }, { signal }),
        );
        onOpened(importId);
        return true;
      } catch (error) {
        setOutcome(outcomeOf(error, request));
        return false;
      } finally {
        setLabel(null);
      }
    },
    [client, onOpened, runJob],
  );
  return {
    outcome,
    job: label === null ? null : (jobs.find((job) => job.label === label) ?? null),
    start,
    fail: useCallback((error: unknown) => setOutcome({ kind: 'failed', error }), []),
    reset: useCallback(() => setOutcome({ kind: 'none' }), []),
  };
}

function outcomeOf(error: unknown, request: IntakeRequest): IntakeOutcome {
  if (isCancelled(error)) return { kind: 'none' };
  const failure = failureOf(error);
  if (failure?.code === 'ALREADY_IMPORTED') {
    return { kind: 'repeated', error, importId: failure.data.importId, request };
  }
  return { kind: 'failed', error };
}
