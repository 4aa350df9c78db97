import { asc, eq } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { unitAliases, unitPeople } from '../../database/schema/index.ts';
import type { UnitRow } from './register-order.ts';
import { isTaken } from './unit-names.ts';
import { personKey } from './unit-people.ts';

/**
 * Makes all names of a unit former names of another, in use until a day, inside an open change set. A former name keeps
 * its own last day; a name that somebody else bears is left out.
 */
export function mergeNames(tx: Database, from: UnitRow, into: UnitRow, usedUntil: CalendarDay): void {
  for (const row of tx.select().from(unitAliases).where(eq(unitAliases.unitId, from.id)).all()) {
    const former = row.kind === 'former' ? {} : { kind: 'former' as const, usedUntil };
    tx.update(unitAliases).set({ unitId: into.id, ...former }).where(eq(unitAliases.id, row.id)).run();
  }
  for (const name of new Set([from.name, from.shortName ?? from.name])) {
    if (isTaken(tx, name, from.id)) continue;
    tx.insert(unitAliases).values({ id: newId(), unitId: into.id, alias: name, kind: 'former', usedUntil }).run();
  }
}

/** Adds the persons of a unit behind those of another inside an open change set; one whom both have stays once. */
export function mergePeople(tx: Database, fromId: string, intoId: string): void {
  const peopleOf = (unitId: string) =>
    tx.select().from(unitPeople).where(eq(unitPeople.unitId, unitId)).orderBy(asc(unitPeople.position)).all();
  const present = peopleOf(intoId);
  const known = new Set(present.map(personKey));
  let position = (present.at(-1)?.position ?? -1) + 1;
  for (const person of peopleOf(fromId)) {
    if (known.has(personKey(person))) tx.delete(unitPeople).where(eq(unitPeople.id, person.id)).run();
    else tx.update(unitPeople).set({ unitId: intoId, position: position++ }).where(eq(unitPeople.id, person.id)).run();
  }
}
