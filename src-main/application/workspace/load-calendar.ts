import { z } from 'zod';
import type { WorkingYearView } from '../../contract/workspace.ts';
import { calendarProblems, type WorkingCalendar, withLaterYears } from '../../domain/deadlines/working-calendar.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { loadSource } from '../imports/import-source.ts';
import { workingCalendarSchema } from '../presets/working-calendar-schema.ts';
import { recordUseCase } from '../record-use-case.ts';
import { readLaterYears, writeLaterYears } from './working-calendar.ts';

/** Far more than the notices of a hundred years. */
const mostBytes = 256 * 1024;

/** The years whose holidays are known, those of the program and those from files. */
export function listWorkingYears(context: ApplicationContext): WorkingYearView[] {
  const loaded = new Set(readLaterYears(context.db).years.map(({ year }) => year));
  return context.workingCalendar().years.map(({ year, holidays, workingWeekends }) => ({
    year,
    fromFile: loaded.has(year),
    holidays: [...holidays],
    workingWeekends: [...workingWeekends],
  }));
}

/**
 * Takes the years of a calendar file, in place of those of the same number. CALENDAR_INVALID names what is wrong in the
 * file or contradicts the years that are known, FILE_TOO_LARGE and the errors of opening the file.
 */
export function loadCalendar(context: ApplicationContext, { fileToken }: { fileToken: string }): { changeSetId: string | null; years: number[] } {
  const { fileName, bytes } = loadSource(context.files, { kind: 'file', fileToken });
  if (bytes.length > mostBytes) throw new AppError('FILE_TOO_LARGE', { fileName, limit: 'bytes', maximum: mostBytes });
  const file = parseCalendar(bytes);
  const [contradiction] = calendarProblems(withLaterYears(context.workingCalendar(), file));
  if (contradiction !== undefined) throw new AppError('CALENDAR_INVALID', { problem: contradiction.code, year: contradiction.year, day: contradiction.day });
  const years = file.years.map(({ year }) => year);
  const { changeSetId } = recordUseCase(context, 'workspace.loadCalendar', { years: years.join('、') }, (tx) => {
    writeLaterYears(tx, withLaterYears(readLaterYears(tx), file));
  });
  return { changeSetId, years };
}

function parseCalendar(bytes: Uint8Array): WorkingCalendar {
  const content = jsonOf(bytes);
  const parsed = workingCalendarSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw calendarError(content, parsed.error);
}

/** The first thing that is wrong, with the year in whose notice it stands and, where there is one, the text of the day. */
function calendarError(content: unknown, { issues }: z.ZodError): AppError<'CALENDAR_INVALID'> {
  const [issue] = issues;
  const known = issue?.code === 'custom' ? contradictionSchema.safeParse(issue.params) : null;
  if (known?.success) return new AppError('CALENDAR_INVALID', known.data);
  const [, at] = issue?.path ?? [];
  const year = yearsSchema.safeParse(content).data?.years[Number(at)]?.year ?? null;
  return new AppError('CALENDAR_INVALID', { problem: 'FORM', year, day: null });
}

const contradictionSchema = z.object({ problem: z.string(), year: z.number(), day: z.string().nullable() });
const yearsSchema = z.object({ years: z.array(z.object({ year: z.number().nullable().catch(null) }).catch({ year: null })) });

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new AppError('CALENDAR_INVALID', { problem: 'NOT_JSON', year: null, day: null });
  }
}
