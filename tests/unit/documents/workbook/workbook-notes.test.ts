import { expect, it } from 'vitest';
import { workbookNotes } from '../../../../src-main/documents/workbook/workbook-notes.ts';

it('tells of hidden sheets and columns, asks about cells with errors, and says that hidden rows were read', () => {
  const notes = workbookNotes([
    { kind: 'hiddenSheets', names: ['选项', '去年'] },
    { kind: 'hiddenColumns', sheet: '台账', columns: ['B 编号', 'D 备注'] },
    { kind: 'hiddenRowsRead', sheet: '台账', rows: [3] },
    { kind: 'errorCells', sheet: '台账', addresses: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] },
  ]);
  expect(notes.map(({ code, severity, values }) => [code, severity, values])).toEqual([
    ['ROWS_HIDDEN', 'info', { name: '选项' }],
    ['ROWS_HIDDEN', 'info', { name: '去年' }],
    ['ROWS_HIDDEN', 'info', { name: '台账', count: 2 }],
    ['HIDDEN_ROWS_READ', 'info', { name: '台账', count: 1 }],
    ['LOST_CHARACTERS', 'question', { text: '台账!A1 A2 A3 A4 A5' }],
  ]);
});
