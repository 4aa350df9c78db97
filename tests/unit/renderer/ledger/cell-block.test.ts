import { describe, expect, it } from 'vitest';
import {
  clearedBlock,
  copiedArea,
  copiedTexts,
  filledBlock,
  isHeaderRow,
  pastedBlock,
  writesOf,
} from '../../../../src-renderer/features/ledger/cells/cell-block.ts';
import { remarkOn, writtenSentence } from '../../../../src-renderer/features/ledger/cells/cell-write-words.ts';
import { columnsFor } from '../../../../src-renderer/features/ledger/table/ledger-columns.ts';
import { deadline, ledgerRow } from './ledger-row-sample.ts';

const unit = (role: 'lead' | 'responsible' | 'supporting', printedName: string) => ({ role, printedName, unitId: printedName, collectiveUnitId: null });
const list = [
  ledgerRow({ id: 'a', outlineNumber: '1', title: '甲', requirement: '要求', assignments: [unit('lead', '县财政局')] }),
  ledgerRow({ id: 'b', outlineNumber: '2', title: '乙', deadlines: [deadline({ printedText: '6月底前', nextDueOn: '2026-06-30' })] }),
  ledgerRow({ id: 'c', title: '丙', rowVersion: 7, assignments: [unit('responsible', '县司法局'), unit('supporting', '县统计局')] }),
];
const rows = new Map(list.map((row) => [row.id, row]));
const columns = columnsFor(0, 1, ['number', 'title', 'requirement', 'lead', 'responsible', 'deadline', 'state']);
const grid = { order: ['a', 'b', 'c'], columns };
const at = (top: number, left: number, bottom = top, right = left) => ({ top, bottom, left, right });

it('copies what the cells hold: printed words, names with their roles, and computed words', () => {
  expect(copiedTexts(list, columns)).toEqual([
    ['1', '甲', '要求', '县财政局', '', '', '未启动'],
    ['2', '乙', '', '', '', '6月底前', '未启动'],
    ['', '丙', '', '', '县司法局；配合单位：县统计局', '', '未启动'],
  ]);
});

it('copies the marked cells, else the checked rows, else the current one', () => {
  const idsOf = (range: ReturnType<typeof at> | null, selected: string[], current: string | null) =>
    copiedArea(range, grid, rows, { selected: new Set(selected), current })?.rows.map(({ id }) => id);
  expect(idsOf(at(1, 1, 2, 2), ['a'], 'a')).toEqual(['b', 'c']);
  expect(idsOf(null, ['c', 'a'], 'b')).toEqual(['a', 'c']);
  expect(idsOf(null, [], 'b')).toEqual(['b']);
  expect(idsOf(null, [], null)).toBeUndefined();
  expect(copiedArea(at(1, 1, 2, 2), grid, rows, { selected: new Set(), current: null })?.columns.map(({ key }) => key)).toEqual(['title', 'requirement']);
});

describe('pastedBlock', () => {
  const fieldsOf = (pasted: string[][], range = at(0, 1), withHeader = false) => pastedBlock(pasted, range, grid, rows, withHeader);

  it('goes from the first marked cell on, and counts the rows that the table has not', () => {
    const block = fieldsOf([['一', '二'], ['三'], ['四', '五']], at(1, 5));
    expect(block.rows.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(block.fields).toEqual(['deadline', null]);
    expect(block.texts).toEqual([['一', '二'], ['三', '']]);
    expect(block.rowsBeyond).toBe(1);
  });

  it('fills the marked cells where it fits into them, as in WPS', () => {
    const filled = fieldsOf([['县民政局']], at(0, 3, 2, 4));
    expect(filled.texts).toEqual([['县民政局', '县民政局'], ['县民政局', '县民政局'], ['县民政局', '县民政局']]);
    expect(filled.fields).toEqual(['lead', 'responsibleAndSupporting']);
    expect(fieldsOf([['一'], ['二']], at(0, 3, 2, 3)).texts).toHaveLength(2);
  });

  it('goes by the names of a header', () => {
    const pasted = [['完成 时限', '责任单位', '状态'], ['9月底前', '县司法局', '推进中']];
    expect(isHeaderRow(pasted[0] ?? [])).toBe(true);
    expect(isHeaderRow(['工作任务', '县司法局'])).toBe(false);
    expect(isHeaderRow(['备注'])).toBe(false);
    const block = fieldsOf(pasted, at(0, 1), true);
    expect(block.fields).toEqual(['deadline', 'responsible', null]);
    expect(block.texts).toEqual([['9月底前', '县司法局', '推进中']]);
  });
});

describe('writesOf', () => {
  it('takes what differs, of two columns into one the right one', () => {
    const block = { rows: list, texts: [['甲', '新'], ['乙二', '  '], ['丙', '丙三']], fields: ['title', 'title'] as const, rowsBeyond: 0 };
    expect(writesOf(block)).toEqual([
      { taskId: 'a', rowVersion: 1, field: 'title', text: '新' },
      { taskId: 'b', rowVersion: 1, field: 'title', text: '  ' },
      { taskId: 'c', rowVersion: 7, field: 'title', text: '丙三' },
    ]);
  });

  it('writes nothing into columns that are computed or not chosen', () => {
    expect(writesOf({ rows: list, texts: list.map(() => ['x']), fields: [null], rowsBeyond: 0 })).toEqual([]);
  });
});

describe('filling and clearing', () => {
  it('fills down from the first marked row, or from the one above a single row', () => {
    expect(writesOf(filledBlock(at(0, 2, 2, 3), grid, rows) ?? clearedBlock(at(0, 0), grid, rows))).toEqual([
      { taskId: 'b', rowVersion: 1, field: 'requirement', text: '要求' },
      { taskId: 'b', rowVersion: 1, field: 'lead', text: '县财政局' },
      { taskId: 'c', rowVersion: 7, field: 'requirement', text: '要求' },
      { taskId: 'c', rowVersion: 7, field: 'lead', text: '县财政局' },
    ]);
    expect(filledBlock(at(1, 2), grid, rows)?.rows.map(({ id }) => id)).toEqual(['b']);
    expect(filledBlock(at(0, 2), grid, rows)).toBeNull();
  });

  it('clears what is marked and not empty already', () => {
    expect(writesOf(clearedBlock(at(0, 2, 1, 6), grid, rows)).map(({ taskId, field, text }) => [taskId, field, text])).toEqual([
      ['a', 'requirement', ''],
      ['a', 'lead', ''],
      ['b', 'deadline', ''],
    ]);
  });
});

describe('what is said of a write', () => {
  const preview = { taskId: 'a', field: 'deadline' as const, before: '', after: '', openUnits: [], deadlines: [], refused: null };

  it('says why a text is not written, which names stay open, how a deadline was read', () => {
    expect(remarkOn({ ...preview, refused: 'TITLE_MISSING' })).toBe('不写入：工作任务不能为空');
    expect(remarkOn({ ...preview, openUnits: ['某局'] })).toBe('“某局”不在单位名录里，照写，暂不对应');
    const read = { text: '8月底前', kind: 'date' as const, date: '2026-08-31', recurrence: null, relative: null };
    expect(remarkOn({ ...preview, deadlines: [read] })).toBe('2026-08-31');
    expect(remarkOn(preview)).toBe('');
  });

  it('tells how many cells were written', () => {
    expect(writtenSentence('已粘贴', 12, [])).toBe('已粘贴 12 处');
    expect(writtenSentence('已粘贴', 12, ['某局'])).toBe('已粘贴 12 处，1 个单位名称待对应');
  });
});
