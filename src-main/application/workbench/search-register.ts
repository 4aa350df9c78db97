import { and, desc, eq, isNull, or } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { websiteColumns, workPlans } from '../../database/schema/index.ts';
import { unitsInOrder } from '../units/register-order.ts';
import { readNames } from '../units/unit-names.ts';
import { readPeople } from '../units/unit-people.ts';
import { wordsOf } from '../units/unit-search.ts';
import { contains, hitOf, onDays, type RankedHit, type SearchQuestion } from './search-question.ts';

/** Units in use by their names, former ones too, by persons and phone numbers, and by the initials of each name. */
export function searchUnits(db: Database, question: SearchQuestion): RankedHit[] {
  const names = readNames(db);
  const people = readPeople(db);
  return unitsInOrder(db)
    .filter(({ archivedAt }) => archivedAt === null)
    .flatMap(({ id, name, shortName }) => {
      const { aliases, formerNames } = names.get(id) ?? { aliases: [], formerNames: [] };
      const persons = people.get(id) ?? [];
      const words = wordsOf({ name, shortName, aliases, formerNames, people: persons });
      const target = { kind: 'unit' as const, id, taskId: null, unitId: id, planId: null, day: null };
      const texts = { title: name, others: [...words, ...persons.map(({ phone }) => phone)] };
      const [byText] = hitOf(question, target, texts);
      if (byText !== undefined) return [byText];
      // A unit is known by its further names as well as by its own.
      const further = words.flatMap((word) => hitOf(question, target, { title: word, others: [] }));
      return further.slice(0, 1).map((hit) => ({ ...hit, title: name }));
    });
}

/** Plans in use by title, issuer and document number, newest year first. */
export function searchPlans(db: Database, question: SearchQuestion): RankedHit[] {
  const { id, title, issuer, documentNumber, issuedOn, year } = workPlans;
  const fitting = or(contains(question, title, issuer, documentNumber), onDays(question, issuedOn));
  return db
    .select({ id, title, issuer, documentNumber, issuedOn })
    .from(workPlans)
    .where(
      and(
        isNull(workPlans.archivedAt),
        question.year === undefined ? undefined : eq(year, question.year),
        question.initialsOf === null ? fitting : undefined,
      ),
    )
    .orderBy(desc(year), desc(workPlans.createdAt))
    .all()
    .flatMap((row) =>
      hitOf(
        question,
        { kind: 'plan', id: row.id, taskId: null, unitId: null, planId: row.id, day: row.issuedOn },
        { number: row.documentNumber, title: row.title, others: [row.issuer, row.documentNumber] },
        [row.issuedOn],
      ),
    );
}

/** Website columns in use by their path, unit and note. */
export function searchColumns(db: Database, question: SearchQuestion): RankedHit[] {
  return db
    .select()
    .from(websiteColumns)
    .where(isNull(websiteColumns.archivedAt))
    .orderBy(websiteColumns.position)
    .all()
    .flatMap(({ id, path, unitId, printedUnit, printedCycle, note, lastUpdatedOn }) => {
      const target = { kind: 'websiteColumn' as const, id, taskId: null, unitId, planId: null, day: lastUpdatedOn };
      const name = path.at(-1) ?? '';
      const others = [path.join(' / '), printedUnit, printedCycle, note];
      return hitOf(question, target, { title: name, others }, [lastUpdatedOn]).map((hit) => ({ ...hit, title: path.join(' / ') }));
    });
}
