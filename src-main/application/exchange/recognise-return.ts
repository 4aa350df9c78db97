import type { ReturnedSheet } from '../../domain/exchange/returned-sheet.ts';
import { normaliseUnitName } from '../../domain/units/normalise-unit-name.ts';
import { resolveCertainName } from '../../domain/units/resolve-unit-name.ts';
import type { UnitIndex } from '../../domain/units/unit-index.ts';
import type { ApplicationContext } from '../context.ts';
import { loadUnitIndex } from '../units/load-unit-index.ts';
import { unitsInOrder } from '../units/register-order.ts';
import { namesOf, readNames } from '../units/unit-names.ts';
import { type GivenWorkbook, givenWorkbooks } from './given-workbooks.ts';

/** Whose return a file is, and how that is known; the unit's words are null where it has none. */
export interface Recognition {
  workbook: GivenWorkbook | null;
  unitId: string | null;
  by: 'marks' | 'words' | null;
}

/** What returns are recognised by: the workbooks that were given out and the register of units. */
export interface Recogniser {
  recognise: (sheet: ReturnedSheet) => Recognition;
  /** The unit that words name with certainty (县财政局2026年填报表), by its names and aliases; null where none or several do. */
  unitInWords: (words: string) => string | null;
  /** All names of a unit, its own first. */
  namesOf: (unitId: string) => readonly string[];
}

/** Shorter names stand in too many words by chance. */
const leastName = 3;

/** The recogniser for the register as it is now. */
export function createRecogniser(context: ApplicationContext): Recogniser {
  const index = loadUnitIndex(context);
  const known = givenWorkbooks(context.db);
  const byId = new Map(known.map((one) => [one.workbookId, one]));
  const ofUnit = new Map(known.map((one) => [`${one.packageId} ${one.unitId}`, one]));
  const names = unitNames(context);
  const printed = [...names].flatMap(([unitId, all]) => all.map((name) => ({ unitId, name: normaliseUnitName(name) }))).filter(({ name }) => name.length >= leastName);
  return {
    recognise: (sheet) => {
      const unitId = unitOf(index, sheet.unitText);
      const marked = byMarks(sheet, byId, ofUnit);
      if (marked === null) return { workbook: null, unitId, by: unitId === null ? null : 'words' };
      // The sheet of one unit in the workbook of another: what a person can read counts.
      const printedId = unitOf(index, sheet.printedUnit);
      if (printedId === null || printedId === marked.unitId) return { workbook: marked, unitId: marked.unitId, by: 'marks' };
      return { workbook: ofUnit.get(`${marked.packageId} ${printedId}`) ?? null, unitId: printedId, by: 'words' };
    },
    unitInWords: (words) => unitOf(index, words) ?? longestNamed(printed, normaliseUnitName(words)),
    namesOf: (unitId) => names.get(unitId) ?? [],
  };
}

function byMarks({ marks }: ReturnedSheet, byId: ReadonlyMap<string, GivenWorkbook>, ofUnit: ReadonlyMap<string, GivenWorkbook>): GivenWorkbook | null {
  if (marks === null) return null;
  return byId.get(marks.workbookId) ?? ofUnit.get(`${marks.packageId} ${marks.unitId ?? ''}`) ?? null;
}

function unitOf(index: UnitIndex, words: string | null): string | null {
  const found = words === null ? null : resolveCertainName(index, words);
  return found?.kind === 'unit' ? found.unitId : null;
}

/** The unit whose name stands in the words; of names within names (县教育局、县教育局督导室) the longest. */
function longestNamed(names: readonly { unitId: string; name: string }[], words: string): string | null {
  const named = names.filter(({ name }) => words.includes(name));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const [only, ...others] = new Set(named.filter(({ name }) => name.length === longest).map(({ unitId }) => unitId));
  return others.length === 0 ? (only ?? null) : null;
}

/** All names of each unit, those that were dissolved included. */
function unitNames({ db }: ApplicationContext): Map<string, string[]> {
  const further = readNames(db);
  return new Map(unitsInOrder(db).map((unit) => [unit.id, namesOf({ ...unit, aliases: [], formerNames: [], ...further.get(unit.id) })]));
}
