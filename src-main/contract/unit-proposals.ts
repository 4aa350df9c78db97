import { z } from 'zod';
import { unitPersonRoles } from '../domain/codes.ts';
import { daySchema, idSchema, nameSchema } from './shared.ts';

/** What is odd about a row of a table of units; the clerk looks at it before it is taken. */
const unitProposalDoubts = ['classUnknown', 'nameTaken', 'nameRepeated', 'aliasTaken', 'nameFromPost'] as const;

/** A unit as read from a table or a roster and matched with the register; what `addProposed` takes back, corrected. */
export const unitMatchSchema = z.object({
  /** The unit that is changed; null for one that is added. */
  unitId: idSchema.nullable(),
  name: nameSchema,
  shortName: z.string().trim().max(50).nullable(),
  classCode: z.string().min(1).max(64),
  aliases: z.array(nameSchema).max(50),
  formerNames: z.array(z.object({ name: nameSchema, usedUntil: daySchema.nullable() })).max(50),
  people: z
    .array(
      z.object({
        role: z.enum(unitPersonRoles),
        name: z.string().trim().min(1).max(50),
        post: z.string().trim().max(100).nullable(),
        phone: z.string().trim().max(50).nullable(),
      }),
    )
    .max(50),
});
export type UnitMatch = z.infer<typeof unitMatchSchema>;

export const unitProposalSchema = unitMatchSchema.extend({
  /** Null where the printed class is unknown: the clerk chooses before the row can be taken. */
  classCode: z.string().nullable(),
  /** Class as printed; null where the table has no such column. */
  className: z.string().nullable(),
  /** Row of the table from 1, or place in the roster. */
  row: z.number().int(),
  action: z.enum(['add', 'update', 'same']),
  doubts: z.array(z.enum(unitProposalDoubts)),
});
export type UnitProposal = z.infer<typeof unitProposalSchema>;
