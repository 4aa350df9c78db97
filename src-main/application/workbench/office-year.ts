import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { Database } from '../../database/database.ts';
import { readOffice } from '../workspace/office-setting.ts';

/** The year that the workbench shows unless another is asked for: the office's, else that of the day. */
export function officeYear(db: Database, today: CalendarDay): number {
  return readOffice(db)?.year ?? Number(today.slice(0, 4));
}
