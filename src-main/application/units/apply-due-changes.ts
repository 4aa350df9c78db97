import { and, gte, lte, or } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { addDays } from '../../domain/calendar-day.ts';
import type { Database } from '../../database/database.ts';
import { collectiveUnitMembers, collectiveUnits, units } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { recordUseCase } from '../record-use-case.ts';
import { tasksNaming, yearOf } from './collective-tasks.ts';

/**
 * Brings the tasks of this year's plans in line with changes of members whose day has come since they were entered: a unit
 * founded or dissolved, a membership that began or ended. Called when the workspace opens; where nothing is due, nothing
 * is written.
 */
export function applyDueChanges(context: Pick<ApplicationContext, 'db' | 'now' | 'today'>): void {
  const { db } = context;
  const today = context.today();
  if (!somethingFellDue(db, today)) return;
  const collectiveIds = db.select({ id: collectiveUnits.id }).from(collectiveUnits).all().map(({ id }) => id);
  recordUseCase(context, 'units.applyDueChanges', {}, (tx) => {
    syncTaskUnits(tx, tasksNaming(tx, collectiveIds, yearOf(today)), context.now());
  });
}

/** Whether a day of a unit or of a membership lies in this year and has come. */
function somethingFellDue(db: Database, today: CalendarDay): boolean {
  const first = `${yearOf(today)}-01-01`;
  // What ends with a day is gone on the next one.
  const yesterday = addDays(today, -1);
  const began = db
    .select({ id: units.id })
    .from(units)
    .where(
      or(
        and(gte(units.establishedOn, first), lte(units.establishedOn, today)),
        and(gte(units.dissolvedOn, first), lte(units.dissolvedOn, yesterday)),
      ),
    )
    .get();
  const joined = db
    .select({ id: collectiveUnitMembers.id })
    .from(collectiveUnitMembers)
    .where(
      or(
        and(gte(collectiveUnitMembers.validFrom, first), lte(collectiveUnitMembers.validFrom, today)),
        and(gte(collectiveUnitMembers.validTo, first), lte(collectiveUnitMembers.validTo, yesterday)),
      ),
    )
    .get();
  return began !== undefined || joined !== undefined;
}
