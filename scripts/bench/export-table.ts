import { performance } from 'node:perf_hooks';
import type { Workspace } from '../../src-main/application/workspace.ts';
import { followJob } from '../../src-main/contract/jobs.ts';

/** Milliseconds of the parts of an export, as its own progress tells them. */
export interface ExportTimes {
  readonly whole: number;
  /** Until the first rows are written. */
  readonly layOut: number;
  readonly write: number;
  /** Reading the file again, comparing it, putting it in place. */
  readonly check: number;
}

/** Exports the responsibility table of a plan into a file. */
export async function exportTable({ client, files }: Workspace, planId: string, file: string): Promise<ExportTimes> {
  const start = performance.now();
  let firstRows = Number.NaN;
  let lastRow = Number.NaN;
  const job = await client.exports.write({ question: { table: 'responsibilityTable', planId }, profileId: null, saveToken: files.offerSaveTarget(file) });
  await followJob(job, ({ phase, done, total }) => {
    if (phase !== 'writing') return;
    if (Number.isNaN(firstRows)) firstRows = performance.now();
    if (done === total) lastRow = performance.now();
  });
  const end = performance.now();
  return { whole: end - start, layOut: firstRows - start, write: lastRow - firstRows, check: end - lastRow };
}
