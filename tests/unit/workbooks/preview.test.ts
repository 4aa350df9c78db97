import { describe, expect, it } from 'vitest';
import { layOutWorkbook } from '../../../src-main/workbooks/layouts/lay-out-workbook.ts';
import { styleTable } from '../../../src-main/workbooks/layouts/typeset.ts';
import { previewOf } from '../../../src-main/workbooks/preview.ts';
import { type CellModel, plainRow, type SheetModel, type StyleKey } from '../../../src-main/workbooks/sheet-model.ts';
import { countyProfile, day } from './sample-data.ts';
import { ledgerChange } from './sample-ledger.ts';

const styles = styleTable(countyProfile.typesetting);
const cell = (value: CellModel['value'], style: StyleKey = 'text'): CellModel => ({ value, style });

function sheetOf(rows: SheetModel['rows'], more: Partial<SheetModel> = {}): SheetModel {
  const { orientation, margins } = countyProfile.typesetting;
  return { name: '表', columnWidths: [10, 20, 30], titleRowCount: 0, headerRowCount: 1, rows, print: { paper: 'A4', orientation, margins, footer: { text: '{page}', font: '宋体', size: 10 } }, ...more };
}

describe('previewOf', () => {
  it('shows texts as a spreadsheet program does', () => {
    const rows = [plainRow([cell({ day: day('2026-03-05') }, 'day'), cell({ formula: 'A1', result: 12.5 }), cell('很长', 'textBelow')]), plainRow([cell({ day: day('2026-03-05') }, 'fillInDay'), cell(7), cell(null)])];
    const { shown } = previewOf({ title: '', styles, sheets: [sheetOf(rows)] }, 0);
    expect(shown?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['2026年3月5日', '12.5', '（全文见下行）'],
      ['2026-03-05', '7', ''],
    ]);
  });

  it('leaves out cells that a merged one covers, in its row and below', () => {
    const empty = [cell(null), cell(null), cell(null)];
    const rows = [
      { cells: [cell('标题', 'title'), cell(null, 'title'), cell(null, 'title')], merges: [{ from: 0, to: 2 }], height: 30 },
      { cells: [cell('甲'), cell('乙'), cell('丙')], merges: [{ from: 0, to: 0, down: 1 }, { from: 1, to: 2, down: 2 }], height: null },
      { cells: empty, merges: [], height: null },
      { cells: [cell('丁'), cell(null), cell(null)], merges: [], height: null },
      { cells: empty, merges: [], height: null },
    ];
    const { shown } = previewOf({ title: '', styles, sheets: [sheetOf(rows)] }, 0);
    expect(shown?.rows.map(({ cells }) => cells.map(({ text, across, down }) => [text, across, down]))).toEqual([
      [['标题', 3, 1]],
      [['甲', 1, 2], ['乙', 2, 3]],
      [],
      [['丁', 1, 1]],
      [['', 1, 1], ['', 1, 1], ['', 1, 1]],
    ]);
  });

  it('tells the looks that are used, the paper and the sheets in sight', () => {
    const data = { year: 2026, planTitle: null, from: day('2026-06-01'), to: day('2026-06-30'), changes: [ledgerChange()] };
    const model = layOutWorkbook({ table: 'changesSince', profile: countyProfile, data });
    const other = sheetOf([plainRow([cell('甲', 'title')])], { name: '附表' });
    const whole = { ...model, sheets: [...model.sheets, sheetOf([], { visibility: 'hidden' }), other] };
    const preview = previewOf(whole, 0);
    const rowCount = model.sheets[0]?.rows.length;
    expect(preview.sheets).toEqual([{ name: '变动情况', rowCount }, { name: '附表', rowCount: 1 }]);
    expect(preview.shown).toMatchObject({ titleRowCount: 2, headerRowCount: 1, columnWidths: countyProfile.changesSince.columns.map(({ width }) => width), print: { paper: 'A4', orientation: 'landscape' } });
    expect(Object.keys(preview.styles).toSorted()).toEqual(['centered', 'day', 'header', 'subtitle', 'text', 'title']);
    expect(preview.styles['title']).toEqual({ font: '方正小标宋简体', size: 22, bold: false, horizontal: 'center', vertical: 'middle', bordered: false, wraps: true, fill: null, colour: null });
    const second = previewOf(whole, 1);
    expect(second.shown?.name).toBe('附表');
    expect(Object.keys(second.styles)).toEqual(['title']);
    expect(second.sheets).toEqual(preview.sheets);
    expect(previewOf(whole, 2)).toMatchObject({ shown: null, styles: {}, sheets: preview.sheets });
  });
});
