import { contentsOfColumns } from './column-guessing.ts';
import type { FoundTable, ReadingChoices } from './found-table.ts';
import { tableSignature } from './found-table.ts';
import type { PlanLine, PlanText } from './plan-text.ts';
import { spanOfRange, textOf } from './plan-text.ts';
import { cellsOfRow, widthOf } from './table-cells.ts';
import { namesUnits } from './table-columns.ts';
import type { TableGrid } from './table-grid.ts';
import { findNamedHeader } from './table-header.ts';
import type { TableReading } from './table-reading.ts';
import { readTables } from './table-reading.ts';
import type { TableTasks } from './table-tasks.ts';
import { readTableTasks } from './table-tasks.ts';

/** What the tables of a document say. */
export interface PlanTables {
  tasks: TableTasks[];
  found: FoundTable[];
  /** Lines that only look like rows of a table: they are text. */
  textLines: PlanLine[];
}

const longestBeginning = 40;

/** Whether a table without header goes on with the one right before it, as one that a page has cut in two does. */
function continues(plan: PlanText, before: TableGrid, grid: TableGrid): boolean {
  const [above, below] = [before.rows, grid.rows];
  const isFile = [...above, ...below].every((row) => row.exact) && before.kind === 'rows' && grid.kind === 'rows';
  const gap = (grid.lines[0]?.range.start ?? 0) - (before.lines.at(-1)?.range.end ?? 0);
  if (!isFile || gap > 1 || widthOf(above) !== widthOf(below) || findNamedHeader(plan, below, 0)) return false;
  const contents = contentsOfColumns(plan, below, widthOf(below));
  const header = findNamedHeader(plan, above, 0);
  const typed = contentsOfColumns(plan, above.slice(header?.next ?? 0), widthOf(above)).flatMap(({ content }, at) => {
    const other = contents[at]?.content ?? null;
    return content === null || other === null || (content === 'text' && other === 'text') ? [] : [content === other];
  });
  return typed.length > 0 && typed.every((same) => same);
}

function joinContinued(plan: PlanText, grids: readonly TableGrid[]): TableGrid[] {
  const joined: TableGrid[] = [];
  for (const grid of grids) {
    const before = joined.at(-1);
    if (before && continues(plan, before, grid)) joined.splice(-1, 1, { ...before, rows: [...before.rows, ...grid.rows], lines: [...before.lines, ...grid.lines] });
    else joined.push(grid);
  }
  return joined;
}

/** Whether a clerk could tell the columns of a table that was not taken for one of tasks. */
function couldHoldTasks({ columns, rows }: TableReading): boolean {
  const isTold = columns.some(({ role }) => namesUnits(role) || role === 'deadline' || role === 'number');
  return columns.length >= 2 && rows.length > 0 && isTold && columns.some(({ role }) => role === 'task' || role === 'requirement');
}

function describe(plan: PlanText, grid: TableGrid, reading: TableReading, taskCount: number): FoundTable {
  const first = reading.rows[0];
  const cells = first ? cellsOfRow(first) : [];
  const top = reading.top ?? cells[0]?.range ?? grid.lines[0]?.range;
  return {
    signature: tableSignature(reading.columns.map(({ header }) => header)),
    columns: reading.columns.map(({ header, role, toldBy }) => ({ header, role, toldBy })),
    rowCount: reading.rows.length,
    taskCount,
    beginning: cells.map((cell) => textOf(plan, cell.range)).join(' ').slice(0, longestBeginning),
    span: top ? spanOfRange(plan, top) : null,
  };
}

/** Reads all tables of a document: the tasks of those that hold some, and what each table was taken for. */
export function readPlanTables(plan: PlanText, grids: readonly TableGrid[], year: number | null, choices: ReadingChoices): PlanTables {
  const result: PlanTables = { tasks: [], found: [], textLines: [] };
  for (const grid of joinContinued(plan, grids)) {
    const readings = readTables(plan, grid, choices.columns);
    if (grid.kind === 'rows' && grid.bare && !readings.some(({ isOfTasks }) => isOfTasks)) result.textLines.push(...grid.lines);
    for (const reading of readings) {
      const tasks = reading.isOfTasks ? readTableTasks(plan, reading, year) : null;
      if (tasks) result.tasks.push(tasks);
      if (tasks || couldHoldTasks(reading)) result.found.push(describe(plan, grid, reading, tasks?.tasks.length ?? 0));
    }
  }
  return result;
}
