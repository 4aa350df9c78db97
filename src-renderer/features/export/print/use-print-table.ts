import { useState } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { isCancelled, JobCancelled } from '../../../api/failure.ts';
import { useJobs, useRunJob } from '../../../api/job-hooks.ts';
import type { RunningJob } from '../../../api/job-runner.ts';
import type { PreparedSheet } from '../preview/prepared-sheet.ts';
import { layOutSheets } from './lay-out-sheets.ts';
import type { PrintedTable } from './lay-out-sheets.ts';
import type { ManyPages, PageUse } from './many-pages.tsx';
import { printWindow } from './use-paper.tsx';
import type { Paper } from './use-paper.tsx';

/** A table that can be printed: what to lay out, and its one sheet where the preview has it already. */
export interface PrintableTable extends PrintedTable {
  readonly only: PreparedSheet | null;
}

export interface TablePrinting {
  /** From the click until the pages are with the printer. */
  running: boolean;
  /** The laying out of the sheets. */
  job: RunningJob | null;
  error: unknown;
  /** Opens the print dialog with all pages. */
  print: (table: PrintableTable) => void;
  /** Draws all pages and runs `use` with them, telling their number; rejects with `JobCancelled` when the clerk does not want them. */
  withPages: <Result>(table: PrintableTable, as: PageUse, use: (pages: number) => Promise<Result>) => Promise<Result>;
}

/** Prints all sheets of a table called `name` by the window's own printing. */
export function usePrintTable(name: string, paper: Paper, { confirm }: ManyPages): TablePrinting {
  const { client } = useApi();
  const runJob = useRunJob();
  const label = `正在准备${name}的各页`;
  const job = useJobs().find((one) => one.label === label) ?? null;
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const withPages: TablePrinting['withPages'] = async ({ only, ...table }, as, use) => {
    const sheets = only === null ? await runJob(label, (signal) => Promise.resolve(layOutSheets(client, table, signal))) : [only];
    const pages = sheets.reduce((sum, sheet) => sum + sheet.pages.length, 0);
    if (!(await confirm(pages, as))) throw new JobCancelled();
    return paper.print(sheets, () => use(pages));
  };
  const print = async (table: PrintableTable): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      await withPages(table, 'print', printWindow);
    } catch (failure) {
      if (!isCancelled(failure)) setError(failure);
    }
    setRunning(false);
  };
  return { running, job, error, print: (table) => void print(table), withPages };
}
