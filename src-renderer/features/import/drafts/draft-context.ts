import type { ImportView, PrintedUnit } from '../../../../src-main/contract/imports.ts';
import { sectionPaths } from './section-paths.ts';

/** What the fields of a draft need to know of the import around it. */
export interface DraftContext {
  /** Year that deadlines are read against. */
  year: number;
  sectionPaths: readonly (readonly string[])[];
  printedUnits: ReadonlyMap<string, PrintedUnit>;
  /** Names to choose from: those of the register, then those printed in this plan. */
  unitNames: readonly string[];
  /** The original has a column with states. */
  hasStates: boolean;
}

/** Gathers the context; `officeYear` counts while the plan's year is unknown. */
export function draftContextOf(
  view: Pick<ImportView, 'header' | 'draftTasks' | 'printedUnits'>,
  registerNames: readonly string[],
  officeYear: number,
): DraftContext {
  return {
    year: view.header.year ?? officeYear,
    sectionPaths: sectionPaths(view.draftTasks),
    printedUnits: new Map(view.printedUnits.map((unit) => [unit.printedName, unit])),
    unitNames: [...new Set([...registerNames, ...view.printedUnits.map((unit) => unit.printedName)])],
    hasStates: view.draftTasks.some((draft) => draft.statusText !== null),
  };
}
