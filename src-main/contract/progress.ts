import { oc } from '@orpc/contract';
import { z } from 'zod';
import { assignmentRoles, signalLights, unitStates } from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import { lightReasonSchema, reportDetailsSchema } from './ledger.ts';
import { changedSchema, daySchema, idSchema, rowVersionSchema, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

const quarterSchema = z.number().int().min(1).max(4);
const percentSchema = z.number().int().min(0).max(100);

export const taskSummarySchema = z.object({
  summaryId: idSchema,
  text: z.string(),
  writtenOn: daySchema,
  /** The unit that wrote it; null for the office. */
  unitId: idSchema.nullable(),
  createdAt: z.string(),
});
export type TaskSummaryView = z.infer<typeof taskSummarySchema>;

/**
 * What is to be reached by the end of a quarter, for the task (unit null) or for one of its units. A unit that took
 * another over has the words of both, so that they may be as long as any text.
 */
export const stageTargetSchema = z.object({
  quarter: quarterSchema,
  unitId: idSchema.nullable(),
  text: textSchema.trim().min(1),
  percent: percentSchema.nullable(),
});
export type StageTargetView = z.infer<typeof stageTargetSchema>;

/** Two targets of the same quarter for the same unit would contradict each other. */
function eachQuarterOnce(targets: readonly StageTargetView[]): boolean {
  return new Set(targets.map(({ quarter, unitId }) => `${quarter} ${unitId ?? ''}`)).size === targets.length;
}

/** A period of a deadline with what was reported for it. */
export const instanceSchema = z.object({
  deadlineId: idSchema,
  printedText: z.string(),
  kind: z.enum(['date', 'recurring', 'relative', 'ongoing']),
  dueOn: daySchema,
  /** First and last day of the reports that count for it. */
  reportsFrom: daySchema.nullable(),
  reportsTo: daySchema.nullable(),
  status: z.enum(['met', 'metLate', 'due', 'missed']),
  reportedOn: daySchema.nullable(),
  /** Days that a limit in working days has skipped, with the reason. */
  skipped: z.array(z.object({ day: daySchema, why: z.enum(['weekend', 'holiday']), name: z.string().nullable() })),
  /** The calendar knows no holidays of a year that was counted through. */
  beyondCalendar: z.boolean(),
});
export type InstanceView = z.infer<typeof instanceSchema>;

/** How far a task in a unit is beside the time that has gone: percent reported, percent of time, points behind. */
export const paceSchema = z.object({
  unitId: idSchema,
  percent: percentSchema.nullable(),
  /** Latest stage target up to the day asked for; null where there is none. */
  targetPercent: percentSchema.nullable(),
  timePercent: percentSchema.nullable(),
  behind: z.number().nullable(),
});
export type PaceView = z.infer<typeof paceSchema>;

export const snapshotPartSchema = z.object({
  taskId: idSchema,
  outlineNumber: z.string().nullable(),
  title: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  classCode: z.string(),
  role: z.enum(assignmentRoles),
  state: z.enum(unitStates),
  light: z.enum(signalLights),
  /** Its day had passed undone; a red light alone may mean far behind. */
  overdue: z.boolean(),
  percent: z.number().nullable(),
  text: z.string().nullable(),
  reportedOn: z.string().nullable(),
});

/** A task in a unit as it stands, with why its light is what it is. */
export const unitPartSchema = snapshotPartSchema.extend({ lightReason: lightReasonSchema });
export type UnitPartView = z.infer<typeof unitPartSchema>;

export const snapshotHeadSchema = z.object({
  snapshotId: idSchema,
  year: yearSchema,
  quarter: quarterSchema,
  takenOn: daySchema,
  note: z.string().nullable(),
  parts: z.number(),
  done: z.number(),
  overdue: z.number(),
  createdAt: z.string(),
});
export type SnapshotHead = z.infer<typeof snapshotHeadSchema>;

export const progressContract = {
  /** What belongs to the progress of one task beside the reports of its units. */
  ofTask: procedure.input(z.object({ taskId: idSchema, asOf: daySchema.optional() })).output(
    z.object({
      summaries: z.array(taskSummarySchema),
      targets: z.array(stageTargetSchema.extend({ text: z.string() })),
      /** Periods of the plan's year, by deadline and day. */
      instances: z.array(instanceSchema.extend({ unitId: idSchema })),
      pace: z.array(paceSchema),
      /** The light of each unit with its reason. */
      lights: z.array(z.object({ unitId: idSchema, light: z.enum(signalLights), lightReason: lightReasonSchema })),
      /** Days of events that relative deadlines count from, by their printed words. */
      events: z.array(z.object({ printedText: z.string(), eventOn: daySchema })),
    }),
  ),
  /** The tasks of a year in one unit as they stand for it, in the order of the plans. */
  ofUnit: procedure.input(z.object({ unitId: idSchema, year: yearSchema, asOf: daySchema.optional() })).output(z.array(unitPartSchema)),
  addSummary: procedure
    .input(z.object({ taskId: idSchema, text: textSchema.min(1), writtenOn: daySchema, unitId: idSchema.nullable() }))
    .output(changedSchema.extend({ summaryId: idSchema })),
  /** Sets all stage targets of a task. */
  saveTargets: procedure
    .input(
      z.object({
        taskId: idSchema,
        rowVersion: rowVersionSchema,
        targets: z.array(stageTargetSchema).max(400).refine(eachQuarterOnce),
      }),
    )
    .output(changedSchema),
  /** Tells (or with null forgets) when the event of a relative deadline happened. */
  setEventDay: procedure
    .input(z.object({ taskId: idSchema, printedText: z.string().min(1).max(500), eventOn: daySchema.nullable() }))
    .output(changedSchema),
  /** Rows to fill in for a quarter: every open part of a unit (or of all units), with what it last said. */
  quarterSheet: procedure
    .input(z.object({ year: yearSchema, quarter: quarterSchema, unitId: idSchema.optional(), planId: idSchema.optional() }))
    .output(
      z.array(
        z.object({
          taskId: idSchema,
          unitId: idSchema,
          outlineNumber: z.string().nullable(),
          title: z.string(),
          unitName: z.string(),
          state: z.enum(unitStates),
          rowVersion: rowVersionSchema,
          lastText: z.string().nullable(),
          lastReportedOn: daySchema.nullable(),
          targetText: z.string().nullable(),
          /** Already reported for this quarter. */
          reported: z.boolean(),
        }),
      ),
    ),
  /** Records many reports of a quarter as one change; all of them or, when one is refused, none. */
  reportQuarter: procedure
    .input(
      z.object({
        year: yearSchema,
        quarter: quarterSchema,
        reportedOn: daySchema,
        rows: z
          .array(
            z.object({
              taskId: idSchema,
              unitId: idSchema,
              rowVersion: rowVersionSchema,
              state: z.enum(unitStates),
              text: textSchema,
              ...reportDetailsSchema.omit({ quarter: true }).shape,
            }),
          )
          .min(1)
          .max(5000),
      }),
    )
    .output(changedSchema.extend({ reports: z.number() })),
  snapshots: procedure.input(z.object({ year: yearSchema })).output(z.array(snapshotHeadSchema)),
  takeSnapshot: procedure
    .input(z.object({ year: yearSchema, quarter: quarterSchema, takenOn: daySchema, note: z.string().trim().max(500).nullable() }))
    .output(changedSchema.extend({ snapshotId: idSchema })),
  snapshot: procedure
    .input(z.object({ snapshotId: idSchema }))
    .output(z.object({ head: snapshotHeadSchema, parts: z.array(snapshotPartSchema) })),
  /** What changed between two snapshots, or (null) up to the ledger of today. */
  compareSnapshots: procedure.input(z.object({ fromId: idSchema, toId: idSchema.nullable() })).output(
    z.object({
      moved: z.array(z.object({ before: snapshotPartSchema, after: snapshotPartSchema })),
      added: z.array(snapshotPartSchema),
      removed: z.array(snapshotPartSchema),
      unchanged: z.number(),
    }),
  ),
};
