import { oc } from '@orpc/contract';
import { z } from 'zod';
import { paperSizes } from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import { changedSchema, fileTokenSchema, idSchema, nameSchema, rowVersionSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

/** Tables whose look a profile holds. */
export const profileTables = ['responsibilityTable', 'progressTable', 'fullLedger', 'changesSince', 'ranking', 'scoreSheet', 'scoreSummary', 'changeList', 'leadingGroup', 'unitList', 'lookBack', 'fillIn'] as const;
export type ProfileTable = (typeof profileTables)[number];

/** A profile as the list shows it: one that comes with the program, or one of the office. */
export const profileHeadSchema = z.object({
  profileId: idSchema,
  name: z.string(),
  /** The year that it is for; null for any. */
  year: yearSchema.nullable(),
  origin: z.enum(['preset', 'own']),
  /** Used for the year asked for wherever no other is chosen. */
  inForce: z.boolean(),
  /** Null for one that comes with the program. */
  rowVersion: rowVersionSchema.nullable(),
});
export type ProfileHead = z.infer<typeof profileHeadSchema>;

const points = z.number().min(6).max(36);
const millimetres = z.number().min(0).max(60);
const fontName = z.string().trim().min(1).max(60);

/** Fonts by name, sizes in points, margins in millimetres. */
export const profileTypesettingSchema = z.object({
  fonts: z.object({ title: fontName, header: fontName, sections: z.tuple([fontName, fontName, fontName]), body: fontName }),
  sizes: z.object({ title: points, smallTitle: points, subtitle: points, header: points, section: points, body: points, small: points }),
  margins: z.object({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres, header: millimetres, footer: millimetres }),
  /** With `{page}` and `{pages}`. */
  footer: z.string().trim().min(1).max(200),
});
export type ProfileTypesetting = z.infer<typeof profileTypesettingSchema>;

export const profileColumnSchema = z.object({
  field: z.string().max(40),
  header: z.string().trim().min(1).max(60),
  /** In Excel's unit, digits of the default font. */
  width: z.number().min(2).max(120),
  align: z.enum(['left', 'center']),
});
export type ProfileColumn = z.infer<typeof profileColumnSchema>;

/** A line of words of a table (title, sheet name, signature line); `key` is its place in the profile. */
export const profileWordsSchema = z.object({ key: z.string().max(60), text: z.string().max(4000) });

/** The look of one table. */
export const profileTableSchema = z.object({
  table: z.enum(profileTables),
  paper: z.enum(paperSizes),
  orientation: z.enum(['landscape', 'portrait']),
  /** In their order; empty for a table whose columns cannot be chosen. */
  columns: z.array(profileColumnSchema),
  words: z.array(profileWordsSchema),
});
export type ProfileTableView = z.infer<typeof profileTableSchema>;

export const profileSchema = profileHeadSchema.extend({
  typesetting: profileTypesettingSchema,
  tables: z.array(
    profileTableSchema.extend({
      /** Columns that could be added, with the header they usually have. */
      further: z.array(profileColumnSchema),
      /** Fields that cannot be taken out. */
      needed: z.array(z.string()),
      /** Places (`{unit}`) that each line of words may have, by key. */
      places: z.record(z.string(), z.array(z.string())),
    }),
  ),
});
export type ProfileView = z.infer<typeof profileSchema>;

export const profilesContract = {
  /** Presets first, then the office's own by year and name. */
  list: procedure.input(z.object({ year: yearSchema })).output(z.array(profileHeadSchema)),
  get: procedure.input(z.object({ profileId: idSchema })).output(profileSchema),
  /** A copy under another name, for a year or for any; the way to change a preset. */
  copy: procedure
    .input(z.object({ profileId: idSchema, name: nameSchema, year: yearSchema.nullable() }))
    .output(changedSchema.extend({ profileId: idSchema })),
  /** Changes one of the office's own; what is left out stays. PROFILE_INVALID names the first rule that is broken. */
  update: procedure
    .input(
      z.object({
        profileId: idSchema,
        rowVersion: rowVersionSchema,
        name: nameSchema.optional(),
        year: yearSchema.nullable().optional(),
        typesetting: profileTypesettingSchema.optional(),
        tables: z.array(profileTableSchema).optional(),
      }),
    )
    .output(changedSchema),
  /** Uses a profile for a year from now on. */
  choose: procedure.input(z.object({ profileId: idSchema, year: yearSchema })).output(changedSchema),
  /** Takes one of the office's own out of the list; where it was in force the preset is again. */
  archive: procedure.input(z.object({ profileId: idSchema })).output(changedSchema),
  /** Saves a profile as a file that other offices can take. */
  saveFile: procedure
    .input(z.object({ profileId: idSchema, saveToken: fileTokenSchema }))
    .output(z.object({ fileToken: fileTokenSchema, fileName: z.string() })),
  /** Adds the profile of such a file to the office's own, under its name or (not null) another one. */
  readFile: procedure
    .input(z.object({ fileToken: fileTokenSchema, name: nameSchema.nullable(), year: yearSchema.nullable() }))
    .output(changedSchema.extend({ profileId: idSchema })),
};
