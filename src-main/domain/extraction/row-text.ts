import { readOutlineNumber } from '../outline/outline-number.ts';
import type { Assignment } from './assignment.ts';
import { findNotes } from './assignment-notes.ts';
import { splitTitle } from './draft-task.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { textOf, trimRange } from './plan-text.ts';
import type { TaskRow } from './row-reading.ts';
import type { GridCell } from './table-cells.ts';
import { wordsOf } from './table-cells.ts';
import { unitRoles } from './table-columns.ts';

/** Ends of a title that are no words of it. */
export const titleEdges = /[\s。;]/;

/** Number, title and requirement of a row, and the notes inside its cells. */
export interface RowText {
  number: string | null;
  numberRange: TextRange | null;
  title: TextRange;
  requirement: TextRange[];
  notes: Assignment[];
}

/** Reads the words of a row; null where it has no task. A table without requirement column has both in one cell. */
export function textOfRow(plan: PlanText, cells: TaskRow['cells'], more: readonly GridCell[], year: number | null): RowText | null {
  const cell = cells.task;
  if (!cell) return null;
  const printed = readOutlineNumber(wordsOf(plan, cell));
  const own = printed && (printed.style !== 'bare' || cells.number) ? printed : null;
  const behind = cell.range.start + (own?.length ?? 0);
  const column = cells.number ? trimRange(plan, cells.number.range, /[\s().、]/) : null;
  const numberRange = column ?? (own ? { start: cell.range.start, end: behind } : null);
  const number = column ? textOf(plan, column) : (own?.label ?? null);
  const body = { start: behind, end: cell.range.end };
  const notes = unitRoles.some((role) => cells[role]) ? [] : findNotes(plan, body, year);
  const end = notes[0]?.range.start ?? body.end;
  const text = { start: body.start, end: Math.max(end, body.start) };
  const further = [...(cells.requirement ? [cells.requirement.range] : []), ...more.map((one) => one.range)];
  if (further.length > 0) {
    const requirementNotes = unitRoles.some((role) => cells[role]) ? [] : further.flatMap((range) => findNotes(plan, range, year));
    const kept = further.map((range) => {
      const note = requirementNotes.find((one) => one.range.start >= range.start && one.range.end <= range.end);
      return note ? trimRange(plan, { start: range.start, end: note.range.start }, /\s/) : range;
    });
    return { number, numberRange, title: trimRange(plan, text, titleEdges), requirement: kept, notes: [...notes, ...requirementNotes] };
  }
  const pieces: TextRange[] = [];
  let start = text.start;
  for (let at = text.start; at <= text.end; at++) {
    if (at < text.end && plan.text.charAt(at) !== '\n') continue;
    if (at > start) pieces.push({ start, end: at });
    start = at + 1;
  }
  const split = splitTitle(plan, pieces);
  return split ? { number, numberRange, ...split, notes } : null;
}
