import { oc } from '@orpc/contract';
import { z } from 'zod';
import { assignmentRoles, comparedFields, planChangeKinds, planOrigins, taskPersonRoles } from '../domain/codes.ts';
import { groupRoles } from '../domain/extraction/enclosed-content.ts';
import { errorMap } from './errors.ts';
import { planSchema } from './ledger.ts';
import { changedSchema, daySchema, fileTokenSchema, idSchema, jobOutput, nameSchema, rowVersionSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

const reasonSchema = z.string().trim().min(1).max(1000);

/** A published version without its frozen copy. */
export const planVersionSchema = z.object({
  versionId: idSchema,
  number: z.number().int(),
  publishedOn: daySchema,
  reason: z.string().nullable(),
  taskCount: z.number(),
  tableFileName: z.string(),
  tableByteSize: z.number(),
  createdAt: z.string(),
});
export type PlanVersionView = z.infer<typeof planVersionSchema>;

const planLinkSchema = z.object({ planId: idSchema, title: z.string(), year: yearSchema });

/** A plan with its place among the others. */
export const planSummarySchema = planSchema.extend({
  rowVersion: rowVersionSchema,
  archived: z.boolean(),
  /** The plan of which this one is the next version, and the one that followed it. */
  predecessor: planLinkSchema.nullable(),
  successor: planLinkSchema.nullable(),
  /** Own plans made of this one, and superior plans that this one was made of. */
  adaptedInto: z.array(planLinkSchema),
  adaptedFrom: z.array(planLinkSchema),
  /** An adaptation of this superior plan that is not finished. */
  openAdaptationId: idSchema.nullable(),
  lastVersion: planVersionSchema.pick({ versionId: true, number: true, publishedOn: true }).nullable(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;

const snapshotTaskSchema = z.object({
  id: idSchema,
  section: z.array(z.string()),
  outlineNumber: z.string().nullable(),
  title: z.string(),
  requirement: z.string().nullable(),
  assignments: z.array(z.object({ role: z.enum(assignmentRoles), printedName: z.string(), unitNames: z.array(z.string()) })),
  deadlines: z.array(z.object({ text: z.string(), dueOn: daySchema.nullable() })),
  people: z.array(
    z.object({ role: z.enum(taskPersonRoles), name: z.string(), post: z.string().nullable(), phone: z.string().nullable() }),
  ),
  note: z.string().nullable(),
});

/** What happened to a task between two versions. */
export const planChangeSchema = z.object({
  kind: z.enum(planChangeKinds),
  before: snapshotTaskSchema.nullable(),
  after: snapshotTaskSchema.nullable(),
  fields: z.array(z.object({ field: z.enum(comparedFields), before: z.string(), after: z.string() })),
});
export type PlanChangeView = z.infer<typeof planChangeSchema>;

/** A change since the last published version with its reason, null until the clerk gives one. */
export const amendmentSchema = planChangeSchema.extend({ taskId: idSchema, reason: z.string().nullable() });
export type AmendmentView = z.infer<typeof amendmentSchema>;

export const groupMemberSchema = z.object({
  /** Null for a person that is added. */
  memberId: idSchema.nullable(),
  groupName: z.string().trim().max(200),
  role: z.enum(groupRoles),
  roleWords: z.string().trim().min(1).max(50),
  name: z.string().trim().min(1).max(50),
  post: z.string().trim().max(200).nullable(),
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
});
export type GroupMember = z.infer<typeof groupMemberSchema>;

/** A recurring duty of the library that comes with the program. */
export const dutySchema = z.object({
  dutyId: z.string(),
  section: z.string(),
  title: z.string(),
  requirement: z.string(),
  /** Printed deadlines and names of units as the plan would print them. */
  deadlines: z.array(z.string()),
  leadUnits: z.array(z.string()),
  responsibleUnits: z.array(z.string()),
  /** The rule that asks for it. */
  basis: z.string(),
});
export type DutyView = z.infer<typeof dutySchema>;

export const plansContract = {
  list: procedure.input(z.object({ includeArchived: z.boolean().optional() })).output(z.array(planSummarySchema)),
  /** Changes the fields that are given; PLAN_LINK_CIRCULAR when a predecessor leads back to the plan. */
  update: procedure
    .input(
      z.object({
        planId: idSchema,
        rowVersion: rowVersionSchema,
        fields: z.object({
          title: nameSchema.optional(),
          issuer: z.string().trim().max(200).nullable().optional(),
          documentNumber: z.string().trim().max(100).nullable().optional(),
          issuedOn: daySchema.nullable().optional(),
          year: yearSchema.optional(),
          origin: z.enum(planOrigins).optional(),
          reference: z.boolean().optional(),
          predecessorId: idSchema.nullable().optional(),
        }),
      }),
    )
    .output(changedSchema),
  /** Takes a plan with its tasks out of the ledger, or back in; nothing is deleted. */
  archive: procedure.input(z.object({ planId: idSchema, rowVersion: rowVersionSchema, archived: z.boolean() })).output(changedSchema),
  /** Creates a heading (`sectionId` null) at the end of its parent, or renames one. */
  saveSection: procedure
    .input(z.object({ planId: idSchema, sectionId: idSchema.nullable(), parentId: idSchema.nullable(), heading: nameSchema }))
    .output(changedSchema.extend({ sectionId: idSchema })),
  /** Removes a heading; what stood below it moves up to its parent. */
  removeSection: procedure.input(z.object({ sectionId: idSchema })).output(changedSchema),
  /** Makes a plan for a year of the tasks of another one (all where `taskIds` is null); printed days move by the years between. */
  copy: procedure
    .input(z.object({ planId: idSchema, title: nameSchema, year: yearSchema, taskIds: z.array(idSchema).min(1).max(2000).nullable() }))
    .output(changedSchema.extend({ planId: idSchema, tasks: z.number() })),
  duties: procedure.output(z.array(dutySchema)),
  /** Adds duties of the library to an own plan, under their headings; those that the plan has already are left out. */
  addDuties: procedure
    .input(z.object({ planId: idSchema, dutyIds: z.array(z.string().min(1).max(64)).min(1).max(200) }))
    .output(changedSchema.extend({ tasks: z.number(), skipped: z.number() })),
  /** What has changed since the last published version; `version` is null and there is no change while nothing is published. */
  amendments: procedure
    .input(z.object({ planId: idSchema }))
    .output(z.object({ version: planVersionSchema.nullable(), changes: z.array(amendmentSchema), header: z.array(z.string()) })),
  /** Gives changed tasks of a published plan their reason. */
  explainAmendments: procedure
    .input(z.object({ planId: idSchema, taskIds: z.array(idSchema).min(1).max(2000), reason: reasonSchema }))
    .output(changedSchema),
  versions: procedure.input(z.object({ planId: idSchema })).output(z.array(planVersionSchema)),
  /** Compares two versions of a plan, or (null) the older one with the plan as it stands. */
  compareVersions: procedure
    .input(z.object({ planId: idSchema, fromVersionId: idSchema, toVersionId: idSchema.nullable() }))
    .output(z.array(planChangeSchema)),
  /**
   * Publishes a plan: numbered, dated, with a frozen copy and its responsibility table. A further version needs a change
   * (NOTHING_CHANGED) and a reason for each change (REASONS_MISSING), `reason` serving those that have none of their own.
   */
  publish: procedure
    .input(z.object({ planId: idSchema, publishedOn: daySchema, reason: reasonSchema.nullable() }))
    .output(jobOutput(changedSchema.extend({ versionId: idSchema, number: z.number() }))),
  /** Writes the kept responsibility table of a version where the token says. */
  saveTable: procedure
    .input(z.object({ versionId: idSchema, saveToken: fileTokenSchema }))
    .output(z.object({ fileToken: fileTokenSchema, fileName: z.string() })),
  /** Members of the leading group, on a day or (left out) of all times. */
  leadingGroup: procedure
    .input(z.object({ planId: idSchema, asOf: daySchema.optional() }))
    .output(z.array(groupMemberSchema.extend({ memberId: idSchema, groupName: z.string(), roleWords: z.string(), name: z.string(), post: z.string().nullable() }))),
  /** Sets the whole leading group of a plan in the order given; who is left out is archived. */
  saveLeadingGroup: procedure
    .input(z.object({ planId: idSchema, rowVersion: rowVersionSchema, members: z.array(groupMemberSchema).max(500) }))
    .output(changedSchema),
};
