import type { ReadColumnView } from '../../../../src-main/contract/website.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { chooseOpenFile } from '../../../api/shell.ts';
import type { NamedFile } from '../../../api/shell.ts';
import { useReading } from '../../../api/use-reading.ts';
import type { Reading } from '../../../api/use-reading.ts';

/** Columns that were read of a file. */
export interface ReadColumns {
  fileName: string;
  rows: readonly ReadColumnView[];
}

export interface ColumnIntake extends Reading<ReadColumns> {
  choose: () => Promise<void>;
  drop: (files: readonly File[]) => Promise<void>;
}

/** Reads a table of columns that the clerk chooses or drops. */
export function useColumnIntake(): ColumnIntake {
  const { client, shell } = useApi();
  const { attempt, ...reading } = useReading<ReadColumns>('正在读取网站栏目表');
  const readFile = (name: () => Promise<NamedFile | null>): Promise<void> =>
    attempt(async (runJob) => {
      const file = await name();
      if (file === null) return null;
      const { fileToken, fileName } = file;
      const { rows } = await runJob((signal) => client.website.readFile({ fileToken }, { signal }));
      return { fileName, rows };
    });
  return {
    ...reading,
    choose: () => readFile(() => chooseOpenFile(shell, 'table')),
    drop: ([file]) => readFile(() => (file ? shell.tokenForDroppedFile(file) : Promise.resolve(null))),
  };
}
