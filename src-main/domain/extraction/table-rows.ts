import { readOutlineNumber } from '../outline/outline-number.ts';
import { contentOf } from './cell-content.ts';
import type { PlanText } from './plan-text.ts';
import type { Column } from './row-alignment.ts';
import type { TaskRow } from './row-reading.ts';
import { readRow } from './row-reading.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { cellsOfRow, wordsOf } from './table-cells.ts';
import type { TableReading } from './table-reading.ts';

/** A row that is a heading, or one that is a task. */
export type TableLine = { kind: 'heading'; cell: GridCell } | { kind: 'task'; row: TaskRow };

/** A heading row: one cell over the whole width, or alone in its row. */
function headingOf(plan: PlanText, row: GridRow, columns: readonly Column[], itemStyle: string | null): GridCell | null {
  const cells = cellsOfRow(row);
  const [cell, named] = cells;
  // 一 | 主动公开: the number of a heading in the column of numbers.
  if (cell && named && cells.length === 2 && columns.length > 2 && /^[一二三四五六七八九十]{1,3}[、.]?$/.test(wordsOf(plan, cell)) && contentOf(plan, named) === 'text') return named;
  if (!cell || cells.length !== 1 || columns.length < 2) return null;
  const number = readOutlineNumber(wordsOf(plan, cell));
  if (contentOf(plan, cell) === 'units' || (number !== null && number.style === itemStyle && itemStyle !== 'chinese')) return null;
  return cell;
}

function itemStyleOf(plan: PlanText, rows: readonly GridRow[], columns: readonly Column[]): string | null {
  const task = columns.findIndex(({ role }) => role === 'task');
  const cells = rows.filter((row) => cellsOfRow(row).length > 1).flatMap((row) => row.cells[task] ?? []);
  const styles = cells.flatMap((cell) => readOutlineNumber(wordsOf(plan, cell))?.style ?? []);
  const count = (style: string): number => styles.filter((one) => one === style).length;
  return styles.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

const sums = /^(?:合计|总计|小计)$/;
const remark = /^(?:注|备注|说明|填报|填表|合计|总计|联系人)[::]?/;

/** A cell of the last row, for those who sign the table. */
const signature = /^(?:填报|填表|制表|审核|审批|负责|经办|联系|分管)?(?:人|单位|领导|电话|日期|时间)(?:\([^)]*\))?:/;

/** Whether a row sums up, or says something about the table. */
function isRemark(plan: PlanText, row: GridRow): boolean {
  const cells = cellsOfRow(row);
  const [first, second] = cells;
  if (cells.every((cell) => signature.test(wordsOf(plan, cell)))) return true;
  return !first || sums.test(wordsOf(plan, first)) || (!second && remark.test(wordsOf(plan, first)));
}

/** Reads the rows of a task table: headings, and rows by what their cells hold. */
export function readRows(plan: PlanText, { columns, rows }: TableReading): TableLine[] {
  const itemStyle = itemStyleOf(plan, rows, columns);
  const lines = rows.filter((row) => !isRemark(plan, row)).map((row): TableLine => {
    const heading = headingOf(plan, row, columns, itemStyle);
    return heading ? { kind: 'heading', cell: heading } : { kind: 'task', row: readRow(plan, row, columns) };
  });
  // What stands behind the last row heads nothing.
  return lines.slice(0, lines.findLastIndex((line) => line.kind === 'task') + 1);
}
