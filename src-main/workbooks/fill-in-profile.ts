import { z } from 'zod';
import { assignmentRoles, unitStates } from '../domain/codes.ts';
import { fillInFields } from '../domain/exchange/fill-in-row.ts';
import { columnsOf, fieldsDiffer, label, tableParts, width } from './profile-parts.ts';

/** What the task sheet prints of a task and locks. */
export const fillInFactFields = ['number', 'plan', 'section', 'title', 'requirement', 'role', 'units', 'deadline', 'overdue'] as const;
export type FillInFactField = (typeof fillInFactFields)[number];

/** What the first sheet says of the workbook. */
const instructionFields = ['unit', 'period', 'distributedOn', 'replyBy', 'contact', 'rows', 'note'] as const;

/** Excel shows no more of a message's heading and of its text. */
const message = z.strictObject({ title: label.max(32), text: label.max(225) });
const check = z.strictObject({ prompt: message, refusal: message });

/** A unit needs the number and the name of a task, and everything it is asked for has a column. */
export const fillInColumns = {
  fields: [...fillInFactFields, ...fillInFields],
  needed: ['number', 'title', ...fillInFields],
} as const;

/** Labels of the fill-in workbook. Places to fill: `{unit} {period}` in the title, `{year}` in a period, `{unit} {day}` in a subtitle. */
export const fillInSchema = z.strictObject({
  /** Of the task sheet; the first sheet is always A4 portrait. */
  paper: tableParts.paper,
  orientation: tableParts.orientation,
  title: label,
  /** The four quarters, and a distribution outside of them. */
  periods: z.strictObject({ quarters: z.tuple([label, label, label, label]), year: label }),
  instructions: z.strictObject({
    sheetName: label,
    labelWidth: width,
    valueWidth: width,
    /** Lines without a value are left out. */
    lines: z.array(z.strictObject({ field: z.enum(instructionFields), label })).refine(fieldsDiffer, 'a field twice'),
    rows: z.string().includes('{rows}'),
    rowsWithOverdue: z.string().includes('{overdue}'),
    heading: label,
    /** How to fill in and to send evidence, one a paragraph. */
    paragraphs: z.array(label).min(1),
  }),
  sheetName: label,
  /** Under the title of the task sheet, with a day of reply and without. */
  subtitle: z.string().includes('{day}'),
  subtitleWithoutDay: label,
  columns: columnsOf(fillInColumns.fields, fillInColumns.needed),
  /** Name of the hidden column with the ids of the tasks. */
  rowIdHeader: label,
  roles: z.record(z.enum(assignmentRoles), label),
  states: z.record(z.enum(unitStates), label),
  sectionSeparator: label,
  /** A fact that is too long for its cell, over the full width below: `{number} {header} {text}`. */
  factBelow: z.string().includes('{text}'),
  overdue: z.string().includes('{days}'),
  /** A deadline whose words do not name the day. */
  deadlineWithDay: z.string().includes('{deadline}').includes('{day}'),
  optionsSheetName: label,
  /** Beside a cell that is filled in, and when something is refused; with `{from} {to}` of a day and `{most}` characters. */
  checks: z.record(z.enum(fillInFields), check),
});
