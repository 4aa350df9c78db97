import { sql } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { unitStates } from '../../domain/codes.ts';
import { isDone } from '../../domain/progress/task-state.ts';

const doneStates = unitStates.filter(isDone);

/**
 * How many parts of a year's ledger became done in each month (1 to 12) of the year: on the day of the first report that
 * said so and was followed by no other word. A part that is done without a report counts in no month.
 */
export function doneByMonth(db: Database, year: number): Map<number, number> {
  const rows = db.all<{ month: string | null; parts: number }>(sql`
    select substr(done_on, 6, 2) as month, count(*) as parts from (
      select (
        select min(report.reported_on) from progress_reports report
        where report.task_unit_id = part.id and report.state in ${doneStates}
        and report.reported_on >= coalesce(
          (select max(other.reported_on) from progress_reports other
           where other.task_unit_id = part.id and other.state not in ${doneStates}), '')
      ) as done_on
      from task_units part
      join tasks task on task.id = part.task_id and task.archived_at is null
      join work_plans plan on plan.id = task.plan_id and plan.year = ${year} and plan.archived_at is null and plan.reference = 0
      where part.archived_at is null and part.state in ${doneStates}
    ) where substr(done_on, 1, 4) = ${String(year)} group by month`);
  return new Map(rows.map(({ month, parts }) => [Number(month), parts]));
}
