import type { LedgerRow } from '../contract/ledger.ts';
import type { CollectiveUnitView, UnitClassView, UnitView } from '../contract/units.ts';
import { unitStateLabels } from '../contract/text/labels.ts';
import { type UnitState, unitStates } from '../domain/codes.ts';
import { type CalendarDay, parseCalendarDay } from '../domain/calendar-day.ts';
import { CliError, usageError } from './cli-error.ts';
import type { Session } from './session.ts';

type Client = Session['workspace']['client'];

/** The plan with this id, or the only plan there is when none is named. */
export async function findPlan(client: Client, id: string | undefined): Promise<{ id: string; title: string; year: number }> {
  const plans = await client.ledger.plans();
  const found = id === undefined && plans.length === 1 ? plans[0] : plans.find((plan) => plan.id === id);
  if (!found) {
    if (id !== undefined) throw missing('plan', id);
    throw usageError('plan', plans.length === 0 ? 'There is no plan yet: plan import FILE.' : 'Name the plan: --plan ID (see plan list).');
  }
  return found;
}

/** The task with this id, or with this outline number where only one task (of the plan, where one is named) has it. */
export async function findTask(client: Client, idOrNumber: string, within: { planId?: string } = {}): Promise<LedgerRow> {
  const { rows } = await client.ledger.list({ ...within, includeArchived: true });
  const byId = rows.find((row) => row.id === idOrNumber);
  if (byId) return byId;
  const numbered = rows.filter((row) => row.outlineNumber === idOrNumber);
  if (numbered.length > 1) throw usageError('task', `Several tasks have the number ${idOrNumber}; use the id (see task list --json).`);
  const [found] = numbered;
  if (!found) throw missing('task', idOrNumber);
  return found;
}

/** The unit with this id, name, short name or alias, among those in use or among all. */
export async function findUnit(client: Client, name: string, among: { includeArchived?: boolean } = {}): Promise<UnitView> {
  const { units } = await client.units.list(among);
  const found = units.find(
    (unit) => unit.id === name || unit.name === name || unit.shortName === name || unit.aliases.includes(name),
  );
  if (!found) throw missing('unit', name);
  return found;
}

/** The class of units with this code or name. */
export async function findClass(client: Client, codeOrName: string): Promise<UnitClassView> {
  const { classes } = await client.units.list({});
  const found = classes.find((one) => one.code === codeOrName || one.name === codeOrName);
  if (!found) throw missing('unitClass', codeOrName);
  return found;
}

/** The collective unit with this id or name. */
export async function findCollective(client: Client, name: string): Promise<CollectiveUnitView> {
  const { collectives } = await client.units.list({});
  const found = collectives.find((one) => one.id === name || one.name === name);
  if (!found) throw missing('collectiveUnit', name);
  return found;
}

/** A state by its code or its Chinese label. */
export function readState(text: string): UnitState {
  const found = unitStates.find((state) => state === text || unitStateLabels[state] === text);
  if (!found) throw usageError('state', `Unknown state ${text}. One of: ${unitStates.map((state) => `${state} (${unitStateLabels[state]})`).join(', ')}.`);
  return found;
}

/** A year of an option. */
export function readYear(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw usageError('year', `${text} is not a year.`);
  return year;
}

/** A whole number of an option; the contract says which ones it takes. */
export function readNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw usageError(name, `${text} is not a number.`);
  return Number(text);
}

/** A day of an option, or today. */
export function readDay(text: string | undefined, today: string): string {
  return text === undefined ? today : requireDay(text);
}

/** A day of an option. */
export function requireDay(text: string): CalendarDay {
  const day = parseCalendarDay(text);
  if (day === null) throw usageError('day', `${text} is not a day: use YYYY-MM-DD.`);
  return day;
}

/** NOT_FOUND for what an argument names. */
export function missing(kind: string, id: string): CliError {
  return new CliError({ code: 'NOT_FOUND', data: { kind, id } }, `There is no ${kind} ${id}.`);
}
