import { z } from 'zod';
import { fillInSchema } from './fill-in-profile.ts';
import { changesSinceSchema, fullLedgerSchema, progressTableSchema, rankingSchema } from './ledger-profiles.ts';
import { columnsOf, label, orientation, tableParts, width } from './profile-parts.ts';

const points = z.number().min(6).max(36);
const millimetres = z.number().min(0).max(60);
/** Red, green and blue in hexadecimal. */
const colour = z.string().regex(/^[0-9A-F]{6}$/);

/** Fonts by name (font files are not shipped), sizes in points, margins in millimetres. */
const typesettingSchema = z.strictObject({
  fonts: z.strictObject({
    title: label,
    header: label,
    /** One for each level of section headings. */
    sections: z.tuple([label, label, label]),
    body: label,
  }),
  sizes: z.strictObject({ title: points, smallTitle: points, subtitle: points, header: points, section: points, body: points, small: points }),
  /** Of the tables that do not say otherwise. */
  orientation,
  margins: z.strictObject({
    top: millimetres,
    bottom: millimetres,
    left: millimetres,
    right: millimetres,
    header: millimetres,
    footer: millimetres,
  }),
  /** With `{page}` and `{pages}`. */
  footer: z.string().includes('{page}').includes('{pages}'),
  /** Excel's footer codes know whole points only. */
  footerSize: points.int(),
  /** Rows that need more points are continued in a further row; Excel's own limit is 409. */
  maximumRowHeight: z.number().min(60).max(409),
  /** Number format of days. */
  dayFormat: label,
  /** Number format of days that are typed, in narrower columns. */
  shortDayFormat: label,
  /** Stands in a cell whose text is too long for it and follows over the full width below. */
  textBelow: z.string().regex(/^[^"]+$/),
  colours: z.strictObject({
    /** Behind cells that a unit fills in, and their column names. */
    fillIn: colour,
    fillInHeader: colour,
    /** Behind the facts of an overdue task, and of the words that say so. */
    overdue: colour,
    overdueWords: colour,
  }),
  /** With `{sequence}`: what stands in 序号 of a continued row. */
  continuation: z.string().includes('{sequence}'),
});
export type Typesetting = z.infer<typeof typesettingSchema>;

export const responsibilityColumns = {
  fields: ['sequence', 'outlineNumber', 'title', 'requirement', 'leadUnits', 'responsibleUnits', 'supportingUnits', 'deadline', 'note'],
  needed: ['sequence', 'title'],
} as const;

const responsibilityTableSchema = z.strictObject({
  ...tableParts,
  sheetName: label,
  /** Added to the plan's title unless it ends with it. */
  titleSuffix: z.string(),
  columns: columnsOf(responsibilityColumns.fields, responsibilityColumns.needed),
  unitSeparator: label,
  /** With `{units}`: how supporting units follow the responsible ones where they have no column of their own. */
  supportingUnits: z.string().includes('{units}'),
});

export const scoreSheetColumns = {
  fields: ['sequence', 'item', 'points', 'criterion', 'deduction', 'score', 'basis', 'reviewedScore', 'finalScore', 'evidence', 'note'],
  needed: ['sequence', 'item', 'points', 'deduction', 'score'],
} as const;

export const changeListColumns = {
  fields: ['sequence', 'outlineNumber', 'title', 'kind', 'field', 'before', 'after', 'reason'],
  needed: ['sequence', 'title', 'field', 'before', 'after'],
} as const;

const changeListSchema = z.strictObject({
  ...tableParts,
  sheetName: label,
  /** With `{plan}`. */
  title: z.string().includes('{plan}'),
  /** With `{from} {fromDay} {to} {toDay}`, and without a later version with `{from} {fromDay} {day}`. */
  subtitle: z.string().includes('{toDay}'),
  subtitleToday: z.string().includes('{day}'),
  columns: columnsOf(changeListColumns.fields, changeListColumns.needed),
  /** What was changed of a task that is new or gone: all of it. */
  wholeTask: label,
  /** With `{field} {words}`: a line of what a new task says, or one that is gone said. */
  fieldLine: z.string().includes('{field}').includes('{words}'),
});

export const leadingGroupColumns = {
  fields: ['sequence', 'roleWords', 'name', 'post', 'term'],
  needed: ['name'],
} as const;

const leadingGroupSchema = z.strictObject({
  ...tableParts,
  sheetName: label,
  /** With `{plan}`; a list of one group that has a name begins with that name: `{group}`. */
  title: z.string().includes('{plan}'),
  titleOfGroup: z.string().includes('{group}'),
  /** With `{day}`. */
  subtitle: z.string().includes('{day}'),
  columns: columnsOf(leadingGroupColumns.fields, leadingGroupColumns.needed),
  /** With `{from}` and `{to}`. */
  terms: z.strictObject({ both: z.string().includes('{from}').includes('{to}'), from: z.string().includes('{from}'), to: z.string().includes('{to}') }),
});

export const unitListColumns = {
  fields: [
    'sequence', 'name', 'shortName', 'className', 'aliases', 'formerNames',
    'leaderName', 'leaderPost', 'leaderPhone',
    'personInChargeName', 'personInChargePost', 'personInChargePhone',
    'liaisonName', 'liaisonPost', 'liaisonPhone',
  ],
  needed: ['sequence', 'name'],
} as const;

/** The headers are words by which `readUnitTable` knows the columns again. */
const unitListSchema = z.strictObject({
  ...tableParts,
  sheetName: label,
  /** With `{county}`. */
  title: z.string().includes('{county}'),
  /** With `{day}`. */
  subtitle: z.string().includes('{day}'),
  columns: columnsOf(unitListColumns.fields, unitListColumns.needed),
  nameSeparator: label,
  /** With `{name} {day}`: a former name with its last day. */
  formerName: z.string().includes('{name}').includes('{day}'),
  /** Stands in the line of a person without post or telephone beside others who have one. */
  missing: label,
});

export const lookBackColumns = {
  fields: ['sequence', 'outlineNumber', 'title', 'units', 'deadline', 'state', 'result', 'rectification', 'note'],
  needed: ['sequence', 'title'],
} as const;

const lookBackSchema = z.strictObject({
  ...tableParts,
  sheetName: label,
  /** With `{year}`, in which the look-back is made, and `{lastYear}`. */
  title: label,
  subtitle: z.string().includes('{lastYear}'),
  columns: columnsOf(lookBackColumns.fields, lookBackColumns.needed),
});

/** Placeholders of the score texts: `{year} {unit} {className} {scheme} {day} {points} {state}`. */
const scoreSheetSchema = z.strictObject({
  ...tableParts,
  title: label,
  subtitle: label,
  forecastNote: label,
  columns: columnsOf(scoreSheetColumns.fields, scoreSheetColumns.needed),
  partA: label,
  partB: label,
  noTasks: label,
  subtotal: label,
  total: label,
  forecastTotal: label,
  stateNote: z.string().includes('{state}'),
  forecastDeduction: z.string().includes('{points}'),
});

const summaryColumn = z.strictObject({ header: label, width });

const scoreSummarySchema = z.strictObject({
  ...tableParts,
  sheetName: label,
  title: label,
  subtitle: label,
  forecastNote: label,
  /** With `{className}`. */
  classHeading: z.string().includes('{className}'),
  /** The rules' columns stand between 基础分 and 扣分合计 and share what is left of `totalWidth`. */
  totalWidth: z.number().min(60).max(300),
  minimumRuleWidth: width,
  columns: z.strictObject({
    sequence: summaryColumn,
    unit: summaryColumn,
    base: summaryColumn,
    deduction: summaryColumn,
    score: summaryColumn,
    forecastScore: summaryColumn,
    rank: summaryColumn,
    note: summaryColumn,
  }),
});

/** Everything about the look of the tables that places differ in. */
export const exportProfileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: label,
  typesetting: typesettingSchema,
  responsibilityTable: responsibilityTableSchema,
  progressTable: progressTableSchema,
  fullLedger: fullLedgerSchema,
  changesSince: changesSinceSchema,
  ranking: rankingSchema,
  changeList: changeListSchema,
  leadingGroup: leadingGroupSchema,
  unitList: unitListSchema,
  lookBack: lookBackSchema,
  fillIn: fillInSchema,
  scoreSheet: scoreSheetSchema,
  scoreSummary: scoreSummarySchema,
});
export type ExportProfile = z.infer<typeof exportProfileSchema>;
/** The tables whose look a profile holds. */
export type ProfileSection = Exclude<keyof ExportProfile, 'id' | 'name' | 'typesetting'>;
export type ResponsibilityColumn = ExportProfile['responsibilityTable']['columns'][number];
export type ScoreSheetColumn = ExportProfile['scoreSheet']['columns'][number];
