import { excelDay } from '../excel-day.ts';
import { excelText, longestCellText } from '../excel-text.ts';
import { columnLetters } from '../sheet-model.ts';
import type { CellModel, RowModel, SheetModel } from '../sheet-model.ts';
import { WorkbookError } from '../workbook-error.ts';
import type { SharedTexts } from './shared-texts.ts';
import { xmlText } from './shared-texts.ts';
import { styleNameOf } from './used-styles.ts';
import type { StyleName } from './used-styles.ts';

/** Collects the rows of a sheet from the first on as XML, with the merged cells among them. */
export class SheetRowsXml {
  readonly #sheet: SheetModel;
  readonly #styles: ReadonlyMap<StyleName, number>;
  readonly #texts: SharedTexts;
  readonly #letters: readonly string[];
  readonly #rows: string[] = [];
  readonly #merges: string[] = [];
  /** For each column the last merged cell in it: its first column, its look and its rows. */
  readonly #covering: { from: number; style: number; firstRow: number; lastRow: number }[] = [];

  constructor(sheet: SheetModel, styles: ReadonlyMap<StyleName, number>, texts: SharedTexts) {
    this.#sheet = sheet;
    this.#styles = styles;
    this.#texts = texts;
    this.#letters = sheet.columnWidths.map((_, column) => columnLetters(column));
  }

  /** Throws `CHECK_FAILED` for a text that no cell can hold. */
  add(row: RowModel): void {
    const number = this.#rows.length + 1;
    for (const { from, to, down = 0 } of row.merges) {
      const style = this.#styleOf(row.cells[from]);
      for (let column = from; column <= to; column += 1) this.#covering[column] = { from, style, firstRow: number, lastRow: number + down };
      this.#merges.push(`<mergeCell ref="${this.#letters[from]}${number}:${this.#letters[to]}${number + down}"/>`);
    }
    const cells = row.cells.map((cell, column) => {
      const address = `${this.#letters[column]}${number}`;
      const covering = this.#covering[column];
      const isCovered = covering !== undefined && covering.lastRow >= number && !(covering.from === column && covering.firstRow === number);
      // A cell that is merged into another one has that one's look and no value.
      return isCovered ? `<c r="${address}" s="${covering.style}"/>` : this.#cell(cell, address);
    });
    const height = row.height === null ? '' : ` ht="${row.height}" customHeight="1"`;
    this.#rows.push(`<row r="${number}"${height}>${cells.join('')}</row>`);
  }

  get rows(): string {
    return this.#rows.join('');
  }

  get merges(): string {
    return this.#merges.length === 0 ? '' : `<mergeCells count="${this.#merges.length}">${this.#merges.join('')}</mergeCells>`;
  }

  #styleOf(cell: CellModel | undefined): number {
    return cell === undefined ? 0 : (this.#styles.get(styleNameOf(cell)) ?? 0);
  }

  #cell(cell: CellModel, address: string): string {
    const { value } = cell;
    const place = `r="${address}" s="${this.#styleOf(cell)}"`;
    if (value === null) return `<c ${place}/>`;
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    if (typeof value === 'string') {
      const text = excelText(value);
      if (text === '') return `<c ${place}/>`;
      if (text.length <= longestCellText) return `<c ${place} t="s"><v>${this.#texts.numberOf(text)}</v></c>`;
      throw new WorkbookError('CHECK_FAILED', { where: `${this.#sheet.name}!${address}`, expected: `${longestCellText}`, found: `${text.length}` });
    }
    if ('day' in value) return `<c ${place}><v>${excelDay(value.day)}</v></c>`;
    return `<c ${place}><f>${xmlText(value.formula)}</f><v>${value.result}</v></c>`;
  }
}
