import { isCollectiveName } from '../units/collective-name.ts';
import { readAssignment } from './assignment.ts';
import { contentOf } from './cell-content.ts';
import { looksLikeName } from './enclosed/person-names.ts';
import type { DraftTextField } from './extracted-plan.ts';
import type { ColumnRole } from './found-table.ts';
import type { PlanText } from './plan-text.ts';
import type { Column } from './row-alignment.ts';
import { alignCells, fitIn, fitOf, holdsOthers, otherColumns } from './row-alignment.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { cellsOfRow, wordsOf } from './table-cells.ts';
import { holdsWords, namesUnits } from './table-columns.ts';
import type { TableColumn } from './table-reading.ts';

/** Roles of columns whose cells become a field of the draft. */
export type FieldRole = Exclude<ColumnRole, 'ignored' | 'category'>;

/** A cell that may belong in several fields; the first of them is where it was put. */
export interface CellDoubt {
  cell: GridCell;
  fields: [DraftTextField, ...DraftTextField[]];
  /** The first field is far likelier than the others. */
  isSlight: boolean;
}

/** One row of a task table by what its cells hold. */
export interface TaskRow {
  cells: Partial<Record<FieldRole, GridCell>>;
  /** Cells that group tasks, the outermost first; null where the cell above goes on. */
  categories: (GridCell | null)[];
  /** Further cells of requirement columns. */
  more: GridCell[];
  /** Cells of further columns for units or deadlines. */
  further: { role: FieldRole; cell: GridCell }[];
  /** Cells were moved to the column where their content belongs. */
  repaired: boolean;
  doubts: CellDoubt[];
  exact: boolean;
  /** The copy gave fewer cells than there are columns, and no blank ones. */
  lacksCells: boolean;
}

const fieldOf: Record<ColumnRole, DraftTextField | null> = {
  number: 'number',
  category: null,
  task: 'title',
  requirement: 'requirement',
  lead: 'leadUnits',
  responsible: 'responsibleUnits',
  supporting: 'supportingUnits',
  deadline: 'deadlines',
  status: 'statusText',
  ignored: null,
};

/** How much better other columns must suit cells whose row shows where they stand. */
const leastGain = 7.5;
/** A cell of a part of the year that says that nothing is due then. */
const nothingDue = /^(?:无|否|×|[-—–/\\]+)$/;

/** Blanks inside a cell make too many cells: neighbours of one kind are put together until they fit. */
function joinNeighbours(plan: PlanText, cells: readonly GridCell[], columns: number): GridCell[] {
  const joined = [...cells];
  for (const kind of ['units', 'text'] as const) {
    for (let at = joined.length - 1; at > 0 && joined.length > columns; at--) {
      const [left, right] = [joined[at - 1], joined[at]];
      if (!left || !right || contentOf(plan, left) !== kind || contentOf(plan, right) !== kind) continue;
      joined.splice(at - 1, 2, { range: { start: left.range.start, end: right.range.end } });
    }
  }
  return joined.slice(0, columns);
}

const sumOfFits = (plan: PlanText, cells: readonly (GridCell | null)[], columns: readonly Column[]): number =>
  columns.reduce((sum, column, at) => sum + (cells[at] ? fitIn(plan, cells[at], column) : 0), 0);

/** Whether empty cells between or in front of filled ones show that the cells have not slid. */
function isPlaced(row: GridRow, columns: readonly Column[]): boolean {
  if (row.exact) return true;
  if (row.cells.length > columns.length + 1 || row.cells.length < columns.length - 1) return false;
  const last = row.cells.findLastIndex((cell) => cell !== null);
  return row.placed === true || last === columns.length - 1 || row.cells.slice(0, last).includes(null);
}

/** Where the cells of a row stand, and the columns in which each of them may stand. */
interface PlacedRow {
  cells: (GridCell | null)[];
  slid: boolean;
  others: Map<GridCell, Column[]>;
}

/** A cell merged over several columns belongs in the one that it suits best. */
function placeMerged(plan: PlanText, row: GridRow, columns: readonly Column[]): PlacedRow {
  const others = new Map<GridCell, Column[]>();
  const best = new Map<GridCell, number>();
  for (const cell of cellsOfRow(row)) {
    const reached = columns.flatMap((column, at) => (row.cells[at] === cell ? [{ column, at, fit: fitIn(plan, cell, column) }] : []));
    const [first, ...rest] = reached.toSorted((a, b) => b.fit - a.fit);
    if (!first) continue;
    best.set(cell, first.at);
    const units = rest.filter(({ column, fit }) => namesUnits(column.role) && namesUnits(first.column.role) && fit > 0);
    if (units.length > 0) others.set(cell, units.map(({ column }) => column));
  }
  return { cells: columns.map((_, at) => (row.cells[at] && best.get(row.cells[at]) === at ? row.cells[at] : null)), slid: false, others };
}

/**
 * The only units of a row that is too short are responsible, not lead: the cell that the copy lost is the first of the
 * two (labelled plans read it so). The other place is asked about.
 */
function withoutFalseLead(plan: PlanText, row: GridRow, placed: PlacedRow, columns: readonly Column[]): PlacedRow {
  const [lead, others] = [columns.findIndex(({ role }) => role === 'lead'), columns.findIndex(({ role }) => role === 'responsible')];
  const cell = placed.cells[lead];
  const mayHaveSlid = !row.exact && row.placed !== true && row.cells.length < columns.length && !row.cells.includes(null);
  if (!mayHaveSlid || !cell || others < lead || placed.cells[others]) return placed;
  const { units } = readAssignment(plan, cell.range, 'responsible', null);
  if (!units.some(({ doubtful }) => !doubtful) || placed.cells.some((one) => one && one !== cell && contentOf(plan, one) === 'units')) return placed;
  const other = columns[lead];
  const cells = placed.cells.with(lead, null).with(others, cell);
  return { cells, slid: true, others: new Map(placed.others).set(cell, other ? [other] : []) };
}

/** Rows whose cells have slid are put back by content; rows that fit as they stand stay. */
function placeCells(plan: PlanText, row: GridRow, columns: readonly Column[]): PlacedRow {
  const printed = placeMerged(plan, row, columns);
  const misplaced = columns.some((column, at) => {
    const cell = printed.cells[at];
    if (!cell) return false;
    return column.role === 'ignored' ? holdsOthers(plan, cell, column) : fitOf(contentOf(plan, cell), column.role) < 0;
  });
  const overfull = row.cells.slice(columns.length).some((cell) => cell !== null);
  const isMerged = cellsOfRow(row).length < row.cells.filter((cell) => cell !== null).length;
  const cells = joinNeighbours(plan, cellsOfRow(row), columns.length);
  if (!isMerged && (misplaced || overfull)) {
    const aligned = alignCells(plan, cells, columns);
    const gain = sumOfFits(plan, aligned, columns) - sumOfFits(plan, printed.cells, columns);
    if (overfull || gain > (isPlaced(row, columns) ? leastGain : 0)) return { cells: aligned, slid: true, others: otherColumns(plan, cells, columns) };
  }
  return withoutFalseLead(plan, row, row.guessed ? { ...printed, others: otherColumns(plan, cells, columns) } : printed, columns);
}

/** Fields in which a cell may belong whose content is of another kind than its column's. */
function fieldsByContent(plan: PlanText, cell: GridCell, role: ColumnRole): DraftTextField[] {
  const content = contentOf(plan, cell);
  if (content === 'units' && (role === 'deadline' || role === 'number')) return ['responsibleUnits', 'leadUnits'];
  return content === 'deadline' && (namesUnits(role) || role === 'number') ? ['deadlines'] : [];
}

/** Whether a cell names none but collective units (各乡镇, 县直有关部门), which hardly ever lead. */
function namesCollectives(plan: PlanText, cell: GridCell): boolean {
  const { units } = readAssignment(plan, cell.range, 'responsible', null);
  return units.length > 0 && units.every(({ name }) => isCollectiveName(name));
}

/** Cells whose field can't be told: they suit several columns nearly alike, or none where they stand. */
function doubtsOf(plan: PlanText, row: GridRow, placed: PlacedRow, columns: readonly Column[]): CellDoubt[] {
  return columns.flatMap(({ role }, at): CellDoubt[] => {
    const cell = placed.cells[at];
    const own = fieldOf[role];
    if (!cell || own === null) return [];
    const near = (placed.others.get(cell) ?? []).map((column) => fieldOf[column.role]);
    // Nothing divides the names of a lead from those behind it.
    const next = columns[at + 1];
    const touches = row.guessed === true && role === 'lead' && placed.cells[at + 1]?.range.start === cell.range.end && next ? [fieldOf[next.role]] : [];
    const byContent = placed.slid ? [] : fieldsByContent(plan, cell, role);
    const others = [...near, ...touches, ...byContent].flatMap((field) => (field === null || field === own ? [] : [field]));
    return others.length > 0 ? [{ cell, fields: [own, ...new Set(others)], isSlight: own === 'responsibleUnits' && namesCollectives(plan, cell) }] : [];
  });
}

/** Whether a copied row has lost cells: it is shorter than the header, or its cells were put in order without knowing of blanks. */
function lacksCells(row: GridRow, columns: readonly TableColumn[]): boolean {
  if (row.exact) return false;
  return row.unplaced === true ? columns.some((_, at) => !row.cells[at]) : row.cells.length < columns.length;
}

/** Cuts the person that a column of units and persons (责任单位及责任人) names behind the unit. */
function withoutPersons(plan: PlanText, placed: PlacedRow, columns: readonly TableColumn[]): PlacedRow {
  const cells = placed.cells.map((cell, at) => {
    const column = columns[at];
    if (!cell || !column || !namesUnits(column.role) || !/[人员]|电话/.test(column.header)) return cell;
    const words = wordsOf(plan, cell);
    const end = /(?:[\n,]?[\d-]{5,15})?$/.exec(words)?.index ?? words.length;
    for (let start = end - 1; start > 2 && start >= end - 4; start--) {
      const isApart = (plan.gapBefore[cell.range.start + start] ?? 0) > 0 || /[\n,:(]/.test(words.charAt(start - 1));
      if (isApart && looksLikeName(words.slice(start, end))) return { range: { start: cell.range.start, end: cell.range.start + start } };
    }
    return cell;
  });
  return { ...placed, cells };
}

/** Reads a row by its columns, its slid or merged cells put where their content belongs. */
export function readRow(plan: PlanText, row: GridRow, columns: readonly TableColumn[]): TaskRow {
  // A column of a part of the year holds ticks, dates or what is due.
  const fitting = columns.map(({ role, style, holds, period }): Column => (period ? { role: 'ignored', style: null } : { role, style, holds: holds ?? null }));
  const placed = withoutPersons(plan, placeCells(plan, row, fitting), columns);
  const doubts = doubtsOf(plan, row, placed, fitting);
  const result: TaskRow = { cells: {}, categories: [], more: [], further: [], repaired: placed.slid || row.guessed === true, doubts, exact: row.exact, lacksCells: lacksCells(row, columns) };
  for (const [at, { role, period }] of columns.entries()) {
    const cell = placed.cells[at] ?? null;
    if (role === 'category') result.categories.push(cell);
    if (!cell || role === 'ignored' || role === 'category') continue;
    if (period && contentOf(plan, cell) !== 'deadline') {
      if (nothingDue.test(wordsOf(plan, cell))) continue;
      result.further.push({ role, cell: period });
      if (contentOf(plan, cell) === 'text') result.more.push(cell);
    } else if (!result.cells[role]) result.cells[role] = cell;
    else if (holdsWords(role)) result.more.push(cell);
    else result.further.push({ role, cell });
  }
  return result;
}
