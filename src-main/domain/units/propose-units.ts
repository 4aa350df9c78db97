import { mergeUnitParts } from './merge-unit-parts.ts';
import type { UnitParts } from './merge-unit-parts.ts';
import { normaliseUnitName } from './normalise-unit-name.ts';
import { resolveCertainName } from './resolve-unit-name.ts';
import { classOfUnit } from './unit-class-of-name.ts';
import type { UnitIndex } from './unit-index.ts';
import { readingsOf, stemOf } from './unit-readings.ts';
import type { UnitRow } from './unit-row.ts';

/** A unit of the register. */
export interface RegisteredUnit extends UnitParts {
  id: string;
  classCode: string;
}

/** What rows are matched with. */
export interface UnitRegister {
  units: readonly RegisteredUnit[];
  classes: readonly { code: string; name: string }[];
  index: UnitIndex;
  /** Whether another unit than the given one already has a name. */
  isTaken: (name: string, exceptUnitId: string | null) => boolean;
}

/** A row of a table of units with what it would do to the register. */
export interface ProposedUnit extends UnitParts {
  unitId: string | null;
  classCode: string | null;
  className: string | null;
  row: number;
  action: 'add' | 'update' | 'same';
  doubts: ('classUnknown' | 'nameTaken' | 'nameRepeated' | 'aliasTaken')[];
}

/** Matches the rows of a table with the register and says what each would add, what it would change, and what is odd. */
export function proposeUnits(rows: readonly UnitRow[], register: UnitRegister): ProposedUnit[] {
  const unitOf = new Map(register.units.map((unit) => [unit.id, unit]));
  const proposals = rows.map((row) => {
    const unit = unitOf.get(matchedUnitId(row.name, register.index) ?? renamedUnitId(row, register) ?? '');
    return unit === undefined ? additionOf(row, register) : changeOf(unit, row, register);
  });
  const timesOf = new Map<string, number>();
  for (const key of proposals.flatMap(keysOf)) timesOf.set(key, (timesOf.get(key) ?? 0) + 1);
  for (const proposal of proposals) {
    if (keysOf(proposal).some((key) => (timesOf.get(key) ?? 0) > 1)) proposal.doubts.push('nameRepeated');
  }
  return proposals;
}

/** The unit that a printed name certainly means; null where none or several do. */
export function matchedUnitId(name: string, index: UnitIndex): string | null {
  const resolution = resolveCertainName(index, name);
  return resolution?.kind === 'unit' ? resolution.unitId : null;
}

/** A unit that was renamed: the row tells the register's name as a former one. */
function renamedUnitId(row: UnitRow, { units }: UnitRegister): string | null {
  const former = new Set(row.formerNames.map(({ name }) => normaliseUnitName(name)));
  const found = units.filter((unit) => former.has(normaliseUnitName(unit.name)));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function additionOf(row: UnitRow, register: UnitRegister): ProposedUnit {
  const blank: UnitParts = { name: row.name, shortName: null, aliases: [], formerNames: [], people: [] };
  const shortName = row.shortName === row.name ? null : row.shortName;
  const parts = mergeUnitParts(blank, { ...partsOf(row), shortName });
  return { ...proposalOf(row, parts, null, classOfUnit(row.className, row.name, register.classes), register), action: 'add' };
}

function changeOf(unit: RegisteredUnit, row: UnitRow, register: UnitRegister): ProposedUnit {
  const isRenamed = row.formerNames.some(({ name }) => normaliseUnitName(name) === normaliseUnitName(unit.name));
  const name = isRenamed ? row.name : unit.name;
  const spelling = isRenamed || isSpelledAlike(row.name, unit, register.index) ? [] : [row.name];
  const shortName = unit.shortName ?? (row.shortName === name ? null : row.shortName);
  const aliases = [...row.aliases, ...spelling, ...(row.shortName === null ? [] : [row.shortName])];
  const parts = mergeUnitParts(partsOf(unit), { ...partsOf(row), name, shortName, aliases });
  // An empty cell below another class may mean the same class, but is no reason to move a unit that has one.
  const printedClass = row.classPrinted && row.className !== null ? classOfUnit(row.className, name, register.classes) : null;
  const classCode = printedClass ?? unit.classCode;
  const isSame = classCode === unit.classCode && JSON.stringify(parts) === JSON.stringify(partsOf(unit));
  return { ...proposalOf(row, parts, unit.id, classCode, register), action: isSame ? 'same' : 'update' };
}

function proposalOf(row: UnitRow, parts: UnitParts, unitId: string | null, classCode: string | null, { isTaken }: UnitRegister): Omit<ProposedUnit, 'action'> {
  const doubts: ProposedUnit['doubts'] = [];
  if (classCode === null) doubts.push('classUnknown');
  if ([parts.name, parts.shortName].some((name) => name !== null && isTaken(name, unitId))) doubts.push('nameTaken');
  if ([...parts.aliases, ...parts.formerNames.map(({ name }) => name)].some((name) => isTaken(name, unitId))) doubts.push('aliasTaken');
  return { ...parts, unitId, classCode, className: row.className, row: row.row, doubts };
}

/** Whether the register knows a spelling by its general rules (云岭县财政局, 县财政局), so that it need not be kept. */
function isSpelledAlike(printed: string, unit: UnitParts, { region }: UnitIndex): boolean {
  const stemsOf = (name: string): string[] => readingsOf(normaliseUnitName(name), region).map(({ rest }) => stemOf(rest));
  const own = [unit.name, unit.shortName ?? '', ...unit.aliases, ...unit.formerNames.map(({ name }) => name)].flatMap(stemsOf);
  return stemsOf(printed).some((stem) => own.includes(stem));
}

function keysOf({ unitId, name, shortName, aliases, formerNames }: ProposedUnit): string[] {
  const names = [name, ...(shortName === null ? [] : [shortName]), ...aliases, ...formerNames.map((former) => former.name)];
  return [...new Set([...(unitId === null ? [] : [unitId]), ...names])];
}

function partsOf({ name, shortName, aliases, formerNames, people }: UnitParts): UnitParts {
  return {
    name,
    shortName,
    aliases,
    formerNames: formerNames.map((former) => ({ name: former.name, usedUntil: former.usedUntil })),
    people: people.map((person) => ({ role: person.role, name: person.name, post: person.post, phone: person.phone })),
  };
}
