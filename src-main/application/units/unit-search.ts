import type { UnitView } from '../../contract/units.ts';

type SearchedUnit = Pick<UnitView, 'name' | 'shortName' | 'aliases' | 'formerNames' | 'people'>;

/**
 * The units that fit what was typed: part of a name, short name, alias or former name, of a person's name or phone number,
 * or the first letters of the pinyin of one of the names.
 */
export async function unitsMatching<Unit extends SearchedUnit>(units: readonly Unit[], typed: string): Promise<Unit[]> {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...units];
  const initials = /^[a-z]+$/u.test(wanted) ? await initialsReader() : null;
  return units.filter(
    (unit) =>
      wordsOf(unit).some((name) => name.toLowerCase().includes(wanted) || initials?.(name).includes(wanted)) ||
      unit.people.some(({ phone }) => phone?.includes(wanted)),
  );
}

function wordsOf({ name, shortName, aliases, formerNames, people }: SearchedUnit): string[] {
  const further = [...aliases, ...formerNames.map((former) => former.name), ...people.map((person) => person.name)];
  return shortName === null ? [name, ...further] : [name, shortName, ...further];
}

/** Reads a name's initials. The dictionary is loaded when letters are first typed: it would slow down every start. */
async function initialsReader(): Promise<(name: string) => string> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
