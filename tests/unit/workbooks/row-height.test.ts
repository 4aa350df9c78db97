import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styleTable } from '../../../src-main/workbooks/layouts/typeset.ts';
import { fitRow, spreadRow } from '../../../src-main/workbooks/row-height.ts';
import type { RowGeometry } from '../../../src-main/workbooks/row-height.ts';
import { fullWidthRow, plainRow } from '../../../src-main/workbooks/sheet-model.ts';
import type { CellModel, RowModel } from '../../../src-main/workbooks/sheet-model.ts';
import { countyProfile, textOfLength } from './sample-data.ts';

const geometry: RowGeometry = { columnWidths: [6, 40, 20], styles: styleTable(countyProfile.typesetting), maximumHeight: 330 };
const cell = (value: CellModel['value']): CellModel => ({ value, style: 'text' });
const heights = (requirement: string): (number | null)[] =>
  fitRow(plainRow([cell(1), cell(requirement), cell('')]), geometry).map((row) => row.height);

/** The text of a column through all continuation rows. */
function textOf(rows: readonly RowModel[], column: number): string {
  return rows.map((row) => row.cells[column]?.value).map((value) => (typeof value === 'string' ? value : '')).join('');
}

describe('fitRow', () => {
  it('gives a line of 10.5 points 19.75 points and each further line 15.54 more', () => {
    expect(heights('短')).toEqual([19.75]);
    expect(heights('一\n二\n三')).toEqual([50.75]);
  });

  it('takes the tallest cell', () => {
    const [row] = fitRow(plainRow([cell(1), cell('短'), cell('一\n二')]), geometry);
    expect(row?.height).toBe(35.25);
  });

  it('counts the whole width of a merged cell', () => {
    const text = textOfLength(25);
    expect(heights(text)).toEqual([35.25]);
    const [merged] = fitRow(fullWidthRow(text, 'text', 3), geometry);
    expect(merged?.height).toBe(19.75);
  });

  it('goes on in further rows when a row would be too tall, and marks them', () => {
    const text = textOfLength(2_000);
    const mark = { column: 0, cell: cell('7(续)') };
    const rows = fitRow(plainRow([cell(7), cell(text), cell('县教育局')]), geometry, mark);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => (row.height ?? 999) <= 330)).toBe(true);
    expect(textOf(rows, 1)).toBe(text);
    expect(rows.map((row) => row.cells[0]?.value)).toEqual([7, ...rows.slice(1).map(() => '7(续)')]);
    expect(rows.map((row) => row.cells[2]?.value)).toEqual(['县教育局', ...rows.slice(1).map(() => null)]);
  });

  it('repeats the merge of a continued heading', () => {
    const rows = fitRow(fullWidthRow(textOfLength(3_000), 'section1', 3), geometry);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every((row) => row.merges.length === 1)).toBe(true);
  });

  it('keeps every character of every text in rows of a legal height', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000 }), fc.integer({ min: 60, max: 409 }), (text, maximumHeight) => {
        const rows = fitRow(plainRow([cell(1), cell(text), cell(null)]), { ...geometry, maximumHeight });
        const bare = (value: string): string => value.replaceAll(/[\u0000-\u001f\u007f\ufffe\uffff]/g, '');
        expect(bare(textOf(rows, 1))).toBe(bare(text));
        for (const row of rows) expect(row.height).toBeLessThanOrEqual(maximumHeight);
      }),
      { numRuns: 60 },
    );
  });
});

describe('spreadRow', () => {
  it('is the row of fitRow while that is one', () => {
    const row = plainRow([cell(1), cell(textOfLength(200)), cell(null)]);
    expect(spreadRow(row, geometry)).toEqual(fitRow(row, geometry));
  });

  it('keeps a text whole in a cell that is merged over as many rows as it needs', () => {
    const text = textOfLength(2_000);
    const [first, ...below] = spreadRow(plainRow([cell(1), cell(text), cell('')]), geometry);
    expect(first?.cells[1]?.value).toBe(text);
    expect(first?.merges).toEqual([0, 1, 2].map((column) => ({ from: column, to: column, down: below.length })));
    expect(below.length).toBeGreaterThan(1);
    expect(below.flatMap((row) => row.cells).every(({ value }) => value === null)).toBe(true);
    const lines = fitRow(plainRow([cell(1), cell(text), cell('')]), geometry).reduce((sum, row) => sum + (row.height ?? 0), 0);
    expect((first?.height ?? 0) * (below.length + 1)).toBeGreaterThan(lines - 20 * below.length);
    expect(first?.height).toBeLessThanOrEqual(409);
  });

  it('measures what is shown in place of a text', () => {
    const [row, ...below] = spreadRow(plainRow([cell(1), { value: textOfLength(2_000), style: 'textBelow' }, cell('')]), geometry);
    expect(row?.height).toBe(19.75);
    expect(below).toEqual([]);
  });
});
