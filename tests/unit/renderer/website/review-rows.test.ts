import { describe, expect, it } from 'vitest';
import type { ReadColumnView } from '../../../../src-main/contract/website.ts';
import { chosenColumns, isShown, isUnitOpen, reviewRows, withUnit } from '../../../../src-renderer/features/website/intake/review-rows.ts';
import { formerWords } from '../../../../src-renderer/features/website/intake/review-words.ts';
import { columnView } from '../samples/case-samples.ts';

const registered = columnView('预算公开');
const register = new Map([[registered.columnId, registered]]);

function readColumn(row: number, fields: Partial<ReadColumnView> = {}): ReadColumnView {
  return {
    row,
    columnId: null,
    path: ['政务公开', `栏目${row}`],
    unitId: 'unit',
    unitKnown: true,
    printedUnit: '财政局',
    printedCycle: '每月',
    lastUpdatedOn: null,
    empty: false,
    note: null,
    ...fields,
  };
}

const same = readColumn(2, { columnId: '预算公开', path: registered.path, lastUpdatedOn: '2026-07-01' });
const unknown = { unitId: null, unitKnown: false, printedUnit: '某某中心' };

describe('columns of a file beside the register', () => {
  it('are new, changed or the same; the same are not taken', () => {
    const rows = reviewRows([readColumn(1), same, { ...same, row: 3, printedCycle: '每季度' }], register);
    expect(rows.map(({ kind, chosen }) => [kind, chosen])).toEqual([['added', true], ['same', false], ['changed', true]]);
    expect(chosenColumns(rows).map(({ columnId, printedCycle }) => [columnId, printedCycle])).toEqual([[null, '每月'], ['预算公开', '每季度']]);
  });

  it('tell what the register has where they differ', () => {
    expect(formerWords({ ...same, printedCycle: '每季度', lastUpdatedOn: null }, registered)).toBe('周期 每月\uff1b上次更新 2026-07-01');
    expect(formerWords({ ...same, ...unknown }, registered)).toBe('单位 县财政局');
    expect(formerWords(same, registered)).toBe('');
    expect(formerWords(readColumn(1), undefined)).toBe('');
  });

  it('of an unknown unit take the chosen one together, but no others', () => {
    const rows = reviewRows([readColumn(1, unknown), readColumn(2, unknown), readColumn(3, { ...unknown, printedUnit: '别的中心' }), readColumn(4)], register);
    expect(rows.filter(isUnitOpen)).toHaveLength(3);
    const after = withUnit(rows, '0', 'unit-2', register);
    expect(after.map(({ unitId }) => unitId)).toEqual(['unit-2', 'unit-2', null, 'unit']);
    expect(after.filter((row) => isShown(row, 'unitOpen'))).toHaveLength(3);
    expect(withUnit(after, '1', null, register).map(({ unitId }) => unitId)).toEqual([null, null, null, 'unit']);
  });

  it('that were left out stay so when their unit is chosen, and are taken once they change something', () => {
    const rows = reviewRows([readColumn(1, unknown), { ...same, ...unknown, printedUnit: '财政局' }], register);
    const left = rows.map((row) => ({ ...row, chosen: false }));
    expect(withUnit(left, '0', 'unit-2', register)[0]?.chosen).toBe(false);
    expect(withUnit(rows, '1', 'unit', register)[1]).toMatchObject({ kind: 'same', chosen: false });
    expect(withUnit(withUnit(rows, '1', 'unit', register), '1', 'unit-2', register)[1]).toMatchObject({ kind: 'changed', chosen: true });
  });
});
