import { withoutBlanks } from '../exchange/cell-text.ts';
import type { TemplatePlacements } from './template-edits.ts';
import type { TemplateRow } from './template-rows.ts';

/** The words of a row by which it is found again in the next quarter's table. */
function rowWords({ title, requirement }: TemplateRow): string {
  return JSON.stringify([withoutBlanks(title), withoutBlanks(requirement)]);
}

/**
 * What the clerk said of the rows of an earlier table, for the rows with the same words of a new one; words that stand in
 * several rows of either table are left to be matched anew. Tasks that are not `known` any more are left out.
 */
export function carryPlacements(
  earlier: { readonly rows: readonly TemplateRow[]; readonly placements: TemplatePlacements },
  rows: readonly TemplateRow[],
  known: ReadonlySet<string>,
): TemplatePlacements {
  const [before, now] = [byWords(earlier.rows), byWords(rows)];
  const carried: Record<string, string | null> = {};
  for (const [words, [row, ...others]] of now) {
    const [old, ...otherOld] = before.get(words) ?? [];
    if (row === undefined || old === undefined || others.length > 0 || otherOld.length > 0) continue;
    const placed = earlier.placements[String(old.row)];
    if (placed === null || (placed !== undefined && known.has(placed))) carried[String(row.row)] = placed;
  }
  return carried;
}

function byWords(rows: readonly TemplateRow[]): Map<string, TemplateRow[]> {
  const found = new Map<string, TemplateRow[]>();
  for (const row of rows) found.set(rowWords(row), [...(found.get(rowWords(row)) ?? []), row]);
  return found;
}
