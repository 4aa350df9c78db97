import type { ColumnRole } from './found-table.ts';
import { columnRoleOf, isForeignHeader, rolesOfHeader } from './table-columns.ts';

const longestHeader = 10;

/** A column of a header whose cells a copy glued together. */
export interface GluedColumn {
  words: string;
  role: ColumnRole;
}

/** Shorter words are one name (工作要求). */
const leastTwoNames = 6;

/** Whether words are a task's name and a requirement's name, both known. */
function isTwoNames(words: string): boolean {
  const cuts = words.length < leastTwoNames ? [] : Array.from({ length: words.length - 3 }, (_, at) => at + 2);
  return cuts.some((at) => columnRoleOf(words.slice(at)) === 'requirement' && /^(?:task|category)$/.test(columnRoleOf(words.slice(0, at)) ?? ''));
}

/** Divides glued names of columns; null where they are not all known. */
function divideNames(text: string, roleOf: (words: string) => ColumnRole | null): GluedColumn[] | null {
  const read = (from: number): GluedColumn[] | null => {
    if (from === text.length) return [];
    for (let length = Math.min(longestHeader, text.length - from); length >= 2; length--) {
      const words = text.slice(from, from + length);
      const role = isTwoNames(words) ? null : roleOf(words);
      const rest = role ? read(from + length) : null;
      if (role && rest) return [{ words, role }, ...rest];
    }
    return null;
  };
  return text.length < 6 || text.length > 60 ? null : read(0);
}

/** Columns of a header whose cells a copy glued together (序号工作任务责任单位完成时限); null for any other line. */
export function readGluedHeader(text: string): GluedColumn[] | null {
  const named = divideNames(text, columnRoleOf);
  if (!named || named.length < 3) return null;
  const roles = rolesOfHeader(named.map(({ words }) => words), named.map(({ role }) => role));
  const columns = named.map(({ words, role }, at) => ({ words, role: roles[at] ?? role }));
  const hasUnits = columns.some(({ role }) => role === 'lead' || role === 'responsible');
  return hasUnits && columns.some(({ role }) => role === 'task' || role === 'requirement') ? columns : null;
}

/** Whether a line heads a table whose cells a copy glued together, be it one of tasks or not (序号姓名职务). */
export function headsGluedTable(text: string): boolean {
  const columns = divideNames(text, (words) => columnRoleOf(words) ?? (isForeignHeader(words) ? 'ignored' : null));
  return columns !== null && columns.length >= 3;
}
