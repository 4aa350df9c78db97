import type { UnitProposal } from '../../../../src-main/contract/unit-proposals.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { chooseOpenFile } from '../../../api/shell.ts';
import { useReading } from '../../../api/use-reading.ts';
import type { Reading } from '../../../api/use-reading.ts';

/** Units that were read. */
export interface ReadUnits {
  source: string;
  proposals: readonly UnitProposal[];
}

export interface UnitIntake extends Reading<ReadUnits> {
  readTable: () => Promise<void>;
  readRoster: (plan: { id: string; title: string }) => Promise<void>;
}

/** Reads units from a table that the clerk chooses, or from the leading group of a plan. */
export function useUnitIntake(): UnitIntake {
  const { client, shell } = useApi();
  const { attempt, ...reading } = useReading<ReadUnits>('正在读取单位名录');
  return {
    ...reading,
    readTable: () =>
      attempt(async (runJob) => {
        const file = await chooseOpenFile(shell, 'table');
        if (file === null) return null;
        const { fileToken, fileName } = file;
        const { proposals } = await runJob((signal) => client.units.readFile({ fileToken }, { signal }));
        return { source: `“${fileName}”`, proposals };
      }),
    readRoster: ({ id, title }) =>
      attempt(async () => ({
        source: `《${title}》的领导小组名单`,
        ...(await client.units.proposeFromRoster({ planId: id })),
      })),
  };
}
