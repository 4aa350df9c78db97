import type { AssignmentView, LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';

/** Widths of the columns of the task list in units of its font size. */
export interface TaskColumns {
  check: number;
  number: number;
  title: number;
  roles: Record<AssignmentRole, number>;
  deadline: number;
}

const fixed = { check: 2.3, number: 3.4, deadline: 6.9 };
/** Shares of the room that is left, with supporting units and, as most plans name none, without. */
const shares = { title: 0.33, lead: 0.22, responsible: 0.3, supporting: 0.15 };
const sharesWithoutSupporting = { title: 0.36, lead: 0.26, responsible: 0.38 };
const emptySupporting = 3.2;
/** Least room of the title and the units together, below which the list would be unreadable. */
const leastRoom = 24;

/** Space left and right in a cell, between chips, and in a chip beside its words (its × lies over them). */
const cellPadding = 1.1;
const chipGap = 0.3;
const chipFrame = 1.1;
/** Chips are printed a little smaller than the list. */
const chipFont = 0.93;
/** Height of a line of chips, and above and below all lines of a row. */
const lineHeight = 1.85;
const rowPadding = 0.55;
/** A long title shows its beginning on two lines. */
const titleLines = 2;

/** The columns of a list as wide as `width`, in units of the font size; the supporting units' is narrow where there are none. */
export function taskColumns(width: number, hasSupporting: boolean): TaskColumns {
  const room = Math.max(leastRoom, width - fixed.check - fixed.number - fixed.deadline);
  const divided = hasSupporting ? room : room - emptySupporting;
  const { title, lead, responsible } = hasSupporting ? shares : sharesWithoutSupporting;
  return {
    ...fixed,
    title: divided * title,
    roles: {
      lead: divided * lead,
      responsible: divided * responsible,
      supporting: hasSupporting ? divided * shares.supporting : emptySupporting,
    },
  };
}

/** The columns as CSS grid tracks. */
export function columnTracks({ check, number, title, roles, deadline }: TaskColumns): string {
  return [check, number, title, roles.lead, roles.responsible, roles.supporting, deadline].map((width) => `${width.toFixed(3)}em`).join(' ');
}

/** Width of words in units of their font size: a Chinese character is one, a letter or digit at most 0.62. */
export function wordsWidth(words: string): number {
  return [...words].reduce((width, character) => width + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.62 : 1), 0);
}

/** Lines that chips with these words take in a cell of a width, each on a line of its own where it is wider than the cell. */
export function chipLines(words: readonly string[], width: number): number {
  const room = width - cellPadding;
  let lines = words.length === 0 ? 0 : 1;
  let used = 0;
  for (const word of words) {
    const chip = Math.min(room, wordsWidth(word) * chipFont + chipFrame);
    if (used > 0 && used + chipGap + chip > room) {
      lines += 1;
      used = chip;
    } else {
      used += (used > 0 ? chipGap : 0) + chip;
    }
  }
  return lines;
}

/** Lines of a row: as many as its fullest cell needs. */
export function rowLines(row: Pick<LedgerRow, 'title' | 'assignments'>, columns: TaskColumns): number {
  const title = Math.min(titleLines, Math.ceil(wordsWidth(row.title) / (columns.title - cellPadding)));
  return Math.max(1, title, ...assignmentRoles.map((role) => chipLines(inRole(row.assignments, role).map(({ printedName }) => printedName), columns.roles[role])));
}

/** Height of a row of so many lines, in whole pixels. */
export function rowHeight(lines: number, fontSize: number): number {
  return Math.round((lines * lineHeight + 2 * rowPadding) * fontSize);
}

/** The assignments of a role in their order. */
export function inRole(assignments: readonly AssignmentView[], role: AssignmentRole): AssignmentView[] {
  return assignments.filter((one) => one.role === role);
}

/** Where each row begins, in pixels from the top of the list, and where the last one ends. */
export function rowTops(heights: readonly number[]): number[] {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/** Rows to draw for what is in sight, from `first` to before `end`, with some pixels to spare on both sides. */
export function rowsInSight(tops: readonly number[], scrollTop: number, viewHeight: number): { first: number; end: number } {
  const spare = 300;
  const count = tops.length - 1;
  const first = tops.findIndex((top, index) => index < count && (tops[index + 1] ?? top) > scrollTop - spare);
  if (first < 0) return { first: count, end: count };
  const beyond = tops.findIndex((top, index) => index >= first && top >= scrollTop + viewHeight + spare);
  return { first, end: beyond < 0 ? count : Math.min(count, beyond) };
}

/** Where to scroll so that a row is whole in sight below a sticky header; the same place when it is. */
export function scrollToRow(
  tops: readonly number[],
  index: number,
  view: { scrollTop: number; viewHeight: number; headerHeight: number },
): number {
  const top = tops[index] ?? 0;
  const bottom = tops[index + 1] ?? top;
  const lowest = bottom - view.viewHeight + view.headerHeight;
  return Math.max(Math.min(view.scrollTop, top), lowest, 0);
}
