import { contentsOfColumns, guessRoles, namesEachRow } from './column-guessing.ts';
import type { NamedColumn, SettledColumn } from './column-settling.ts';
import { areTaskColumns, groupBeforeWords, settleColumns, withStyles } from './column-settling.ts';
import type { ColumnChoice, ColumnRole, FoundColumn } from './found-table.ts';
import { tableSignature } from './found-table.ts';
import { firstLeadsWords } from './keywords.ts';
import type { PlanText, TextRange } from './plan-text.ts';
import type { Column } from './row-alignment.ts';
import type { GridCell, GridRow } from './table-cells.ts';
import { cellsOfRow, widthOf, wordsOf } from './table-cells.ts';
import { areIndicators, columnRoleOf, headsProgress, holdsFigures, holdsPersons, holdsWords, isForeignHeader, namesUnits } from './table-columns.ts';
import type { TableGrid } from './table-grid.ts';
import type { HeaderColumn } from './table-header.ts';
import { besideEachOther, columnOfCells } from './table-header.ts';
import { rowNumbersOf } from './row-numbers.ts';
import { divideRows } from './table-parts.ts';
import { rowsOfStream, streamColumns } from './table-stream.ts';

/** A column with its header. */
export interface TableColumn extends Column, FoundColumn {
  role: ColumnRole;
  /** Cell of the header that names a part of the year; it is the deadline of the tasks that fill the column. */
  period: GridCell | null;
}

/** A table by its columns and rows. */
export interface TableReading {
  columns: TableColumn[];
  rows: GridRow[];
  /** Where its header begins; null where it has none that is a cell. */
  top: TextRange | null;
  isOfTasks: boolean;
  /** Columns of units or words are known by what they hold only. */
  isGuessed: boolean;
  /** The header says that the first unit of a list leads. */
  firstLeads: boolean;
  /** The column before the tasks may name them, and what was taken for them say more: to be asked once. */
  mayDescribe: boolean;
}

/** Rows that a table without known header must have. */
const leastRows = { withHeader: 2, without: 3 };

/** A table of more columns is none of tasks; putting its cells in order would take too long. */
const mostColumns = 200;

/** Puts the header over the settled columns and lets a clerk's choice overrule their roles. */
function withHeader(settled: readonly SettledColumn[], header: readonly HeaderColumn[], choices: readonly ColumnChoice[]): TableColumn[] {
  const over = settled.map(({ header: place }) => (place === null ? null : (header[place] ?? null)));
  const signature = tableSignature(over.map((one) => one?.words ?? ''));
  const chosen = choices.find((one) => one.signature === signature && one.roles.length === settled.length);
  return settled.map(({ role, style }, at) => {
    const own = chosen?.roles[at] ?? role;
    const words = over[at]?.words ?? '';
    const holds = own !== 'ignored' ? null : holdsPersons(words) ? 'persons' : holdsFigures(words) ? 'figures' : null;
    const toldBy = chosen ? 'choice' : over[at]?.role === role ? 'header' : 'content';
    return { role: own, style, holds, header: words, toldBy, period: own === 'deadline' ? (over[at]?.period ?? null) : null };
  });
}

function reading(columns: TableColumn[], rows: GridRow[], header: readonly HeaderColumn[], wouldBe: boolean): TableReading {
  const isChosen = columns.some(({ toldBy }) => toldBy === 'choice');
  return {
    columns,
    rows,
    top: null,
    isOfTasks: isChosen ? columns.some(({ role }) => role === 'task') : wouldBe,
    isGuessed: columns.some(({ role, toldBy, header: words }) => toldBy === 'content' && columnRoleOf(words) === null && (namesUnits(role) || holdsWords(role))),
    firstLeads: firstLeadsWords.test(header.map(({ words }) => words).join(' ')),
    mayDescribe: false,
  };
}

/** Cells that follow each other without row ends; `given`: the cells of the header where they are known. */
function readStream(plan: PlanText, given: readonly GridCell[] | null, cells: readonly GridCell[], choices: readonly ColumnChoice[]): TableReading {
  const count = given ? 0 : cells.findIndex((cell) => columnRoleOf(wordsOf(plan, cell)) === null);
  const names = given ?? cells.slice(0, count < 0 ? cells.length : count);
  const header = besideEachOther(names.map((cell) => columnOfCells(plan, [cell])));
  const named = header.map(({ role }) => role ?? 'ignored');
  const rest = cells.slice(given ? 0 : names.length);
  const numbers = rowNumbersOf(plan, rest, names.length);
  const columns = withHeader(streamColumns(plan, named, rest, numbers), header, choices);
  // How the columns are numbered is known once the cells stand in them.
  const styled = withStyles(plan, columns, rowsOfStream(plan, rest, columns, numbers));
  // Which of two columns for units lacks its cell can only be guessed.
  const lacksUnits = (row: GridRow): boolean => cellsOfRow(row).length > 1 && styled.some(({ role }, at) => /lead|responsible/.test(role) && !row.cells[at]);
  const rows = rowsOfStream(plan, rest, styled, numbers).map((row) => (lacksUnits(row) ? { ...row, guessed: true } : row));
  const isOther = names.some((cell) => isForeignHeader(wordsOf(plan, cell))) || areIndicators(names.map((cell) => wordsOf(plan, cell)));
  return { ...reading(styled, rows, header, areTaskColumns(named) && !isOther), top: names[0]?.range ?? null };
}

/** A page's own data (索引号: | … | 发布机构: | …) stand in tables too. */
function isPageData(plan: PlanText, rows: readonly GridRow[]): boolean {
  const full = rows.filter((row) => cellsOfRow(row).length >= 2);
  return full.filter((row) => cellsOfRow(row).some((cell) => wordsOf(plan, cell).endsWith(':'))).length * 2 >= full.length;
}

/** Rows below a header, or without one. */
function readPart(plan: PlanText, header: readonly HeaderColumn[] | null, rows: GridRow[], blanks: boolean, choices: readonly ColumnChoice[]): TableReading {
  const full = rows.filter((row) => cellsOfRow(row).length >= 2);
  const width = header?.length ?? widthOf(full);
  const contents = contentsOfColumns(plan, full, width);
  const isState = ({ words, role }: HeaderColumn, at: number): boolean => role === 'deadline' && headsProgress(words) && contents[at]?.content === 'status';
  const named = header?.map((one, at) => (isState(one, at) ? 'status' : (one.role ?? (isForeignHeader(one.words) ? 'ignored' : null)))) ?? Array<null>(width).fill(null);
  const isKnown = areTaskColumns(named);
  // In copied text a cell stands below its header only where the rows are as wide as the header.
  const isAligned = full.every((row) => row.exact || row.placed === true || (row.cells.length <= width && header?.every(({ words }) => words !== '') !== false));
  const roles = isAligned || !isKnown ? guessRoles(named, contents) : named;
  const columns = roles.map((role, at): NamedColumn => {
    const over = header?.[at];
    return { role: over?.words === '' && (role ?? 'ignored') === 'ignored' ? null : (role ?? 'ignored'), keepsPlace: over?.keepsPlace === true };
  });
  const spread = header !== null && !blanks && !rows.some((row) => row.exact);
  const settled = withHeader(settleColumns(plan, columns, header ? full : rows, spread), header ?? [], choices);
  const enough = full.length >= (header ? leastRows.withHeader : leastRows.without) && width >= 2 && !isPageData(plan, rows);
  const group = groupBeforeWords(roles);
  const mayDescribe = group !== null && settled.every(({ toldBy }) => toldBy !== 'choice') && namesEachRow(plan, full, group, group + 1) === 'unclear';
  const isTold = contents.some(({ content }, at) => content === 'units' && namesUnits(roles[at] ?? 'ignored'));
  return { ...reading(settled, rows, header ?? [], isKnown || (enough && isTold && areTaskColumns(settled.map(({ role }) => role)))), mayDescribe };
}

const isForeign = (plan: PlanText, row: GridRow): boolean => cellsOfRow(row).slice(0, 12).some((cell) => isForeignHeader(wordsOf(plan, cell)));

/** Reads the columns of the tables of a grid; a choice of a clerk goes before every guess. */
export function readTables(plan: PlanText, grid: TableGrid, choices: readonly ColumnChoice[]): TableReading[] {
  if (grid.kind === 'stream') return [readStream(plan, grid.header ?? null, grid.rows.flatMap((row) => cellsOfRow(row)), choices)];
  if (grid.kind === 'glued') {
    const header = besideEachOther(grid.header.map(({ words, role }): HeaderColumn => ({ words, role, keepsPlace: false, period: null })));
    return [reading(withHeader(settleColumns(plan, header, grid.rows, false), header, choices), grid.rows, header, !header.some(({ words }) => isForeignHeader(words)))];
  }
  if (widthOf(grid.rows) > mostColumns) return [];
  const parts = divideRows(plan, grid.rows, new Set(choices.map(({ signature }) => signature)));
  return parts.map((part, index) => {
    const found = readPart(plan, part.header?.columns ?? null, part.rows, grid.blanks === true, choices);
    const isChosen = found.columns.some(({ toldBy }) => toldBy === 'choice');
    const first = index === 0 ? [...grid.rows.slice(0, 3), ...part.headerRows] : part.headerRows;
    const isOther = first.some((row) => isForeign(plan, row)) || areIndicators(found.columns.map(({ header }) => header));
    const isOfTasks = isChosen ? found.isOfTasks : found.isOfTasks && !isOther;
    return { ...found, isOfTasks, top: part.headerRows.flatMap((row) => cellsOfRow(row))[0]?.range ?? null };
  });
}
