import { columnRoleOf, isColumnHeader, isForeignHeader } from '../../domain/extraction/table-columns.ts';
import type { TextRow } from './page-lines.ts';
import { piecesOf, rowOf, segmentsOf } from './page-lines.ts';
import type { Rule } from './text-page.ts';

/** The columns of a table whose text alone shows them. */
export interface AlignedColumn {
  header: string;
  left: number;
  right: number;
}

/** A header: its columns and how many lines it fills. */
export interface HeaderRow {
  columns: AlignedColumn[];
  lines: number;
}

/** Lines that a header may have, and how far apart, heights of the font. */
export const mostLines = 3;
const widestDistance = 2;
/** Characters of a header's cell that is no known word. */
const longestWords = 12;

/**
 * The header that begins with the first of these lines; null for anything else. Most cells must be words that head
 * columns of such tables; between drawn rules (`isRuled`) one of them is enough.
 */
export function headerRow(rows: readonly TextRow[], isRuled: boolean): HeaderRow | null {
  const found = [segmentsOf, piecesOf].flatMap((divide) => Array.from({ length: mostLines }, (_, index) => headerOf(rows.slice(0, index + 1), divide, isRuled)));
  return found.reduce((best, one) => (one !== null && (best === null || knownWords(one) > knownWords(best) || continues(one, best)) ? one : best), null);
}

/** A further line that leaves the words known belongs to them: 序 above 号. */
function continues(one: HeaderRow, best: HeaderRow): boolean {
  return one.lines > best.lines && one.columns.length === best.columns.length && knownWords(one) === knownWords(best);
}

function headerOf(rows: readonly TextRow[], divide: (row: TextRow) => TextRow[], isRuled: boolean): HeaderRow | null {
  const isClose = rows.every((row, index) => row.baseline - (rows[index - 1]?.baseline ?? row.baseline) <= widestDistance * row.size);
  const columns = columnsOf(rows.flatMap(divide));
  const known = columns.filter(({ header }) => isKnown(header)).length;
  const needed = isRuled ? 1 : Math.max(2, Math.ceil(columns.length * 0.6));
  const isHeader = isClose && columns.length >= 2 && known >= needed && columns.every(({ header }) => header.length <= longestWords || isKnown(header)) && hasOwnRoles(columns);
  return isHeader ? { columns, lines: rows.length } : null;
}

function isKnown(words: string): boolean {
  return isColumnHeader(words) || isForeignHeader(words);
}

function knownWords({ columns }: HeaderRow): number {
  return columns.filter(({ header }) => isKnown(header)).length;
}

/** Two columns of the same words are no table: a form or a list in columns. */
function hasOwnRoles(columns: readonly AlignedColumn[]): boolean {
  return columns.length > 2 || columnRoleOf(columns[0]?.header ?? '') !== columnRoleOf(columns[1]?.header ?? '');
}

/** Joins what stands one below the other. */
function columnsOf(segments: readonly TextRow[]): AlignedColumn[] {
  const columns: TextRow[][] = [];
  for (const segment of segments) {
    const column = columns.find((one) => one.some(({ left, right }) => left < segment.right && segment.left < right));
    if (column === undefined) columns.push([segment]);
    else column.push(segment);
  }
  return columns
    .map((parts) => ({ ...rowOf(parts.flatMap(({ runs }) => runs)), header: parts.map(({ text }) => text.replaceAll(/\s/gu, '')).join('') }))
    .map(({ header, left, right }) => ({ header, left, right }))
    .toSorted((one, other) => one.left - other.left);
}

/** Points that the rules of one table may begin and end apart. */
const sameEdge = 6;
/** Points: a shorter rule belongs to no table. */
const shortestRule = 150;

/** Horizontal rules that may divide a table, from top to bottom. */
export function longRules(rules: readonly Rule[]): Rule[] {
  return rules.filter(({ direction, from, to }) => direction === 'horizontal' && to - from >= shortestRule).toSorted((one, other) => one.at - other.at);
}

/** Of these rules, the horizontal ones of one table without vertical ones: above its header, below it and so on down to its end; none for any other line. */
export function rulesAround(first: TextRow, long: readonly Rule[]): number[] {
  const above = long.findLast(({ at, from, to }) => at < first.baseline && first.baseline - at <= 3 * first.size && from <= first.left + sameEdge && to >= first.right - sameEdge);
  if (above === undefined) return [];
  const same = long.filter(({ at, from, to }) => at >= above.at && Math.abs(from - above.from) <= sameEdge && Math.abs(to - above.to) <= sameEdge).map(({ at }) => at);
  return same.length >= 3 ? same : [];
}
