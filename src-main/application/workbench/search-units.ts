import type { Database } from '../../database/database.ts';
import { unitsInOrder } from '../units/register-order.ts';
import { readNames } from '../units/unit-names.ts';
import { wordsOf } from '../units/unit-search.ts';

/** A unit whose names fit what was typed. */
export interface UnitFit {
  name: string;
  /** What of the name fits; the whole name where it is another of its names that does. */
  found: string;
}

/** Units in use one of whose names (not their persons) holds what was typed, or its initials do; by their ids. */
export function unitsThatFit(db: Database, typed: string, initialsOf: ((text: string) => string) | null): Map<string, UnitFit> {
  const names = readNames(db);
  const wanted = typed.toLowerCase();
  const placeIn = (word: string): number => {
    const at = word.toLowerCase().indexOf(wanted);
    return at >= 0 || initialsOf === null ? at : initialsOf(word).indexOf(wanted);
  };
  const fitting = new Map<string, UnitFit>();
  for (const { id, name, shortName, archivedAt } of unitsInOrder(db)) {
    if (archivedAt !== null) continue;
    const { aliases, formerNames } = names.get(id) ?? { aliases: [], formerNames: [] };
    const at = placeIn(name);
    if (at >= 0) fitting.set(id, { name, found: name.slice(at, at + typed.length) });
    else if (wordsOf({ name, shortName, aliases, formerNames, people: [] }).some((word) => placeIn(word) >= 0)) fitting.set(id, { name, found: name });
  }
  return fitting;
}
