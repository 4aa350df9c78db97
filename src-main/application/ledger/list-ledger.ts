import { and, isNull, type SQL } from 'drizzle-orm';
import type { LedgerFilter, LedgerRow } from '../../contract/ledger.ts';
import { type SignalLight, signalLights, type UnitState, unitStates } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { tasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { isDueWithin } from './due-within.ts';
import { plansOf } from './in-ledger.ts';
import { ledgerRow, type LedgerView } from './ledger-row.ts';
import { ledgerView } from './ledger-view.ts';
import { readTasks } from './read-tasks.ts';
import { withUnit, withUnitOfClass, withoutDeadline, withoutLead, withoutUnits } from './task-gaps.ts';

export interface LedgerList {
  asOf: string;
  rows: LedgerRow[];
  lightCounts: Record<SignalLight, number>;
}

/** The ledger: rows that fit the filter in the wanted order, and how many show each light before the light filter. */
export function listLedger(context: ApplicationContext, filter: LedgerFilter): LedgerList {
  const asOf = filter.asOf === undefined ? context.today() : checkedDay(filter.asOf);
  const condition = conditionOf(context.db, filter);
  const facts = readTasks(context.db, condition);
  const view = ledgerView(context, facts, condition, asOf);
  const inSection = sectionAndBelow(view.sections, filter.sectionId);
  const rows = facts
    .filter((task) => inSection === null || (task.task.sectionId !== null && inSection.has(task.task.sectionId)))
    .filter((task) => isDueWithin(task, filter, view.calendar))
    .map((task) => ledgerRow(task, view))
    .filter((row) => filter.states === undefined || (row.state !== null && filter.states.includes(row.state)))
    .filter((row) => fitsText(row, filter.search));
  const lightCounts = Object.fromEntries(
    signalLights.map((light) => [light, rows.filter((row) => row.light === light).length]),
  ) as Record<SignalLight, number>;
  const shown = rows.filter((row) => filter.lights === undefined || filter.lights.includes(row.light));
  return { asOf, rows: sorted(shown, filter.sort), lightCounts };
}

function conditionOf(db: Database, filter: LedgerFilter): SQL | undefined {
  return and(
    plansOf(filter),
    filter.includeArchived ? undefined : isNull(tasks.archivedAt),
    filter.unitId === undefined ? undefined : withUnit(db, filter.unitId),
    filter.classCode === undefined ? undefined : withUnitOfClass(db, filter.classCode),
    filter.withoutUnits ? withoutUnits(db) : undefined,
    filter.withoutLead ? withoutLead(db) : undefined,
    filter.withoutDeadline ? withoutDeadline(db) : undefined,
  );
}

function fitsText(row: LedgerRow, search: string | undefined): boolean {
  const wanted = search?.trim().toLowerCase() ?? '';
  if (wanted === '') return true;
  return [
    row.outlineNumber,
    row.title,
    row.requirement,
    row.note,
    ...row.assignments.map((assignment) => assignment.printedName),
    ...row.deadlines.map((deadline) => deadline.printedText),
    ...row.people.flatMap(({ name, phone }) => [name, phone]),
  ].some((text) => text?.toLowerCase().includes(wanted) ?? false);
}

function sectionAndBelow(sections: LedgerView['sections'], sectionId: string | undefined): Set<string> | null {
  if (sectionId === undefined) return null;
  const found = new Set([sectionId]);
  // Sections come outermost first, so one pass sees every parent before its children.
  for (const section of sections.values()) {
    if (section.parentId !== null && found.has(section.parentId)) found.add(section.id);
  }
  return found;
}

const lightUrgency: Record<SignalLight, number> = { red: 0, yellow: 1, blue: 2, green: 3, none: 4 };

function sorted(rows: LedgerRow[], sort: LedgerFilter['sort']): LedgerRow[] {
  if (sort === undefined || sort.by === 'position') return sort?.direction === 'descending' ? rows.toReversed() : rows;
  const direction = sort.direction === 'descending' ? -1 : 1;
  const keyOf: Record<Exclude<typeof sort.by, 'position'>, (row: LedgerRow) => string | number | null> = {
    title: (row) => row.title,
    due: (row) => row.lightReason.values.dueOn,
    state: (row) => stateOrder(row.state),
    light: (row) => lightUrgency[row.light],
    lastReport: (row) => row.lastReportOn,
  };
  const key = keyOf[sort.by];
  return rows.toSorted((a, b) => compareKeys(key(a), key(b), direction));
}

function stateOrder(state: UnitState | null): number {
  return state === null ? -1 : unitStates.indexOf(state);
}

/** Rows without a value come last in either direction. */
function compareKeys(a: string | number | null, b: string | number | null, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
  return String(a).localeCompare(String(b), 'zh-CN') * direction;
}
