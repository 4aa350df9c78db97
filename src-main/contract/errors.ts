import { z } from 'zod';
import { idSchema } from './shared.ts';

const nothing = z.object({});
const fileData = z.object({
  fileName: z.string().optional(),
  format: z.string().optional(),
  /** Which limit was passed, and its value (bytes, cells, milliseconds). */
  limit: z.string().optional(),
  maximum: z.number().optional(),
});

/**
 * Every expected failure: its code and the shape of its data. `exit` is the exit code of the command line:
 * 2 usage, 3 refused by a rule, 4 data or file damaged, 70 bug, 130 cancelled.
 */
export const errorCatalogue = {
  INVALID_INPUT: { exit: 2, data: z.object({ fields: z.array(z.string()) }) },
  NOT_FOUND: { exit: 3, data: z.object({ kind: z.string(), id: z.string() }) },
  ROW_CHANGED: { exit: 3, data: z.object({ kind: z.string(), id: z.string() }) },
  FILE_TOKEN_UNKNOWN: { exit: 2, data: nothing },
  FILE_NOT_READABLE: { exit: 4, data: fileData },
  FILE_EMPTY: { exit: 4, data: fileData },
  FILE_TOO_LARGE: { exit: 4, data: fileData },
  FILE_DAMAGED: { exit: 4, data: fileData },
  FILE_ENCRYPTED: { exit: 4, data: fileData },
  FILE_FORMAT_UNSUPPORTED: { exit: 4, data: fileData },
  FILE_LIMIT_EXCEEDED: { exit: 4, data: fileData },
  FILE_READ_TIMEOUT: { exit: 4, data: fileData },
  ALREADY_IMPORTED: { exit: 3, data: z.object({ importId: idSchema, title: z.string().nullable(), importedOn: z.string() }) },
  IMPORT_NOT_OPEN: { exit: 3, data: nothing },
  IMPORT_INCOMPLETE: { exit: 3, data: z.object({ missing: z.array(z.enum(['title', 'year', 'tasks', 'taskTitle'])) }) },
  NOTHING_IN_SELECTION: { exit: 3, data: z.object({ field: z.string() }) },
  SPLIT_NOT_POSSIBLE: { exit: 3, data: nothing },
  MERGE_NEEDS_TWO: { exit: 3, data: nothing },
  UNIT_NAME_TAKEN: { exit: 3, data: z.object({ name: z.string() }) },
  UNIT_STILL_NEEDED: { exit: 3, data: z.object({ name: z.string(), tasks: z.number() }) },
  UNIT_DISSOLVED: { exit: 3, data: z.object({ name: z.string() }) },
  UNITS_THE_SAME: { exit: 3, data: nothing },
  CLASS_NAME_TAKEN: { exit: 3, data: z.object({ name: z.string() }) },
  CLASS_IN_USE: { exit: 3, data: z.object({ name: z.string(), units: z.number() }) },
  UNIT_TABLE_NOT_FOUND: { exit: 4, data: fileData },
  PLAN_NOT_SUPERIOR: { exit: 3, data: z.object({ title: z.string() }) },
  PLAN_NOT_OWN: { exit: 3, data: z.object({ title: z.string() }) },
  PLAN_LINK_CIRCULAR: { exit: 3, data: nothing },
  ADAPTATION_NOT_OPEN: { exit: 3, data: nothing },
  ADAPTATION_EMPTY: { exit: 3, data: nothing },
  NO_PREDECESSOR: { exit: 3, data: z.object({ title: z.string() }) },
  PLAN_EMPTY: { exit: 3, data: z.object({ title: z.string() }) },
  NOTHING_CHANGED: { exit: 3, data: z.object({ number: z.number() }) },
  REASONS_MISSING: { exit: 3, data: z.object({ tasks: z.number() }) },
  DAYS_REVERSED: { exit: 3, data: z.object({ name: z.string() }) },
  KEPT_FILE_MISSING: { exit: 4, data: fileData },
  EVIDENCE_REFUSED: { exit: 3, data: z.object({ fileName: z.string() }) },
  EVIDENCE_NEEDED: { exit: 3, data: z.object({ parts: z.number() }) },
  EVENT_EXISTS: { exit: 3, data: nothing },
  CALENDAR_INVALID: { exit: 4, data: z.object({ problem: z.string(), year: z.number().nullable(), day: z.string().nullable() }) },
  COLUMN_TABLE_NOT_FOUND: { exit: 4, data: fileData },
  BRIEF_TOO_LONG: { exit: 3, data: z.object({ excessLines: z.number() }) },
  UNIT_NOT_IN_TASK: { exit: 3, data: z.object({ name: z.string() }) },
  STATE_NOT_ALLOWED: { exit: 3, data: z.object({ from: z.string(), to: z.string() }) },
  REASON_NEEDED: { exit: 3, data: z.object({ to: z.string() }) },
  PRESET_INVALID: { exit: 4, data: z.object({ preset: z.string() }) },
  SAMPLE_NEEDS_EMPTY: { exit: 3, data: nothing },
  CHANGED_SINCE: { exit: 3, data: z.object({ kind: z.string(), id: z.string() }) },
  ALREADY_UNDONE: { exit: 3, data: nothing },
  NOTHING_TO_UNDO: { exit: 3, data: nothing },
  TARGET_LOCKED: { exit: 4, data: fileData },
  TARGET_NOT_WRITABLE: { exit: 4, data: fileData },
  WRITTEN_FILE_WRONG: { exit: 70, data: fileData },
  /** The superior's file is no .xlsx or .docx; `isOld` for an .xls or .doc, which are never written. */
  TEMPLATE_FORMAT_UNSUPPORTED: { exit: 4, data: fileData.extend({ isOld: z.boolean() }) },
  TEMPLATE_CELL_REFUSED: { exit: 3, data: z.object({ where: z.string(), reason: z.enum(['formula', 'missing', 'twice', 'tooLong', 'number', 'content']) }) },
  TEMPLATE_TABLE_NOT_FOUND: { exit: 4, data: fileData },
  PDF_CONVERTER_MISSING: { exit: 3, data: nothing },
  PROFILE_INVALID: { exit: 3, data: z.object({ table: z.string(), rule: z.string() }) },
  NOTHING_TO_EXPORT: { exit: 3, data: nothing },
  WORKSPACE_IN_USE: { exit: 3, data: nothing },
  WORKSPACE_ON_NETWORK: { exit: 3, data: nothing },
  WORKSPACE_NOT_WRITABLE: { exit: 4, data: nothing },
  DATABASE_MISSING: { exit: 4, data: nothing },
  DATABASE_OUTDATED: { exit: 4, data: nothing },
  DATABASE_DAMAGED: { exit: 4, data: nothing },
  DATABASE_NEWER: { exit: 4, data: nothing },
  DATABASE_HISTORY_EDITED: { exit: 4, data: nothing },
  DATABASE_MIGRATION_FAILED: { exit: 4, data: nothing },
  BACKUP_FAILED: { exit: 4, data: nothing },
  DISK_FULL: { exit: 4, data: nothing },
  CANCELLED: { exit: 130, data: nothing },
  INTERNAL: { exit: 70, data: z.object({ reference: z.string() }) },
} as const satisfies Record<string, { exit: 2 | 3 | 4 | 70 | 130; data: z.ZodType }>;

export type ErrorCode = keyof typeof errorCatalogue;
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof errorCatalogue)[Code]['data']>;

/** A code with the data that belongs to it. */
export type AppFailure = { [Code in ErrorCode]: { code: Code; data: ErrorData<Code> } }[ErrorCode];

type ErrorMap = { [Code in ErrorCode]: { data: (typeof errorCatalogue)[Code]['data'] } };

/** The catalogue as oRPC's error map, the same for every procedure. */
export const errorMap = Object.fromEntries(
  Object.entries(errorCatalogue).map(([code, { data }]) => [code, { data }]),
) as unknown as ErrorMap;
