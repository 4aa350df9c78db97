import { count, eq, isNull } from 'drizzle-orm';
import type { WorkspaceStatus } from '../../contract/workspace.ts';
import { planImports, tasks, units, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { planInLedger, taskInLedger } from '../ledger/in-ledger.ts';
import { listLedger } from '../ledger/list-ledger.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { newestBackupAt } from './newest-backup.ts';
import { readOffice } from './office-setting.ts';

/** What the frame of the window shows: office, day, counts of the office's year. */
export function getStatus(context: ApplicationContext): WorkspaceStatus {
  const { db } = context;
  const office = readOffice(db);
  const rows = office === null ? [] : listLedger(context, { year: office.year }).rows;
  const countOf = (row: { rows: number } | undefined): number => row?.rows ?? 0;
  return {
    office,
    today: context.today(),
    counts: {
      units: countOf(db.select({ rows: count() }).from(units).where(isNull(units.archivedAt)).get()),
      plans: countOf(db.select({ rows: count() }).from(workPlans).where(planInLedger).get()),
      tasks: countOf(
        db
          .select({ rows: count() })
          .from(tasks)
          .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
          .where(taskInLedger)
          .get(),
      ),
      openImports: countOf(db.select({ rows: count() }).from(planImports).where(eq(planImports.state, 'open')).get()),
      openTasks: rows.filter((row) => row.state === null || openUnitStates.includes(row.state)).length,
      overdueTasks: rows.filter((row) => row.lightReason.code === 'OVERDUE').length,
    },
    folder: context.folder,
    lastBackupAt: newestBackupAt(context.backupsFolder),
  };
}
