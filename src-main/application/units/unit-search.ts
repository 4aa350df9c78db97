import type { UnitView } from '../../contract/units.ts';

type NamedUnit = Pick<UnitView, 'name' | 'shortName' | 'aliases'>;

/** The units that fit what was typed: part of a name, short name or alias, or the first letters of their pinyin. */
export async function unitsMatching<Unit extends NamedUnit>(units: readonly Unit[], typed: string): Promise<Unit[]> {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...units];
  const initials = /^[a-z]+$/u.test(wanted) ? await initialsReader() : null;
  return units.filter((unit) =>
    namesOf(unit).some((name) => name.toLowerCase().includes(wanted) || initials?.(name).includes(wanted)),
  );
}

function namesOf({ name, shortName, aliases }: NamedUnit): string[] {
  return shortName === null ? [name, ...aliases] : [name, shortName, ...aliases];
}

/** Reads a name's initials. The dictionary is loaded when letters are first typed: it would slow down every start. */
async function initialsReader(): Promise<(name: string) => string> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
