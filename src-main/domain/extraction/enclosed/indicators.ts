import { readOutlineNumber } from '../../outline/outline-number.ts';
import type { FoundIndicator, FoundIndicators } from '../enclosed-content.ts';
import type { PlanText, TextRange } from '../plan-text.ts';
import { spanOfRange, textOf } from '../plan-text.ts';
import type { GridCell, GridRow } from '../table-cells.ts';
import { cellsOfRow } from '../table-cells.ts';
import type { EnclosedTable } from './enclosed-tables.ts';

/** What the columns of a table of indicators hold. */
interface IndicatorColumns {
  width: number;
  number: number | null;
  /** Columns of names, the outermost level first. */
  levels: number[];
  points: number | null;
  criterion: number | null;
}

const levelHeader = /^(?:[一二三四五1-5]级指标|指标|指标名称|指标内容|(?:考核|考评|评估|评价|测评|评分|评议)(?:指标|内容|项目|要点|事项|类别|大项|小项)|考核(?:任务|要素))(?:[(].*[)])?$/;
const pointsHeader = /^(?:分值|分数|标准分|标准分值|满分|满分值|赋分|基本分|基础分|权重|指标分值|权重分值|考核分值|分值权重|参考分值|总分)(?:[(].*[)])?$/;
const criterionHeader = /^(?:评分|考核|考评|计分|扣分|评价|评估|测评|打分|赋分)(?:标准|细则|办法|方法|规则|说明|依据)(?:[(].*[)])?$|^评分标准及.*$|^(?:评分|考核)(?:标准)?(?:及|和|与)(?:方法|办法)$/;
const numberHeader = /^(?:序号|编号|号)$/;
const totalRow = /^(?:合计|总计|总分|共计|小计|得分|总得分)(?:[:(].*)?$/;
const pointsInName = /[(](?:满分|计|共|分值|权重)?:?(\d+(?:\.\d+)?)(?:分|%)?[)]$/;

const wordsOf = (plan: PlanText, range: TextRange): string => plan.text.slice(range.start, range.end).replaceAll('\n', '');

function columnsOf(plan: PlanText, row: GridRow): IndicatorColumns | null {
  const headers = row.cells.map((cell) => (cell ? wordsOf(plan, cell.range) : ''));
  const find = (pattern: RegExp): number[] => headers.flatMap((words, at) => (pattern.test(words) && row.cells[at] !== row.cells[at - 1] ? [at] : []));
  const levels = headers.flatMap((words, at) => (levelHeader.test(words) ? [at] : []));
  const last = levels.at(-1);
  const points = find(pointsHeader);
  const criterion = find(criterionHeader)[0] ?? null;
  if (last === undefined || (points.length === 0 && criterion === null)) return null;
  // Each level may have points of its own; those of the leaf stand behind it.
  return { width: headers.length, number: find(numberHeader)[0] ?? null, levels, points: points.find((at) => at > last) ?? points.at(-1) ?? null, criterion };
}

/** A copy that lost merged cells leaves short rows: what is left stands at the right. */
function placed(row: GridRow, width: number): (GridCell | null)[] {
  const missing = width - row.cells.length;
  return !row.exact && row.placed !== true && missing > 0 ? [...Array<null>(missing).fill(null), ...row.cells] : row.cells;
}

/** An indicator with the cells that it was read from, to know merged ones again. */
interface IndicatorRow {
  indicator: FoundIndicator;
  name: GridCell | null;
  points: GridCell | null;
}

/** A name without its number and the points that a bracket behind it gives. */
function readName(plan: PlanText, range: TextRange): { number: string | null; name: string; points: number | null } {
  const words = wordsOf(plan, range);
  const number = readOutlineNumber(words);
  const points = pointsInName.exec(words);
  const end = points ? points.index : words.length;
  return {
    number: number?.label ?? null,
    name: textOf(plan, range).slice(number?.length ?? 0, end).trim(),
    points: points ? Number(points[1]) : null,
  };
}

function indicatorOf(plan: PlanText, cells: readonly (GridCell | null)[], columns: IndicatorColumns, levels: readonly (GridCell | null)[]): IndicatorRow | null {
  const at = (column: number | null): GridCell | null => (column === null ? null : (cells[column] ?? null));
  const names = [...new Set(levels.filter((cell) => cell !== null))].map((cell) => readName(plan, cell.range));
  const leaf = names.at(-1);
  if (!leaf) return null;
  const printedPoints = at(columns.points);
  const digits = printedPoints ? /\d+(?:\.\d+)?/.exec(wordsOf(plan, printedPoints.range))?.[0] : undefined;
  const criterion = at(columns.criterion);
  const number = at(columns.number);
  const name = levels.findLast((cell) => cell !== null) ?? null;
  const indicator = {
    number: number ? textOf(plan, number.range) : leaf.number,
    path: names.map((one) => one.name),
    points: digits === undefined ? leaf.points : Number(digits),
    criterion: criterion ? textOf(plan, criterion.range) : null,
    span: name ? spanOfRange(plan, name.range) : null,
  };
  return { indicator, name, points: printedPoints };
}

/** Rows of one leaf are one indicator; points that span several leaves count with the first of them. */
function addRow(rows: IndicatorRow[], row: IndicatorRow, goesOn: boolean): void {
  const last = rows.at(-1);
  const samePoints = last !== undefined && row.points !== null && row.points === last.points;
  if (!last || !(goesOn || (row.name !== null && row.name === last.name))) {
    rows.push(samePoints ? { ...row, indicator: { ...row.indicator, points: null } } : row);
    return;
  }
  const { indicator } = last;
  if (!samePoints && row.indicator.points !== null && row.points !== null) indicator.points = (indicator.points ?? 0) + row.indicator.points;
  indicator.criterion = [indicator.criterion, row.indicator.criterion].filter((one) => one !== null).join('\n') || null;
}

function readTable(plan: PlanText, table: EnclosedTable): FoundIndicator[] {
  let columns: IndicatorColumns | null = null;
  let above: (GridCell | null)[] = [];
  const rows: IndicatorRow[] = [];
  for (const row of table.rows) {
    const header = columnsOf(plan, row);
    const filled = cellsOfRow(row);
    if (header) {
      columns = header;
      above = [];
    }
    // A heading over the whole width and a row of totals are no indicators.
    if (header || !columns || filled.length < 2 || filled.some((cell) => totalRow.test(wordsOf(plan, cell.range)))) continue;
    const cells = placed(row, columns.width);
    const own = columns.levels.map((at) => cells[at] ?? null);
    const outermost = own.findIndex((cell) => cell !== null);
    // Empty cells in front repeat what stands above; behind a new outer name nothing is inherited.
    const levels: (GridCell | null)[] = own.map((cell, level) => cell ?? (outermost < 0 || level < outermost ? (above[level] ?? null) : null));
    const read = indicatorOf(plan, cells, columns, levels);
    const isFull = read !== null && (read.indicator.criterion !== null || read.indicator.points !== null);
    if (isFull) addRow(rows, read, outermost < 0 && read.points === null);
    above = levels;
  }
  return rows.map(({ indicator }) => indicator);
}

/** Exact sum of printed points, which have at most four decimals; null where none is printed. */
export function sumOfPoints(indicators: readonly FoundIndicator[]): number | null {
  const points = indicators.flatMap((one) => one.points ?? []);
  return points.length === 0 ? null : points.reduce((sum, one) => sum + Math.round(one * 10_000), 0) / 10_000;
}

/** Reads the tables whose header names indicators beside points or criteria; merged and empty cells are filled down. */
export function readIndicatorTables(plan: PlanText, tables: readonly EnclosedTable[]): FoundIndicators[] {
  return tables.flatMap((table) => {
    const indicators = readTable(plan, table);
    const [first] = indicators;
    if (!first) return [];
    const heading = table.caption && table.caption.end - table.caption.start <= 60 ? textOf(plan, table.caption) : null;
    return [{ heading, indicators, totalPoints: sumOfPoints(indicators), span: first.span }];
  });
}
