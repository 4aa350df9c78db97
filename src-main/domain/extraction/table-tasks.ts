import type { Confidence } from '../codes.ts';
import { outlineStyles, readOutlineNumber } from '../outline/outline-number.ts';
import type { Assignment, PlacedDeadline } from './assignment.ts';
import { labelledDeadlines, readAssignment } from './assignment.ts';
import { contentOf } from './cell-content.ts';
import type { BuiltTask } from './draft-task.ts';
import { buildTask } from './draft-task.ts';
import { looksLikeName } from './enclosed/person-names.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import { textOf, trimRange } from './plan-text.ts';
import type { CellDoubt, TaskRow } from './row-reading.ts';
import { textOfRow, titleEdges } from './row-text.ts';
import type { GridCell } from './table-cells.ts';
import { unitRoles } from './table-columns.ts';
import type { TableReading } from './table-reading.ts';
import type { TableLine } from './table-rows.ts';
import { readRows } from './table-rows.ts';

/** What a row took from the one above, whose merged cells the copy lost: nothing, its task alone, or values of the task. */
export type Inheritance = 'nothing' | 'task' | 'values';

/** A task of a table with what was done to its row. */
export interface TableTask extends BuiltTask {
  repaired: boolean;
  inherited: Inheritance;
  doubts: readonly CellDoubt[];
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
}

type Cells = TaskRow['cells'];

/** Columns that group tasks stand below all heading rows. */
const categoryLevel = 90;

function headingLevel(plan: PlanText, range: TextRange): number {
  const number = readOutlineNumber(plan.text.slice(range.start, range.end));
  return number ? outlineStyles.indexOf(number.style) + 1 : 0;
}

/** Cells that the row lost because they were merged with those above. */
function fillFromAbove(row: TaskRow, above: TaskRow | null, reading: TableReading): { cells: Cells; more: GridCell[]; inherited: Inheritance } {
  const cells: Cells = { ...row.cells };
  if (!above) return { cells, more: row.more, inherited: 'nothing' };
  const taken: (keyof Cells)[] = [];
  const take = (role: keyof Cells): void => {
    const value = above.cells[role];
    if (!cells[role] && value) {
      cells[role] = value;
      taken.push(role);
    }
  };
  // What stands left of the tasks goes on until another value begins, as a group does (月份, 责任单位 in front).
  const leading = reading.columns.slice(0, reading.columns.findIndex(({ role }) => role === 'task')).map(({ role }) => role);
  for (const role of ['deadline', ...unitRoles] as const) if (leading.includes(role)) take(role);
  if (row.exact) return { cells, more: row.more, inherited: taken.length > 0 ? 'values' : 'nothing' };
  const hasUnits = unitRoles.some((role) => cells[role]);
  if (!hasUnits && reading.columns.some(({ role }) => role === 'lead' || role === 'responsible')) for (const role of unitRoles) take(role);
  const isMerged = taken.length > 0 || !cells.task;
  if (cells.task && !cells.requirement) take('requirement');
  if (!cells.task) {
    take('task');
    take('number');
  }
  // A blank that is printed may simply be a blank; a cell that is not printed at all was merged.
  if (!cells.deadline && (row.repaired || isMerged || row.lacksCells)) take('deadline');
  const inherited = taken.length === 0 ? 'nothing' : taken.every((role) => role === 'task' || role === 'number') ? 'task' : 'values';
  return { cells, more: row.more, inherited };
}

/** Whether a cell for deadlines holds something that is no time at all: a figure, a state, units, a person. */
function namesNoTime(plan: PlanText, { doubtful, deadline, range }: PlacedDeadline): boolean {
  if (!doubtful || deadline.kind !== 'ongoing') return false;
  const content = contentOf(plan, { range });
  return (content !== 'text' && content !== 'deadline') || /^\d+(?:\.\d+)?$/.test(deadline.text) || (!/[年月日季周时期内前]/.test(deadline.text) && looksLikeName(deadline.text));
}

/** What the cells of a row say of units and times; `timeless`: words of deadline cells that name no time. */
function assignmentsOf(plan: PlanText, cells: Cells, further: TaskRow['further'], reading: TableReading, year: number | null): { assignments: Assignment[]; timeless: PlacedDeadline[] } {
  const cellsOf = (role: keyof Cells): GridCell[] => [...(cells[role] ? [cells[role]] : []), ...further.flatMap((one) => (one.role === role ? one.cell : []))];
  const found = unitRoles.flatMap((role) => cellsOf(role).map((cell) => readAssignment(plan, cell.range, role, year)));
  const hasLead = found.some((one) => one.units.some((unit) => unit.role === 'lead'));
  const first = found[0]?.units[0];
  if (reading.firstLeads && !hasLead && first) first.role = 'lead';
  const printed = cellsOf('deadline').flatMap((cell) => labelledDeadlines(plan, trimRange(plan, cell.range), year));
  const timeless = printed.filter((one) => namesNoTime(plan, one));
  const deadlines = printed.filter((one) => !timeless.includes(one));
  return { assignments: [...found, { units: [], deadlines, labelled: true }], timeless };
}

/** Rows under one merged task cell: one task where they share their units, else one task a row. */
function joinMerged(read: readonly TableLine[]): TableLine[] {
  const lines: TableLine[] = [];
  for (const line of read) {
    const last = lines.at(-1);
    if (line.kind === 'task' && last?.kind === 'task' && line.row.exact && line.row.cells.task && line.row.cells.task === last.row.cells.task) {
      const { further: others } = last.row;
      const same = unitRoles.every((role) => line.row.cells[role] === last.row.cells[role]) && line.row.further.every(({ cell }, at) => cell === others[at]?.cell);
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
  const sharing = new Map<number, (typeof built)[number][]>();
  for (const one of built) if (one.numberRange) sharing.set(one.numberRange.start, [...(sharing.get(one.numberRange.start) ?? []), one]);
  for (const same of sharing.values()) {
    if (same.length > 1) for (const [at, one] of same.entries()) one.task.task.number = `${one.number ?? ''}-${at + 1}`;
  }
}

/** What is asked about the cells of a row; `task`: the cell of the task where it may be its description instead. */
function doubtsOf(row: TaskRow, task: GridCell | null): CellDoubt[] {
  return task ? [...row.doubts, { cell: task, fields: ['title', 'requirement'], isSlight: false }] : row.doubts;
}

function confidenceOf(row: TaskRow, doubts: readonly CellDoubt[], inherited: Inheritance, reading: TableReading): Confidence {
  if (doubts.some(({ isSlight }) => !isSlight)) return 'doubtful';
  return doubts.length > 0 || row.repaired || inherited !== 'nothing' || reading.isGuessed ? 'likely' : 'sure';
}

/** Reads the tasks of a table of tasks. */
export function readTableTasks(plan: PlanText, reading: TableReading, year: number | null): TableTasks {
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
  for (const line of joinMerged(readRows(plan, reading))) {
    if (line.kind === 'heading') {
      const range = trimRange(plan, line.cell.range, titleEdges);
      if (range.end - range.start <= 80) enter(range, headingLevel(plan, range));
      groups.length = 0;
      above = null;
      continue;
    }
    const { row } = line;
    for (const [depth, cell] of row.categories.entries()) {
      if (!cell) continue;
      const range = trimRange(plan, cell.range, titleEdges);
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
    const { assignments, timeless } = assignmentsOf(plan, filled.cells, row.further, reading, year);
    const doubts = doubtsOf(row, reading.mayDescribe && built.length === 0 ? (filled.cells.task ?? null) : null);
    // What a doubt about the whole cell asks need not be asked of its words again.
    const asked = timeless.filter(({ range }) => !doubts.some(({ cell }) => cell.range.start <= range.start && cell.range.end >= range.end));
    const whole = Object.values(row.cells).map((cell) => cell.range);
    const task = buildTask(
      plan,
      {
        ...text,
        section: stack.map((one) => one.words),
        assignments: [...assignments, ...text.notes],
        phaseDeadlines: [],
        status: filled.cells.status?.range ?? null,
        allocation: 'unallocated',
        confidence: timeless.length > 0 ? 'doubtful' : confidenceOf(row, doubts, filled.inherited, reading),
        whole: [...whole, ...row.more.map((cell) => cell.range), ...row.further.map(({ cell }) => cell.range)].sort((a, b) => a.start - b.start),
      },
      year,
    );
    built.push({ number: text.number, numberRange: text.numberRange, task: { ...task, doubtfulDeadlines: [...task.doubtfulDeadlines, ...asked], repaired: row.repaired, inherited: filled.inherited, doubts } });
    above = { ...row, cells: filled.cells, more: filled.more };
  }
  numberParts(built);
  return { tasks: built.map((one) => one.task), headings };
}
