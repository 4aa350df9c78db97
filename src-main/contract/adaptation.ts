import { oc } from '@orpc/contract';
import { z } from 'zod';
import { adaptationFields } from '../domain/adaptation/adaptation-draft.ts';
import { assignmentRoles, bindingDecisions, bindingReasons, planChangeKinds } from '../domain/codes.ts';
import { errorMap } from './errors.ts';
import { draftDeadlineSchema, printedDeadlineSchema } from './extraction.ts';
import { assignmentSchema, linkedTaskSchema } from './ledger.ts';
import { planChangeSchema } from './plans.ts';
import { changedSchema, daySchema, idSchema, nameSchema, rowVersionSchema, textSchema, yearSchema } from './shared.ts';
import { mappingTargetSchema } from './units.ts';

const procedure = oc.errors(errorMap);

const daysEarlierSchema = z.number().int().min(0).max(366);

/** Words that were changed; start and end count characters of the text as it stands now. */
export const wordingChangeSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  from: z.string(),
  /** False where the clerk should look at it. */
  certain: z.boolean(),
});

const adaptedAssignmentSchema = assignmentSchema.extend({
  printedName: z.string(),
  /** The name in the superior's plan that led to it; null for one that the clerk added. */
  superiorName: z.string().nullable(),
});

/** What an own deadline was made of; null where the clerk typed it. */
const superiorDeadlineSchema = z.object({ text: z.string(), date: daySchema.nullable() }).nullable();

/** An own deadline as it stands in a draft; the words of the superior's may be longer than what can be typed. */
export const adaptedDeadlineSchema = printedDeadlineSchema.safeExtend({ superior: superiorDeadlineSchema });

/** A task of the superior's plan as printed, beside its drafts. */
export const sourceTaskSchema = z.object({
  taskId: idSchema,
  section: z.array(z.string()),
  outlineNumber: z.string().nullable(),
  title: z.string(),
  requirement: z.string().nullable(),
  assignments: z.array(z.object({ role: z.enum(assignmentRoles), printedName: z.string() })),
  deadlines: z.array(z.object({ text: z.string(), dueOn: daySchema.nullable() })),
});
export type SourceTask = z.infer<typeof sourceTaskSchema>;

export const adaptationDraftSchema = z.object({
  draftId: idSchema,
  rowVersion: rowVersionSchema,
  /** Goes into the own plan. */
  included: z.boolean(),
  sourceTaskIds: z.array(idSchema),
  /** Whether its task binds the county, and by which words. */
  binding: z.object({ decision: z.enum(bindingDecisions), reason: z.enum(bindingReasons), words: z.string().nullable() }),
  section: z.array(z.string()),
  outlineNumber: z.string().nullable(),
  title: z.string(),
  requirement: z.string().nullable(),
  assignments: z.array(adaptedAssignmentSchema),
  deadlines: z.array(adaptedDeadlineSchema),
  note: z.string().nullable(),
  wording: z.object({ title: z.array(wordingChangeSchema), requirement: z.array(wordingChangeSchema) }),
  edited: z.array(z.enum(adaptationFields)),
});
export type AdaptationDraftView = z.infer<typeof adaptationDraftSchema>;

/** A unit name of the superior's plan: what was confirmed, what is proposed, and which drafts it stands in. */
export const superiorNameSchema = z.object({
  superiorName: z.string(),
  /** Confirmed once and remembered; null until then. */
  mapping: mappingTargetSchema.nullable(),
  /** What the name leads to by the rules; `sure` proposals are used before they are confirmed, `likely` ones too, but asked about. */
  proposal: z.object({ target: mappingTargetSchema, certainty: z.enum(['sure', 'likely']) }).nullable(),
  /** Other units that it could be, the likeliest first. */
  candidateUnitIds: z.array(idSchema),
  /** Included drafts in which it stands. */
  draftCount: z.number(),
});
export type SuperiorNameView = z.infer<typeof superiorNameSchema>;

export const adaptationSchema = z.object({
  adaptationId: idSchema,
  rowVersion: rowVersionSchema,
  state: z.enum(['open', 'committed', 'discarded']),
  superiorPlanId: idSchema,
  superiorTitle: z.string(),
  /** The own plan that takes the tasks; null: a new one is made with the commit. */
  ownPlanId: idSchema.nullable(),
  title: z.string(),
  year: yearSchema,
  daysEarlier: daysEarlierSchema,
  createdAt: z.string(),
});
export type AdaptationView = z.infer<typeof adaptationSchema>;

/** What became of a task of the superior's plan in its next version, with the own tasks that were made of it. */
export const sourceChangeSchema = planChangeSchema.extend({
  kind: z.enum(planChangeKinds),
  ownTasks: z.array(linkedTaskSchema),
});
export type SourceChange = z.infer<typeof sourceChangeSchema>;

const draftFieldsSchema = z.object({
  section: z.array(nameSchema).max(9),
  outlineNumber: z.string().max(50).nullable(),
  title: z.string().trim().min(1).max(2000),
  requirement: textSchema.nullable(),
  assignments: z.array(assignmentSchema.extend({ superiorName: z.string().max(200).nullable() })).max(200),
  deadlines: z.array(draftDeadlineSchema.safeExtend({ superior: superiorDeadlineSchema })).max(50),
  note: textSchema.nullable(),
});
export type AdaptationDraftFields = z.infer<typeof draftFieldsSchema>;

export const adaptationContract = {
  /**
   * Starts an adaptation: every task of the superior's plan becomes a draft, included where it binds the county for certain.
   * `ownPlanId` adds to an existing own plan; only tasks that have no line to it yet are taken then.
   */
  start: procedure
    .input(
      z.object({
        superiorPlanId: idSchema,
        ownPlanId: idSchema.nullable(),
        title: nameSchema,
        year: yearSchema,
        daysEarlier: daysEarlierSchema,
      }),
    )
    .output(changedSchema.extend({ adaptationId: idSchema, drafts: z.number(), included: z.number(), asked: z.number() })),
  list: procedure.output(z.array(adaptationSchema)),
  get: procedure.input(z.object({ adaptationId: idSchema })).output(
    z.object({
      adaptation: adaptationSchema,
      drafts: z.array(adaptationDraftSchema),
      sources: z.array(sourceTaskSchema),
      names: z.array(superiorNameSchema),
    }),
  ),
  /** Changes title, year or the number of days; deadlines that the clerk has not touched follow. */
  update: procedure
    .input(
      z.object({
        adaptationId: idSchema,
        rowVersion: rowVersionSchema,
        fields: z.object({ title: nameSchema.optional(), year: yearSchema.optional(), daysEarlier: daysEarlierSchema.optional() }),
      }),
    )
    .output(changedSchema),
  /** Takes drafts into the own plan, or leaves them out. */
  include: procedure.input(z.object({ draftIds: z.array(idSchema).min(1).max(2000), included: z.boolean() })).output(changedSchema),
  updateDraft: procedure
    .input(z.object({ draftId: idSchema, rowVersion: rowVersionSchema, fields: draftFieldsSchema.partial() }))
    .output(changedSchema),
  /** Gives a field of a draft back to what the program proposes. */
  resetDraft: procedure
    .input(z.object({ draftId: idSchema, rowVersion: rowVersionSchema, field: z.enum(adaptationFields) }))
    .output(changedSchema),
  /** Makes a second draft of the same source task, behind the first. */
  splitDraft: procedure.input(z.object({ draftId: idSchema })).output(changedSchema.extend({ draftId: idSchema })),
  /** Makes one draft of several; it keeps the lines to all their sources. */
  mergeDrafts: procedure.input(z.object({ draftIds: z.array(idSchema).min(1).max(100) })).output(changedSchema.extend({ draftId: idSchema })),
  /** Confirms what a superior's name means here: remembered for the next plans, and put into all open drafts that it stands in. */
  mapUnit: procedure
    .input(z.object({ adaptationId: idSchema, superiorName: nameSchema, target: mappingTargetSchema }))
    .output(changedSchema.extend({ changedDrafts: z.number() })),
  /** Confirms all `sure` proposals at once. */
  confirmProposals: procedure
    .input(z.object({ adaptationId: idSchema }))
    .output(changedSchema.extend({ confirmed: z.number() })),
  /** Adds or removes one unit in a role for many drafts at once. */
  changeAssignments: procedure
    .input(
      z.object({
        draftIds: z.array(idSchema).min(1).max(2000),
        action: z.enum(['add', 'remove', 'replace']),
        role: z.enum(assignmentRoles),
        target: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('unit'), unitId: idSchema }),
          z.object({ kind: z.literal('collective'), collectiveUnitId: idSchema }),
        ]),
      }),
    )
    .output(changedSchema.extend({ changedDrafts: z.number() })),
  /** Makes the own plan of the included drafts, in one transaction; the superior's plan becomes a reference plan. ADAPTATION_EMPTY without any. */
  commit: procedure
    .input(z.object({ adaptationId: idSchema, rowVersion: rowVersionSchema }))
    .output(changedSchema.extend({ planId: idSchema, tasks: z.number(), assignments: z.number(), sources: z.number() })),
  discard: procedure.input(z.object({ adaptationId: idSchema, rowVersion: rowVersionSchema })).output(changedSchema),
  /** Compares a superior's plan with its predecessor (NO_PREDECESSOR without one) and names the own tasks that this concerns. */
  compare: procedure
    .input(z.object({ superiorPlanId: idSchema }))
    .output(z.object({ predecessorId: idSchema, changes: z.array(sourceChangeSchema), unchanged: z.number() })),
  /** Leads the lines of own tasks from the predecessor's tasks to those of this version; the lines of removed tasks stay. */
  followVersion: procedure.input(z.object({ superiorPlanId: idSchema })).output(changedSchema.extend({ moved: z.number() })),
};
