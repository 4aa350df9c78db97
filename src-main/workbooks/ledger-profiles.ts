import { z } from 'zod';
import { columnsOf, label, tableParts } from './profile-parts.ts';

/** What the tables of the ledger can show of a task; `stageTargets` is all quarters in one column. */
const ledgerFields = [
  'sequence', 'outlineNumber', 'heading1', 'heading2', 'title', 'requirement',
  'leadingOfficials', 'leadUnits', 'responsibleUnits', 'supportingUnits', 'peopleInCharge', 'liaisons',
  'deadline', 'stageTargets', 'target1', 'target2', 'target3', 'target4',
  'progress', 'state', 'evidence', 'problems', 'nextStep', 'checkedOffOn', 'note',
] as const;
export type LedgerField = (typeof ledgerFields)[number];

export const progressColumns = { fields: ledgerFields, needed: ['sequence', 'title', 'progress', 'state'] } as const;
export const fullLedgerColumns = { fields: ledgerFields, needed: ['sequence', 'title'] } as const;

const ledgerWords = {
  ...tableParts,
  sheetName: label,
  /** With `{plan}`; of all plans of a year with `{year}`. */
  title: z.string().includes('{plan}'),
  titleOfYear: z.string().includes('{year}'),
  /** With `{day}`; of one unit or class also with `{unit}`. */
  subtitle: z.string().includes('{day}'),
  subtitleOfUnit: z.string().includes('{unit}'),
  unitSeparator: label,
  /** With `{units}`: how supporting units follow the responsible ones where they have no column of their own. */
  supportingUnits: z.string().includes('{units}'),
  /** With `{units} {text}`: what some of several units said. */
  unitWords: z.string().includes('{units}').includes('{text}'),
  /** With `{quarter} {text}`, and what the four quarters are called in it. */
  targetLine: z.string().includes('{quarter}').includes('{text}'),
  quarters: z.tuple([label, label, label, label]),
};

/** Progress table (落实情况表); headings stand in rows of their own unless they have columns. */
export const progressTableSchema = z.strictObject({ ...ledgerWords, columns: columnsOf(progressColumns.fields, progressColumns.needed) });

/** Full ledger (台账). */
export const fullLedgerSchema = z.strictObject({ ...ledgerWords, columns: columnsOf(fullLedgerColumns.fields, fullLedgerColumns.needed) });

export const changesSinceColumns = {
  fields: ['sequence', 'day', 'outlineNumber', 'title', 'unit', 'matter', 'before', 'after', 'actor'],
  needed: ['title', 'matter', 'after'],
} as const;

/** What changed in the ledger since a day (变动情况). */
export const changesSinceSchema = z.strictObject({
  ...tableParts,
  sheetName: label,
  /** With `{plan}`; of all plans of a year with `{year}`. */
  title: z.string().includes('{plan}'),
  titleOfYear: z.string().includes('{year}'),
  /** With `{from}` and `{to}`. */
  subtitle: z.string().includes('{from}').includes('{to}'),
  columns: columnsOf(changesSinceColumns.fields, changesSinceColumns.needed),
});

export const rankingColumns = {
  fields: ['rank', 'unit', 'base', 'deduction', 'score', 'forecastScore', 'mainDeductions', 'note'],
  needed: ['rank', 'unit', 'score'],
} as const;

/** Ranking (排名表) by class of unit; words as in the summary of scores. */
export const rankingSchema = z.strictObject({
  ...tableParts,
  sheetName: label,
  /** With `{year} {scheme} {day}`. */
  title: label,
  subtitle: label,
  forecastNote: label,
  /** With `{className}`. */
  classHeading: z.string().includes('{className}'),
  columns: columnsOf(rankingColumns.fields, rankingColumns.needed),
  /** With `{item} {count} {points}`: one rule that cost points; at most `mostDeductions` of them, the costliest first. */
  deduction: z.string().includes('{item}').includes('{points}'),
  deductionSeparator: label,
  mostDeductions: z.number().int().min(1).max(20),
});
