import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOfAssignment, withRoleValues } from '../../../../src-renderer/features/adaptation/drafts/assignment-values.ts';
import { besideSuperior, withReading } from '../../../../src-renderer/features/adaptation/drafts/deadline-words.ts';
import { filteredDrafts, needsAttention, wordingToConfirm } from '../../../../src-renderer/features/adaptation/drafts/draft-filters.ts';
import { draftSummary } from '../../../../src-renderer/features/adaptation/drafts/draft-summary.ts';
import { wordingPieces, wordingSummary } from '../../../../src-renderer/features/adaptation/drafts/wording-pieces.ts';
import { assignment, dateOf, draft } from './adaptation-samples.ts';

const lead = { ...assignment('lead', 'u1'), printedName: '县司法局' };
const june = dateOf('6月20日前', '2026-06-20', { text: '6月30日前', date: '2026-06-30' });
const complete = { assignments: [lead], deadlines: [june] };

describe('the list of own tasks', () => {
  it('filters by what is lacking; the current draft stays while it is mended, left out ones do not', () => {
    const drafts = [draft('whole', complete), draft('bare'), draft('left', { included: false })];
    const ids = (...parameters: Parameters<typeof filteredDrafts>): string[] => filteredDrafts(...parameters).map(({ draftId }) => draftId);
    expect(ids(drafts, 'all', null)).toEqual(['whole', 'bare']);
    expect(ids(drafts, 'lead', null)).toEqual(['bare']);
    expect(ids(drafts, 'deadline', 'whole')).toEqual(['whole', 'bare']);
    expect(ids(drafts, 'wording', null)).toEqual([]);
    expect(ids(drafts, 'all', 'left')).toEqual(['whole', 'bare']);
  });

  it('asks for attention where something lacks or words are to be checked', () => {
    const toCheck = { title: [{ start: 0, end: 1, from: '市', certain: false }], requirement: [] };
    expect(needsAttention(draft('a', complete))).toBe(false);
    expect(needsAttention(draft('a', { ...complete, wording: toCheck }))).toBe(true);
    expect(needsAttention(draft('a', { assignments: [lead] }))).toBe(true);
  });

  it('confirms only the texts with words that are to be checked', () => {
    const change = { start: 0, end: 1, from: '市' };
    const wording = { title: [{ ...change, certain: true }], requirement: [{ ...change, certain: false }] };
    expect(wordingToConfirm(draft('a', { requirement: '县里', wording }))).toEqual({ requirement: '县里' });
    expect(wordingToConfirm(draft('a'))).toEqual({});
  });

  it('says on one line who and by when, the lead unit before others', () => {
    expect(draftSummary(draft('a', { assignments: [assignment('responsible', 'u2'), lead], deadlines: [june] }))).toBe('县司法局 等 2 个单位 · 6月20日前');
    expect(draftSummary(draft('a'))).toBe('未定单位');
  });
});

describe('changed words', () => {
  it('cuts a text at its changes and leaves out places that do not fit', () => {
    const change = { start: 2, end: 4, from: '全市', certain: true };
    expect(wordingPieces('推进全县公开', [change])).toEqual([
      { text: '推进', change: null },
      { text: '全县', change },
      { text: '公开', change: null },
    ]);
    expect(wordingPieces('短', [change])).toEqual([{ text: '短', change: null }]);
    expect(wordingPieces('', [])).toEqual([]);
  });

  it('loses no character, wherever the changes stand', () => {
    const changes = fc.array(fc.record({ start: fc.nat(30), end: fc.nat(30), from: fc.string(), certain: fc.boolean() }));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), changes, (text, found) => {
        expect(wordingPieces(text, found).map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  it('tells each kind of change once, those to be checked first', () => {
    const changes = [
      { start: 0, end: 2, from: '全市', certain: true },
      { start: 2, end: 4, from: '各县', certain: false },
      { start: 4, end: 6, from: '全市', certain: true },
    ];
    expect(wordingSummary('全县各镇全县', changes)).toEqual([
      { from: '各县', into: '各镇', certain: false, times: 1 },
      { from: '全市', into: '全县', certain: true, times: 2 },
    ]);
  });
});

describe('units of a role', () => {
  const register = { units: [{ id: 'u1', name: '县司法局' }, { id: 'u2', name: '县财政局' }], collectives: [{ id: 'c1', name: '各乡镇' }], classes: [] } as never;

  it('keeps the superior’s name of units that stay, takes new ones from the register, and leaves the other roles', () => {
    const kept = assignment('lead', 'u1', { superiorName: '市司法局' });
    const other = assignment('responsible', 'u1');
    expect(withRoleValues([kept, other], 'lead', ['unit:u1', 'collective:c1', 'unit:gone'], register)).toEqual([
      kept,
      { role: 'lead', printedName: '各乡镇', unitId: null, collectiveUnitId: 'c1', superiorName: null },
      other,
    ]);
    expect(withRoleValues([kept, other], 'lead', [], register)).toEqual([other]);
  });

  it('keeps a printed name that leads to no unit', () => {
    const open = assignment('supporting', null, { printedName: '某中心' });
    expect(valueOfAssignment(open)).toBe('printed:某中心');
    expect(withRoleValues([open], 'supporting', ['printed:某中心', 'unit:u2'], register)).toEqual([
      open,
      { role: 'supporting', printedName: '县财政局', unitId: 'u2', collectiveUnitId: null, superiorName: null },
    ]);
  });
});

describe('deadlines', () => {
  it('compares an own day with the superior’s', () => {
    expect(besideSuperior(june)).toEqual({ words: '比上级提前 10 天', late: false });
    expect(besideSuperior({ ...june, date: '2026-06-30' })).toEqual({ words: '与上级相同', late: false });
    expect(besideSuperior({ ...june, date: '2026-07-02' })).toEqual({ words: '比上级晚 2 天', late: true });
    expect(besideSuperior({ text: '每季度', date: null, superior: { text: '每季度', date: null } })).toEqual({ words: '与上级相同', late: false });
    expect(besideSuperior({ text: '每月', date: null, superior: { text: '每季度', date: null } })).toEqual({ words: '上级：每季度', late: false });
    expect(besideSuperior({ ...june, superior: null })).toBeNull();
  });

  it('keeps the superior’s deadline when the words are read anew, and gives a further one none', () => {
    const { superior: _, ...reading } = dateOf('6月底前', '2026-06-25');
    expect(withReading([june], 0, [reading])).toEqual([{ ...reading, superior: june.superior }]);
    expect(withReading([june], 1, [reading])).toEqual([june, { ...reading, superior: null }]);
    expect(withReading([june], 0, [])).toEqual([]);
  });
});
