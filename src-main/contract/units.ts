import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errorMap } from './errors.ts';
import { changedSchema, idSchema, nameSchema, rowVersionSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

export const unitClassSchema = z.object({ code: z.string(), name: z.string(), position: z.number() });
export type UnitClassView = z.infer<typeof unitClassSchema>;

export const unitSchema = z.object({
  id: idSchema,
  name: z.string(),
  shortName: z.string().nullable(),
  classCode: z.string(),
  position: z.number(),
  aliases: z.array(z.string()),
  archived: z.boolean(),
  rowVersion: rowVersionSchema,
  /** Tasks of the office's year in which the unit has a part, and those of them that are still open. */
  taskCount: z.number(),
  openTaskCount: z.number(),
});
export type UnitView = z.infer<typeof unitSchema>;

export const collectiveUnitSchema = z.object({
  id: idSchema,
  name: z.string(),
  memberIds: z.array(idSchema),
  rowVersion: rowVersionSchema,
});
export type CollectiveUnitView = z.infer<typeof collectiveUnitSchema>;

/** What the clerk types of a unit. */
export const unitFieldsSchema = z.object({
  name: nameSchema,
  shortName: z.string().trim().max(50).nullable(),
  classCode: z.string(),
  aliases: z.array(nameSchema).max(50),
});
export type UnitFields = z.infer<typeof unitFieldsSchema>;

export const unitsContract = {
  list: procedure
    .input(z.object({ includeArchived: z.boolean().optional(), search: z.string().max(100).optional() }))
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
  /** Archives a unit or brings it back; refused with UNIT_STILL_NEEDED while open tasks need it. */
  archive: procedure
    .input(z.object({ unitId: idSchema, rowVersion: rowVersionSchema, archived: z.boolean() }))
    .output(changedSchema),
  presets: procedure.output(z.array(z.object({ name: z.string(), title: z.string(), unitCount: z.number() }))),
  /** Adds the units and collective units of a preset that are not there yet. */
  importPreset: procedure
    .input(z.object({ preset: z.string() }))
    .output(changedSchema.extend({ added: z.number(), skipped: z.number() })),
  /** Creates a collective unit (`collectiveUnitId` null) or changes its name and members; tasks that name it get the new members. */
  saveCollective: procedure
    .input(
      z.object({
        collectiveUnitId: idSchema.nullable(),
        rowVersion: rowVersionSchema.nullable(),
        name: nameSchema,
        memberIds: z.array(idSchema),
      }),
    )
    .output(changedSchema.extend({ collectiveUnitId: idSchema })),
};
