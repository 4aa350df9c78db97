import { oc } from '@orpc/contract';
import { z } from 'zod';
import { signalLights, unitStates } from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import { changedSchema, countedDaySchema, daySchema, idSchema, nameSchema, rowVersionSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

/** A task in a unit that something is due of. */
export const dueItemSchema = z.object({
  taskId: idSchema,
  planId: idSchema,
  outlineNumber: z.string().nullable(),
  title: z.string(),
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
  dueOn: daySchema.nullable(),
  /** Days left; negative when overdue. */
  daysLeft: z.number().nullable(),
  light: z.enum(signalLights),
  state: z.enum(unitStates).nullable(),
});
export type DueItem = z.infer<typeof dueItemSchema>;

/** A day of the year on which something is to be done. */
export const calendarDaySchema = z.object({
  day: daySchema,
  kind: z.enum(['task', 'case', 'slip', 'officeDay', 'quarterEnd']),
  title: z.string(),
  count: z.number(),
});
export type CalendarEntry = z.infer<typeof calendarDaySchema>;

/** A row that falls on a day of the calendar. */
export const calendarRowSchema = z.object({
  kind: calendarDaySchema.shape.kind.extract(['task', 'case', 'slip']),
  id: idSchema,
  title: z.string(),
  /** Plan of a task; null for the others. */
  planId: idSchema.nullable(),
});
export type CalendarRow = z.infer<typeof calendarRowSchema>;

const countsSchema = z.object({ all: z.number(), done: z.number(), overdue: z.number() });

/** Kinds of rows that a search finds, in the order in which the clerk chooses among them. */
export const hitKinds = ['task', 'report', 'evidence', 'unit', 'case', 'slip', 'plan', 'websiteColumn'] as const;

/** What a search finds: the row, why it fits, and where it leads. */
export const hitSchema = z.object({
  kind: z.enum(hitKinds),
  id: idSchema,
  title: z.string(),
  /** Whose it is and where it belongs: a task's number and lead units, the unit of a request. */
  about: z.string(),
  /** Words around what was found. */
  excerpt: z.string(),
  /** What was found, as it stands in the title or the excerpt; empty where the row fits by its number. */
  found: z.array(z.string()),
  taskId: idSchema.nullable(),
  unitId: idSchema.nullable(),
  planId: idSchema.nullable(),
  day: daySchema.nullable(),
});
export type SearchHit = z.infer<typeof hitSchema>;

export const savedViewSchema = z.object({
  viewId: idSchema,
  screen: z.string(),
  name: z.string(),
  query: z.record(z.string(), z.unknown()),
  rowVersion: rowVersionSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** What the clerk sees in the morning. */
export const todaySchema = z.object({
  asOf: daySchema,
  dueToday: z.array(dueItemSchema),
  dueThisWeek: z.array(dueItemSchema),
  overdueByUnit: z.array(z.object({ unitId: idSchema, unitName: z.string(), tasks: z.number(), longestDays: z.number(), phone: z.string().nullable() })),
  waitingForCheck: z.array(dueItemSchema),
  evidenceToCheck: z.number(),
  /** Units that have not reported for the quarter that is running or has just ended. */
  unitsWithoutReport: z.array(z.object({ unitId: idSchema, unitName: z.string(), openTasks: z.number() })),
  plansToPublish: z.array(z.object({ planId: idSchema, title: z.string(), changes: z.number() })),
  casesDue: z.array(z.object({ caseId: idSchema, subject: z.string(), unitName: z.string(), dueOn: daySchema.nullable(), daysLeft: z.number().nullable() })),
  slipsOverdue: z.number(),
  /** Returned workbooks that wait to be taken over. */
  returnsWaiting: z.number(),
  /** Units from which nothing has come by the day of reply. */
  unitsNotReturned: z.number(),
  columnsOverdue: z.number(),
});
export type Today = z.infer<typeof todaySchema>;

/** Numbers for the charts of a year, in parts (tasks in units). */
export const chartsSchema = z.object({
  byClass: z.array(z.object({ classCode: z.string(), className: z.string(), counts: countsSchema })),
  byUnit: z.array(z.object({ unitId: idSchema, unitName: z.string(), classCode: z.string(), counts: countsSchema })),
  /** Parts that became done in a month (1 to 12), and those that were due in it. */
  byMonth: z.array(z.object({ month: z.number(), done: z.number(), due: z.number() })),
  /** Of the parts due in a quarter, how many are done; `due` is 0 where none was. */
  heat: z.array(z.object({ unitId: idSchema, quarter: z.number(), due: z.number(), done: z.number() })),
});
export type Charts = z.infer<typeof chartsSchema>;

export const workbenchContract = {
  /** What the clerk sees in the morning. */
  today: procedure.input(z.object({ year: yearSchema.optional(), asOf: daySchema.optional() })).output(todaySchema),
  /** What falls on the days of a year. */
  calendar: procedure.input(z.object({ year: yearSchema })).output(z.array(calendarDaySchema)),
  /** The rows behind the entries of a day: tasks, then requests, then slips. */
  calendarDay: procedure.input(z.object({ day: countedDaySchema })).output(z.array(calendarRowSchema)),
  /** Numbers for the charts; each leads to the rows behind it by its keys. */
  charts: procedure.input(z.object({ year: yearSchema, asOf: daySchema.optional() })).output(chartsSchema),
  /** Looks through everything; `perKind` keeps the rows of one kind from crowding out the others. */
  search: procedure
    .input(
      z.object({
        text: z.string().trim().min(1).max(100),
        year: yearSchema.optional(),
        kinds: z.array(hitSchema.shape.kind).optional(),
        limit: z.number().int().min(1).max(200),
        perKind: z.number().int().min(1).max(200).optional(),
      }),
    )
    .output(z.array(hitSchema)),
  views: procedure.input(z.object({ screen: z.string().max(40) })).output(z.array(savedViewSchema)),
  saveView: procedure
    .input(z.object({ viewId: idSchema.nullable(), screen: z.string().min(1).max(40), name: nameSchema, query: z.record(z.string().max(60), z.unknown()) }))
    .output(changedSchema.extend({ viewId: idSchema })),
  removeView: procedure.input(z.object({ viewId: idSchema })).output(changedSchema),
};
