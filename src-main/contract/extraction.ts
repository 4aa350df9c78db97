import { z } from 'zod';
import {
  allocations,
  confidences,
  deadlineKinds,
  diagnosticCodes,
  diagnosticSeverities,
} from '../domain/codes.ts';
import { groupRoles } from '../domain/extraction/enclosed-content.ts';
import { columnRoles, planParts } from '../domain/extraction/found-table.ts';
import { daySchema, nameSchema, textSchema } from './shared.ts';

export const spanSchema = z.object({ block: z.number(), start: z.number(), end: z.number() });

export const blockSchema = z.object({
  index: z.number(),
  text: z.string(),
  original: z.string(),
  offsets: z.array(z.number()).nullable(),
  headingLevel: z.number().nullable(),
  automaticNumber: z.string().nullable(),
  cell: z
    .object({ table: z.number(), row: z.number(), column: z.number(), rowSpan: z.number(), columnSpan: z.number() })
    .nullable(),
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('line'), line: z.number() }),
    z.object({ kind: z.literal('paragraph'), paragraph: z.number() }),
    z.object({ kind: z.literal('page'), page: z.number(), line: z.number() }),
    z.object({ kind: z.literal('sheet'), sheet: z.string(), address: z.string() }),
  ]),
});

export const recurrenceSchema = z.object({
  every: z.enum(['day', 'week', 'month', 'quarter', 'halfYear', 'year']),
  month: z.number().int().min(1).max(12).nullable(),
  day: z.number().int().min(1).max(31).nullable(),
});
export const relativeLimitSchema = z.object({
  amount: z.number().int().positive().max(9999),
  unit: z.enum(['hour', 'day', 'workingDay', 'month']),
  event: z.string().nullable(),
});

const deadlineFields = {
  kind: z.enum(deadlineKinds),
  date: daySchema.nullable(),
  recurrence: recurrenceSchema.nullable(),
  relative: relativeLimitSchema.nullable(),
};
const dateHasDay = (deadline: { kind: string; date: string | null }): boolean => (deadline.kind === 'date') === (deadline.date !== null);

/** A deadline as typed and as understood; `date` has a day exactly when the kind is `date`. */
export const draftDeadlineSchema = z.object({ text: z.string().trim().min(1).max(200), ...deadlineFields }).refine(dateHasDay);
export type DraftDeadline = z.infer<typeof draftDeadlineSchema>;

/** The same as a document printed it, however long. */
export const printedDeadlineSchema = z.object({ text: z.string(), ...deadlineFields }).refine(dateHasDay);

/** Fields of a draft that hold words of the document. */
export const draftTextFields = [
  'number',
  'title',
  'requirement',
  'leadUnits',
  'responsibleUnits',
  'supportingUnits',
  'deadlines',
  'statusText',
] as const;

const draftTaskSourceSchema = z.object({
  task: z.array(spanSchema),
  number: z.array(spanSchema),
  title: z.array(spanSchema),
  requirement: z.array(spanSchema),
  leadUnits: z.array(spanSchema),
  responsibleUnits: z.array(spanSchema),
  supportingUnits: z.array(spanSchema),
  deadlines: z.array(spanSchema),
  statusText: z.array(spanSchema),
});
export const draftTaskFieldsSchema = z.object({
  number: z.string().max(50).nullable(),
  section: z.array(z.string().max(500)),
  title: textSchema,
  requirement: textSchema.nullable(),
  leadUnits: z.array(nameSchema),
  responsibleUnits: z.array(nameSchema),
  supportingUnits: z.array(nameSchema),
  deadlines: z.array(draftDeadlineSchema),
  statusText: textSchema.nullable(),
  allocation: z.enum(allocations),
});
export type DraftTaskFields = z.infer<typeof draftTaskFieldsSchema>;

/** A draft as it was read: what a document prints has no limit, else a file could be imported and never be shown. */
export const draftTaskSchema = z.object({
  number: z.string().nullable(),
  section: z.array(z.string()),
  title: z.string(),
  requirement: z.string().nullable(),
  leadUnits: z.array(z.string()),
  responsibleUnits: z.array(z.string()),
  supportingUnits: z.array(z.string()),
  deadlines: z.array(printedDeadlineSchema),
  statusText: z.string().nullable(),
  allocation: z.enum(allocations),
  confidence: z.enum(confidences),
  source: draftTaskSourceSchema,
});

export const diagnosticSchema = z.object({
  code: z.enum(diagnosticCodes),
  severity: z.enum(diagnosticSeverities),
  task: z.number().nullable(),
  span: spanSchema.nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Fields in which the words may belong, the likeliest first. */
  candidates: z.array(z.enum(draftTextFields)),
});

const foundTableSchema = z.object({
  signature: z.string(),
  columns: z.array(z.object({ header: z.string(), role: z.enum(columnRoles), toldBy: z.enum(['header', 'content', 'choice']) })),
  rowCount: z.number(),
  taskCount: z.number(),
  beginning: z.string(),
  span: spanSchema.nullable(),
});

/** What the clerk has corrected of the reading. */
export const readingChoicesSchema = z.object({
  readFrom: z.enum(planParts).nullable(),
  columns: z.array(z.object({ signature: z.string().max(2000), roles: z.array(z.enum(columnRoles)).max(200) })).max(200),
});

/** Where the tasks were read from, and the tables whose columns can be told otherwise. */
export const readingSchema = z.object({ readFrom: z.enum(planParts), tables: z.array(foundTableSchema) });

export const rosterSchema = z.object({
  group: z.string().nullable(),
  members: z.array(
    z.object({
      name: z.string(),
      post: z.string().nullable(),
      role: z.enum(groupRoles),
      roleWords: z.string(),
      span: spanSchema.nullable(),
    }),
  ),
  span: spanSchema.nullable(),
});
export const scoringRulesSchema = z.object({
  heading: z.string().nullable(),
  basePoints: z.number().nullable(),
  unitClasses: z.array(z.string()),
  rules: z.array(
    z.object({
      text: z.string(),
      trigger: z.string(),
      points: z.number(),
      per: z.string().nullable(),
      appliesTo: z.string().nullable(),
      cap: z.number().nullable(),
      span: spanSchema.nullable(),
    }),
  ),
  days: z.array(z.object({ text: z.string(), month: z.number(), day: z.number(), span: spanSchema.nullable() })),
  span: spanSchema.nullable(),
});
export const attachmentSchema = z.object({ label: z.string(), name: z.string(), span: spanSchema.nullable() });
export const indicatorsSchema = z.object({
  heading: z.string().nullable(),
  indicators: z.array(
    z.object({
      number: z.string().nullable(),
      path: z.array(z.string()),
      points: z.number().nullable(),
      criterion: z.string().nullable(),
      span: spanSchema.nullable(),
    }),
  ),
  totalPoints: z.number().nullable(),
  span: spanSchema.nullable(),
});

/** One thing in the document that is no task, by its kind. */
export const enclosedBodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('roster'), roster: rosterSchema }),
  z.object({ kind: z.literal('scoringRules'), rules: scoringRulesSchema }),
  z.object({ kind: z.literal('attachment'), attachment: attachmentSchema }),
  z.object({ kind: z.literal('indicators'), indicators: indicatorsSchema }),
]);

/** What `extract` prints: all that the grammar reads, nothing stored. */
export const extractedPlanSchema = z.object({
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  year: z.number().nullable(),
  sections: z.array(
    z.object({ heading: z.string(), level: z.number(), parent: z.number().nullable(), span: spanSchema.nullable() }),
  ),
  tasks: z.array(draftTaskSchema),
  diagnostics: z.array(diagnosticSchema),
  ...readingSchema.shape,
  enclosed: z.object({
    rosters: z.array(rosterSchema),
    scoringRules: z.array(scoringRulesSchema),
    attachments: z.array(attachmentSchema),
    indicators: z.array(indicatorsSchema),
  }),
  source: z.object({
    title: spanSchema.nullable(),
    issuer: spanSchema.nullable(),
    documentNumber: spanSchema.nullable(),
    issuedOn: spanSchema.nullable(),
  }),
});
