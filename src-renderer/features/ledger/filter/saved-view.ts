import { z } from 'zod';
import { signalLights, unitStates } from '../../../../src-main/contract/codes.ts';
import { ledgerSorts } from '../../../../src-main/contract/ledger.ts';
import type { LedgerSort } from '../table/ledger-columns.ts';
import { duePeriods, withoutDue } from './due-choice.ts';
import { emptyChoice } from './ledger-query.ts';
import type { FilterChoice } from './ledger-query.ts';

/** What the ledger shows and in which order: what is kept under a name. */
export interface LedgerViewChoice {
  choice: FilterChoice;
  sort: LedgerSort;
}

const planOrder: LedgerSort = { by: 'position', direction: 'ascending' };
const daySchema = z.iso.date().nullable().catch(null);
const dueSchema = z.union([
  z.object({ kind: z.literal('period'), period: z.enum(duePeriods) }),
  z.object({ kind: z.literal('days'), from: daySchema, to: daySchema }).refine(({ from, to }) => from !== null || to !== null),
  z.object({ kind: z.literal('any') }),
]);
const idSchema = z.string().nullable().catch(null);
const flagSchema = z.boolean().catch(false);

/** Codes of a list that this program knows; others, of a newer or an older one, fall away. */
function known<Code extends string>(codes: readonly Code[]): z.ZodType<Code[]> {
  return z
    .array(z.unknown())
    .catch([])
    .transform((values) => codes.filter((code) => values.includes(code)));
}

const querySchema = z.object({
  planId: idSchema,
  sectionId: idSchema,
  unitId: idSchema,
  classCode: idSchema,
  states: known(unitStates),
  lights: known(signalLights),
  due: dueSchema.catch(withoutDue),
  withoutUnits: flagSchema,
  withoutLead: flagSchema,
  withoutDeadline: flagSchema,
  search: z.string().catch(''),
  includeArchived: flagSchema,
  sort: z.object({ by: z.enum(ledgerSorts), direction: z.enum(['ascending', 'descending']) }).catch(planOrder),
});

/** The choice as it is kept: only what differs from a ledger without a filter. */
export function storedQuery({ choice, sort }: LedgerViewChoice): Record<string, unknown> {
  const usual: Record<string, unknown> = { ...emptyChoice, sort: planOrder };
  return Object.fromEntries(Object.entries({ ...choice, search: choice.search.trim(), sort }).filter(([key, value]) => !isAlike(value, usual[key])));
}

/** The choice that was kept; what this program does not know, or can't be right, is left out of it. */
export function readStoredQuery(query: Record<string, unknown>): LedgerViewChoice {
  const { sort, ...choice } = querySchema.parse(query);
  return { choice, sort };
}

/** What a kept choice can still show: plans and units that are gone no longer narrow the list. */
export function withinRegister(choice: FilterChoice, register: { planIds: readonly string[]; unitIds: readonly string[]; classCodes: readonly string[] }): FilterChoice {
  const planKnown = choice.planId === null || register.planIds.includes(choice.planId);
  return {
    ...choice,
    ...(planKnown ? {} : { planId: null, sectionId: null }),
    ...(choice.unitId === null || register.unitIds.includes(choice.unitId) ? {} : { unitId: null }),
    ...(choice.classCode === null || register.classCodes.includes(choice.classCode) ? {} : { classCode: null }),
  };
}

/** True when two choices show the same. */
export function isSameView(one: LedgerViewChoice, other: LedgerViewChoice): boolean {
  return isAlike(storedQuery(one), storedQuery(other));
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Keys in one order, and lists of codes too, so that the same choice is the same text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).toSorted((one, other) => (one < other ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

/** Views that come with the program. */
export const quickViews: readonly { key: string; name: string; view: LedgerViewChoice }[] = [
  { key: 'quick:dueThisMonth', name: '本月到期', view: quick({ due: { kind: 'period', period: 'thisMonth' } }) },
  { key: 'quick:overdue', name: '超期', view: quick({ lights: ['red'] }) },
  { key: 'quick:pressing', name: '临期和紧迫', view: quick({ lights: ['blue', 'yellow'] }) },
  { key: 'quick:toCheck', name: '待核', view: quick({ states: ['doneUnchecked'] }) },
  { key: 'quick:notStarted', name: '未启动', view: quick({ states: ['notStarted'] }) },
];

function quick(part: Partial<FilterChoice>): LedgerViewChoice {
  return { choice: { ...emptyChoice, ...part }, sort: { by: 'due', direction: 'ascending' } };
}
