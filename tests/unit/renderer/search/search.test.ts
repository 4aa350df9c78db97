import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../../src-main/contract/workbench.ts';
import { hitKinds } from '../../../../src-main/contract/workbench.ts';
import { foundPieces } from '../../../../src-renderer/features/search/found-pieces.ts';
import { excerptBeside, hitLines } from '../../../../src-renderer/features/search/hit-lines.ts';
import { openHit } from '../../../../src-renderer/features/search/open-hit.ts';
import { isRecentList, withSearch } from '../../../../src-renderer/features/search/recent-searches.ts';
import { dayWords } from '../../../../src-renderer/features/search/search-words.ts';

function hit(kind: SearchHit['kind'], id: string, more: Partial<SearchHit> = {}): SearchHit {
  return { kind, id, title: id, about: '', excerpt: '', found: [], taskId: null, unitId: null, planId: null, day: null, ...more };
}

describe('foundPieces', () => {
  it('marks every place of every word, in either case, overlapping ones as one', () => {
    expect(foundPieces('政务公开与公开Q2', ['公开', 'q2'])).toEqual([
      { text: '政务', marked: false },
      { text: '公开', marked: true },
      { text: '与', marked: false },
      { text: '公开Q2', marked: true },
    ]);
    expect(foundPieces('政务公开', ['务公', '公开'])).toEqual([{ text: '政', marked: false }, { text: '务公开', marked: true }]);
    expect(foundPieces('政务', [''])).toEqual([{ text: '政务', marked: false }]);
  });

  it('loses and adds nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('公', '开', 'a', 'A', ' '), maxLength: 12 });
    fc.assert(fc.property(text, fc.array(text, { maxLength: 3 }), (whole, found) => {
      expect(foundPieces(whole, found).map((piece) => piece.text).join('')).toBe(whole);
    }));
  });
});

describe('hitLines', () => {
  const tasks = ['1', '2', '3', '4', '5', '6'].map((id) => hit('task', id));

  it('keeps the hits of a kind together, the kind of the best hit first, and leads to the rest', () => {
    const lines = hitLines([hit('unit', 'u'), ...tasks, hit('unit', 'v')], null);
    expect(lines.map(({ key }) => key)).toEqual(['unit u', 'unit v', 'task 1', 'task 2', 'task 3', 'task 4', 'task 5', 'more task']);
  });

  it('shows all hits of the chosen kind', () => {
    expect(hitLines(tasks, 'task')).toHaveLength(6);
  });
});

it('an excerpt is shown where the title does not show what was found', () => {
  expect(excerptBeside({ title: '公开财政预算决算', excerpt: '…财政预算…', found: ['预算'] })).toBe('');
  expect(excerptBeside({ title: '公开财政预算决算', excerpt: '…县财政局…', found: ['预算', '财政局'] })).toBe('…县财政局…');
  expect(excerptBeside({ title: '公开财政预算决算', excerpt: '公开财政预算决算', found: [] })).toBe('');
});

it('a hit of each kind leads to its row', () => {
  const led: unknown[] = [];
  const goTo = (...place: unknown[]): void => void led.push(place);
  for (const kind of hitKinds) openHit(goTo, hit(kind, 'id', { taskId: 'task', planId: 'plan' }));
  expect(led).toEqual([
    ['ledger', { taskId: 'task', planId: 'plan' }],
    ['ledger', { taskId: 'task', planId: 'plan' }],
    ['ledger', { taskId: 'task', planId: 'plan' }],
    ['units', { unitId: 'id' }],
    ['cases', { caseId: 'id' }],
    ['supervision', { tab: 'slips', slipId: 'id' }],
    ['plans', { planId: 'id' }],
    ['website', { columnId: 'id' }],
  ]);
  expect(openHit(goTo, hit('evidence', 'id'))).toBeNull();
  expect(led).toHaveLength(8);
});

it('the last searches are kept, the newest first, each once', () => {
  expect(withSearch(['甲', '乙'], ' 乙 ')).toEqual(['乙', '甲']);
  expect(withSearch(['甲'], '  ')).toEqual(['甲']);
  expect(withSearch(['1', '2', '3', '4', '5', '6', '7', '8'], '9')).toEqual(['9', '1', '2', '3', '4', '5', '6', '7']);
  expect(isRecentList(['甲'])).toBe(true);
  expect(isRecentList({ recent: [] })).toBe(false);
});

it('a day is said with what happens on it', () => {
  expect(dayWords({ kind: 'task', day: '2026-06-30' })).toBe('完成时限 2026-06-30');
  expect(dayWords({ kind: 'unit', day: null })).toBe('');
});
