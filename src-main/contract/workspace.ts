import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errorMap } from './errors.ts';
import { changedSchema, daySchema, fileTokenSchema, idSchema, jobOutput, nameSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

/** Who works here: printed on the tables and shown in the header. */
export const officeSchema = z.object({
  countyName: nameSchema,
  officeName: nameSchema,
  /** 经办人; empty while unknown. */
  clerkName: z.string().max(50),
  /** Year that the screens show. */
  year: yearSchema,
});
export type Office = z.infer<typeof officeSchema>;

export const workspaceStatusSchema = z.object({
  /** null until the first start has been answered. */
  office: officeSchema.nullable(),
  today: daySchema,
  counts: z.object({
    units: z.number(),
    plans: z.number(),
    tasks: z.number(),
    openImports: z.number(),
    openTasks: z.number(),
    overdueTasks: z.number(),
  }),
  /** Folder of the data, for the settings screen; shown, never used as a path by the window. */
  folder: z.string(),
  lastBackupAt: z.string().nullable(),
});
export type WorkspaceStatus = z.infer<typeof workspaceStatusSchema>;

/** A set of rules for the signal lights. */
export const lightRuleSetSchema = z.object({ id: z.string(), name: z.string(), rules: z.array(z.object({ light: z.string(), sentence: z.string() })) });

/** Years whose holidays the working-day calendar knows. */
export const workingYearSchema = z.object({
  year: z.number().int(),
  fromFile: z.boolean(),
  holidays: z.array(z.object({ name: z.string(), from: daySchema, to: daySchema })),
  workingWeekends: z.array(daySchema),
});
export type WorkingYearView = z.infer<typeof workingYearSchema>;

export const workspaceContract = {
  /** The sets of light rules that come with the program, and the one in force. */
  lightRules: procedure.output(z.object({ current: z.string(), sets: z.array(lightRuleSetSchema) })),
  chooseLightRules: procedure.input(z.object({ id: z.string().min(1).max(40) })).output(changedSchema),
  workingCalendar: procedure.output(z.array(workingYearSchema)),
  /** Takes later years from a file of the calendar's form; CALENDAR_INVALID names what is wrong. */
  loadCalendar: procedure.input(z.object({ fileToken: fileTokenSchema })).output(changedSchema.extend({ years: z.array(z.number()) })),
  /** What the frame shows. */
  status: procedure.output(workspaceStatusSchema),
  /** First start: office and, if wanted, a preset list of units. */
  setUp: procedure
    .input(officeSchema.extend({ unitPreset: z.string().nullable() }))
    .output(changedSchema.extend({ unitsAdded: z.number() })),
  updateOffice: procedure.input(officeSchema).output(changedSchema),
  /** Fills an empty workspace with the sample county: units, a committed plan, a quarter's progress. */
  loadSample: procedure.output(jobOutput(z.object({ planId: idSchema }))),
};
