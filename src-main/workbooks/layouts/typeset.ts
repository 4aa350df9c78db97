import type { Typesetting } from '../export-profile.ts';
import { fitRow, textWidth } from '../row-height.ts';
import type { ContinuationMark, RowGeometry } from '../row-height.ts';
import { lineStarts } from '../wrap-text.ts';
import { fullWidthRow } from '../sheet-model.ts';
import type { CellStyle, PrintSetup, RowModel, SheetModel, StyleKey, StyleTable } from '../sheet-model.ts';

/** The style table of a profile's fonts and sizes. */
export function styleTable({ fonts, sizes, dayFormat }: Typesetting): StyleTable {
  const style = (
    name: string,
    size: number,
    horizontal: CellStyle['horizontal'],
    { bordered = true, bold = false, numberFormat = null, vertical = 'middle' }: Partial<Omit<CellStyle, 'font'> & { bold: boolean }> = {},
  ): CellStyle => ({ font: { name, size, bold }, horizontal, vertical, bordered, numberFormat });
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
    total: style(fonts.header, sizes.body, 'center'),
    signature: style(fonts.body, sizes.subtitle, 'left', { bordered: false }),
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

function printSetup({ orientation, margins, footer, footerSize, fonts }: Typesetting): PrintSetup {
  return { orientation, margins, footer: { text: footer, font: fonts.body, size: footerSize } };
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

/** Collects rows top down, fits each and knows the number of the next, which formulas need. */
export class SheetRows {
  readonly rows: RowModel[] = [];
  readonly #geometry: RowGeometry;
  readonly #typesetting: Typesetting;
  #titleRowCount = 0;
  #headerRowCount = 0;

  constructor(columnWidths: readonly number[], typesetting: Typesetting) {
    this.#typesetting = typesetting;
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

  addFullWidth(text: string, style: StyleKey): void {
    this.add(fullWidthRow(text, style, this.#geometry.columnWidths.length));
  }

  /** Title in the large size if that takes one line, then the lines below it (empty ones are left out), then column names. */
  addHead(title: string, lines: readonly { text: string; style: StyleKey }[], columnNames: readonly string[]): void {
    const { columnWidths, styles } = this.#geometry;
    const total = columnWidths.reduce((sum, width) => sum + width, 0);
    const fits = lineStarts(title, textWidth(total, styles.title)).length === 1;
    this.addFullWidth(title, fits ? 'title' : 'smallTitle');
    for (const { text, style } of lines) if (text !== '') this.addFullWidth(text, style);
    this.#titleRowCount = this.rows.length;
    this.add({ cells: columnNames.map((value) => ({ value, style: 'header' })), merges: [], height: null });
    this.#headerRowCount = this.rows.length - this.#titleRowCount;
  }

  toSheet(name: string): SheetModel {
    return {
      name,
      columnWidths: this.#geometry.columnWidths,
      titleRowCount: this.#titleRowCount,
      headerRowCount: this.#headerRowCount,
      rows: this.rows,
      print: printSetup(this.#typesetting),
    };
  }
}
