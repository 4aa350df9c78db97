import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchRows } from '../../../../src-main/domain/exchange/match-rows.ts';
import type { MatchCandidate } from '../../../../src-main/domain/exchange/match-rows.ts';
import type { ReturnedRow } from '../../../../src-main/domain/exchange/returned-sheet.ts';
import { idOf } from './sample-workbook.ts';

function candidate(number: number, title: string, more: Partial<MatchCandidate> = {}): MatchCandidate {
  return { taskId: idOf(number), unitId: 'finance', rowNumber: number, outlineNumber: String(number), title, requirement: null, unitNames: ['县财政局', '财政局'], ...more };
}

function returned(row: number, title: string, more: { rowId?: string; number?: string; unitText?: string; requirement?: string } = {}): ReturnedRow {
  const { rowId = null, number = null, unitText = null, requirement = null } = more;
  return { position: { sheet: '任务填报', row }, rowId, unitText, facts: { number, planTitle: null, title, requirement, deadlineText: null }, cells: {} };
}

/** Where each row went, in the order of the rows: the task's number, by what, or the candidates' numbers. */
function outcomes(rows: readonly ReturnedRow[], candidates: readonly MatchCandidate[], unitText: string | null = '县财政局'): unknown[] {
  const name = ({ unitId, rowNumber }: MatchCandidate): string => (unitId === 'finance' ? String(rowNumber) : `${unitId} ${rowNumber}`);
  return matchRows(rows, candidates, unitText).matches.map((match) => (match.outcome === 'matched' ? `${match.by} ${name(match.candidate)}` : match.candidates.map((one) => name(one.candidate)).toSorted()));
}

const three = [candidate(1, '规范政策文件公开'), candidate(2, '办好政民互动栏目'), candidate(3, '开展业务培训')];

describe('by id', () => {
  test('a row is found whatever its words', () => {
    expect(outcomes([returned(2, '改了名的任务', { rowId: idOf(2) }), returned(3, '', { rowId: idOf(1).toUpperCase() })], three)).toEqual(['id 2', 'id 1']);
    expect(matchRows([returned(2, '', { rowId: idOf(2) })], three, null)).toMatchObject({ matches: [{ confidence: 1 }], missing: [{ rowNumber: 1 }, { rowNumber: 3 }] });
  });

  test('an id of no task leaves the words', () => {
    expect(outcomes([returned(2, '开展业务培训', { rowId: idOf(77) })], three)).toEqual(['words 3']);
  });

  test('rows sorted without their hidden ids go by their words', () => {
    const rows = [returned(2, '开展业务培训', { rowId: idOf(1) }), returned(3, '规范政策文件公开', { rowId: idOf(2) }), returned(4, '办好政民互动栏目', { rowId: idOf(3) })];
    expect(outcomes(rows, three)).toEqual(['words 3', 'words 1', 'words 2']);
  });

  test('also where the sheet prints the number of a task in front of its title', () => {
    const rows = [returned(2, '3 开展业务培训', { rowId: idOf(1) }), returned(3, '1 规范政策文件公开', { rowId: idOf(2) }), returned(4, '二 办好政民互动栏目', { rowId: idOf(3) })];
    expect(outcomes(rows, three)).toEqual(['words 3', 'words 1', 'words 2']);
    expect(outcomes([returned(2, '1 规范政策文件公开', { rowId: idOf(1) })], three)).toEqual(['id 1']);
    const odd = [candidate(1, '开展业务培训', { outlineNumber: '999-2' }), candidate(2, '规范政策文件公开', { outlineNumber: '999-3' })];
    expect(outcomes([returned(2, '999-3 规范政策文件公开', { rowId: idOf(1) }), returned(3, '999-2 开展业务培训', { rowId: idOf(2) })], odd)).toEqual(['words 2', 'words 1']);
    expect(matchRows([returned(2, '999-3 规范政策文件公开')], odd, null)).toMatchObject({ matches: [{ outcome: 'matched', by: 'words', candidate: { rowNumber: 2 } }] });
  });

  test('of two rows with one id the one with its words has it; the other names it', () => {
    expect(outcomes([returned(2, '另加的一项', { rowId: idOf(1) }), returned(3, '规范政策文件公开', { rowId: idOf(1) })], three)).toEqual([['1'], 'id 1']);
    expect(outcomes([returned(2, '规范政策文件公开', { rowId: idOf(1) }), returned(3, '规范政策文件公开', { rowId: idOf(1) })], three)).toEqual([['1'], ['1']]);
  });

  test('a task of several units goes by the unit', () => {
    const units = [candidate(1, '开展业务培训'), candidate(1, '开展业务培训', { unitId: 'health', unitNames: ['县卫生健康局', '县卫健局'] })];
    expect(outcomes([returned(2, '开展业务培训', { rowId: idOf(1), unitText: '县卫健局' })], units, null)).toEqual(['id health 1']);
    expect(outcomes([returned(2, '开展业务培训', { rowId: idOf(1), unitText: '县卫健局' }), returned(3, '开展业务培训', { rowId: idOf(1), unitText: '县财政局' })], units, '县政府办')).toEqual(['id health 1', 'id 1']);
    expect(outcomes([returned(2, '开展业务培训', { rowId: idOf(1) })], units, null)).toEqual([['1', 'health 1']]);
  });
});

describe('by words', () => {
  test.each<[string, string, number]>([
    ['width and blanks', '１．规范 政策文件，公开', 0.8],
    ['a part of the title', '规范政策文件', 0.7],
    ['a longer title', '进一步规范政策文件公开', 0.7],
    ['a slip of the pen', '规犯政策文件公开', 0.6],
  ])('%s', (_, title, least) => {
    const [match] = matchRows([returned(2, title)], three, '县财政局').matches;
    expect(match).toMatchObject({ outcome: 'matched', by: 'words', candidate: { rowNumber: 1 } });
    expect(match?.outcome === 'matched' ? match.confidence : 0).toBeGreaterThanOrEqual(least);
  });

  test('another task is not taken, a similar one is named', () => {
    expect(outcomes([returned(2, '整修办公楼'), returned(3, '开展全员业务能力培训')], three)).toEqual([[], ['3']]);
  });

  test('equal titles are told apart by number, unit or requirement', () => {
    const twins = [candidate(1, '报送总结', { requirement: '上半年' }), candidate(2, '报送总结', { requirement: '下半年' })];
    expect(outcomes([returned(2, '报送总结', { number: '2' }), returned(3, '报送总结', { number: '（1）' })], twins)).toEqual(['words 2', 'words 1']);
    expect(outcomes([returned(2, '报送总结', { requirement: '下半年' })], twins)).toEqual(['words 2']);
    const units = [candidate(1, '报送总结'), candidate(1, '报送总结', { unitId: 'health', unitNames: ['县卫健局'] })];
    expect(outcomes([returned(2, '报送总结', { unitText: '县卫健局' }), returned(3, '报送总结', { unitText: '财政局' })], units, null)).toEqual(['words health 1', 'words 1']);
  });

  test('the unit of a row goes before the unit of its sheet', () => {
    const units = [candidate(1, '报送总结'), candidate(1, '报送总结', { unitId: 'health', unitNames: ['县卫健局'] })];
    expect(outcomes([returned(2, '报送总结', { unitText: '县卫健局' })], units, '县财政局')).toEqual(['words health 1']);
    expect(outcomes([returned(2, '开展业务培训', { unitText: '县水利局' })], three, '县财政局')).toEqual(['words 3']);
  });

  test('what cannot be told apart is left with its candidates', () => {
    const twins = [candidate(1, '报送总结', { outlineNumber: null }), candidate(2, '报送总结', { outlineNumber: null })];
    expect(outcomes([returned(2, '报送总结')], twins)).toEqual([['1', '2']]);
    expect(outcomes([returned(2, '开展业务培训'), returned(3, '开展业务培训')], three)).toEqual([['3'], ['3']]);
  });

  test('the task of another unit is not surely meant', () => {
    expect(outcomes([returned(2, '开展业务培训', { unitText: '县水利局' })], three, null)).toEqual([['3']]);
  });
});

test('a number that belongs to a title is no number in front of another one', () => {
  const titles = [candidate(1, '1号专栏公开'), candidate(2, '号专栏公开'), candidate(3, '财政公开')];
  expect(outcomes([returned(2, '号专栏公开'), returned(3, '财政公开'), returned(4, '1号专栏公开')], titles)).toEqual(['words 2', 'words 3', 'words 1']);
});

const title = fc.stringMatching(/^[政务公开财政教育规范文件培训0-9（）.]{1,10}$/u);

test('every row finds its task by words where the titles are distinct also without numbers in front, sorted and numbered anew', () => {
  const key = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '').replace(/^\d+/u, '');
  const titles = fc.uniqueArray(title.filter((text) => /[\u4e00-\u9fff]/u.test(text)), { minLength: 1, maxLength: 12, selector: key });
  fc.assert(
    fc.property(titles.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all.map((_, at) => at), { minLength: all.length }), fc.boolean())), ([all, order, isNumbered]) => {
      const candidates = all.map((text, at) => candidate(at + 1, text));
      const rows = order.map((at, place) => returned(place + 2, ` ${all[at] ?? ''}\n`, isNumbered ? { number: String(place + 1) } : {}));
      expect(outcomes(rows, candidates)).toEqual(order.map((at) => `words ${at + 1}`));
    }),
    { numRuns: 60 },
  );
});

test('the order of rows and tasks is of no account', () => {
  const titles = fc.array(title, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(titles, titles, (all, printed) => {
      const candidates = all.map((text, at) => candidate(at + 1, text));
      const rows = printed.map((text, at) => returned(at + 2, text, { number: String(at + 1) }));
      expect(outcomes(rows.toReversed(), candidates.toReversed()).toReversed()).toEqual(outcomes(rows, candidates));
    }),
    { numRuns: 60 },
  );
});
