import type { CalendarDay } from '../domain/calendar-day.ts';
import type { WorkingCalendar } from '../domain/deadlines/working-calendar.ts';
import type { LightRuleSet } from '../domain/progress/signal-light.ts';
import type { Database, OpenDatabase } from '../database/database.ts';
import type { ReaderWorker } from '../workers/reader-worker.ts';
import type { RendererWorker } from '../workers/renderer-worker.ts';
import type { FileTokens } from './files/file-tokens.ts';

/** What every use case may touch; made once by `openWorkspace`. */
export interface ApplicationContext {
  database: OpenDatabase;
  /** Typed queries of the open database; shorthand for `database.db`. */
  db: Database;
  /** Folder of the workspace. */
  folder: string;
  /** Folder of the daily backups. */
  backupsFolder: string;
  /** Folder of presets and the sample that come with the program. */
  resourcesFolder: string;
  files: FileTokens;
  /** Rules of the signal lights in force, as the clerk last chose them. */
  lightRules: () => LightRuleSet;
  /** The working days in force, with the years that the clerk loaded. */
  workingCalendar: () => WorkingCalendar;
  reader: ReaderWorker;
  renderer: RendererWorker;
  /** The clock; fixed in tests. */
  now: () => Date;
  /** Today in the office's own time zone. */
  today: () => CalendarDay;
}
