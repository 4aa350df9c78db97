import { abbreviationGroups, fieldFamilies, leadingOrgans, levelWords } from './unit-words.ts';
import type { LevelWord } from './unit-words.ts';

/** One way to read a name: the level word before it, or none, and the rest. 市场监管局 has two readings. */
export interface UnitReading {
  level: LevelWord | null;
  rest: string;
}

const shortForms = new Map(abbreviationGroups.flatMap(([short, ...others]) => others.map((other) => [other, short])));
const longestFirst = [...shortForms.keys(), ...abbreviationGroups.map(([short]) => short)].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);
const abbreviable = new RegExp(longestFirst.join('|'), 'gu');

const fieldsOfStem = new Map<string, string[]>();
for (const { field, stems } of fieldFamilies) {
  for (const stem of stems) fieldsOfStem.set(stem, [...(fieldsOfStem.get(stem) ?? []), field]);
}

function withoutLeadingOrgan(name: string): string {
  const organ = leadingOrgans.find((word) => name.startsWith(word) && name.length > word.length + 1);
  return organ === undefined ? name : name.slice(organ.length);
}

function afterRegion(name: string, region: string): string {
  if (region.length < 2 || !name.startsWith(region) || name === region) return name;
  return `${region.slice(-1)}${name.slice(region.length)}`;
}

/** All readings of a normalised name; `region` (云岭县) counts as its level word. */
export function readingsOf(name: string, region: string): UnitReading[] {
  const plain = afterRegion(withoutLeadingOrgan(name), region);
  const readings: UnitReading[] = [{ level: null, rest: plain }];
  const level = levelWords.find((word) => plain.startsWith(word) && plain.length > 2);
  if (level === undefined) return readings;
  readings.push({ level, rest: plain.slice(1) });
  // 县委宣传部 is printed 宣传部 after another office of the county committee.
  const inCommittee = /^.委((?!员会|办公室$|[县市区]).{3,})$/u.exec(plain)?.[1];
  if (inCommittee !== undefined) readings.push({ level, rest: inCommittee });
  return readings;
}

/** The rest of a reading with every part in its usual short form: 发展和改革局 and 发展改革局 become 发改局. */
export function stemOf(rest: string): string {
  return rest
    .replace(abbreviable, (word) => shortForms.get(word) ?? word)
    .replace(/^府办/u, '政府办')
    .replace(/办公室$/u, '办')
    .replace(/委员会$/u, '委')
    .replace(/街道(?:办事处|办|政府)$/u, '街道')
    .replace(/([乡镇])政府$/u, '$1')
    .replace(/(?<=.{2})有限(?:责任)?公司$/u, '公司');
}

/** Fields that a stem stands for when the kind of body (局, 委) is left aside; used only where one unit holds the field. */
export function fieldsOf(stem: string): string[] {
  const bare = /^(.{2,})[局委]$/u.exec(stem)?.[1];
  if (bare === undefined) return [];
  return fieldsOfStem.get(bare) ?? [bare];
}

/** True when both may be of the same level: a missing level word fits any. */
export function levelsFit(a: LevelWord | null, b: LevelWord | null): boolean {
  return a === null || b === null || a === b;
}
