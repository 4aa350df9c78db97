import { addDays, type CalendarDay } from '../../domain/calendar-day.ts';
import {
  type DatedMembership,
  type DatedUnit,
  membersOn,
  type StoredCollectiveRule,
} from '../../domain/units/resolve-collective.ts';
import type { Database } from '../../database/database.ts';
import { collectiveUnitMembers, collectiveUnits } from '../../database/schema/index.ts';
import { localDay } from '../day.ts';
import { type UnitRow, unitsInOrder } from './register-order.ts';

/** How a collective unit finds its members. */
export interface CollectiveDefinition {
  rule: StoredCollectiveRule;
  listed: readonly DatedMembership[];
}

/** All that decides who belongs to the collective units on a day. */
export interface CollectiveRegister {
  /** In the order of the register. */
  units: readonly DatedUnit[];
  definitions: ReadonlyMap<string, CollectiveDefinition>;
  /** See `successorsInUse`. */
  successors: ReadonlyMap<string, string>;
}

/** Reads units, rules and lists; archived collective units too, since tasks may still name them. */
export function loadCollectiveRegister(db: Database): CollectiveRegister {
  const rows = unitsInOrder(db);
  const listed = new Map<string, DatedMembership[]>();
  for (const { collectiveUnitId, unitId, validFrom, validTo } of db.select().from(collectiveUnitMembers).all()) {
    const list = listed.get(collectiveUnitId) ?? [];
    list.push({ unitId, validFrom, validTo });
    listed.set(collectiveUnitId, list);
  }
  const definitions = db
    .select({ id: collectiveUnits.id, rule: collectiveUnits.rule })
    .from(collectiveUnits)
    .all()
    .map(({ id, rule }) => [id, { rule, listed: listed.get(id) ?? [] }] as const);
  return { units: rows.map(datedUnit), definitions: new Map(definitions), successors: successorsInUse(rows) };
}

/** Members of a collective unit on a day, in the order of the register; none where it does not exist. */
export function membersOf({ units, definitions }: CollectiveRegister, collectiveUnitId: string, day: CalendarDay): string[] {
  const definition = definitions.get(collectiveUnitId);
  return definition ? membersOn(definition.rule, definition.listed, units, day) : [];
}

/** A unit that was archived without a last day counts until the day before. */
function datedUnit({ id, classCode, establishedOn, dissolvedOn, archivedAt }: UnitRow): DatedUnit {
  const archivedDay = archivedAt === null ? null : addDays(localDay(new Date(archivedAt)), -1);
  return { id, classCode, establishedOn, lastDay: dissolvedOn ?? archivedDay };
}

/** For each dissolved unit whose work was taken over: the unit in use at the end of that line. */
export function successorsInUse(rows: readonly UnitRow[]): Map<string, string> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = new Map<string, string>();
  for (const row of rows) {
    if (row.archivedAt === null) continue;
    // Undoing a restoration can close the line into a ring; nobody is at its end then.
    const passed = new Set<string>();
    let next: UnitRow | undefined = row;
    while (next && next.archivedAt !== null && !passed.has(next.id)) {
      passed.add(next.id);
      next = next.successorId === null ? undefined : byId.get(next.successorId);
    }
    if (next && next.archivedAt === null) found.set(row.id, next.id);
  }
  return found;
}
