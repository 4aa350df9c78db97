import type { Drafts } from './report-drafts.ts';
import { rowKey } from './sheet-row.ts';
import type { SheetRow } from './sheet-row.ts';

export interface SheetFilter {
  unitId: string | null;
  /** Leave out what was reported for the quarter already. */
  onlyOpen: boolean;
  search: string;
}

/** The rows to show; what was filled in stays in sight although it is reported. `ofPlan` are the keys of the chosen plan's rows, null for all plans. */
export function shownRows(
  rows: readonly SheetRow[],
  { unitId, onlyOpen, search }: SheetFilter,
  ofPlan: ReadonlySet<string> | null,
  drafts: Drafts,
): SheetRow[] {
  const words = search.trim();
  return rows.filter((row) => {
    const key = rowKey(row);
    if (unitId !== null && row.unitId !== unitId) return false;
    if (ofPlan !== null && !ofPlan.has(key)) return false;
    if (words !== '' && ![row.title, row.unitName, row.outlineNumber ?? ''].some((text) => text.includes(words))) return false;
    return !onlyOpen || !row.reported || drafts[key] !== undefined;
  });
}
