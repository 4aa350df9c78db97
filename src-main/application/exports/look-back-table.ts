import type { LookBackRow } from '../../contract/look-back.ts';
import { lookBackResultLabels, unitStateLabels } from '../../contract/text/labels.ts';
import type { LookBackData, LookBackTask } from '../../workbooks/layouts/look-back-table.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { grouped } from '../grouped.ts';
import { listLookBack } from '../look-back/list-look-back.ts';

/** The table of the look-back of a year (上年度任务回顾表); NOTHING_TO_EXPORT when the year before had no such tasks. */
export function lookBackTableOf(context: ApplicationContext, year: number): LookBackData {
  const rows = listLookBack(context, { year });
  if (rows.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  const plans = [...grouped(rows, ({ planTitle }) => planTitle)].map(([title, ofPlan]) => ({ title, tasks: ofPlan.map(printedTask) }));
  return { year, plans };
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
