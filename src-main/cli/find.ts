import type { LedgerRow } from '../contract/ledger.ts';
import type { UnitView } from '../contract/units.ts';
import { unitStateLabels } from '../contract/text/labels.ts';
import { type UnitState, unitStates } from '../domain/codes.ts';
import { parseCalendarDay } from '../domain/calendar-day.ts';
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

/** The task with this id, or with this outline number where only one task has it. */
export async function findTask(client: Client, idOrNumber: string): Promise<LedgerRow> {
  const { rows } = await client.ledger.list({});
  const byId = rows.find((row) => row.id === idOrNumber);
  if (byId) return byId;
  const numbered = rows.filter((row) => row.outlineNumber === idOrNumber);
  if (numbered.length > 1) throw usageError('task', `Several tasks have the number ${idOrNumber}; use the id (see task list --json).`);
  const [found] = numbered;
  if (!found) throw missing('task', idOrNumber);
  return found;
}

/** The unit with this id, name, short name or alias. */
export async function findUnit(client: Client, name: string): Promise<UnitView> {
  const { units } = await client.units.list({});
  const found = units.find(
    (unit) => unit.id === name || unit.name === name || unit.shortName === name || unit.aliases.includes(name),
  );
  if (!found) throw missing('unit', name);
  return found;
}

/** A state by its code or its Chinese label. */
export function readState(text: string): UnitState {
  const found = unitStates.find((state) => state === text || unitStateLabels[state] === text);
  if (!found) throw usageError('state', `Unknown state ${text}. One of: ${unitStates.map((state) => `${state} (${unitStateLabels[state]})`).join(', ')}.`);
  return found;
}

/** A day of an option, or today. */
export function readDay(text: string | undefined, today: string): string {
  if (text === undefined) return today;
  if (parseCalendarDay(text) === null) throw usageError('day', `${text} is not a day: use YYYY-MM-DD.`);
  return text;
}

function missing(kind: string, id: string): CliError {
  return new CliError({ code: 'NOT_FOUND', data: { kind, id } }, `There is no ${kind} ${id}.`);
}
