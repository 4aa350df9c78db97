import { z } from 'zod';
import { daysInMonth } from '../../domain/calendar-day.ts';

const officeDaySchema = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31), title: z.string().trim().min(1).max(100) })
  // A day that only leap years have would be missing in the others.
  .refine(({ month, day }) => day <= daysInMonth(2023, month), 'no day of every year');

/** A file of the days that an office keeps every year, each with what is to be done by then. */
export const officeDaysSchema = z
  .strictObject({ kind: z.literal('officeDays'), days: z.array(officeDaySchema).min(1) })
  .transform(({ days }) => days);

/** A day that an office keeps every year. */
export type OfficeDay = z.infer<typeof officeDaysSchema>[number];
