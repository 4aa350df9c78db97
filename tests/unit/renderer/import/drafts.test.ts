import { describe, expect, it } from 'vitest';
import type { DraftDeadline } from '../../../../src-main/contract/extraction.ts';
import { withDay, withoutDeadline, withReading } from '../../../../src-renderer/features/import/drafts/deadline-edit.ts';
import { draftContextOf } from '../../../../src-renderer/features/import/drafts/draft-context.ts';
import { confidenceWords } from '../../../../src-renderer/features/import/drafts/confidence-words.ts';
import { draftListRows, neighbourDraft, shownIds } from '../../../../src-renderer/features/import/drafts/draft-list-rows.ts';
import { draftSummary } from '../../../../src-renderer/features/import/drafts/draft-summary.ts';
import { sectionFromLines, sectionPaths } from '../../../../src-renderer/features/import/drafts/section-paths.ts';
import { fieldsAfterUnits, unitNamesFrom } from '../../../../src-renderer/features/import/drafts/unit-names.ts';
import { draftOf, sampleHeader } from './sample-import.ts';

const dated = (text: string, date: string): DraftDeadline => ({ text, kind: 'date', date, recurrence: null, relative: null });
const ongoing: DraftDeadline = { text: '长期坚持', kind: 'ongoing', date: null, recurrence: null, relative: null };

describe('deadlines of a draft', () => {
  const june = dated('6月底前', '2026-06-30');
  const december = dated('年底前', '2026-12-31');

  it('takes what was read in place of the edited one, adds at the end, and holds each once', () => {
    expect(withReading([june, december], 0, [ongoing])).toEqual([ongoing, december]);
    expect(withReading([june], 1, [december, ongoing])).toEqual([june, december, ongoing]);
    expect(withReading([june, ongoing], 1, [june])).toEqual([june]);
  });

  it('takes a picked day under the printed words, or under the day itself', () => {
    expect(withDay([ongoing], 0, '长期坚持', '2026-07-01')).toEqual([dated('长期坚持', '2026-07-01')]);
    expect(withDay([june], 1, ' ', '2026-07-01')).toEqual([june, dated('2026-07-01', '2026-07-01')]);
  });

  it('removes one', () => {
    expect(withoutDeadline([june, december], 0)).toEqual([december]);
  });
});

describe('draftListRows', () => {
  const drafts = [
    draftOf('a', { section: ['一、甲', '(一)乙'] }),
    draftOf('b', { section: ['一、甲', '(一)乙'] }),
    draftOf('c', { section: ['一、甲', '(二)丙'], dropped: true }),
    draftOf('d', { section: ['二、丁'] }),
    draftOf('e'),
  ];
  const shown = (filter: 'all' | 'doubtful' | 'dropped', doubtful = new Set<string>()) =>
    draftListRows(drafts, filter, doubtful).map((row) => (row.kind === 'draft' ? row.draft.id : row.heading));

  it('repeats only the headings that change', () => {
    expect(shown('all')).toEqual(['一、甲', '(一)乙', 'a', 'b', '(二)丙', 'c', '二、丁', 'd', 'e']);
  });

  it('shows only drafts with doubts, or only those left out, under their headings', () => {
    expect(shown('doubtful', new Set(['d']))).toEqual(['二、丁', 'd']);
    expect(shown('dropped')).toEqual(['一、甲', '(二)丙', 'c']);
  });

  it('puts drafts with doubts first in groups of their own', () => {
    const rows = draftListRows(drafts, 'all', new Set(['d', 'b']), 'doubtsFirst');
    expect(rows.map((row) => (row.kind === 'draft' ? row.draft.id : row.heading))).toEqual(['有疑问 2 项', 'b', 'd', '没有疑问 3 项', 'a', 'c', 'e']);
    expect(shownIds(rows)).toEqual(['b', 'd', 'a', 'c', 'e']);
  });

  it('moves from draft to draft over the headings and stops at the ends', () => {
    const rows = draftListRows(drafts, 'all', new Set());
    expect(neighbourDraft(rows, 'b', 1)).toBe('c');
    expect(neighbourDraft(rows, 'a', -1)).toBe('a');
    expect(neighbourDraft(rows, 'e', 1)).toBe('e');
    expect(neighbourDraft(rows, null, 1)).toBe('a');
    expect(neighbourDraft([], 'a', 1)).toBeNull();
  });
});

describe('fields of a draft', () => {
  it('says who and by when', () => {
    expect(draftSummary(draftOf('a', { leadUnits: ['县甲局'], responsibleUnits: ['县乙局', '县丙局'], deadlines: [dated('x', '2026-06-30')] }))).toBe(
      '县甲局 等 3 家 · 2026-06-30',
    );
    expect(draftSummary(draftOf('a'))).toBe('待分解');
    expect(draftSummary(draftOf('a', { dropped: true, leadUnits: ['县甲局'] }))).toBe('不导入');
  });

  it('takes unit names as typed or pasted, each once', () => {
    expect(unitNamesFrom([' 县甲局', '县乙局', '县甲局 ', ''])).toEqual(['县甲局', '县乙局']);
  });

  it('counts a draft as assigned once it has a unit, and leaves common tasks alone', () => {
    expect(fieldsAfterUnits(draftOf('a'), 'leadUnits', ['县甲局'])).toEqual({ leadUnits: ['县甲局'], allocation: 'assigned' });
    expect(fieldsAfterUnits(draftOf('a', { allocation: 'common' }), 'leadUnits', ['县甲局'])).toEqual({ leadUnits: ['县甲局'] });
    expect(fieldsAfterUnits(draftOf('a'), 'leadUnits', [])).toEqual({ leadUnits: [] });
  });

  it('reads headings one a line and offers each path once', () => {
    expect(sectionFromLines(' 一、甲 \n\n(一)乙\n')).toEqual(['一、甲', '(一)乙']);
    expect(sectionPaths([draftOf('a', { section: ['一'] }), draftOf('b'), draftOf('c', { section: ['一'] })])).toEqual([['一']]);
  });

  it('reads deadlines against the plan, or the office while its year is unknown', () => {
    const view = { header: { ...sampleHeader, year: null }, draftTasks: [draftOf('a', { statusText: '已完成' })], printedUnits: [] };
    expect(draftContextOf(view, ['县甲局'], 2025)).toMatchObject({ year: 2025, unitNames: ['县甲局'], hasStates: true });
  });
});

it('says how sure the reading was until the clerk has corrected it', () => {
  expect(confidenceWords(draftOf('a'))).toBeNull();
  expect(confidenceWords(draftOf('a', { confidence: 'likely' }))).toContain('较有把握');
  expect(confidenceWords(draftOf('a', { confidence: 'doubtful' }))).toContain('存疑');
  expect(confidenceWords(draftOf('a', { confidence: 'doubtful', edited: ['title'] }))).toBe('已改');
  expect(confidenceWords(draftOf('a', { confidence: 'doubtful', dropped: true }))).toBeNull();
});
