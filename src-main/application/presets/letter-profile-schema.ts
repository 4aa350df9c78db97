import { z } from 'zod';

const words = z.string().trim().min(1).max(500);
/** A number without its year or its sequence would stand on two slips. */
const numberPattern = words.includes('{year}').includes('{sequence}');
const letterhead = words.nullable();

function forEachKind<Words extends z.ZodType>(schema: Words) {
  return z.strictObject({ assignmentSlip: schema, reminder: schema, supervisionNotice: schema });
}

/** A file with the words of an office's letters. Names in braces are filled in; `{county}`, `{office}` and `{clerk}` everywhere. */
export const letterProfileSchema = z.strictObject({
  kind: z.literal('letterProfile'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  name: words,
  /** Who signs. */
  issuer: words,
  /** The contact line of a slip where none is typed; may be empty. */
  contact: z.string(),
  slips: z.strictObject({
    numbers: forEachKind(numberPattern).refine(
      ({ assignmentSlip, reminder, supervisionNotice }) => new Set([assignmentSlip, reminder, supervisionNotice]).size === 3,
      'two kinds would have the same numbers',
    ),
    titles: forEachKind(words),
    /** With `{day}`: by when to reply. */
    replyBy: words.includes('{day}'),
    /** Where no day is set. */
    replyInTime: words,
    /** With `{plans}`: what a supervision notice rests on where nothing is typed. */
    basis: words,
    reminderLetterhead: letterhead,
  }),
  bulletin: z.strictObject({
    /** With `{period}`. */
    title: words.includes('{period}'),
    /** With `{year}` and `{quarter}` (一 to 四). */
    period: words.includes('{year}').includes('{quarter}'),
    /** With `{day}`: up to when the figures count. */
    span: words.includes('{day}'),
    addressee: words.nullable(),
    letterhead,
    requirements: z.array(words),
  }),
  brief: z.strictObject({ title: words, letterhead }),
});
export type LetterProfile = z.infer<typeof letterProfileSchema>;
