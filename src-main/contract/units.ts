import { oc } from '@orpc/contract';
import { z } from 'zod';
import { unitPersonRoles } from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import { changedSchema, daySchema, fileTokenSchema, idSchema, jobOutput, nameSchema, rowVersionSchema } from './shared.ts';
import { unitMatchSchema, unitProposalSchema } from './unit-proposals.ts';

const procedure = oc.errors(errorMap);

const classCodeSchema = z.string().min(1).max(64);

export const unitClassSchema = z.object({
  code: z.string(),
  name: z.string(),
  position: z.number(),
  rowVersion: rowVersionSchema,
});
export type UnitClassView = z.infer<typeof unitClassSchema>;

/** A name from before a 机构改革, with the last day on which it was in use where that is known. */
export const formerNameSchema = z.object({ name: nameSchema, usedUntil: daySchema.nullable() });
export type FormerName = z.infer<typeof formerNameSchema>;

export const unitPersonSchema = z.object({
  role: z.enum(unitPersonRoles),
  name: z.string().trim().min(1).max(50),
  post: z.string().trim().max(100).nullable(),
  phone: z.string().trim().max(50).nullable(),
});
export type UnitPerson = z.infer<typeof unitPersonSchema>;

export const unitSchema = z.object({
  id: idSchema,
  name: z.string(),
  shortName: z.string().nullable(),
  classCode: z.string(),
  position: z.number(),
  aliases: z.array(z.string()),
  formerNames: z.array(formerNameSchema.extend({ name: z.string() })),
  people: z.array(unitPersonSchema.extend({ name: z.string(), post: z.string().nullable(), phone: z.string().nullable() })),
  establishedOn: daySchema.nullable(),
  archived: z.boolean(),
  dissolvedOn: daySchema.nullable(),
  successorId: idSchema.nullable(),
  rowVersion: rowVersionSchema,
  /** Tasks of the office's year in which the unit has a part, and those of them that are still open. */
  taskCount: z.number(),
  openTaskCount: z.number(),
});
export type UnitView = z.infer<typeof unitSchema>;

/** How a collective unit finds its members: listed, or all units of classes (of every class where none is named) but some. */
export const collectiveRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('members') }),
  z.object({ kind: z.literal('classes'), classCodes: z.array(classCodeSchema).max(50), exceptIds: z.array(idSchema).max(1000) }),
]);
export type CollectiveRuleView = z.infer<typeof collectiveRuleSchema>;

export const collectiveUnitSchema = z.object({
  id: idSchema,
  name: z.string(),
  rule: collectiveRuleSchema,
  /** Members on the day asked for, in the order of the register. */
  memberIds: z.array(idSchema),
  /** Tasks of the office's year that name it. */
  taskCount: z.number(),
  rowVersion: rowVersionSchema,
});
export type CollectiveUnitView = z.infer<typeof collectiveUnitSchema>;

/** What the clerk types of a unit; a part that is left out stays as it is (on a new unit: empty). */
export const unitFieldsSchema = z.object({
  name: nameSchema,
  shortName: z.string().trim().max(50).nullable(),
  classCode: z.string(),
  aliases: z.array(nameSchema).max(50),
  formerNames: z.array(formerNameSchema).max(50).optional(),
  people: z.array(unitPersonSchema).max(50).optional(),
  establishedOn: daySchema.nullable().optional(),
});
export type UnitFields = z.infer<typeof unitFieldsSchema>;

/** What the clerk defines of a collective unit. `memberIds` counts only where the rule lists members. */
const collectiveFieldsSchema = z.object({
  /** Null for a new one. */
  collectiveUnitId: idSchema.nullable(),
  rule: collectiveRuleSchema.optional(),
  memberIds: z.array(idSchema),
  /** First day of the new members; today where it is left out. Tasks of plans of earlier years keep their units. */
  effectiveOn: daySchema.optional(),
});

/** A task that a change of members touches. */
export const touchedTaskSchema = z.object({
  taskId: idSchema,
  planTitle: z.string(),
  outlineNumber: z.string().nullable(),
  title: z.string(),
  addedUnitIds: z.array(idSchema),
  removedUnitIds: z.array(idSchema),
  /** Reports of the removed units, which stay kept and come back with them. */
  removedReports: z.number(),
});
export type TouchedTask = z.infer<typeof touchedTaskSchema>;

/** What a merge would do; `conflicts` are tasks in which both units stand with different states. */
export const mergePreviewSchema = z.object({
  assignments: z.number(),
  tasks: z.number(),
  reports: z.number(),
  events: z.number(),
  people: z.number(),
  collectives: z.array(z.string()),
  conflicts: z.array(z.object({ taskId: idSchema, title: z.string(), fromState: z.string(), intoState: z.string(), keptState: z.string() })),
});
export type MergePreview = z.infer<typeof mergePreviewSchema>;

/** What a superior's name means here: a unit, a collective unit, or none of ours. */
export const mappingTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitId: idSchema }),
  z.object({ kind: z.literal('collective'), collectiveUnitId: idSchema }),
  z.object({ kind: z.literal('none') }),
]);
export type MappingTarget = z.infer<typeof mappingTargetSchema>;

export const unitMappingSchema = z.object({ mappingId: idSchema, superiorName: z.string(), target: mappingTargetSchema });
export type UnitMappingView = z.infer<typeof unitMappingSchema>;

export const unitsContract = {
  /** The register on a day (today where it is left out): that decides the members of collective units. */
  list: procedure
    .input(
      z.object({
        includeArchived: z.boolean().optional(),
        search: z.string().max(100).optional(),
        asOf: daySchema.optional(),
      }),
    )
    .output(
      z.object({
        units: z.array(unitSchema),
        classes: z.array(unitClassSchema),
        collectives: z.array(collectiveUnitSchema),
      }),
    ),
  add: procedure.input(unitFieldsSchema).output(changedSchema.extend({ unitId: idSchema })),
  update: procedure
    .input(unitFieldsSchema.extend({ unitId: idSchema, rowVersion: rowVersionSchema }))
    .output(changedSchema),
  /**
   * Dissolves a unit or brings it back; refused with UNIT_STILL_NEEDED while open tasks need it. The successor must be
   * another unit in use.
   */
  archive: procedure
    .input(
      z.object({
        unitId: idSchema,
        rowVersion: rowVersionSchema,
        archived: z.boolean(),
        dissolvedOn: daySchema.nullable().optional(),
        successorId: idSchema.nullable().optional(),
      }),
    )
    .output(changedSchema),
  /** Sets the order of the units of a class; units that are not named follow. */
  order: procedure.input(z.object({ classCode: classCodeSchema, unitIds: z.array(idSchema).min(1).max(1000) })).output(changedSchema),
  /** Creates a class (`code` null) or renames one; CLASS_NAME_TAKEN when another has the name. */
  saveClass: procedure
    .input(z.object({ code: classCodeSchema.nullable(), rowVersion: rowVersionSchema.nullable(), name: z.string().trim().min(1).max(50) }))
    .output(changedSchema.extend({ code: z.string() })),
  /** Removes a class without units; CLASS_IN_USE while units, rules of collective units or drafts name it. */
  removeClass: procedure.input(z.object({ code: classCodeSchema, rowVersion: rowVersionSchema })).output(changedSchema),
  orderClasses: procedure.input(z.object({ codes: z.array(classCodeSchema).min(1).max(50) })).output(changedSchema),
  previewMerge: procedure.input(z.object({ fromUnitId: idSchema, intoUnitId: idSchema })).output(mergePreviewSchema),
  /**
   * Merges a unit into another with all that hangs on it (机构改革): assignments, tasks with their reports, events, people,
   * memberships, names. Of a task that both have, the state that is
   * less advanced stays: what one of them has not done is still to be done. The merged unit is dissolved.
   */
  merge: procedure
    .input(z.object({ fromUnitId: idSchema, intoUnitId: idSchema, fromRowVersion: rowVersionSchema, mergedOn: daySchema }))
    .output(changedSchema.extend({ assignments: z.number(), tasks: z.number(), reports: z.number() })),
  presets: procedure.output(
    z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        unitCount: z.number(),
        classes: z.array(z.object({ code: z.string(), name: z.string(), unitCount: z.number() })),
      }),
    ),
  ),
  /** Adds the units of a preset that are not there yet, of all classes or of the named ones, and its collective units. */
  importPreset: procedure
    .input(z.object({ preset: z.string(), classCodes: z.array(classCodeSchema).min(1).max(50).optional() }))
    .output(changedSchema.extend({ added: z.number(), skipped: z.number() })),
  /** Reads a table of units from a file (Excel, Word, CSV): what it would add or change. Stores nothing. */
  readFile: procedure.input(z.object({ fileToken: fileTokenSchema })).output(jobOutput(z.object({ proposals: z.array(unitProposalSchema) }))),
  /** The units of the members of a plan's leading group (县财政局局长 → 县财政局): what they would add or change. */
  proposeFromRoster: procedure.input(z.object({ planId: idSchema })).output(z.object({ proposals: z.array(unitProposalSchema) })),
  /** Adds and changes units as proposed and corrected, as one change. */
  addProposed: procedure
    .input(z.object({ proposals: z.array(unitMatchSchema).min(1).max(1000) }))
    .output(changedSchema.extend({ added: z.number(), updated: z.number() })),
  /** What a change of a collective unit would do: members that come and go, and the tasks that this touches. */
  previewCollective: procedure.input(collectiveFieldsSchema).output(
    z.object({
      memberIds: z.array(idSchema),
      addedIds: z.array(idSchema),
      removedIds: z.array(idSchema),
      tasks: z.array(touchedTaskSchema),
    }),
  ),
  /** Creates a collective unit or changes its name, rule and members; tasks that name it get the new members. */
  saveCollective: procedure
    .input(collectiveFieldsSchema.extend({ rowVersion: rowVersionSchema.nullable(), name: nameSchema }))
    .output(changedSchema.extend({ collectiveUnitId: idSchema, touchedTasks: z.number() })),
  /** Archives a collective unit; refused with UNIT_STILL_NEEDED while open tasks name it. */
  archiveCollective: procedure.input(z.object({ collectiveUnitId: idSchema, rowVersion: rowVersionSchema })).output(changedSchema),
  mappings: procedure.output(z.array(unitMappingSchema)),
  /** Remembers what a superior's name means here; the newest decision counts. */
  saveMapping: procedure.input(z.object({ superiorName: nameSchema, target: mappingTargetSchema })).output(changedSchema),
  forgetMapping: procedure.input(z.object({ mappingId: idSchema })).output(changedSchema),
};
