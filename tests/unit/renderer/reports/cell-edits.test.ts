import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearEdit, fillDownEdit, pasteEdit, textsOf } from '../../../../src-renderer/features/reports/quarter/cell-edits.ts';
import { clamped, placeAfterKey, placeAfterTab, rangeBetween } from '../../../../src-renderer/ui/cell-range.ts';
import { pasteSummary, refusalGroups } from '../../../../src-renderer/features/reports/quarter/paste-words.ts';
import { isDrafts, withChanges } from '../../../../src-renderer/features/reports/quarter/report-drafts.ts';
import type { Drafts } from '../../../../src-renderer/features/reports/quarter/report-drafts.ts';
import { parseClipboardTable, clipboardText } from '../../../../src-renderer/ui/clipboard-table.ts';
import { allColumns, placeOf, sheetRow } from './report-samples.ts';

const rows = [sheetRow(0), sheetRow(1, { lastText: '已报', lastReportedOn: '2026-03-31' }), sheetRow(2), sheetRow(3)];
const tableWith = (drafts: Drafts) => ({ rows, columns: allColumns, drafts });
const at = (row: number, column: number) => rangeBetween({ row, column }, { row, column });
const state = placeOf('state');

describe('paste', () => {
  it('fills from the current cell down and right, and names what it does not take', () => {
    const edit = pasteEdit(tableWith({}), at(1, state), parseClipboardTable('推进中\t已公开\t人手不足\r\n差不多了\t"两行\n文字"\t\r\n已完成\t\t'));
    expect(edit.changes.map(({ row, column, value }) => [row.taskId, column, value])).toEqual([
      ['task-1', 'state', 'inProgress'],
      ['task-1', 'text', '已公开'],
      ['task-1', 'problems', '人手不足'],
      ['task-2', 'text', '两行\n文字'],
      ['task-3', 'state', 'doneUnchecked'],
    ]);
    expect(edit.refused.map(({ text, reason }) => [text, reason])).toEqual([['差不多了', '没有“差不多了”这种状态']]);
    expect(pasteSummary(edit)).toBe('将改动 5 格（3 行），1 格不填');
  });

  it('refuses what lies beyond the table and in columns that are not filled in, unless nothing differs there', () => {
    const edit = pasteEdit(tableWith({}), at(3, 0), [['4', '别的任务'], ['5', '']]);
    expect(edit.changes).toEqual([]);
    expect(refusalGroups(edit.refused).map(({ reason, cells }) => [reason, cells.length])).toEqual([
      ['这一列不能改', 1],
      ['超出表格', 1],
    ]);
    expect(pasteSummary(edit)).toBe('没有要改动的格，2 格不填');
  });

  it('fills a chosen range that holds the block a whole number of times', () => {
    const range = rangeBetween({ row: 0, column: state }, { row: 3, column: state });
    expect(pasteEdit(tableWith({}), range, [['推进中']]).changes).toHaveLength(4);
    expect(pasteEdit(tableWith({}), range, [['推进中'], ['已完成']]).changes.map(({ value }) => value)).toEqual(['inProgress', 'doneUnchecked', 'inProgress', 'doneUnchecked']);
    expect(pasteEdit(tableWith({}), range, [['推进中'], ['推进中'], ['推进中']]).changes).toHaveLength(3);
  });

  it('changes nothing when a copied range comes back to its place', () => {
    const value = fc.constantFrom('', '甲', '"乙"', '两\n行', ' 丙\t丁 ');
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), (texts) => {
        const drafts = withChanges({}, rows.map((row, index) => ({ row, column: 'text', value: (texts[index] ?? '').trim() })));
        const range = rangeBetween({ row: 0, column: 0 }, { row: 3, column: allColumns.length - 1 });
        const copied = parseClipboardTable(clipboardText(textsOf(tableWith(drafts), range)));
        expect(pasteEdit(tableWith(drafts), range, copied)).toEqual({ changes: [], refused: [] });
      }),
    );
  });
});

describe('fill down and empty', () => {
  const drafts = withChanges({}, [
    { row: sheetRow(0), column: 'text', value: '已公开' },
    { row: sheetRow(0), column: 'percent', value: '50' },
    { row: sheetRow(1), column: 'state', value: 'inProgress' },
  ]);

  it('puts the first line of the range into the others, whatever their tasks', () => {
    const range = rangeBetween({ row: 0, column: 0 }, { row: 2, column: allColumns.length - 1 });
    const after = withChanges(drafts, fillDownEdit(tableWith(drafts), range).changes);
    expect(after['task-2 unit-1']?.cells).toEqual({ text: '已公开', percent: '50' });
    expect(after['task-1 unit-1']?.cells).toEqual({ text: '已公开', percent: '50' });
  });

  it('takes the line above a single one', () => {
    expect(fillDownEdit(tableWith(drafts), at(1, placeOf('text'))).changes.map(({ value }) => value)).toEqual(['已公开']);
    expect(fillDownEdit(tableWith(drafts), at(0, placeOf('text'))).changes).toEqual([]);
  });

  it('empties cells to what is saved, and drops a draft that holds nothing', () => {
    const range = rangeBetween({ row: 0, column: 0 }, { row: 1, column: allColumns.length - 1 });
    expect(withChanges(drafts, clearEdit(tableWith(drafts), range).changes)).toEqual({});
  });

  it('keeps drafts that it can read again', () => {
    expect(isDrafts(JSON.parse(JSON.stringify(drafts)))).toBe(true);
    const [draft] = Object.values(drafts);
    for (const wrong of [{ cells: { colour: 'red' } }, { cells: { text: 5 } }, { cells: null }, { rowVersion: 'one' }, { title: null }]) {
      expect(isDrafts({ 'task-1 unit-1': { ...draft, ...wrong } })).toBe(false);
    }
    expect([isDrafts(null), isDrafts({ one: 'x' })]).toEqual([false, false]);
  });
});

describe('cursor', () => {
  const size = { rows: 4, columns: 3 };

  it('stays inside the table by every key', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean())), (keys) => {
        let place = { row: 0, column: 0 };
        for (const [name, ctrl] of keys) {
          place = placeAfterKey(name, ctrl, place, size) ?? place;
          expect(place).toEqual(clamped(place, size));
        }
      }),
    );
    expect(placeAfterKey('End', true, { row: 0, column: 0 }, size)).toEqual({ row: 3, column: 2 });
    expect(placeAfterKey('x', false, { row: 0, column: 0 }, size)).toBeNull();
  });

  it('goes through all cells by Tab, and out of the table at its ends', () => {
    expect(placeAfterTab({ row: 0, column: 2 }, 1, size)).toEqual({ row: 1, column: 0 });
    expect(placeAfterTab({ row: 1, column: 0 }, -1, size)).toEqual({ row: 0, column: 2 });
    expect(placeAfterTab({ row: 3, column: 2 }, 1, size)).toBeNull();
    expect(placeAfterTab({ row: 0, column: 0 }, -1, size)).toBeNull();
  });
});
