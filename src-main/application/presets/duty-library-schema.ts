import { z } from 'zod';
import { parseDeadlinePhrases } from '../../domain/deadlines/parse-deadline.ts';

const wordsSchema = z.string().trim().min(1);
const namesSchema = z.array(wordsSchema.max(100));

/** Printed words that are one deadline to the grammar and nothing else, as in a plan's own column for it. */
const deadlineSchema = wordsSchema.refine((text) => {
  const [found, ...more] = parseDeadlinePhrases(text, { year: 2026, position: 'label' });
  return found !== undefined && more.length === 0 && !found.doubtful && found.deadline.text === text;
}, 'not a deadline');

const dutySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(64),
    section: wordsSchema.max(200),
    title: wordsSchema.max(200),
    requirement: wordsSchema,
    deadlines: z.array(deadlineSchema).min(1),
    leadUnits: namesSchema,
    responsibleUnits: namesSchema,
    basis: wordsSchema,
  })
  .refine(({ leadUnits, responsibleUnits }) => leadUnits.length + responsibleUnits.length > 0, 'nobody has the duty');

/** A library of duties that come round every year, in the order in which a plan would print them. */
export const dutyLibrarySchema = z.strictObject({
  kind: z.literal('dutyLibrary'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  title: wordsSchema,
  duties: z
    .array(dutySchema)
    .min(1)
    .refine((duties) => new Set(duties.map(({ id }) => id)).size === duties.length, 'an id stands twice')
    .refine((duties) => new Set(duties.map(({ title }) => title)).size === duties.length, 'a title stands twice'),
});

/** A recurring duty as it stands in the file. */
export type Duty = z.infer<typeof dutyLibrarySchema>['duties'][number];
