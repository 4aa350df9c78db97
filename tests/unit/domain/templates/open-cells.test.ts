import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryPlacements } from '../../../../src-main/domain/templates/carry-placements.ts';
import { cellValueOf } from '../../../../src-main/domain/templates/cell-value.ts';
import { findTemplateTables } from '../../../../src-main/domain/templates/find-table.ts';
import { openCells } from '../../../../src-main/domain/templates/open-cells.ts';
import type { PlainSheet } from '../../../../src-main/domain/templates/plain-sheet.ts';
import { addressOf } from '../../../../src-main/domain/templates/plain-sheet.ts';

function sheetOf(rows: PlainSheet['rows'], parts: Partial<PlainSheet> = {}): PlainSheet {
  return { name: '表', hidden: false, rows: [['序号', '工作任务', '落实情况', '完成状态'], ...rows], merges: [], formulas: [], ...parts };
}

function tableOf(sheet: PlainSheet) {
  const [table] = findTemplateTables([sheet]);
  if (table === undefined) throw new Error('no table');
  return table;
}

describe('open cells', () => {
  it('are those of our columns, with what stands in them; computed ones are not', () => {
    const sheet = sheetOf([[1, '公开预算', '已有', null], [2, '公开决算', null, '=1']], { formulas: [{ row: 2, column: 3 }] });
    expect(openCells(sheet, tableOf(sheet)).map(({ row, place, current }) => [row, addressOf(place), current])).toEqual([[1, 'C2', '已有'], [1, 'D2', ''], [2, 'C3', '']]);
  });

  it('that are merged over several rows are for all of them', () => {
    const sheet = sheetOf([[1, '公开预算', null, null], [2, '公开决算', null, null]], { merges: [{ top: 1, bottom: 2, left: 2, right: 2 }] });
    expect(openCells(sheet, tableOf(sheet)).map(({ place, rows }) => [addressOf(place), rows])).toEqual([['C2', [1, 2]], ['D2', [1]], ['D3', [2]]]);
  });
});

describe('what the clerk said of rows', () => {
  const before = tableOf(sheetOf([[1, '公开预算'], [2, '公开决算'], [3, '重复'], [4, '重复'], [5, '不填的']].map((row) => [...row, null, null])));
  const placements = { '1': 'a', '2': 'gone', '3': 'b', '5': null };

  it('comes along to rows with the same words, for tasks that are still known', () => {
    const now = tableOf(sheetOf([[1, '不填的'], [2, '新增'], [3, ' 公开 预算'], [4, '公开决算'], [5, '重复']].map((row) => [...row, null, null])));
    expect(carryPlacements({ rows: before.rows, placements }, now.rows, new Set(['a', 'b']))).toEqual({ '1': null, '3': 'a' });
  });
});

describe('the value of a text', () => {
  it('is a day or a share where the column asks for one, else the words', () => {
    expect(cellValueOf('finishedOn', '2026年6月25日', 2026)).toEqual({ day: '2026-06-25' });
    expect(cellValueOf('finishedOn', '6.25', 2026)).toBe('6.25');
    expect(cellValueOf('finishedOn', '2026年6月', 2026)).toBe('2026年6月');
    expect(cellValueOf('percent', '85％', 2026)).toEqual({ percent: 85, bare: false });
    expect(cellValueOf('percent', '85', 2026)).toEqual({ percent: 85, bare: true });
    expect(cellValueOf('percent', '约八成', 2026)).toBe('约八成');
    expect(cellValueOf('progress', '85%', 2026)).toBe('85%');
  });
});

describe('an address', () => {
  it('has no two places', () => {
    expect([0, 25, 26, 701, 702].map((column) => addressOf({ row: 0, column }))).toEqual(['A1', 'Z1', 'AA1', 'ZZ1', 'AAA1']);
    const place = fc.record({ row: fc.nat(20_000), column: fc.nat(16_383) });
    fc.assert(fc.property(place, place, (one, other) => (addressOf(one) === addressOf(other)) === (one.row === other.row && one.column === other.column)));
  });
});
