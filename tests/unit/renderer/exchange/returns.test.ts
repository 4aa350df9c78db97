import { describe, expect, it } from 'vitest';
import { allReturns, chosenReturns, returnChips } from '../../../../src-renderer/features/exchange/returns/return-choice.ts';
import { outcomeWords, recognitionWords } from '../../../../src-renderer/features/exchange/returns/return-words.ts';
import { returnedFile } from './exchange-samples.ts';

const none = returnedFile().outcomes;
const files = [
  returnedFile({ returnId: 'a', state: 'applied' }),
  returnedFile({ returnId: 'b', fileName: '重报.xls', unitId: null, unitName: null, recognisedBy: null }),
  returnedFile({ returnId: 'c', state: 'setAside', fileName: '司法局.xlsx', unitName: '县司法局' }),
  returnedFile({ returnId: 'd' }),
];
const ids = (found: readonly { returnId: string }[]): string[] => found.map(({ returnId }) => returnId);

describe('the list of returned files', () => {
  it('shows those that wait first', () => {
    expect(ids(chosenReturns(files, allReturns))).toEqual(['b', 'd', 'a', 'c']);
  });

  it('is narrowed by state, by file and unit, and to what another place leads to', () => {
    expect(ids(chosenReturns(files, { ...allReturns, states: ['setAside'] }))).toEqual(['c']);
    expect(ids(chosenReturns(files, { ...allReturns, search: '重报' }))).toEqual(['b']);
    expect(ids(chosenReturns(files, { ...allReturns, search: '司法' }))).toEqual(['c']);
    expect(ids(chosenReturns(files, { ...allReturns, returnIds: ['a', 'd'] }))).toEqual(['d', 'a']);
    expect(returnChips(files, '财政').map(({ label, count }) => `${label} ${count}`)).toEqual(['待核对 1', '已并入 1', '已搁置 0']);
  });
});

describe('what a file brings', () => {
  it('is counted in words; unchanged rows only where there is nothing else', () => {
    expect(outcomeWords({ outcomes: { ...none, new: 3, changed: 2, conflict: 1, unmatched: 1, invalid: 1, unchanged: 9 }, tamperedRows: 2 })).toBe(
      '新报 3 · 变更 2 · 冲突 1 · 未对上 1 · 无法识别 1 · 锁定格被改 2',
    );
    expect(outcomeWords({ outcomes: { ...none, unchanged: 9 }, tamperedRows: 0 })).toBe('无变化 9');
  });

  it('says how its unit is known where that is not certain', () => {
    expect(files.slice(0, 2).map(recognitionWords)).toEqual(['', '未识别']);
    expect(recognitionWords({ unitId: 'a', recognisedBy: 'words' })).toBe('凭文字识别');
    expect(recognitionWords({ unitId: 'a', recognisedBy: 'clerk' })).toBe('已指定');
  });
});
