import { parseDeadlinePhrases } from '../deadlines/parse-deadline.ts';
import type { PlanLine, PlanText } from './plan-text.ts';
import type { ColumnRole } from './table-columns.ts';
import { columnRoleOf } from './table-columns.ts';
import type { GridCell, GridRow } from './table-grid.ts';
import type { GluedUnits } from './unit-list.ts';
import { gluedUnitsAtEnd, gluedUnitsInside, looksLikeUnit } from './unit-list.ts';

const longestHeader = 10;
const longestDeadline = 24;

/** Columns of a header whose cells a copy glued together (序号工作任务责任单位完成时限); null for any other line. */
export function readGluedHeader(text: string): ColumnRole[] | null {
  if (text.length < 6 || text.length > 60) return null;
  const read = (from: number): ColumnRole[] | null => {
    if (from === text.length) return [];
    for (let length = Math.min(longestHeader, text.length - from); length >= 2; length--) {
      const role = columnRoleOf(text.slice(from, from + length));
      const rest = role ? read(from + length) : null;
      if (role && rest) return [role, ...rest];
    }
    return null;
  };
  const roles = read(0);
  if (!roles || roles.length < 3) return null;
  const hasUnits = roles.some((role) => role === 'lead' || role === 'responsible');
  return hasUnits && roles.some((role) => role === 'task' || role === 'requirement') ? roles : null;
}

/** Start of the deadline that a text ends with. */
function deadlineStart(text: string): number {
  for (let length = Math.min(longestDeadline, text.length - 4); length >= 2; length--) {
    const tail = text.slice(-length);
    const found = parseDeadlinePhrases(tail, { year: 2000, position: 'label' });
    const [first] = found;
    if (first && first.start === 0 && found.at(-1)?.end === tail.length && !tail.includes('。')) return text.length - length;
  }
  return text.length;
}

/** A list of names behind the last full stop, whatever the names begin with. */
function namesBehindStop(words: string): GluedUnits | null {
  const start = words.lastIndexOf('。') + 1;
  const names = words.slice(start).split(/[、,]/);
  const isList = start > 0 && names.every((name) => looksLikeUnit(name));
  if (!isList) return null;
  const glued = gluedUnitsAtEnd(words);
  return { start, end: words.length, firstLength: glued?.start === start ? glued.firstLength : (names[0] ?? '').length };
}

/** Takes a row apart whose cells are glued: number, words, units, deadline; the units may stand inside. */
function takeApart(plan: PlanText, line: PlanLine, roles: readonly ColumnRole[]): GridRow {
  const text = plan.text.slice(line.range.start, line.range.end);
  const cells = Array<GridCell | null>(roles.length).fill(null);
  const put = (role: ColumnRole, from: number, to: number): void => {
    const column = roles.indexOf(role);
    if (column >= 0 && to > from) cells[column] = { range: { start: line.range.start + from, end: line.range.start + to } };
  };
  const numberLength = roles.includes('number') ? (/^\d{1,3}[.、]?/.exec(text)?.[0].length ?? 0) : 0;
  const end = roles.includes('deadline') ? deadlineStart(text) : text.length;
  const words = text.slice(numberLength, end);
  const units = namesBehindStop(words) ?? gluedUnitsAtEnd(words) ?? gluedUnitsInside(words);
  if (!units) return { cells: [{ range: line.range }, ...cells.slice(1)], exact: true, guessed: false };
  put('number', 0, numberLength);
  put('deadline', end, text.length);
  const [from, to] = [numberLength + units.start, numberLength + units.end];
  // Two columns of units can't be told apart: the first name is taken for the lead.
  const leadEnd = roles.includes('lead') && roles.includes('responsible') ? from + units.firstLength : from;
  put('lead', from, roles.includes('responsible') ? leadEnd : to);
  put('responsible', leadEnd, to);
  put('task', numberLength, from);
  put('requirement', to, end);
  return { cells, exact: true, guessed: true };
}

/** Rows under a glued header. */
export function readGluedRows(plan: PlanText, lines: readonly PlanLine[], roles: readonly ColumnRole[]): GridRow[] {
  return lines.map((line) => takeApart(plan, line, roles));
}
