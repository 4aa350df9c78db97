import type { ColumnFields, ReadColumnView, WebsiteColumnView } from '../../../../src-main/contract/website.ts';

/** What a row of the file would do to the register. */
export type ReviewKind = 'added' | 'changed' | 'same';

/** A column as read from a file, with the clerk's decision. */
export interface ReviewRow extends ReadColumnView {
  /** Place among the rows that were read. */
  id: string;
  kind: ReviewKind;
  chosen: boolean;
}

/** Which rows the table shows. */
export type ReviewFilter = 'all' | 'added' | 'changed' | 'unitOpen';

type ComparedField = Exclude<keyof ColumnFields, 'path'>;
const comparedFields: readonly ComparedField[] = ['unitId', 'printedUnit', 'printedCycle', 'lastUpdatedOn', 'empty', 'note'];

/** Fields in which a row differs from the column of the register that bears its path. */
export function changedFields(row: ReadColumnView, registered: WebsiteColumnView): ComparedField[] {
  return comparedFields.filter((field) => row[field] !== registered[field]);
}

function kindOf(row: ReadColumnView, register: ReadonlyMap<string, WebsiteColumnView>): ReviewKind {
  const registered = row.columnId === null ? undefined : register.get(row.columnId);
  if (registered === undefined) return 'added';
  return changedFields(row, registered).length > 0 ? 'changed' : 'same';
}

/** The rows of a file beside the register; what changes nothing is not taken. */
export function reviewRows(read: readonly ReadColumnView[], register: ReadonlyMap<string, WebsiteColumnView>): ReviewRow[] {
  return read.map((row, at) => {
    const kind = kindOf(row, register);
    return { ...row, id: String(at), kind, chosen: kind !== 'same' };
  });
}

/** True for a row whose printed unit is not one of the register. */
export function isUnitOpen({ unitId, printedUnit }: Pick<ReadColumnView, 'unitId' | 'printedUnit'>): boolean {
  return unitId === null && printedUnit !== null;
}

/** True for a row that a filter shows. */
export function isShown(row: ReviewRow, filter: ReviewFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'unitOpen' ? row.printedUnit !== null && !row.unitKnown : row.kind === filter;
}

/**
 * The rows after a unit was chosen for one whose printed name is unknown: all that print the same name and are unknown
 * too take it, and what now differs from the register is taken.
 */
export function withUnit(
  rows: readonly ReviewRow[],
  id: string,
  unitId: string | null,
  register: ReadonlyMap<string, WebsiteColumnView>,
): ReviewRow[] {
  const chosen = rows.find((row) => row.id === id);
  return rows.map((row) => {
    const isMeant = row.id === id || (chosen !== undefined && !chosen.unitKnown && !row.unitKnown && row.printedUnit === chosen.printedUnit);
    if (!isMeant) return row;
    const next = { ...row, unitId };
    const kind = kindOf(next, register);
    return { ...next, kind, chosen: kind !== 'same' && (row.chosen || row.kind === 'same') };
  });
}

/** What the contract takes of the chosen rows. */
export function chosenColumns(rows: readonly ReviewRow[]): (ColumnFields & { columnId: string | null })[] {
  return rows.flatMap(({ chosen, columnId, path, unitId, printedUnit, printedCycle, lastUpdatedOn, empty, note }) =>
    chosen ? [{ columnId, path, unitId, printedUnit, printedCycle, lastUpdatedOn, empty, note }] : [],
  );
}
