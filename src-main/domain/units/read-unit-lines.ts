import { looksLikeUnit } from '../extraction/unit-list.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { isCollectiveName } from './collective-name.ts';
import { piecesOf } from './unit-cell-words.ts';
import type { UnitRow } from './unit-row.ts';
import type { UnitGrid } from './unit-table-grid.ts';

/** Ends of names that the plans' assignments seldom have. */
const otherEndings = /(?:中学|小学|一中|二中|三中|集团|服务站|卫生院|联社|分局|大队|支队)$/;
/** Part of a list that must be names of units: in an ordinary document the most are sentences. */
const leastShare = 0.6;

interface ListedName {
  row: number;
  name: string;
  className: string | null;
}

/** Units of plain lists: lines or one column of names, with classes as headings (一、乡镇) or before a colon (乡镇:甲镇、乙镇). */
export function readUnitLines(grids: readonly UnitGrid[]): UnitRow[] {
  return grids.flatMap((grid) => {
    const lists = Array.from({ length: grid.columnCount }, (_, column) => listIn(grid, column)).filter((list) => list !== null);
    const longest = lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
    return longest.map((one): UnitRow => ({ ...one, classPrinted: one.className !== null, shortName: null, aliases: [], formerNames: [], people: [] }));
  });
}

/** The names in a column; null where most of it are other words. */
function listIn(grid: UnitGrid, column: number): ListedName[] | null {
  const names: ListedName[] = [];
  let [others, heading]: [number, string | null] = [0, null];
  const printed = grid.rows.map((row) => ({ number: row.number, text: row.cells[column]?.text.replaceAll('\n', '、').trim() ?? '' }));
  const lines = printed.filter(({ text }) => text !== '' && !/^\d+$/.test(text));
  for (const [at, line] of lines.entries()) {
    const { label, rest, isNumbered } = partsOf(line.text);
    const pieces = piecesOf(rest).map((piece) => piece.text);
    const units = pieces.filter(isUnitName);
    const next = lines[at + 1];
    if (label !== null && (pieces.length === 0 || units.length > 0)) heading = label;
    // 一、县政府部门 above other lines; where every line is numbered so, the lines are the units.
    else if (isNumbered && pieces.length === 1 && next !== undefined && !partsOf(next.text).isNumbered) {
      heading = rest;
      continue;
    }
    others += pieces.length - units.length;
    names.push(...units.map((name) => ({ row: line.number, name, className: heading })));
  }
  return names.length > 0 && names.length >= (names.length + others) * leastShare ? names : null;
}

/** A line's label before a colon and what follows it, without the line's number. */
function partsOf(printed: string): { label: string | null; rest: string; isNumbered: boolean } {
  const number = readOutlineNumber(foldWidth(printed));
  const words = printed.slice(number?.length ?? 0).trim();
  const colon = foldWidth(words).indexOf(':');
  const isNumbered = number?.style === 'chinese' || number?.style === 'chineseBracketed';
  return colon < 0 ? { label: null, rest: words, isNumbered } : { label: words.slice(0, colon).trim(), rest: words.slice(colon + 1), isNumbered };
}

function isUnitName(name: string): boolean {
  return !isCollectiveName(name) && (looksLikeUnit(name) || (otherEndings.test(name) && name.length <= 30));
}
