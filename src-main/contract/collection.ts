import { oc } from '@orpc/contract';
import { z } from 'zod';
import { returnStates } from '../domain/codes.ts';
import { rowOutcomes } from '../domain/exchange/compare-row.ts';
import { fillInFields } from '../domain/exchange/fill-in-row.ts';
import { valueProblems } from '../domain/exchange/read-value.ts';
import { lockedFacts } from '../domain/exchange/returned-sheet.ts';
import { errorMap } from './errors.ts';
import { changedSchema, daySchema, fileTokenSchema, idSchema, jobOutput, rowVersionSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

/**
 * Why a file could not be taken as a return. `program`: a program among the evidence, which is never kept. `unplaced`: a
 * folder of evidence that several workbooks lie beside, and whose name tells none of them.
 */
export const collectProblems = ['noTable', 'newerVersion', 'noWorkbook', 'encrypted', 'damaged', 'tooLarge', 'empty', 'notReadable', 'timeout', 'program', 'unplaced'] as const;
export type CollectProblem = (typeof collectProblems)[number];

/** What became of a file that was collected. */
export const collectedFileSchema = z.object({
  fileName: z.string(),
  /** `already` where the same content was collected before; its return is named. */
  outcome: z.enum(['read', 'already', 'refused']),
  returnId: idSchema.nullable(),
  problem: z.enum(collectProblems).nullable(),
});
export type CollectedFile = z.infer<typeof collectedFileSchema>;

const outcomeCountsSchema = z.object({
  new: z.number(),
  unchanged: z.number(),
  changed: z.number(),
  conflict: z.number(),
  unmatched: z.number(),
  invalid: z.number(),
});

/** A returned file as the list shows it. */
export const returnedFileSchema = z.object({
  returnId: idSchema,
  fileName: z.string(),
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
  /** The distribution that it answers; null where it has lost its marks. */
  packageId: idSchema.nullable(),
  quarter: z.number().nullable(),
  /** How the unit is known: by the hidden marks, by its words, or because the clerk has said so. */
  recognisedBy: z.enum(['marks', 'words', 'clerk']).nullable(),
  savedAt: z.string(),
  receivedOn: daySchema,
  state: z.enum(returnStates),
  rowCount: z.number(),
  /** Rows by outcome as they compare now; zeros for a file that no longer waits. */
  outcomes: outcomeCountsSchema,
  tamperedRows: z.number(),
  attachments: z.number(),
  /** A file of the same workbook that was saved later is there too. */
  hasNewer: z.boolean(),
  rowVersion: rowVersionSchema,
});
export type ReturnedFileView = z.infer<typeof returnedFileSchema>;

/** A state's code, a text, a day, a percent; null where nothing is said. */
const valueSchema = z.union([z.string(), z.number()]).nullable();

/** A field in three versions, see `ComparedField` of the domain; `returned` is null for an invalid one, which has its words. */
export const returnedFieldSchema = z.object({
  field: z.enum(fillInFields),
  verdict: z.enum(['same', 'left', 'change', 'conflict', 'invalid']),
  base: valueSchema,
  current: valueSchema,
  returned: valueSchema,
  problem: z.enum(valueProblems).nullable(),
  raw: z.string().nullable(),
});
export type ReturnedFieldView = z.infer<typeof returnedFieldSchema>;

const rowPlaceSchema = z.object({ taskId: idSchema, unitId: idSchema });

/** A returned row beside the ledger. */
export const returnedRowSchema = z.object({
  returnId: idSchema,
  /** Names the row within its file. */
  rowKey: z.string(),
  position: z.object({ sheet: z.string(), row: z.number() }),
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
  taskId: idSchema.nullable(),
  outlineNumber: z.string().nullable(),
  /** The task's title, or the row's own words while it has no task. */
  title: z.string(),
  matchedBy: z.enum(['id', 'words', 'clerk']).nullable(),
  /** 0 to 1; 1 for an id and for what the clerk said. */
  confidence: z.number(),
  outcome: z.enum(rowOutcomes),
  /** A newer return of the same row counts, or has been settled: this one brings nothing but its evidence. */
  superseded: z.boolean(),
  fields: z.array(returnedFieldSchema),
  tampered: z.array(z.object({ fact: z.enum(lockedFacts), given: z.string(), returned: z.string() })),
  /** Tasks that an unmatched row could mean, the likeliest first. */
  candidates: z.array(rowPlaceSchema.extend({ title: z.string(), unitName: z.string(), confidence: z.number() })),
  /** Names of the files of evidence that came for it. */
  attachments: z.array(z.string()),
});
export type ReturnedRowView = z.infer<typeof returnedRowSchema>;

const sideSchema = z.enum(['theirs', 'ours']);

/** One side for the whole row, or a side for each field; a field that is not named stays ours. */
const rowChoiceSchema = z.union([sideSchema, z.partialRecord(z.enum(fillInFields), sideSchema)]);
export type RowChoiceInput = z.infer<typeof rowChoiceSchema>;

const returnIdsSchema = z.array(idSchema).min(1).max(500);

const namedTaskSchema = z.object({ taskId: idSchema, outlineNumber: z.string().nullable(), title: z.string() });

/** Where a unit stands in a distribution: given, returned and waiting, waiting with conflicts or doubts, taken over, in part. */
export const returnStandings = ['given', 'waiting', 'conflict', 'partly', 'complete'] as const;
export type ReturnStanding = (typeof returnStandings)[number];

/** One unit's line of the matrix of a distribution. */
export const unitReturnSchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  classCode: z.string(),
  className: z.string(),
  workbookId: idSchema,
  rows: z.number(),
  /** Rows for which the unit has said anything, taken over or waiting. */
  returnedRows: z.number(),
  standing: z.enum(returnStandings),
  lastReturnOn: daySchema.nullable(),
  /** The day of reply has passed and rows are missing. */
  overdue: z.boolean(),
  returnIds: z.array(idSchema),
  /** Rows that nothing has come for: what a reminder would ask. */
  missing: z.array(namedTaskSchema),
});
export type UnitReturnView = z.infer<typeof unitReturnSchema>;

/** Methods of the collection: what units return is read, compared, and taken over as one change. */
export const collectionMethods = {
  /**
   * Reads workbooks, zips and folders (with the evidence that lies beside the workbooks) and keeps what they hold; nothing
   * of the ledger changes. A file that cannot be read is told and stops nothing. A workbook that was given out for another year
   * reports to that year.
   */
  collect: procedure
    .input(z.object({ year: yearSchema, fileTokens: z.array(fileTokenSchema).min(1).max(500) }))
    .output(jobOutput(changedSchema.extend({ files: z.array(collectedFileSchema) }))),
  /** The returned files of a year, the newest first. */
  returns: procedure
    .input(z.object({ year: yearSchema, states: z.array(z.enum(returnStates)).optional() }))
    .output(z.array(returnedFileSchema)),
  /** The rows of returned files beside the ledger as it is now, in the order of the files and their rows. */
  compareReturns: procedure.input(z.object({ returnIds: returnIdsSchema })).output(z.array(returnedRowSchema)),
  /** Names the task and unit of a row, or (null) leaves it to the comparison again. */
  placeReturnedRow: procedure
    .input(z.object({ returnId: idSchema, rowKey: z.string().max(200), place: rowPlaceSchema.nullable() }))
    .output(changedSchema),
  /** Says which unit a file speaks for; null leaves it to its words again. */
  nameReturningUnit: procedure.input(z.object({ returnId: idSchema, unitId: idSchema.nullable() })).output(changedSchema),
  /**
   * Takes returned files over as one change: changes of the units count, conflicts stay the ledger's, unless a choice says
   * otherwise; evidence is linked. Unmatched rows and values that cannot be read bring nothing. REASON_NEEDED,
   * STATE_NOT_ALLOWED where a state is not open to the part.
   */
  applyReturns: procedure
    .input(
      z.object({
        returnIds: returnIdsSchema,
        choices: z.array(z.object({ returnId: idSchema, rowKey: z.string().max(200), choice: rowChoiceSchema })).max(20_000),
      }),
    )
    .output(changedSchema.extend({ reports: z.number(), evidence: z.number() })),
  /** Sets files aside that bring nothing, or takes them back into the waiting ones. */
  setReturnsAside: procedure.input(z.object({ returnIds: returnIdsSchema, aside: z.boolean() })).output(changedSchema),
  /** A copy of a kept file to open; KEPT_FILE_MISSING. */
  openReturn: procedure.input(z.object({ returnId: idSchema })).output(z.object({ fileToken: fileTokenSchema, fileName: z.string() })),
  /** Who has returned what of a distribution, and what is missing from whom, in the order of the register. */
  status: procedure.input(z.object({ packageId: idSchema, asOf: daySchema.optional() })).output(z.array(unitReturnSchema)),
};
