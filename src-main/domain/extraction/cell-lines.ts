import { readOutlineNumber } from '../outline/outline-number.ts';
import { contentOf } from './cell-content.ts';
import type { PlanLine, PlanText } from './plan-text.ts';
import { columnRoleOf, isColumnHeader, isForeignHeader, namesUnits } from './table-columns.ts';
import { couldHead, endsTable, entitlesTable, signsDocument } from './table-ends.ts';

/** Cells on lines of their own: the lines of the header, of the rows, and the position behind them. */
export interface CellLines {
  header: PlanLine[];
  body: PlanLine[];
  end: number;
}

const leastKnown = 3;
const mostUnknown = 2;
/** A name between two known ones may look like anything, as long as it is short. */
const longestUnknown = 8;
/** Header cells in a row that are read again: the header of the next page. */
const leastRepeated = 3;

const read = (plan: PlanText, line: PlanLine): string => plan.text.slice(line.range.start, line.range.end);
const isNumbered = (words: string): boolean => /^\d{1,3}[.、]?$/.test(words) || readOutlineNumber(words) !== null;

/** Number of lines that a header on lines of their own takes; 0 where none begins. A column may have an unknown name. */
function headerLength(plan: PlanText, lines: readonly PlanLine[], start: number): number {
  const isKnown = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && !line.block.cell && isColumnHeader(read(plan, line));
  };
  if (!isKnown(start) || !(isKnown(start + 1) || isKnown(start + 2))) return 0;
  let [known, last] = [0, start];
  const seen = new Set<string>();
  for (let at = start; at - last <= mostUnknown; at++) {
    const line = lines[at];
    // No header names two columns alike.
    if (!line || line.block.cell || seen.has(read(plan, line)) || isNumbered(read(plan, line)) || !(couldHead(plan, line.range) || (isKnown(at + 1) && read(plan, line).length <= longestUnknown))) break;
    seen.add(read(plan, line));
    if (!isKnown(at)) continue;
    known++;
    last = at;
  }
  const length = last + 1 - start;
  const opening = lines[start];
  const isNumberedTable = opening !== undefined && columnRoleOf(read(plan, opening)) === 'number';
  // Names that take turns with other words are labels with their values (责任单位, 县教育局, 完成时限, …).
  if (known < leastKnown || (isNumberedTable ? known * 5 < length * 3 : (length - known) * 2 > known)) return 0;
  // Columns of unknown names behind the last known one end where the first row is numbered.
  if (!isNumberedTable) return length;
  const behind = lines.slice(last + 1, last + 2 + mostUnknown);
  const first = behind.findIndex((line) => isNumbered(read(plan, line)));
  return first > 0 && behind.slice(0, first).every((line) => couldHead(plan, line.range)) ? length + first : length;
}

/** Lines at a position that only repeat the header; 0 where they do not. */
function repeatedHeader(plan: PlanText, lines: readonly PlanLine[], at: number, header: readonly string[]): number {
  let [place, count] = [0, 0];
  for (const line of lines.slice(at, at + header.length)) {
    const next = header.indexOf(read(plan, line), place);
    if (next < 0) break;
    [place, count] = [next + 1, count + 1];
  }
  return count >= Math.min(leastRepeated, header.length) ? count : 0;
}

/** Whether the header of another table begins here: three names of columns one below the other, not those of this one. */
function beginsOther(plan: PlanText, lines: readonly PlanLine[], at: number, header: readonly string[]): boolean {
  const words = lines.slice(at, at + leastKnown).flatMap((line) => (line.block.cell ? [] : [read(plan, line)]));
  return words.length === leastKnown && words.every((one) => isColumnHeader(one) || isForeignHeader(one)) && !words.every((one) => header.includes(one));
}

/** Where a title of another table stands above its header, that title; else the header itself. */
function startOfOther(plan: PlanText, lines: readonly PlanLine[], at: number, start: number): number {
  for (let title = at - 1; title >= Math.max(start, at - 1 - mostUnknown); title--) {
    const line = lines[title];
    if (line && entitlesTable(plan, line, lines.slice(title + 1, at + 2).map(({ range }) => range))) return title;
  }
  return at;
}

/** Whether the last column is filled by a line, so that what follows it begins a row or none. */
function closesRow(plan: PlanText, line: PlanLine | undefined, header: readonly string[]): boolean {
  const roles = header.map((words) => columnRoleOf(words));
  const units = roles.findLastIndex((role) => role !== null && namesUnits(role));
  if (!line || roles.indexOf('deadline') < units) return true;
  return contentOf(plan, { range: line.range }) !== 'units' && contentOf(plan, { range: line.range }) !== 'text';
}

/** Cells on lines of their own whose header begins at a line; null where none does. */
export function readCellLines(plan: PlanText, lines: readonly PlanLine[], start: number): CellLines | null {
  const length = headerLength(plan, lines, start);
  if (length === 0) return null;
  const header = lines.slice(start, start + length);
  const words = header.map((line) => read(plan, line));
  const body: PlanLine[] = [];
  let at = start + length;
  for (let line = lines[at]; line && !line.block.cell; line = lines[at]) {
    if (endsTable(plan, line) || (signsDocument(plan, lines, at) && closesRow(plan, lines[at - 1], words))) break;
    const repeated = repeatedHeader(plan, lines, at, words);
    if (repeated === 0 && beginsOther(plan, lines, at, words)) {
      const other = startOfOther(plan, lines, at, start + length);
      body.splice(Math.max(0, body.length - (at - other)));
      at = other;
      break;
    }
    if (repeated === 0 && entitlesTable(plan, line, lines.slice(at + 1, at + 4).map(({ range }) => range))) {
      if (repeatedHeader(plan, lines, at + 1, words) === 0) break;
    } else if (repeated === 0) body.push(line);
    at += Math.max(1, repeated);
  }
  return { header, body, end: at };
}
