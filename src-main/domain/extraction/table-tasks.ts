import { readOutlineNumber } from '../outline/outline-number.ts';
import { outlineStyles } from '../outline/outline-number.ts';
import type { Assignment } from './assignment.ts';
import { labelledDeadlines, readAssignment } from './assignment.ts';
import { findNotes } from './assignment-notes.ts';
import type { BuiltTask } from './draft-task.ts';
import { buildTask, splitTitle } from './draft-task.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { textOf, trimRange } from './plan-text.ts';
import type { GridCell, TableGrid } from './table-grid.ts';
import type { TableReading, TaskRow } from './table-rows.ts';
import { readTable } from './table-rows.ts';

/** A task of a table with what was done to its row. */
export interface TableTask extends BuiltTask {
  repaired: boolean;
  /** Values taken from the row above, whose merged cell the copy lost. */
  inherited: boolean;
}

/** A heading row of a table. */
export interface TableHeading {
  range: TextRange;
  words: string;
  level: number;
}

/** What a table of tasks says. */
export interface TableTasks {
  tasks: TableTask[];
  headings: { range: TextRange; words: string; parent: string | null; level: number }[];
  start: number;
}

type Cells = TaskRow['cells'];

const edges = /[\s。;]/;
/** Columns that group tasks stand below all heading rows. */
const categoryLevel = 90;
const unitRoles = ['lead', 'responsible', 'supporting'] as const;

function headingLevel(plan: PlanText, range: TextRange): number {
  const number = readOutlineNumber(plan.text.slice(range.start, range.end));
  return number ? outlineStyles.indexOf(number.style) + 1 : 0;
}

/** Cells that the row lost because they were merged with those above. */
function fillFromAbove(row: TaskRow, above: TaskRow | null, reading: TableReading): { cells: Cells; more: GridCell[]; inherited: boolean } {
  const cells: Cells = { ...row.cells };
  if (!above || row.exact) return { cells, more: row.more, inherited: false };
  let inherited = false;
  const take = (role: keyof Cells): void => {
    const value = above.cells[role];
    if (!cells[role] && value) {
      cells[role] = value;
      inherited = true;
    }
  };
  const hasUnits = unitRoles.some((role) => cells[role]);
  if (!hasUnits && reading.columns.some(({ role }) => role === 'lead' || role === 'responsible')) for (const role of unitRoles) take(role);
  const isMerged = inherited || !cells.task;
  if (cells.task && !cells.requirement) take('requirement');
  if (!cells.task) {
    take('task');
    take('number');
  }
  // A blank in the column for deadlines alone may simply be a blank.
  if (!cells.deadline && (row.repaired || isMerged)) take('deadline');
  return { cells, more: cells.requirement === above.cells.requirement && row.more.length === 0 ? [] : row.more, inherited };
}

function assignmentsOf(plan: PlanText, cells: Cells, reading: TableReading, year: number | null): Assignment[] {
  const found: Assignment[] = [];
  for (const role of unitRoles) {
    const cell = cells[role];
    if (cell) found.push(readAssignment(plan, cell.range, role, year));
  }
  const hasLead = found.some((one) => one.units.some((unit) => unit.role === 'lead'));
  const first = found[0]?.units[0];
  if (reading.firstLeads && !hasLead && first) first.role = 'lead';
  if (cells.deadline) {
    const range = trimRange(plan, cells.deadline.range);
    found.push({ units: [], deadlines: labelledDeadlines(plan, range, year), labelled: true });
  }
  return found;
}

interface RowText {
  number: string | null;
  numberRange: TextRange | null;
  title: TextRange;
  requirement: TextRange[];
  notes: Assignment[];
}

/** Number, title and requirement of a row; a table without requirement column has both in one cell. */
function textOfRow(plan: PlanText, cells: Cells, more: readonly GridCell[], year: number | null): RowText | null {
  const cell = cells.task;
  if (!cell) return null;
  const printed = readOutlineNumber(plan.text.slice(cell.range.start, cell.range.end));
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
    return { number, numberRange, title: trimRange(plan, text, edges), requirement: kept, notes: [...notes, ...requirementNotes] };
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

/** Rows under one merged task cell: one task where they share their units, else one task a row. */
function joinMerged(reading: TableReading): TableReading['lines'] {
  const lines: TableReading['lines'] = [];
  for (const line of reading.lines) {
    const last = lines.at(-1);
    if (line.kind === 'task' && last?.kind === 'task' && line.row.exact && line.row.cells.task && line.row.cells.task === last.row.cells.task) {
      const same = unitRoles.every((role) => line.row.cells[role] === last.row.cells[role]);
      const sameNumber = line.row.cells.number === last.row.cells.number;
      const further = line.row.cells.requirement;
      if (same && sameNumber) {
        if (further && further !== last.row.cells.requirement && !last.row.more.includes(further)) last.row.more.push(further);
        continue;
      }
    }
    lines.push(line.kind === 'task' ? { kind: 'task', row: { ...line.row, more: [...line.row.more] } } : line);
  }
  return lines;
}

/** Numbers that several rows share get a part number (3-1, 3-2). */
function numberParts(built: readonly { number: string | null; numberRange: TextRange | null; task: TableTask }[]): void {
  for (const one of built) {
    const same = built.filter((other) => one.numberRange !== null && other.numberRange?.start === one.numberRange.start);
    if (same.length > 1) one.task.task.number = `${one.number ?? ''}-${same.indexOf(one) + 1}`;
  }
}

/** Reads the tasks of a table; null when it is no table of tasks. */
export function readTableTasks(plan: PlanText, grid: TableGrid, year: number | null): TableTasks | null {
  const reading = readTable(plan, grid);
  if (!reading) return null;
  const headings: TableTasks['headings'] = [];
  let stack: TableHeading[] = [];
  const groups: string[] = [];
  let above: TaskRow | null = null;
  const built: { number: string | null; numberRange: TextRange | null; task: TableTask }[] = [];
  const enter = (range: TextRange, level: number): void => {
    const heading = { range, words: textOf(plan, range), level };
    stack = [...stack.filter((one) => one.level < level), heading];
    headings.push({ ...heading, parent: stack.at(-2)?.words ?? null, level: stack.length });
  };
  for (const line of joinMerged(reading)) {
    if (line.kind === 'heading') {
      const range = trimRange(plan, line.cell.range, edges);
      if (range.end - range.start <= 80) enter(range, headingLevel(plan, range));
      groups.length = 0;
      above = null;
      continue;
    }
    const { row } = line;
    for (const [depth, cell] of row.categories.entries()) {
      if (!cell) continue;
      const range = trimRange(plan, cell.range, edges);
      const words = textOf(plan, range);
      if (words === '' || words === groups[depth]) continue;
      groups.length = depth;
      groups[depth] = words;
      stack = stack.filter((one) => one.level < categoryLevel + depth);
      enter(range, categoryLevel + depth);
    }
    const filled = fillFromAbove(row, above, reading);
    const text = textOfRow(plan, filled.cells, filled.more, year);
    if (!text || text.title.end <= text.title.start) continue;
    const sharesTask = filled.cells.task !== undefined && filled.cells.task === above?.cells.task && !row.exact;
    const last = built.at(-1);
    if (sharesTask && last && !unitRoles.some((role) => row.cells[role])) continue;
    const assignments = [...assignmentsOf(plan, filled.cells, reading, year), ...text.notes];
    const whole = Object.values(row.cells).map((cell) => cell.range);
    const task = buildTask(
      plan,
      {
        ...text,
        section: stack.map((one) => one.words),
        assignments,
        phaseDeadlines: [],
        status: filled.cells.status?.range ?? null,
        allocation: 'unallocated',
        confidence: row.repaired || filled.inherited ? 'likely' : 'sure',
        whole: [...whole, ...row.more.map((cell) => cell.range)].sort((a, b) => a.start - b.start),
      },
      year,
    );
    built.push({ number: text.number, numberRange: text.numberRange, task: { ...task, repaired: row.repaired, inherited: filled.inherited } });
    above = { ...row, cells: filled.cells, more: filled.more };
  }
  numberParts(built);
  return { tasks: built.map((one) => one.task), headings, start: grid.start };
}
