import { fillInTableName } from '../../../../src-main/contract/text/exchange-words.ts';
import type { CollectedFile } from '../../../../src-main/contract/collection.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import type { NamedFile } from '../../../api/shell.ts';
import { useReading } from '../../../api/use-reading.ts';
import type { Reading } from '../../../api/use-reading.ts';
import { collectedSentence } from './collect-words.ts';

/** What became of files that were taken in. */
export interface Collected {
  files: readonly CollectedFile[];
}

export interface Collection extends Reading<Collected> {
  chooseFiles: () => Promise<void>;
  chooseFolder: () => Promise<void>;
  drop: (files: readonly File[]) => Promise<void>;
}

/** Takes in files and folders that units returned. */
export function useCollect(): Collection {
  const { client, shell, notices } = useApi();
  const { year } = useOffice();
  const { attempt, ...reading } = useReading<Collected>(`正在收回${fillInTableName}`);
  const collect = (name: () => Promise<readonly NamedFile[]>): Promise<void> =>
    attempt(async (runJob) => {
      const named = await name();
      if (named.length === 0) return null;
      const fileTokens = named.map(({ fileToken }) => fileToken);
      const { changeSetId, files } = await runJob((signal) => client.exchange.collect({ year, fileTokens }, { signal }));
      if (changeSetId !== null) notices.set({ sentence: collectedSentence(files), changeSetIds: [changeSetId], problem: false });
      return { files };
    });
  return {
    ...reading,
    chooseFiles: () => collect(() => shell.chooseOpenFiles('returnedFile', true)),
    chooseFolder: () =>
      collect(async () => {
        const folder = await shell.chooseOpenFolder();
        return folder === null ? [] : [folder];
      }),
    drop: (files) => collect(async () => (await Promise.all(files.map((file) => shell.tokenForDroppedFile(file)))).filter((named) => named !== null)),
  };
}
