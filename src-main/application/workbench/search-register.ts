import { and, desc, eq, isNull, or } from 'drizzle-orm';
import { columnStandingLabels, searchedYear } from '../../contract/text/search-words.ts';
import { workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { unitNames } from '../units/list-units.ts';
import { unitsInOrder } from '../units/register-order.ts';
import { readNames } from '../units/unit-names.ts';
import { readPeople } from '../units/unit-people.ts';
import { wordsOf } from '../units/unit-search.ts';
import { columnsInOrder, standingOf } from '../website/column-rows.ts';
import { contains, hitOf, onDays, type RankedHit, type SearchQuestion, standingIn } from './search-question.ts';

/** Units in use by their names, former ones too, by persons and phone numbers, and by the initials of each name. */
export function searchUnits({ db }: ApplicationContext, question: SearchQuestion): RankedHit[] {
  const names = readNames(db);
  const people = readPeople(db);
  return unitsInOrder(db)
    .filter(({ archivedAt }) => archivedAt === null)
    .flatMap(({ id, name, shortName }) => {
      const { aliases, formerNames } = names.get(id) ?? { aliases: [], formerNames: [] };
      const persons = people.get(id) ?? [];
      const words = wordsOf({ name, shortName, aliases, formerNames, people: persons });
      const target = { kind: 'unit' as const, id, about: shortName ?? '', taskId: null, unitId: id, planId: null, day: null };
      const texts = { title: name, others: [...words, ...persons.map(({ phone }) => phone)] };
      const [byText] = hitOf(question, target, texts, { units: [] });
      if (byText !== undefined) return [byText];
      // A unit is known by its further names as well as by its own.
      const further = words.flatMap((word) => hitOf(question, target, { title: word, others: [] }, { units: [] }));
      return further.slice(0, 1).map((hit) => ({ ...hit, title: name }));
    });
}

/** Plans in use by title, issuer and document number, newest year first. */
export function searchPlans({ db }: ApplicationContext, question: SearchQuestion): RankedHit[] {
  const { id, title, issuer, documentNumber, issuedOn, year } = workPlans;
  const fitting = or(contains(question, title, issuer, documentNumber), onDays(question, issuedOn));
  return db
    .select({ id, title, issuer, documentNumber, issuedOn, year })
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
        { kind: 'plan', id: row.id, about: wordsAbout(searchedYear(row.year), row.documentNumber), taskId: null, unitId: null, planId: row.id, day: row.issuedOn },
        { number: row.documentNumber, title: row.title, others: [row.issuer, row.documentNumber] },
        { days: [{ label: 'printed', day: row.issuedOn }] },
      ),
    );
}

/** Website columns in use by their path, unit, state and note. */
export function searchColumns({ db, today }: ApplicationContext, question: SearchQuestion): RankedHit[] {
  const names = unitNames(db);
  const asOf = today();
  return columnsInOrder(db).flatMap((row) => {
    const { id, path, unitId, printedUnit, printedCycle, note, lastUpdatedOn } = row;
    const unit = unitId === null ? printedUnit : (names.get(unitId) ?? printedUnit);
    const target = { kind: 'websiteColumn' as const, id, about: wordsAbout(unit, printedCycle), taskId: null, unitId, planId: null, day: lastUpdatedOn };
    const whole = path.join(' / ');
    const standing = standingIn(question.states.columns, standingOf(row, asOf).state, columnStandingLabels);
    const facts = { days: [{ label: 'updated' as const, day: lastUpdatedOn }], standing };
    return hitOf(question, target, { title: path.at(-1) ?? '', others: [whole, printedUnit, printedCycle, note] }, facts).map((hit) => ({ ...hit, title: whole }));
  });
}

/** What is known of a row, in one line. */
export function wordsAbout(...words: (string | null | undefined)[]): string {
  return words.filter((word) => word).join(' · ');
}
