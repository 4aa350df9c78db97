import type { CellContent } from './cell-content.ts';
import { contentOf } from './cell-content.ts';
import type { PlanText } from './plan-text.ts';
import type { ColumnRole } from './found-table.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { cellsOfRow, wordsOf } from './table-cells.ts';
import { holdsWords, namesUnits } from './table-columns.ts';

/** What most cells of a column look like. */
export interface ColumnContent {
  /** null for a column without cells. */
  content: CellContent | null;
  /** Mean number of characters. */
  length: number;
}

const kinds: readonly CellContent[] = ['number', 'units', 'deadline', 'status', 'text'];
/** Longest words of a person's name or a mark. */
const longestMark = 4;
/** Words of a requirement are longer than those of a remark. */
const leastRequirement = 12;

function contentOfColumn(plan: PlanText, cells: readonly GridCell[]): ColumnContent {
  const found = cells.map((cell) => contentOf(plan, cell));
  const content = kinds.find((kind) => found.length > 0 && found.filter((one) => one === kind).length * 5 >= found.length * 3);
  const length = cells.reduce((sum, cell) => sum + wordsOf(plan, cell).length, 0) / Math.max(1, cells.length);
  return { content: content ?? (found.length > 0 ? 'text' : null), length };
}

/** What the columns of rows look like; heading rows do not count. */
export function contentsOfColumns(plan: PlanText, rows: readonly GridRow[], width: number): ColumnContent[] {
  const full = rows.filter((row) => cellsOfRow(row).length >= 2);
  return Array.from({ length: width }, (_, column) => contentOfColumn(plan, [...new Set(full.flatMap((row) => row.cells[column] ?? []))]));
}

/** Whether a row's cells look like those of the columns, so that it is no header. */
export function looksLikeColumns(plan: PlanText, row: GridRow, columns: readonly ColumnContent[]): boolean {
  const typed = columns.flatMap(({ content }, column) => (content !== null && content !== 'text' && row.cells[column] ? [contentOf(plan, row.cells[column]) === content] : []));
  return typed.length === 0 || typed.some((same) => same);
}

/** Roles by name and, for columns whose words are unknown, by what they hold, as long as no other column has the role. */
export function guessRoles(named: readonly (ColumnRole | null)[], columns: readonly ColumnContent[]): ColumnRole[] {
  const roles: (ColumnRole | null)[] = [...named];
  const unknown = (content: CellContent): number[] => columns.flatMap((one, at) => (roles[at] === null && one.content === content ? [at] : []));
  const has = (test: (role: ColumnRole) => boolean): boolean => roles.some((role) => role !== null && test(role));
  const assign = (at: number | undefined, role: ColumnRole): void => {
    if (at !== undefined) roles[at] = role;
  };
  const units = unknown('units');
  if (!has((role) => role === 'responsible' || role === 'supporting')) {
    if (!has((role) => role === 'lead') && units.length > 1) assign(units.shift(), 'lead');
    for (const at of has(namesUnits) ? units.slice(0, 1) : units) assign(at, 'responsible');
  }
  for (const content of ['number', 'deadline', 'status'] as const) {
    const marks = content === 'status' ? unknown(content).filter((at) => (columns[at]?.length ?? 0) >= 2) : unknown(content);
    if (!has((role) => role === content)) assign(marks[0], content);
  }
  const words = unknown('text').filter((at) => (columns[at]?.length ?? 0) > longestMark);
  if (!has(holdsWords)) assign(words.shift(), 'task');
  const task = roles.findIndex((role) => role !== null && holdsWords(role));
  if (!has((role) => role === 'requirement')) {
    const isBare = named.every((role) => role === null);
    for (const at of words.filter((one) => one > task && (isBare || (columns[one]?.length ?? 0) >= leastRequirement))) {
      assign(at, 'requirement');
      if (!isBare) break;
    }
  }
  return roles.map((role) => role ?? 'ignored');
}

/** Fewer rows may differ by chance. */
const leastNamedRows = 4;
/** Longest name of a task, in UTF-16 units; what is longer describes it. */
const longestTaskName = 24;

/**
 * Whether a column of groups names the task of each row and the column behind it describes that task (重点领域 |
 * 公开内容, a new 重点领域 in every row): `described` where all names differ and most of the others are sentences,
 * `unclear` where only the first holds or the rows are few.
 */
export function namesEachRow(plan: PlanText, rows: readonly GridRow[], group: number, words: number): 'described' | 'unclear' | 'grouped' {
  const full = rows.filter((row) => cellsOfRow(row).length >= 2);
  const names = full.flatMap((row) => row.cells[group] ?? []);
  const differ = names.length === full.length && new Set(names.map((cell) => wordsOf(plan, cell))).size === names.length;
  if (full.length < 2 || !differ || names.some((cell) => wordsOf(plan, cell).length > longestTaskName)) return 'grouped';
  const texts = full.flatMap((row) => row.cells[words] ?? []).map((cell) => wordsOf(plan, cell));
  const sentences = texts.filter((text) => /[。;]$/.test(text) || (text.length > longestTaskName && /[,。;]/.test(text)));
  return full.length >= leastNamedRows && sentences.length * 5 >= full.length * 3 ? 'described' : 'unclear';
}
