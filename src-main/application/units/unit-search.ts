import type { UnitView } from '../../contract/units.ts';
import { initialsReader, isInitials } from '../pinyin-initials.ts';

/** What a unit is found by. */
export type SearchedUnit = Pick<UnitView, 'name' | 'shortName' | 'aliases' | 'formerNames' | 'people'>;

/**
 * The units that fit what was typed: part of a name, short name, alias or former name, of a person's name or phone number,
 * or the first letters of the pinyin of one of the names.
 */
export async function unitsMatching<Unit extends SearchedUnit>(units: readonly Unit[], typed: string): Promise<Unit[]> {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...units];
  const initials = isInitials(wanted) ? await initialsReader() : null;
  return units.filter(
    (unit) =>
      wordsOf(unit).some((name) => name.toLowerCase().includes(wanted) || initials?.(name).includes(wanted)) ||
      unit.people.some(({ phone }) => phone?.includes(wanted)),
  );
}

/** Every name and person under which a unit is found. */
export function wordsOf({ name, shortName, aliases, formerNames, people }: SearchedUnit): string[] {
  const further = [...aliases, ...formerNames.map((former) => former.name), ...people.map((person) => person.name)];
  return shortName === null ? [name, ...further] : [name, shortName, ...further];
}
