import { collectiveKey } from './collective-name.ts';
import { normaliseUnitName } from './normalise-unit-name.ts';
import { fieldsOf, readingsOf, stemOf } from './unit-readings.ts';
import type { LevelWord } from './unit-words.ts';

/** What the index needs to know of a unit. */
export interface IndexedUnit {
  id: string;
  name: string;
  shortName: string | null;
  aliases: readonly string[];
  classCode: string;
}

/** What the index needs to know of a collective unit (各乡镇…). */
export interface IndexedCollective {
  id: string;
  name: string;
  memberIds: readonly string[];
}

export type UnitFormKind = 'name' | 'shortName' | 'alias';

/** One way in which a register entry is printed. */
export interface UnitForm {
  unitId: string;
  kind: UnitFormKind;
  level: LevelWord | null;
}

/** A reading of a unit's name, for measuring likeness. */
export interface UnitStem {
  unitId: string;
  level: LevelWord | null;
  stem: string;
  fields: readonly string[];
}

/** Names of the register by spelling, by reading, by short form and by field. Made by `buildUnitIndex`. */
export interface UnitIndex {
  region: string;
  spellings: ReadonlyMap<string, readonly UnitForm[]>;
  rests: ReadonlyMap<string, readonly UnitForm[]>;
  stems: ReadonlyMap<string, readonly UnitForm[]>;
  fields: ReadonlyMap<string, readonly UnitForm[]>;
  collectives: ReadonlyMap<string, readonly string[]>;
  /** For likeness: every stem once for each unit, every key once for each collective. */
  unitStems: readonly UnitStem[];
  collectiveKeys: readonly { collectiveUnitId: string; key: string }[];
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/**
 * Builds the index that `resolveUnitName` looks names up in.
 * `region` is the county's own name (云岭县), so that 云岭县财政局 and 县财政局 are read alike.
 */
export function buildUnitIndex(
  units: readonly IndexedUnit[],
  collectives: readonly IndexedCollective[],
  region = '',
): UnitIndex {
  const spellings = new Map<string, UnitForm[]>();
  const rests = new Map<string, UnitForm[]>();
  const stems = new Map<string, UnitForm[]>();
  const fields = new Map<string, UnitForm[]>();
  const unitStems: UnitStem[] = [];
  const place = normaliseUnitName(region);
  for (const unit of units) {
    const printed: [UnitFormKind, string][] = [['name', unit.name]];
    if (unit.shortName !== null) printed.push(['shortName', unit.shortName]);
    for (const alias of unit.aliases) printed.push(['alias', alias]);
    for (const [kind, text] of printed) {
      const name = normaliseUnitName(text);
      if (name === '') continue;
      put(spellings, name, { unitId: unit.id, kind, level: null });
      for (const { level, rest } of readingsOf(name, place)) {
        const form = { unitId: unit.id, kind, level };
        const stem = stemOf(rest);
        put(rests, rest, form);
        put(stems, stem, form);
        const held = fieldsOf(stem);
        for (const field of held) put(fields, field, form);
        unitStems.push({ unitId: unit.id, level, stem, fields: held });
      }
    }
  }
  const keys = new Map<string, string[]>();
  const collectiveKeys: { collectiveUnitId: string; key: string }[] = [];
  for (const collective of collectives) {
    const key = collectiveKey(collective.name);
    put(keys, key, collective.id);
    collectiveKeys.push({ collectiveUnitId: collective.id, key });
  }
  return { region: place, spellings, rests, stems, fields, collectives: keys, unitStems, collectiveKeys };
}
