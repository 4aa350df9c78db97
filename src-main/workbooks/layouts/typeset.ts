import type { Typesetting } from '../export-profile.ts';
import type { TableParts } from '../profile-parts.ts';
import { fitRow, heightOfLines, spreadRow, textWidth } from '../row-height.ts';
import type { ContinuationMark, RowGeometry } from '../row-height.ts';
import { lineStarts } from '../wrap-text.ts';
import { fullWidthRow } from '../sheet-model.ts';
import type { CellModel, CellStyle, PrintSetup, RowModel, SheetModel, StyleKey, StyleTable } from '../sheet-model.ts';

/** The style table of a profile's fonts and sizes. */
export function styleTable({ fonts, sizes, dayFormat, shortDayFormat, textBelow, colours }: Typesetting): StyleTable {
  const style = (
    name: string,
    size: number,
    horizontal: CellStyle['horizontal'],
    { bold = false, ...look }: Partial<Omit<CellStyle, 'font' | 'horizontal'> & { bold: boolean }> = {},
  ): CellStyle => ({
    font: { name, size, bold },
    horizontal,
    vertical: 'middle',
    bordered: true,
    wraps: true,
    numberFormat: null,
    fill: null,
    colour: null,
    shownInstead: null,
    locked: true,
    ...look,
  });
  const fillIn = { fill: colours.fillIn, locked: false };
  return {
    title: style(fonts.title, sizes.title, 'center', { bordered: false }),
    smallTitle: style(fonts.title, sizes.smallTitle, 'center', { bordered: false }),
    subtitle: style(fonts.body, sizes.subtitle, 'center', { bordered: false }),
    note: style(fonts.body, sizes.body, 'left', { bordered: false }),
    header: style(fonts.header, sizes.header, 'center'),
    section1: style(fonts.sections[0], sizes.section, 'left'),
    section2: style(fonts.sections[1], sizes.section, 'left'),
    section3: style(fonts.sections[2], sizes.body, 'left', { bold: true }),
    text: style(fonts.body, sizes.body, 'left'),
    centered: style(fonts.body, sizes.body, 'center'),
    topText: style(fonts.body, sizes.body, 'left', { vertical: 'top' }),
    topCentered: style(fonts.body, sizes.body, 'center', { vertical: 'top' }),
    day: style(fonts.body, sizes.body, 'center', { numberFormat: dayFormat }),
    shortDay: style(fonts.body, sizes.body, 'center', { numberFormat: shortDayFormat }),
    total: style(fonts.header, sizes.body, 'center'),
    signature: style(fonts.body, sizes.subtitle, 'left', { bordered: false }),
    instructionHeading: style(fonts.header, sizes.section, 'left', { bordered: false }),
    fillInHeader: style(fonts.header, sizes.header, 'center', { fill: colours.fillInHeader }),
    fillInText: style(fonts.body, sizes.body, 'left', fillIn),
    fillInSmallText: style(fonts.body, sizes.small, 'left', fillIn),
    fillInCentered: style(fonts.body, sizes.body, 'center', fillIn),
    fillInDay: style(fonts.body, sizes.body, 'center', { ...fillIn, numberFormat: shortDayFormat }),
    overdueText: style(fonts.body, sizes.body, 'left', { fill: colours.overdue }),
    overdueCentered: style(fonts.body, sizes.body, 'center', { fill: colours.overdue }),
    overdueMark: style(fonts.header, sizes.body, 'center', { fill: colours.overdue, colour: colours.overdueWords }),
    textBelow: style(fonts.body, sizes.body, 'center', { shownInstead: textBelow }),
    overdueTextBelow: style(fonts.body, sizes.body, 'center', { fill: colours.overdue, shownInstead: textBelow }),
    oneLine: style(fonts.body, sizes.body, 'left', { bordered: false, wraps: false }),
  };
}

/** Fills `{name}` places of a profile's label; a name without a value stays as printed. */
export function fillLabel(label: string, values: Readonly<Record<string, string>>): string {
  return label.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** Style of a section heading of this level (1 is the highest); deeper ones look like the third. */
export function sectionStyle(level: number): StyleKey {
  if (level <= 1) return 'section1';
  return level === 2 ? 'section2' : 'section3';
}

const plainTable: TableParts = { paper: 'A4', orientation: null, signature: '' };

/** Paper, margins and page numbers of a profile's tables, or of one of them. */
export function printSetup({ orientation, margins, footer, footerSize, fonts }: Typesetting, table: TableParts = plainTable): PrintSetup {
  return {
    paper: table.paper,
    orientation: table.orientation ?? orientation,
    margins,
    footer: { text: footer, font: fonts.body, size: footerSize },
  };
}

/** The row with its values merged down over the empty cells of the rows below. */
function mergedDown(row: RowModel, below: readonly RowModel[], columns: readonly number[], isFirst: boolean): RowModel {
  const merges = columns.flatMap((column) => {
    const hasValue = isFirst || row.cells[column]?.value !== null;
    const filled = below.findIndex((other) => other.cells[column]?.value !== null);
    const down = filled < 0 ? below.length : filled;
    return hasValue && down > 0 ? [{ from: column, to: column, down }] : [];
  });
  const styleBelow = new Map(merges.map(({ from }) => [from, row.cells[from]?.style === 'centered' ? ('topCentered' as const) : ('topText' as const)]));
  const cells = row.cells.map((cell, column) => ({ ...cell, style: styleBelow.get(column) ?? cell.style }));
  return { ...row, cells, merges: [...row.merges, ...merges] };
}

/** Em of a day that is written out (2026年12月31日), its digits half as wide as a Chinese character. */
const longestDay = 3 + 8 / 2;

/** Collects rows top down, fits each and knows the number of the next, which formulas need. */
export class SheetRows {
  readonly rows: RowModel[] = [];
  readonly #geometry: RowGeometry;
  readonly #typesetting: Typesetting;
  readonly #table: TableParts;
  #titleRowCount = 0;
  #headerRowCount = 0;

  /** `table` may have its own paper and a line for signatures. */
  constructor(columnWidths: readonly number[], typesetting: Typesetting, table: TableParts = plainTable) {
    this.#typesetting = typesetting;
    this.#table = table;
    this.#geometry = { columnWidths, styles: styleTable(typesetting), maximumHeight: typesetting.maximumRowHeight };
  }

  /** Excel number (from 1) of the row that is added next. */
  get nextRowNumber(): number {
    return this.rows.length + 1;
  }

  add(row: RowModel, mark?: ContinuationMark): void {
    this.rows.push(...fitRow(row, this.#geometry, mark));
  }

  /**
   * Adds rows of one matter: in each of the columns a value is one cell with the empty cells below it. A first row is tall
   * enough for all of its text, so that merged cells lose none where a page ends between their rows; they begin at the top.
   */
  addGroup(rows: readonly RowModel[], mergedColumns: readonly number[], mark?: ContinuationMark): void {
    const fitted = rows.flatMap((row) => fitRow(row, this.#geometry, mark));
    this.rows.push(...fitted.map((row, at) => mergedDown(row, fitted.slice(at + 1), mergedColumns, at === 0)));
  }

  /** Points that a text needs in a column; may be more than a row can have. */
  heightIn(column: number, text: string, style: StyleKey): number {
    const { columnWidths, styles } = this.#geometry;
    const lines = lineStarts(text, textWidth(columnWidths[column] ?? 0, styles[style])).length;
    return heightOfLines(lines, styles[style].font.size);
  }

  /** The look of days in a column: written out where the longest one fits, since spreadsheet programs never wrap them. */
  dayStyle(column: number): StyleKey {
    const { columnWidths, styles } = this.#geometry;
    return textWidth(columnWidths[column] ?? 0, styles.day) >= longestDay ? 'day' : 'shortDay';
  }

  /** Adds a row of one matter whose texts stay whole in their cells; a very tall one is several rows under merged cells. */
  addWhole(row: RowModel): void {
    this.rows.push(...spreadRow(row, this.#geometry));
  }

  addFullWidth(text: string, style: StyleKey): void {
    this.add(fullWidthRow(text, style, this.#geometry.columnWidths.length));
  }

  /** Adds a title, in the large size if that takes one line. */
  addTitle(title: string): void {
    const { columnWidths, styles } = this.#geometry;
    const total = columnWidths.reduce((sum, width) => sum + width, 0);
    const fits = lineStarts(title, textWidth(total, styles.title)).length === 1;
    this.addFullWidth(title, fits ? 'title' : 'smallTitle');
  }

  /** Title, then the lines below it (empty ones are left out), then column names. */
  addHead(title: string, lines: readonly { text: string; style: StyleKey }[], columnNames: readonly (string | CellModel)[]): void {
    this.addTitle(title);
    for (const { text, style } of lines) if (text !== '') this.addFullWidth(text, style);
    this.#titleRowCount = this.rows.length;
    this.add({ cells: columnNames.map((name) => (typeof name === 'string' ? { value: name, style: 'header' } : name)), merges: [], height: null });
    this.#headerRowCount = this.rows.length - this.#titleRowCount;
  }

  /** The sheet of the rows so far, with the line for signatures below them. */
  toSheet(name: string): SheetModel {
    const { signature } = this.#table;
    if (signature !== '') this.addFullWidth(signature, 'signature');
    return {
      name,
      columnWidths: this.#geometry.columnWidths,
      titleRowCount: this.#titleRowCount,
      headerRowCount: this.#headerRowCount,
      rows: this.rows,
      print: printSetup(this.#typesetting, this.#table),
    };
  }
}
