import { describe, expect, it } from 'vitest';
import { columnsOfUnit, isPlain, plainChoice, withoutUnit } from '../../../../src-renderer/features/website/list/column-choice.ts';
import { aboutColumns, stateChips, unitWords } from '../../../../src-renderer/features/website/list/column-words.ts';
import { columnFieldsOf, columnFormOf, columnProblem, isColumnDraft } from '../../../../src-renderer/features/website/panel/column-draft.ts';
import { columnView } from '../samples/case-samples.ts';

const columns = [columnView('a'), columnView('b', { unitId: null, unitName: null, state: 'overdue' }), columnView('c', { state: 'empty' })];

describe('the choice of columns', () => {
  it('shows those of a unit, or those of no unit', () => {
    const ids = (unit: string | null) => columnsOfUnit(columns, unit).map(({ columnId }) => columnId);
    expect(ids(null)).toEqual(['a', 'b', 'c']);
    expect(ids('unit')).toEqual(['a', 'c']);
    expect(ids(withoutUnit)).toEqual(['b']);
    expect(isPlain(plainChoice)).toBe(true);
    expect(isPlain({ ...plainChoice, unit: withoutUnit })).toBe(false);
  });
});

describe('words of columns', () => {
  it('count the states, the most urgent first', () => {
    expect(stateChips(columns, ['noCycle']).map(({ key, count }) => [key, count])).toEqual([['overdue', 1], ['empty', 1], ['current', 1], ['noCycle', 0]]);
    expect(aboutColumns(columns)).toBe('共 3 个网站栏目\uff0c超期 1 个\uff0c空白 1 个');
    expect(aboutColumns([columnView('a')])).toBe('共 1 个网站栏目\uff0c都按期更新');
  });

  it('name the unit, else what was printed', () => {
    expect(columns.slice(0, 2).map(unitWords)).toEqual(['县财政局', '财政局']);
  });
});

describe('a column that is typed', () => {
  it('needs a name, and loses blank levels when it is saved', () => {
    expect(columnProblem(columnFormOf(null))).toBe('请填写栏目名称');
    expect(columnFieldsOf({ ...columnFormOf(null), path: [' 政务公开 ', ' ', '预算'] }).path).toEqual(['政务公开', '预算']);
    const saved = columnView('a', { note: '备注' });
    expect(columnFieldsOf(columnFormOf(saved))).toMatchObject({ path: ['政务公开', 'a'], note: '备注', printedCycle: '每月' });
  });

  it('survives JSON, and drafts of other shapes are refused', () => {
    expect(isColumnDraft({ rowVersion: 2, changes: { path: ['a'], empty: true } })).toBe(true);
    expect(isColumnDraft({ rowVersion: 2, changes: { path: 'a' } })).toBe(false);
  });
});
