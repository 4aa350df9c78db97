import { countPipes, isRule, splitPipes } from '../pipe-table.ts';
import type { PlanLine, PlanText, TextRange } from '../plan-text.ts';
import { splitTabs } from '../tab-table.ts';
import type { GridCell, GridRow } from '../table-cells.ts';
import { cellsOfRow, wordsOf } from '../table-cells.ts';
import type { TableGrid } from '../table-grid.ts';

/** Rows that may hold a roster or indicators, with the words that stand above them. */
export interface EnclosedTable {
  rows: GridRow[];
  /** The line above the table; null at the start of the document. */
  caption: TextRange | null;
}

/** Cells of a line that are divided by | or tabs; a line without them has one. */
function cellsOfLine(plan: PlanText, line: PlanLine): (GridCell | null)[] {
  return countPipes(plan, line) > 0 ? splitPipes(plan, line.range, true) : splitTabs(plan, line);
}

/** Headers that only a roster or a table of indicators has. */
const ownHeaders = /^(?:(?:成员)?姓名|[一二三四1-4]级指标|(?:考核|考评|评估|评价|测评|评分)(?:指标|内容|项目|要点)|指标(?:名称|内容)?|评分(?:标准|细则|办法))$/;

/** Cuts a run of rows where the header of another table stands; the row above it is its caption. */
function divideAtHeaders(plan: PlanText, table: EnclosedTable): EnclosedTable[] {
  const tables: EnclosedTable[] = [{ ...table, rows: [] }];
  let caption = table.caption;
  for (const row of table.rows) {
    const cells = cellsOfRow(row);
    const open = tables.at(-1);
    const isHeader = cells.length > 1 && cells.some((cell) => ownHeaders.test(wordsOf(plan, cell).replaceAll('\n', '')));
    if (isHeader && open && open.rows.length > 0) tables.push({ caption, rows: [row] });
    else {
      open?.rows.push(row);
      if (isHeader && open) open.caption = caption;
    }
    caption = cells.length === 1 ? (cells[0]?.range ?? caption) : caption;
  }
  return tables;
}

/** Whether cells of a line stand between | or tabs. */
export const hasCells = (plan: PlanText, line: PlanLine): boolean => line.block.cell !== null || cellsOfLine(plan, line).length > 1;

/** Tables of a document: those that were found already and runs of lines whose cells | or tabs divide. */
export function enclosedTables(plan: PlanText, lines: readonly PlanLine[], grids: readonly TableGrid[]): EnclosedTable[] {
  const inGrids = new Set(grids.flatMap((grid) => grid.lines.map((line) => line.range.start)));
  const placeOf = new Map(lines.map((line, at) => [line.range.start, at]));
  const above = (start: number): TextRange | null => lines[(placeOf.get(start) ?? 0) - 1]?.range ?? null;
  const tables = grids.map((grid): EnclosedTable => ({ rows: grid.kind === 'rows' ? grid.rows : [], caption: above(grid.lines[0]?.range.start ?? 0) }));
  let open: EnclosedTable | null = null;
  for (const [at, line] of lines.entries()) {
    const text = plan.text.slice(line.range.start, line.range.end);
    const cells = line.block.cell || inGrids.has(line.range.start) ? [] : cellsOfLine(plan, line);
    if (cells.length < 2) open = null;
    else if (!isRule(text)) {
      if (open === null) tables.push((open = { rows: [], caption: lines[at - 1]?.range ?? null }));
      open.rows.push({ cells, exact: false, placed: !text.includes('|') });
    }
  }
  return tables.flatMap((table) => divideAtHeaders(plan, table));
}
