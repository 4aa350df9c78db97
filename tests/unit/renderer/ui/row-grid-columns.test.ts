import { expect, it } from 'vitest';
import { columnsInRoom, gridTracks } from '../../../../src-renderer/ui/row-grid-columns.ts';
import type { RowGridColumn } from '../../../../src-renderer/ui/row-grid-columns.ts';

const column = (key: string, change: Partial<RowGridColumn<string>> = {}): RowGridColumn<string> => ({ key, label: key, width: '9em', cell: (row) => row, ...change });
const columns = [column('kind', { shownFrom: 58 }), column('unit', { width: 'minmax(9em, 1fr)' }), column('day', { shownFrom: 46 })];

it('lets columns give way one after the other, but none before the table is measured', () => {
  const shown = (width: number): string => columnsInRoom(columns, width).map(({ key }) => key).join(' ');
  expect(shown(58)).toBe('kind unit day');
  expect(shown(57.9)).toBe('unit day');
  expect(shown(45)).toBe('unit');
  expect(shown(0)).toBe('kind unit day');
});

it('gives the boxes a track of their own', () => {
  expect(gridTracks(columns.slice(0, 2), false)).toBe('9em minmax(9em, 1fr)');
  expect(gridTracks(columns.slice(0, 1), true)).toBe('2.6em 9em');
});
