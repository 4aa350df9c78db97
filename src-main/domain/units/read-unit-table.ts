import type { TextBlock } from '../extraction/text-block.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { isCollectiveName } from './collective-name.ts';
import type { PrintedFormerName } from './former-names.ts';
import { readFormerName } from './former-names.ts';
import { readUnitLines } from './read-unit-lines.ts';
import { namesIn, piecesOf, wordsOfCell } from './unit-cell-words.ts';
import type { UnitRow } from './unit-row.ts';
import type { UnitColumns } from './unit-table-columns.ts';
import { findUnitColumns, nameColumnOf } from './unit-table-columns.ts';
import type { UnitCell, UnitGrid, UnitGridRow } from './unit-table-grid.ts';
import { unitGridsOf } from './unit-table-grid.ts';
import type { PrintedUnitPerson } from './unit-table-people.ts';
import { readUnitPeople } from './unit-table-people.ts';

/** No name of a unit is longer, in UTF-16 units. */
const longestName = 60;
const longestShortName = 50;
const mostNames = 50;
const remark = /^(?:合计|总计|小计|共计|备注|注|说明|填表|制表|审核|统计|联系电话|截至)/;
const chineseNumeral = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/;

/**
 * Reads the units of a document: every table with a column of units' names, else the lines or the column of a plain list
 * of names. Empty when the document holds neither.
 */
export function readUnitTable(blocks: readonly TextBlock[]): UnitRow[] {
  const grids = unitGridsOf(blocks);
  const units: UnitRow[] = [];
  let above: { columns: UnitColumns; columnCount: number } | null = null;
  for (const grid of grids) {
    const { columnCount } = grid;
    const found = findUnitColumns(grid);
    // A table without a header and as wide as the one before it goes on with that one on the next page.
    if (found !== null) above = { columns: found, columnCount };
    else if (above === null || above.columnCount !== columnCount) continue;
    units.push(...readRows(grid, found ?? { ...above.columns, firstRow: 0 }));
  }
  return above === null ? readUnitLines(grids) : units;
}

function readRows(grid: UnitGrid, columns: UnitColumns): UnitRow[] {
  const units: UnitRow[] = [];
  const rows = grid.rows.slice(columns.firstRow);
  const classCells = columns.className === null ? [] : rows.map((row) => row.cells[columns.className ?? -1] ?? null);
  const mergesClasses = classCells.some((cell) => cell !== null && cell.rowSpan > 1);
  let heading: string | null = null;
  let nameAbove: UnitCell | null = null;
  let classAbove: string | null = null;
  for (const row of rows) {
    const title = headingOf(row, columns.name);
    if (title !== null) {
      heading = remark.test(title) ? heading : title;
      continue;
    }
    if (nameColumnOf(row) === columns.name) continue;
    const nameCell = row.cells[columns.name] ?? null;
    const people = peopleOf(row, columns);
    const last = units.at(-1);
    // Further persons of a unit stand in rows of their own, beside its merged or empty cell.
    if (last !== undefined && (nameCell === null || nameCell === nameAbove)) {
      addPeople(last, people);
      continue;
    }
    nameAbove = nameCell;
    const printedClass = wordsOfCell(row.cells[columns.className ?? -1]?.text ?? '').replaceAll('\n', '');
    // Formats without merged cells keep a class in the first of its rows only.
    classAbove = printedClass === '' && mergesClasses ? null : printedClass === '' ? classAbove : printedClass;
    const names = unitNames(nameCell, row, columns);
    const one = names.length === 1;
    for (const name of names) {
      units.push({
        row: row.number,
        name,
        shortName: one ? shortNameOf(row, columns) : null,
        className: classAbove ?? heading,
        classPrinted: printedClass !== '' || (classAbove === null && heading !== null),
        aliases: one ? columns.aliases.flatMap((at) => namesIn(row.cells[at]?.text ?? '')).filter(isName).slice(0, mostNames) : [],
        formerNames: one ? formerNamesOf(row, columns) : [],
        people: one ? people : [],
      });
    }
  }
  return units;
}

/** Words of a heading (一、县政府部门) or remark over the table; null for a row of a unit. */
function headingOf(row: UnitGridRow, name: number): string | null {
  const filled = [...new Set(row.cells.filter((cell) => cell !== null))];
  const [first, second] = filled;
  if (first === undefined) return null;
  const text = foldWidth(first.text);
  const isNumbered = readOutlineNumber(text)?.style === 'chinese' || readOutlineNumber(text)?.style === 'chineseBracketed';
  if (filled.length === 1 && (isNumbered || first.columnSpan > 1 || row.cells[name] !== first)) return withoutNumber(first.text);
  return filled.length === 2 && second !== undefined && chineseNumeral.test(text) && row.cells[name] === second ? withoutNumber(second.text) : null;
}

/** A heading's words without its number and the count behind it (一、县政府部门(23个)). */
function withoutNumber(printed: string): string {
  const words = printed.replaceAll('\n', '').trim();
  const number = readOutlineNumber(foldWidth(words));
  return words.slice(number?.length ?? 0).replace(/[(\uff08][^()\uff08\uff09]*\d+[^()\uff08\uff09]*[)\uff09]$/, '').replace(/[:\uff1a]$/, '').trim();
}

/** The unit's name; several where a cell lists them and the row says nothing else of one unit. */
function unitNames(cell: UnitCell | null, row: UnitGridRow, columns: UnitColumns): string[] {
  if (cell === null) return [];
  const ofOne = [columns.shortName, ...columns.aliases, ...columns.formerNames, ...columns.people.map((person) => person.name)];
  const saysMore = ofOne.some((at) => at !== null && wordsOfCell(row.cells[at]?.text ?? '') !== '');
  const words = wordsOfCell(cell.text);
  const names = saysMore ? [words.replaceAll('\n', '')] : piecesOf(words).map((piece) => piece.text);
  return names.map((name) => name.replace(/^\d{1,3}[.、\uff0e)\uff09]\s*/, '').trim()).filter((name) => isName(name) && !remark.test(name) && !isCollectiveName(name));
}

function isName(name: string): boolean {
  return name.length <= longestName && /[\u3400-\u9fff]/.test(name) && !/[。!?\uff01\uff1f]/.test(name);
}

function shortNameOf(row: UnitGridRow, { shortName }: UnitColumns): string | null {
  const words = wordsOfCell(row.cells[shortName ?? -1]?.text ?? '').replaceAll('\n', '');
  return words === '' || words.length > longestShortName ? null : words;
}

function formerNamesOf(row: UnitGridRow, columns: UnitColumns): PrintedFormerName[] {
  const printed = columns.formerNames.flatMap((at) => namesIn(row.cells[at]?.text ?? ''));
  return printed.filter(isName).slice(0, mostNames).map(readFormerName);
}

function peopleOf(row: UnitGridRow, columns: UnitColumns): PrintedUnitPerson[] {
  const typed = (at: number | null): string => row.cells[at ?? -1]?.typed.replaceAll(/\r\n?/g, '\n') ?? '';
  const unit: { people: PrintedUnitPerson[] } = { people: [] };
  for (const { role, name, post, phones } of columns.people) {
    const phone = phones.map(typed).map(wordsOfCell).filter((words) => words !== '').join('、');
    addPeople(unit, readUnitPeople(role, { name: typed(name), post: typed(post), phone }));
  }
  return unit.people;
}

function addPeople(unit: { people: PrintedUnitPerson[] }, people: readonly PrintedUnitPerson[]): void {
  for (const person of people) {
    const isKnown = unit.people.some((other) => other.role === person.role && other.name === person.name);
    if (!isKnown && unit.people.length < mostNames) unit.people.push(person);
  }
}
