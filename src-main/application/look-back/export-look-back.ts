import type { Exported } from '../../contract/exports.ts';
import type { LookBackRow } from '../../contract/look-back.ts';
import { lookBackResultLabels, unitStateLabels } from '../../contract/text/labels.ts';
import type { LookBackTask } from '../../workbooks/layouts/look-back-table.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { saveExport } from '../exports/save-export.ts';
import { loadExportProfile } from '../presets/load-presets.ts';
import type { JobControl } from '../stream-job.ts';
import { listLookBack } from './list-look-back.ts';

/** Exports the table of the look-back of a year (上年度任务回顾表); NOTHING_TO_EXPORT when the year before had no such tasks. */
export async function exportLookBack(
  context: ApplicationContext,
  { year, saveToken }: { year: number; saveToken: string },
  control: JobControl,
): Promise<Exported> {
  const profile = loadExportProfile(context.resourcesFolder);
  const rows = listLookBack(context, { year });
  if (rows.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  const plans = [...new Set(rows.map((row) => row.planTitle))];
  const data = {
    year,
    plans: plans.map((title) => ({ title, tasks: rows.filter((row) => row.planTitle === title).map(printedTask) })),
  };
  return saveExport(context, { useCase: 'lookBack.export', saveToken, workbook: { table: 'lookBack', profile, data } }, control);
}

function printedTask({ outlineNumber, title, units, deadlineText, state, result, rectification, note }: LookBackRow): LookBackTask {
  return {
    outlineNumber: outlineNumber ?? '',
    title,
    units,
    deadline: deadlineText,
    state: state === null ? '' : unitStateLabels[state],
    result: result === null ? '' : lookBackResultLabels[result],
    rectification: rectification?.title ?? '',
    note: note ?? '',
  };
}
