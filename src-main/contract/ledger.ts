import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  allocations,
  assignmentRoles,
  cellFields,
  cellRefusals,
  deadlineKinds,
  planOrigins,
  signalLights,
  taskPersonRoles,
  taskSourceKinds,
  unitStates,
} from '../domain/codes.ts';
import { groupRoles } from '../domain/extraction/enclosed-content.ts';
import { dueSources } from '../domain/deadlines/due-of-task.ts';
import { lightReasonCodes } from '../domain/progress/signal-light.ts';
import { errorMap } from './errors.ts';
import { attachmentSchema, blockSchema, draftDeadlineSchema, indicatorsSchema, printedDeadlineSchema, recurrenceSchema, relativeLimitSchema, spanSchema } from './extraction.ts';
import { changedSchema, daySchema, idSchema, nameSchema, rowVersionSchema, textSchema, yearSchema } from './shared.ts';

const procedure = oc.errors(errorMap);

export const planSchema = z.object({
  id: idSchema,
  title: z.string(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  year: yearSchema,
  origin: z.enum(planOrigins),
  /** Kept to be compared with, no part of the ledger. */
  reference: z.boolean(),
  taskCount: z.number(),
  createdAt: z.string(),
});
export type PlanView = z.infer<typeof planSchema>;

export const sectionSchema = z.object({
  id: idSchema,
  planId: idSchema,
  parentId: idSchema.nullable(),
  level: z.number(),
  heading: z.string(),
});
export type SectionView = z.infer<typeof sectionSchema>;

/** A unit of a task as printed, with what it stands for; neither id is set while the clerk has left it open. */
export const assignmentSchema = z.object({
  role: z.enum(assignmentRoles),
  printedName: nameSchema,
  unitId: idSchema.nullable(),
  collectiveUnitId: idSchema.nullable(),
});
export type AssignmentView = z.infer<typeof assignmentSchema>;

/** The same as a document printed it, however long. */
const printedAssignmentSchema = assignmentSchema.extend({ printedName: z.string() });

export const deadlineSchema = z.object({
  id: idSchema,
  kind: z.enum(deadlineKinds),
  printedText: z.string(),
  dueOn: daySchema.nullable(),
  recurrence: recurrenceSchema.nullable(),
  relative: relativeLimitSchema.nullable(),
  /** The next last day on or after the day asked for, computed; null when it has none. */
  nextDueOn: daySchema.nullable(),
});
export type DeadlineView = z.infer<typeof deadlineSchema>;

/** A person named for a task: 牵头领导, 责任人, 联系人. */
export const taskPersonSchema = z.object({
  role: z.enum(taskPersonRoles),
  name: z.string().trim().min(1).max(50),
  post: z.string().trim().max(100).nullable(),
  phone: z.string().trim().max(50).nullable(),
});
export type TaskPerson = z.infer<typeof taskPersonSchema>;

/** Why a light is what it is; `values` fill the sentence of the code. */
export const lightReasonSchema = z.object({
  code: z.enum(lightReasonCodes),
  values: z.object({
    dueOn: daySchema.nullable(),
    dueFrom: z.enum(dueSources),
    daysLeft: z.number().int().nullable(),
    missedOn: daySchema.nullable(),
    /** Points behind, what was reported and what is expected (percent); only with BEHIND_TIME. */
    pace: z.object({ behind: z.number(), percent: z.number(), expected: z.number() }).optional(),
  }),
});
export type LightReason = z.infer<typeof lightReasonSchema>;

export const ledgerRowSchema = z.object({
  id: idSchema,
  planId: idSchema,
  sectionId: idSchema.nullable(),
  /** Headings above the task, outermost first. */
  sectionPath: z.array(z.string()),
  outlineNumber: z.string().nullable(),
  title: z.string(),
  requirement: z.string().nullable(),
  allocation: z.enum(allocations),
  note: z.string().nullable(),
  assignments: z.array(printedAssignmentSchema),
  deadlines: z.array(deadlineSchema),
  people: z.array(taskPersonSchema),
  /** Least advanced state of its units; null while no unit is known. */
  state: z.enum(unitStates).nullable(),
  light: z.enum(signalLights),
  lightReason: lightReasonSchema,
  unitCount: z.number(),
  doneUnitCount: z.number(),
  lastReportOn: daySchema.nullable(),
  archived: z.boolean(),
  rowVersion: rowVersionSchema,
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

export const ledgerSorts = ['position', 'title', 'due', 'state', 'light', 'lastReport'] as const;

export const ledgerFilterSchema = z.object({
  year: yearSchema.optional(),
  planId: idSchema.optional(),
  sectionId: idSchema.optional(),
  /** Tasks in which the unit has a part, also through a collective unit. */
  unitId: idSchema.optional(),
  /** Tasks in which a unit of the class has a part. */
  classCode: z.string().max(60).optional(),
  /** Tasks that are due in the range, both ends included; a recurring one on each of its days. */
  dueFrom: daySchema.optional(),
  dueTo: daySchema.optional(),
  states: z.array(z.enum(unitStates)).optional(),
  lights: z.array(z.enum(signalLights)).optional(),
  /** Only tasks without any resolved unit. */
  withoutUnits: z.boolean().optional(),
  /** Only tasks that name no lead unit. */
  withoutLead: z.boolean().optional(),
  /** Only tasks without any deadline. */
  withoutDeadline: z.boolean().optional(),
  /** Also the tasks of reference plans; a plan that is asked for by its id is shown in any case. */
  includeReference: z.boolean().optional(),
  search: z.string().max(100).optional(),
  asOf: daySchema.optional(),
  includeArchived: z.boolean().optional(),
  sort: z.object({ by: z.enum(ledgerSorts), direction: z.enum(['ascending', 'descending']) }).optional(),
});
export type LedgerFilter = z.infer<typeof ledgerFilterSchema>;

export const progressReportSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  state: z.enum(unitStates),
  text: z.string(),
  problems: z.string().nullable(),
  nextStep: z.string().nullable(),
  percent: z.number().nullable(),
  quarter: z.number().nullable(),
  reporter: z.string().nullable(),
  reportedOn: daySchema,
  /** Name of the returned workbook that brought it; null for what the clerk has typed. */
  returnedFileName: z.string().nullable(),
  createdAt: z.string(),
});

export const taskUnitSchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  role: z.enum(assignmentRoles),
  state: z.enum(unitStates),
  rowVersion: rowVersionSchema,
  /** Newest first. */
  reports: z.array(progressReportSchema),
});
export type TaskUnitView = z.infer<typeof taskUnitSchema>;

const quarterSchema = z.number().int().min(1).max(4);

/** What a report can say besides state and text; a part that is left out is unknown. */
export const reportDetailsSchema = z.object({
  problems: textSchema.nullable().optional(),
  nextStep: textSchema.nullable().optional(),
  percent: z.number().int().min(0).max(100).nullable().optional(),
  quarter: quarterSchema.nullable().optional(),
  reporter: z.string().trim().max(50).nullable().optional(),
});
export type ReportDetails = z.infer<typeof reportDetailsSchema>;

const taskFieldsSchema = z.object({
  outlineNumber: z.string().max(50).nullable(),
  title: z.string().trim().min(1).max(2000),
  requirement: textSchema.nullable(),
  note: textSchema.nullable(),
  sectionId: idSchema.nullable(),
  deadlines: z.array(draftDeadlineSchema),
  people: z.array(taskPersonSchema).max(20).optional(),
});

/** A task of another plan to which a line leads. */
export const linkedTaskSchema = z.object({
  taskId: idSchema,
  planId: idSchema,
  planTitle: z.string(),
  outlineNumber: z.string().nullable(),
  title: z.string(),
  requirement: z.string().nullable(),
  deadlineText: z.string(),
  kind: z.enum(taskSourceKinds),
});
export type LinkedTask = z.infer<typeof linkedTaskSchema>;

/** How much work lies with a unit: tasks by its role, the open and the overdue ones among them. */
export const unitLoadSchema = z.object({
  unitId: idSchema,
  lead: z.number(),
  responsible: z.number(),
  supporting: z.number(),
  open: z.number(),
  overdue: z.number(),
});
export type UnitLoad = z.infer<typeof unitLoadSchema>;

/** What a plan's document held beside its tasks. */
export const planEnclosuresSchema = z.object({
  members: z.array(
    z.object({
      memberId: idSchema,
      groupName: z.string(),
      role: z.enum(groupRoles),
      roleWords: z.string(),
      name: z.string(),
      post: z.string().nullable(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
    }),
  ),
  schemes: z.array(
    z.object({
      schemeId: z.string(),
      name: z.string(),
      /** Points here and below are integers of 1/10,000. */
      basePoints: z.number().int(),
      rules: z.array(z.object({ name: z.string(), criterion: z.string(), points: z.number().int() })),
      openQuestions: z.array(z.string()),
    }),
  ),
  attachments: z.array(attachmentSchema),
  indicators: z.array(indicatorsSchema),
});
export type PlanEnclosures = z.infer<typeof planEnclosuresSchema>;

const cellSchema = z.object({ taskId: idSchema, field: z.enum(cellFields), text: textSchema });

/** At most so many cells at once; each of them once. */
const mostCells = 20_000;
const eachOnce = (cells: readonly { taskId: string; field: string }[]): boolean =>
  new Set(cells.map(({ taskId, field }) => `${taskId} ${field}`)).size === cells.length;

/** What a text would make of a cell. */
export const cellPreviewSchema = z.object({
  taskId: idSchema,
  field: z.enum(cellFields),
  before: z.string(),
  /** As it would be stored and shown; the text itself where it is refused. */
  after: z.string(),
  /** Names that no entry of the register bears: they are kept as printed and left open. */
  openUnits: z.array(z.string()),
  /** How a deadline cell was read. */
  deadlines: z.array(printedDeadlineSchema),
  /** Why the text can't be stored; null when it can. */
  refused: z.enum(cellRefusals).nullable(),
});
export type CellPreview = z.infer<typeof cellPreviewSchema>;

export const ledgerContract = {
  enclosures: procedure.input(z.object({ planId: idSchema })).output(planEnclosuresSchema),
  plans: procedure.output(z.array(planSchema)),
  sections: procedure.input(z.object({ planId: idSchema })).output(z.array(sectionSchema)),
  /** Starts an own plan by hand. */
  addPlan: procedure
    .input(z.object({ title: nameSchema, year: yearSchema }))
    .output(changedSchema.extend({ planId: idSchema })),
  list: procedure.input(ledgerFilterSchema).output(
    z.object({
      asOf: daySchema,
      rows: z.array(ledgerRowSchema),
      /** Of the rows before the light filter, how many show each light. */
      lightCounts: z.record(z.enum(signalLights), z.number()),
    }),
  ),
  task: procedure
    .input(z.object({ taskId: idSchema, asOf: daySchema.optional() }))
    .output(
      z.object({
        row: ledgerRowSchema,
        units: z.array(taskUnitSchema),
        /** Paragraphs or cells of the original that the task was read from, with the spans in them. */
        source: z.array(z.object({ block: blockSchema, spans: z.array(spanSchema) })),
        /** Tasks that this one was made of, and tasks that were made of it. */
        sources: z.array(linkedTaskSchema),
        derived: z.array(linkedTaskSchema),
      }),
    ),
  /** The balance: tasks per unit, collectives resolved, and how many tasks still lack something. */
  workload: procedure
    .input(z.object({ year: yearSchema.optional(), planId: idSchema.optional(), asOf: daySchema.optional() }))
    .output(
      z.object({
        tasks: z.number(),
        loads: z.array(unitLoadSchema),
        gaps: z.object({ withoutLead: z.number(), withoutDeadline: z.number(), withoutUnits: z.number() }),
      }),
    ),
  /** Puts tasks of one plan into a section, before a task of it or (null) at its end. */
  moveTasks: procedure
    .input(z.object({ taskIds: z.array(idSchema).min(1).max(1000), sectionId: idSchema.nullable(), beforeTaskId: idSchema.nullable() }))
    .output(changedSchema),
  addTask: procedure
    .input(taskFieldsSchema.extend({ planId: idSchema, assignments: z.array(assignmentSchema) }))
    .output(changedSchema.extend({ taskId: idSchema })),
  updateTask: procedure
    .input(z.object({ taskId: idSchema, rowVersion: rowVersionSchema, fields: taskFieldsSchema.partial() }))
    .output(changedSchema),
  archiveTasks: procedure
    .input(z.object({ taskIds: z.array(idSchema).min(1), archived: z.boolean() }))
    .output(changedSchema),
  /** Sets all assignments of one task. */
  replaceAssignments: procedure
    .input(z.object({ taskId: idSchema, rowVersion: rowVersionSchema, assignments: z.array(assignmentSchema) }))
    .output(changedSchema),
  /** Adds or removes one unit (or collective unit) in a role for many tasks at once, or makes it the only one in the role. */
  changeAssignments: procedure
    .input(
      z.object({
        taskIds: z.array(idSchema).min(1),
        action: z.enum(['add', 'remove', 'replace']),
        role: z.enum(assignmentRoles),
        target: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('unit'), unitId: idSchema }),
          z.object({ kind: z.literal('collective'), collectiveUnitId: idSchema }),
        ]),
      }),
    )
    .output(changedSchema.extend({ changedTasks: z.number() })),
  /** Records how far units are with a task; refused with STATE_NOT_ALLOWED or REASON_NEEDED as the state machine says. */
  reportProgress: procedure
    .input(
      z.object({
        taskId: idSchema,
        unitIds: z.array(idSchema).min(1),
        state: z.enum(unitStates),
        text: textSchema,
        reportedOn: daySchema,
        ...reportDetailsSchema.shape,
      }),
    )
    .output(changedSchema),
  /** What texts, typed or pasted, would make of cells of the ledger; stores nothing. */
  previewCells: procedure
    .input(z.object({ cells: z.array(cellSchema).min(1).max(mostCells).refine(eachOnce) }))
    .output(z.object({ cells: z.array(cellPreviewSchema) })),
  /** Writes texts into cells, all or none; INVALID_INPUT for a text that the preview refuses. */
  writeCells: procedure
    .input(z.object({ cells: z.array(cellSchema.extend({ rowVersion: rowVersionSchema })).min(1).max(mostCells).refine(eachOnce) }))
    .output(changedSchema.extend({ changedCells: z.number() })),
};
