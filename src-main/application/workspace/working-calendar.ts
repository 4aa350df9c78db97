import { eq } from 'drizzle-orm';
import { type WorkingCalendar, withLaterYears } from '../../domain/deadlines/working-calendar.ts';
import type { Database } from '../../database/database.ts';
import { settings } from '../../database/schema/index.ts';
import { loadWorkingCalendar } from '../presets/load-presets.ts';
import { workingCalendarSchema } from '../presets/working-calendar-schema.ts';

const workingCalendarKey = 'workingCalendar';

/** The years that the clerk loaded from a file; none until then. */
export function readLaterYears(db: Database): WorkingCalendar {
  const row = db.select().from(settings).where(eq(settings.key, workingCalendarKey)).get();
  return row ? workingCalendarSchema.parse(row.value) : { years: [] };
}

/** Stores the years that were loaded from files, one at least, inside an open change set. */
export function writeLaterYears(tx: Database, { years }: WorkingCalendar): void {
  const value = { kind: 'workingCalendar', years };
  tx.insert(settings)
    .values({ key: workingCalendarKey, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run();
}

/** The working days in force: the years that come with the program and, in their place or after them, those from files. */
export function readWorkingCalendar(db: Database, resourcesFolder: string): WorkingCalendar {
  return withLaterYears(loadWorkingCalendar(resourcesFolder), readLaterYears(db));
}
