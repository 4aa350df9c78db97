import { z } from 'zod';
import { fillInSchema } from './fill-in-profile.ts';
import { column, fieldsDiffer, label, width } from './profile-parts.ts';

const points = z.number().min(6).max(36);
const millimetres = z.number().min(0).max(60);
/** Red, green and blue in hexadecimal. */
const colour = z.string().regex(/^[0-9A-F]{6}$/);

/** The totals of a score sheet stand in these columns. */
function hasTotalColumns(columns: readonly { field: string }[]): boolean {
  return ['item', 'points', 'deduction', 'score'].every((field) => columns.some((other) => other.field === field));
}

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
  orientation: z.enum(['landscape', 'portrait']),
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

const responsibilityFields = [
  'sequence',
  'outlineNumber',
  'title',
  'requirement',
  'leadUnits',
  'responsibleUnits',
  'supportingUnits',
  'deadline',
  'note',
] as const;

const responsibilityTableSchema = z.strictObject({
  sheetName: label,
  /** Added to the plan's title unless it ends with it. */
  titleSuffix: z.string(),
  columns: z
    .array(column.extend({ field: z.enum(responsibilityFields) }))
    .min(2)
    .refine(fieldsDiffer, 'a field twice'),
  unitSeparator: label,
  /** With `{units}`: how supporting units follow the responsible ones where they have no column of their own. */
  supportingUnits: z.string().includes('{units}'),
});

const scoreSheetFields = [
  'sequence',
  'item',
  'points',
  'criterion',
  'deduction',
  'score',
  'basis',
  'reviewedScore',
  'finalScore',
  'evidence',
  'note',
] as const;

const changeListFields = ['sequence', 'outlineNumber', 'title', 'kind', 'field', 'before', 'after', 'reason'] as const;

const changeListSchema = z.strictObject({
  sheetName: label,
  /** With `{plan}`. */
  title: z.string().includes('{plan}'),
  /** With `{from} {fromDay} {to} {toDay}`, and without a later version with `{from} {fromDay} {day}`. */
  subtitle: z.string().includes('{toDay}'),
  subtitleToday: z.string().includes('{day}'),
  columns: z
    .array(column.extend({ field: z.enum(changeListFields) }))
    .min(2)
    .refine(fieldsDiffer, 'a field twice'),
  /** What was changed of a task that is new or gone: all of it. */
  wholeTask: label,
  /** With `{field} {words}`: a line of what a new task says, or one that is gone said. */
  fieldLine: z.string().includes('{field}').includes('{words}'),
});

const leadingGroupFields = ['sequence', 'roleWords', 'name', 'post', 'term'] as const;

const leadingGroupSchema = z.strictObject({
  sheetName: label,
  /** With `{plan}`; a list of one group that has a name begins with that name: `{group}`. */
  title: z.string().includes('{plan}'),
  titleOfGroup: z.string().includes('{group}'),
  /** With `{day}`. */
  subtitle: z.string().includes('{day}'),
  columns: z
    .array(column.extend({ field: z.enum(leadingGroupFields) }))
    .min(2)
    .refine(fieldsDiffer, 'a field twice'),
  /** With `{from}` and `{to}`. */
  terms: z.strictObject({ both: z.string().includes('{from}').includes('{to}'), from: z.string().includes('{from}'), to: z.string().includes('{to}') }),
});

const unitListFields = [
  'sequence',
  'name',
  'shortName',
  'className',
  'aliases',
  'formerNames',
  'leaderName',
  'leaderPost',
  'leaderPhone',
  'personInChargeName',
  'personInChargePost',
  'personInChargePhone',
  'liaisonName',
  'liaisonPost',
  'liaisonPhone',
] as const;

/** The headers are words by which `readUnitTable` knows the columns again. */
const unitListSchema = z.strictObject({
  sheetName: label,
  /** With `{county}`. */
  title: z.string().includes('{county}'),
  /** With `{day}`. */
  subtitle: z.string().includes('{day}'),
  columns: z
    .array(column.extend({ field: z.enum(unitListFields) }))
    .min(2)
    .refine(fieldsDiffer, 'a field twice'),
  nameSeparator: label,
  /** With `{name} {day}`: a former name with its last day. */
  formerName: z.string().includes('{name}').includes('{day}'),
  /** Stands in the line of a person without post or telephone beside others who have one. */
  missing: label,
});

const lookBackFields = ['sequence', 'outlineNumber', 'title', 'units', 'deadline', 'state', 'result', 'rectification', 'note'] as const;

const lookBackSchema = z.strictObject({
  sheetName: label,
  /** With `{year}`, in which the look-back is made, and `{lastYear}`. */
  title: label,
  subtitle: z.string().includes('{lastYear}'),
  columns: z
    .array(column.extend({ field: z.enum(lookBackFields) }))
    .min(2)
    .refine(fieldsDiffer, 'a field twice'),
});

/** Placeholders of the score texts: `{year} {unit} {className} {scheme} {day} {points} {state}`. */
const scoreSheetSchema = z.strictObject({
  title: label,
  subtitle: label,
  forecastNote: label,
  columns: z
    .array(column.extend({ field: z.enum(scoreSheetFields) }))
    .min(2)
    .refine(fieldsDiffer, 'a field twice')
    .refine(hasTotalColumns, 'item, points, deduction and score are needed for the totals'),
  partA: label,
  partB: label,
  noTasks: label,
  subtotal: label,
  total: label,
  forecastTotal: label,
  stateNote: z.string().includes('{state}'),
  forecastDeduction: z.string().includes('{points}'),
  signature: label,
});

const summaryColumn = z.strictObject({ header: label, width });

const scoreSummarySchema = z.strictObject({
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
  changeList: changeListSchema,
  leadingGroup: leadingGroupSchema,
  unitList: unitListSchema,
  lookBack: lookBackSchema,
  fillIn: fillInSchema,
  scoreSheet: scoreSheetSchema,
  scoreSummary: scoreSummarySchema,
});
export type ExportProfile = z.infer<typeof exportProfileSchema>;
export type ResponsibilityColumn = ExportProfile['responsibilityTable']['columns'][number];
export type ScoreSheetColumn = ExportProfile['scoreSheet']['columns'][number];
