import { useState } from 'react';
import type { UnitProposal } from '../../../../src-main/contract/unit-proposals.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { isCancelled } from '../../../api/failure.ts';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import { chooseOpenFile } from '../../../api/shell.ts';

/** Units that were read and wait for the clerk's decision. */
export interface ReadUnits {
  /** Grows with every reading, so that each begins a review of its own. */
  number: number;
  source: string;
  proposals: readonly UnitProposal[];
}

export interface UnitIntake {
  read: ReadUnits | null;
  job: RunningJob | null;
  running: boolean;
  error: unknown;
  clearError: () => void;
  readTable: () => Promise<void>;
  readRoster: (plan: { id: string; title: string }) => Promise<void>;
  end: () => void;
}

const jobLabel = '正在读取单位名录';

/** Reads units from a table that the clerk chooses, or from the leading group of a plan. */
export function useUnitIntake(): UnitIntake {
  const { client, shell } = useApi();
  const runJob = useRunJob();
  const jobs = useJobs();
  const [read, setRead] = useState<ReadUnits | null>(null);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (
    reading: () => Promise<{ source: string; proposals: readonly UnitProposal[] } | null>,
  ): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      const found = await reading();
      if (found) setRead((before) => ({ ...found, number: (before?.number ?? 0) + 1 }));
    } catch (failure) {
      if (!isCancelled(failure)) setError(failure);
    }
    setRunning(false);
  };
  return {
    read,
    job: jobs.find(({ label }) => label === jobLabel) ?? null,
    running,
    error,
    clearError: () => setError(null),
    readTable: () =>
      attempt(async () => {
        const file = await chooseOpenFile(shell, 'table');
        if (file === null) return null;
        const { fileToken, fileName } = file;
        const { proposals } = await runJob(jobLabel, (signal) => client.units.readFile({ fileToken }, { signal }));
        return { source: `“${fileName}”`, proposals };
      }),
    readRoster: ({ id, title }) =>
      attempt(async () => ({
        source: `《${title}》的领导小组名单`,
        ...(await client.units.proposeFromRoster({ planId: id })),
      })),
    end: () => setRead(null),
  };
}
