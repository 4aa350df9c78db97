import type { UnitPersonRole } from '../codes.ts';
import { normaliseUnitName } from './normalise-unit-name.ts';

/** A person of a unit as the register keeps him. */
export interface UnitPersonParts {
  role: UnitPersonRole;
  name: string;
  post: string | null;
  phone: string | null;
}

/** What a table of units can say of a unit, beside its class. */
export interface UnitParts {
  name: string;
  shortName: string | null;
  aliases: string[];
  formerNames: { name: string; usedUntil: string | null }[];
  people: UnitPersonParts[];
}

/** As many further names, former names and persons as the register takes of a unit; what a table has beyond is left out. */
const most = 50;

/**
 * A unit with what a table adds: nothing that is there is removed. A name or short name that is replaced stays as an alias,
 * a further name that is known in another spelling is not added, a person with the same role and name gets the printed
 * post and telephone.
 */
export function mergeUnitParts(unit: UnitParts, added: UnitParts): UnitParts {
  const { name } = added;
  const shortName = added.shortName ?? unit.shortName;
  const formerNames = mergedFormerNames(unit.formerNames, added.formerNames).filter((former) => normaliseUnitName(former.name) !== normaliseUnitName(name));
  const aliases = unit.aliases.filter((alias) => alias !== name && formerNames.every((former) => former.name !== alias));
  const known = new Set([name, shortName ?? '', ...aliases, ...formerNames.map((former) => former.name)].map(normaliseUnitName));
  for (const alias of [unit.name, ...(unit.shortName === null ? [] : [unit.shortName]), ...added.aliases]) {
    const key = normaliseUnitName(alias);
    if (key === '' || known.has(key) || aliases.length >= most) continue;
    known.add(key);
    aliases.push(alias);
  }
  return { name, shortName, aliases, formerNames, people: mergedPeople(unit.people, added.people) };
}

function mergedFormerNames(stored: UnitParts['formerNames'], added: UnitParts['formerNames']): UnitParts['formerNames'] {
  const merged = stored.map((former) => ({ ...former }));
  for (const { name, usedUntil } of added) {
    const same = merged.find((former) => normaliseUnitName(former.name) === normaliseUnitName(name));
    if (same === undefined && merged.length < most) merged.push({ name, usedUntil });
    else if (same !== undefined) same.usedUntil = usedUntil ?? same.usedUntil;
  }
  return merged;
}

const personName = (name: string): string => name.replace(/\s/g, '');
const sameWords = (one: string | null, other: string): boolean => one !== null && one.replace(/\s/g, '') === other.replace(/\s/g, '');

function mergedPeople(stored: readonly UnitPersonParts[], added: readonly UnitPersonParts[]): UnitPersonParts[] {
  const merged = stored.map((person) => ({ ...person }));
  for (const person of added) {
    const same = merged.find((other) => other.role === person.role && personName(other.name) === personName(person.name));
    if (same === undefined && merged.length < most) merged.push({ ...person });
    else if (same !== undefined) {
      if (person.post && !sameWords(same.post, person.post)) same.post = person.post;
      if (person.phone && !sameWords(same.phone, person.phone)) same.phone = person.phone;
    }
  }
  return merged;
}
