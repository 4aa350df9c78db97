import { describe, expect, it } from 'vitest';
import { emptyReply, isReplyDraft, missingOfReply } from '../../../../src-renderer/features/supervision/slips/reply-draft.ts';
import { filteredSlips } from '../../../../src-renderer/features/supervision/slips/slip-filter.ts';
import { matterWords } from '../../../../src-renderer/api/matter-words.ts';
import { slipsAbout, slipStanding } from '../../../../src-renderer/features/supervision/slips/slip-words.ts';
import { writtenSentence } from '../../../../src-renderer/features/supervision/slips/use-write-slips.ts';
import { sampleSlip } from './supervision-samples.ts';

const slips = [
  sampleSlip({ slipId: 'a', overdue: true }),
  sampleSlip({ slipId: 'b', kind: 'supervisionNotice', unitId: 'justice' }),
  sampleSlip({ slipId: 'c', state: 'replied' }),
  sampleSlip({ slipId: 'd', state: 'closed', unitId: 'justice' }),
];

describe('the register of slips', () => {
  it('is filtered by kind, unit and state, where overdue is a state of its own', () => {
    const all = { kind: null, unitId: null, state: null };
    const idsOf = (filter: Partial<Parameters<typeof filteredSlips>[1]>): string =>
      filteredSlips(slips, { ...all, ...filter }).map(({ slipId }) => slipId).join('');
    expect(idsOf({})).toBe('abcd');
    expect(idsOf({ kind: 'supervisionNotice' })).toBe('b');
    expect(idsOf({ unitId: 'justice' })).toBe('bd');
    expect(idsOf({ state: 'open' })).toBe('ab');
    expect(idsOf({ state: 'overdue' })).toBe('a');
    expect(idsOf({ unitId: 'finance', state: 'replied' })).toBe('c');
  });

  it('says a state by a word, an overdue reply before all', () => {
    expect(slips.map((slip) => slipStanding(slip).label)).toEqual(['超期未回复', '待回复', '已回复', '已关闭']);
    expect(slipStanding(slips[0] ?? sampleSlip()).colour).toBe('red');
  });

  it('counts what was sent and what is waited for', () => {
    expect(slipsAbout(2026, slips)).toBe('2026 年：发出 4 份，待回复 2 份，其中超期未回复 1 份');
    expect(slipsAbout(2026, slips.slice(1))).toBe('2026 年：发出 3 份，待回复 1 份');
    expect(slipsAbout(2025, [])).toBe('2025 年还没有发出督办文书');
  });

  it('names a matter with its number where it has one', () => {
    expect(matterWords({ outlineNumber: '3.', title: '丙任务' })).toBe('3. 丙任务');
    expect(matterWords({ outlineNumber: null, title: '丙任务' })).toBe('丙任务');
  });

  it('says what was written: one file with all slips, or many files', () => {
    expect(writtenSentence({ fileToken: 't', fileName: '催办单.docx', files: 1, slips: 3 })).toBe('已把 3 份文书写入“催办单.docx”。');
    expect(writtenSentence({ fileToken: 't', fileName: '1号.docx', files: 3, slips: 3 })).toBe('已写成 3 个 Word 文件，第一个是“1号.docx”。');
  });
});

describe('a reply that is typed', () => {
  it('needs words, and a day that is not before the slip', () => {
    expect(missingOfReply(emptyReply, '2026-07-20', '2026-07-15')).toBe('请填写回复内容。');
    expect(missingOfReply({ ...emptyReply, text: ' \n' }, '2026-07-20', '2026-07-15')).toBe('请填写回复内容。');
    expect(missingOfReply({ ...emptyReply, text: '已办结' }, '2026-07-14', '2026-07-15')).toContain('早于发出日期 2026-07-15');
    expect(missingOfReply({ ...emptyReply, text: '已办结' }, '2026-07-15', '2026-07-15')).toBeNull();
  });

  it('is read back only from this version of the program', () => {
    expect(isReplyDraft(emptyReply)).toBe(true);
    expect(isReplyDraft({ text: '已办结' })).toBe(false);
  });
});
