import path from 'node:path';
import { addDays } from '../../domain/calendar-day.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { commitImport } from '../imports/commit-import.ts';
import { requireOpenImport } from '../imports/open-import.ts';
import { startImport } from '../imports/start-import.ts';
import { listLedger } from '../ledger/list-ledger.ts';
import { reportProgress } from '../ledger/report-progress.ts';
import { getTask } from '../ledger/get-task.ts';
import type { JobControl } from '../stream-job.ts';
import { readOffice } from './office-setting.ts';
import { sampleOffice } from './sample-office.ts';
import { sampleReportOf } from './sample-progress.ts';
import { setUp } from './set-up.ts';

/** Path of the sample plan below `resources/`. */
export function samplePlanPath(resourcesFolder: string): string {
  return path.join(resourcesFolder, 'sample', 'plan.docx');
}

/**
 * Fills the workspace with the sample county so that a new user can look around: office and units, the sample plan read and
 * committed like every plan, and a first quarter of progress. Goes through the same use cases as the clerk's own work.
 * SAMPLE_NEEDS_EMPTY where an office has been set up; cancelled while it reads, it leaves nothing.
 */
export async function loadSample(context: ApplicationContext, control: JobControl): Promise<{ planId: string }> {
  if (readOffice(context.db) !== null) throw new AppError('SAMPLE_NEEDS_EMPTY', {});
  const fileToken = context.files.offer(samplePlanPath(context.resourcesFolder));
  const { importId } = await startImport(
    context,
    { source: { kind: 'file', fileToken }, allowRepeat: true },
    control,
  );
  setUp(context, { ...sampleOffice, unitPreset: 'sample-county' });
  const { rowVersion } = requireOpenImport(context.db, importId);
  const { planId } = commitImport(context, { importId, rowVersion, useStates: false });
  reportSampleProgress(context, planId, control);
  return { planId };
}

/** Gives the tasks of a plan the states of the sample in turn, as if a quarter had been reported. */
function reportSampleProgress(context: ApplicationContext, planId: string, control: JobControl): void {
  const { rows } = listLedger(context, { planId });
  const reportedOn = addDays(context.today(), -7);
  rows.forEach((row, index) => {
    control.onProgress({ phase: 'storing', done: index, total: rows.length });
    const { units } = getTask(context, { taskId: row.id });
    const report = sampleReportOf(index, units.map((unit) => unit.unitId));
    if (report !== null) reportProgress(context, { taskId: row.id, reportedOn, ...report });
  });
}
