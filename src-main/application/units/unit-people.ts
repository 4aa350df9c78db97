import { asc, eq } from 'drizzle-orm';
import type { UnitPerson } from '../../contract/units.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { unitPeople } from '../../database/schema/index.ts';

/** Persons of all units, in the order in which the clerk keeps them. */
export function readPeople(db: Database): Map<string, UnitPerson[]> {
  const people = new Map<string, UnitPerson[]>();
  for (const { unitId, role, name, post, phone } of db.select().from(unitPeople).orderBy(asc(unitPeople.position)).all()) {
    const own = people.get(unitId) ?? [];
    own.push({ role, name, post, phone });
    people.set(unitId, own);
  }
  return people;
}

/** Sets all persons of a unit inside an open change set; one who is told twice counts once, an empty post or phone is none. */
export function replacePeople(tx: Database, unitId: string, people: readonly UnitPerson[]): void {
  const wanted = withoutRepeats(people.map((person) => ({ ...person, post: person.post || null, phone: person.phone || null })));
  const stored = tx.select().from(unitPeople).where(eq(unitPeople.unitId, unitId)).orderBy(asc(unitPeople.position)).all();
  if (stored.map(personKey).join('\n') === wanted.map(personKey).join('\n')) return;
  tx.delete(unitPeople).where(eq(unitPeople.unitId, unitId)).run();
  insertMany(
    tx,
    unitPeople,
    wanted.map(({ role, name, post, phone }, position) => ({ id: newId(), unitId, role, name, post, phone, position })),
  );
}

/** What two entries of one person have in common. */
export function personKey({ role, name, post, phone }: UnitPerson): string {
  return JSON.stringify([role, name, post, phone]);
}

function withoutRepeats(people: readonly UnitPerson[]): UnitPerson[] {
  return [...new Map(people.map((person) => [personKey(person), person])).values()];
}
