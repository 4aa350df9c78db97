import { rowKey } from './sheet-row.ts';
import type { CellEdit, CellRefusal } from './cell-edits.ts';

/** What a paste would do, in figures: 将改动 6 格（3 行），2 格不能改. */
export function pasteSummary({ changes, refused }: CellEdit): string {
  const rows = new Set(changes.map(({ row }) => rowKey(row))).size;
  const changed = changes.length === 0 ? '没有要改动的格' : `将改动 ${changes.length} 格（${rows} 行）`;
  return refused.length === 0 ? changed : `${changed}，${refused.length} 格不填`;
}

/** Refused cells by their reason, the most frequent first. */
export function refusalGroups(refused: readonly CellRefusal[]): { reason: string; cells: CellRefusal[] }[] {
  const groups = new Map<string, CellRefusal[]>();
  for (const cell of refused) {
    const group = groups.get(cell.reason);
    if (group) group.push(cell);
    else groups.set(cell.reason, [cell]);
  }
  return [...groups].map(([reason, cells]) => ({ reason, cells })).toSorted((one, other) => other.cells.length - one.cells.length);
}
