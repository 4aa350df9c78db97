import { z } from 'zod';
import type { ExportQuestion, ExportTable, LedgerScope } from '../../../../src-main/contract/export-questions.ts';
import type { PlanView } from '../../../../src-main/contract/ledger.ts';
import type { PlanVersionView } from '../../../../src-main/contract/plans.ts';
import { usualScoreDay } from '../../../api/score-day.ts';
import { exportTables } from '../tables/table-words.ts';

const splits = ['none', 'unit', 'class'] as const;

const choiceSchema = z.object({
  table: z.custom<ExportTable>((value) => exportTables.some(({ table }) => table === value)),
  year: z.number().nullable(),
  planId: z.string().nullable(),
  unitId: z.string().nullable(),
  classCode: z.string().nullable(),
  quarter: z.number().nullable(),
  split: z.enum(splits),
  since: z.string().nullable(),
  schemeId: z.string().nullable(),
  asOf: z.string().nullable(),
  fromVersionId: z.string().nullable(),
  toVersionId: z.string().nullable(),
  profileId: z.string().nullable(),
});

/** What the clerk has chosen on the screen; null where the usual holds. All tables share it: a plan stays chosen from one to the next. */
export type ExportChoice = z.infer<typeof choiceSchema>;

/** True for what an earlier start of the program stored as the choice. */
export function isExportChoice(value: unknown): value is ExportChoice {
  return choiceSchema.safeParse(value).success;
}

/** What is chosen before the clerk has chosen anything. */
export const usualChoice: ExportChoice = {
  table: 'responsibilityTable',
  year: null,
  planId: null,
  unitId: null,
  classCode: null,
  quarter: null,
  split: 'none',
  since: null,
  schemeId: null,
  asOf: null,
  fromVersionId: null,
  toVersionId: null,
  profileId: null,
};

/** What there is to choose from. */
export interface ChoiceFacts {
  readonly plans: readonly Pick<PlanView, 'id' | 'title' | 'year'>[];
  readonly unitIds: readonly string[];
  readonly classCodes: readonly string[];
  readonly schemeIds: readonly string[];
  /** Of the chosen plan, oldest first. */
  readonly versions: readonly Pick<PlanVersionView, 'versionId' | 'number'>[];
  /** The office's year and the program's day. */
  readonly year: number;
  readonly today: string;
}

/** The choice as it holds now: what is gone meanwhile counts as not chosen, and what must be chosen has its usual value. */
export interface HeldChoice {
  readonly year: number;
  /** The chosen plan among all, for a table of one plan; null where there is none. */
  readonly planId: string | null;
  /** The chosen plan if it is one of the year, else null for all. */
  readonly scopePlanId: string | null;
  readonly unitId: string | null;
  readonly classCode: string | null;
  readonly quarter: number | null;
  readonly split: LedgerScope['split'];
  readonly since: string;
  readonly schemeId: string | null;
  readonly asOf: string;
  readonly fromVersionId: string | null;
  readonly toVersionId: string | null;
}

function known<Value>(value: Value | null, all: readonly Value[]): Value | null {
  return value !== null && all.includes(value) ? value : null;
}

/** The first day of the month of a day, which changes are counted from until the clerk chooses another. */
function monthBegin(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** What the choice means with what there is. */
export function holdChoice(choice: ExportChoice, facts: ChoiceFacts): HeldChoice {
  const { plans, versions } = facts;
  const year = choice.year ?? facts.year;
  const planIds = plans.map(({ id }) => id);
  const planId = known(choice.planId, planIds);
  const yearPlan = plans.find((plan) => plan.year === year) ?? plans[0];
  const unitId = known(choice.unitId, facts.unitIds);
  // The last two versions are proposed; with a single one, what has changed since.
  const from = versions.find(({ versionId }) => versionId === choice.fromVersionId) ?? versions.at(-2) ?? versions[0];
  const later = versions.filter(({ number }) => number > (from?.number ?? 0));
  const isNow = choice.toVersionId === planAsItStands;
  const to = isNow ? undefined : (later.find(({ versionId }) => versionId === choice.toVersionId) ?? later.at(-1));
  return {
    year,
    planId: planId ?? yearPlan?.id ?? null,
    scopePlanId: plans.find(({ id, year: planYear }) => id === planId && planYear === year)?.id ?? null,
    unitId,
    classCode: known(choice.classCode, facts.classCodes),
    quarter: choice.quarter,
    split: choice.split,
    since: choice.since ?? monthBegin(facts.today),
    schemeId: known(choice.schemeId, facts.schemeIds) ?? facts.schemeIds[0] ?? null,
    asOf: choice.asOf ?? usualScoreDay(year, facts.today),
    fromVersionId: from?.versionId ?? null,
    toVersionId: to?.versionId ?? null,
  };
}

/** Stands for the plan as it is now in the choice of the later version. */
export const planAsItStands = 'now';

/** One unit's table is not divided, nor narrowed to a class. */
function scopeOf({ year, scopePlanId, unitId, classCode, quarter, split }: HeldChoice): LedgerScope {
  return { year, planId: scopePlanId, unitId, classCode: unitId === null ? classCode : null, quarter, split: unitId === null ? split : 'none' };
}

/** The question that a table is asked; null while something it needs is missing. */
export function questionOf(table: ExportTable, held: HeldChoice): ExportQuestion | null {
  const { planId, schemeId, year, asOf } = held;
  switch (table) {
    case 'responsibilityTable':
      return planId === null ? null : { table, planId };
    case 'progressTable':
    case 'fullLedger':
      return { table, scope: scopeOf(held) };
    case 'changesSince':
      return { table, year, planId: held.scopePlanId, since: held.since };
    case 'ranking':
      return schemeId === null ? null : { table, query: { schemeId, year, asOf }, classCode: held.classCode };
    case 'scoreSheets':
      return schemeId === null ? null : { table, query: { schemeId, year, asOf }, unitId: held.unitId };
    case 'changeList':
      return planId === null || held.fromVersionId === null ? null : { table, planId, fromVersionId: held.fromVersionId, toVersionId: held.toVersionId };
    case 'leadingGroup':
      return planId === null ? null : { table, planId, asOf };
    case 'unitList':
      return { table };
    case 'lookBack':
      return { table, year };
  }
}

/** Choices that a table has, in the order of the form. */
export type ChoiceField = 'plan' | 'year' | 'scopePlan' | 'unit' | 'class' | 'quarter' | 'split' | 'since' | 'scheme' | 'asOf' | 'versions';

const scopeFields: readonly ChoiceField[] = ['year', 'scopePlan', 'unit', 'class', 'quarter', 'split'];

/** Which choices each table has. */
export const fieldsOfTable: Readonly<Record<ExportTable, readonly ChoiceField[]>> = {
  responsibilityTable: ['plan'],
  progressTable: scopeFields,
  fullLedger: scopeFields,
  changesSince: ['year', 'scopePlan', 'since'],
  ranking: ['scheme', 'year', 'asOf', 'class'],
  scoreSheets: ['scheme', 'year', 'asOf', 'unit'],
  changeList: ['plan', 'versions'],
  leadingGroup: ['plan', 'asOf'],
  unitList: [],
  lookBack: ['year'],
};

/** Years that can be chosen, the newest first. */
export function yearsOf({ plans, year }: Pick<ChoiceFacts, 'plans' | 'year'>): number[] {
  return [...new Set([year, ...plans.map((plan) => plan.year)])].sort((one, other) => other - one);
}

/** The year whose profile a question is laid out with. */
export function profileYear(table: ExportTable, held: HeldChoice, facts: Pick<ChoiceFacts, 'plans' | 'year'>): number {
  const fields = fieldsOfTable[table];
  if (fields.includes('year')) return held.year;
  if (fields.includes('plan')) return facts.plans.find(({ id }) => id === held.planId)?.year ?? facts.year;
  return facts.year;
}
