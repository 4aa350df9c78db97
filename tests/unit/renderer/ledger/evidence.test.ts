import { describe, expect, it } from 'vitest';
import type { EvidenceLinkView, EvidenceView } from '../../../../src-main/contract/evidence.ts';
import type { TaskUnitView } from '../../../../src-main/contract/ledger.ts';
import {
  draftOfEvidence,
  emptyReference,
  fieldsOfEvidence,
  isEvidenceDraft,
  missingOfEvidence,
} from '../../../../src-renderer/features/ledger/panel/evidence/evidence-draft.ts';
import { chosenUnits, evidenceGroups, pendingLinkIds, placesOf } from '../../../../src-renderer/features/ledger/panel/evidence/evidence-groups.ts';
import { evidenceFacts, sizeWords } from '../../../../src-renderer/api/evidence-words.ts';
import { addedSentence } from '../../../../src-renderer/features/ledger/panel/evidence/evidence-words.ts';

function part(unitId: string): TaskUnitView {
  return { unitId, unitName: `${unitId}局`, role: 'lead', state: 'doneUnchecked', rowVersion: 1, reports: [] };
}

function link(change: Partial<EvidenceLinkView>): EvidenceLinkView {
  const place = { taskId: 't', taskTitle: '任务', unitId: 'a', unitName: 'a局' };
  return { linkId: 'l', ...place, state: 'pending', reason: null, checkedOn: null, rowVersion: 1, ...change };
}

function evidence(change: Partial<EvidenceView>): EvidenceView {
  const file = { kind: 'file', title: '通报', fileName: '通报.pdf', byteSize: 36_864, url: null, documentNumber: null } as const;
  return { evidenceId: 'e', ...file, publishedOn: null, note: null, links: [], intact: true, createdAt: '2026-03-01', rowVersion: 1, ...change };
}

describe('evidence by unit', () => {
  const shared = evidence({
    links: [
      link({ linkId: '1', unitId: 'b' }),
      link({ linkId: '2', unitId: 'gone', unitName: '旧局' }),
      link({ linkId: '3', unitId: 'a', taskId: 'other' }),
      link({ linkId: '4', unitId: 'a', state: 'returned' }),
    ],
  });
  const groups = evidenceGroups('t', [part('a'), part('b'), part('c')], [shared]);

  it('shows the units of the task in their order, also without evidence, then units that left it', () => {
    expect(groups.map(({ unitId, part: own, items }) => [unitId, own !== null, items.map((item) => item.link.linkId)])).toEqual([
      ['a', true, ['4']],
      ['b', true, ['1']],
      ['c', true, []],
      ['gone', false, ['2']],
    ]);
  });

  it('takes for pending only what waits, of the chosen units', () => {
    expect(pendingLinkIds(groups, ['a', 'b', 'c'])).toEqual(['1']);
    expect(pendingLinkIds(groups, ['a'])).toEqual([]);
  });
});

describe('the units that are acted on', () => {
  const units = [part('a'), part('b')];
  const ids = (chosen: readonly string[] | null, current: readonly string[]): string[] =>
    chosenUnits(units, chosen, current).map(({ unitId }) => unitId);

  it('are the current ones, or all without any', () => {
    expect(ids(null, ['b'])).toEqual(['b']);
    expect(ids(null, [])).toEqual(['a', 'b']);
    expect(ids(null, ['gone'])).toEqual(['a', 'b']);
  });

  it('are what the clerk chose, even none', () => {
    expect(ids(['a', 'gone'], ['b'])).toEqual(['a']);
    expect(ids([], ['b'])).toEqual([]);
  });

  it('make places of the task', () => {
    expect(placesOf('t', units)).toEqual([
      { taskId: 't', unitId: 'a' },
      { taskId: 't', unitId: 'b' },
    ]);
  });
});

describe('a piece of evidence that is typed', () => {
  it('needs what its kind needs', () => {
    expect(missingOfEvidence({ ...emptyReference, title: '页面' })).toContain('网址');
    expect(missingOfEvidence({ ...emptyReference, title: '页面', url: 'ftp://a.cn' })).toContain('http');
    expect(missingOfEvidence({ ...emptyReference, url: 'https://a.cn/1' })).toContain('标题');
    expect(missingOfEvidence({ ...emptyReference, kind: 'document', title: '通知' })).toContain('文号');
    expect(missingOfEvidence({ ...emptyReference, kind: 'document', title: '通知', documentNumber: '1号' })).toBeNull();
    expect(missingOfEvidence({ ...emptyReference, title: '页面', url: ' https://a.cn/1 ' })).toBeNull();
  });

  it('is saved trimmed, blanks as none, and read back from what is stored', () => {
    const stored = evidence({ publishedOn: '2026-03-05', note: '附图' });
    const draft = draftOfEvidence(stored);
    expect(isEvidenceDraft(draft)).toBe(true);
    expect(isEvidenceDraft({ ...draft, url: null })).toBe(false);
    expect(fieldsOfEvidence({ ...draft, title: ' 通报 ', documentNumber: ' ' })).toEqual({
      title: '通报',
      url: null,
      documentNumber: null,
      publishedOn: '2026-03-05',
      note: '附图',
    });
  });
});

describe('words', () => {
  it('give sizes as the desktop does', () => {
    expect([812, 36_864, 2_516_582].map(sizeWords)).toEqual(['812 字节', '36 KB', '2.4 MB']);
    expect(sizeWords(1_048_575)).toBe('1.0 MB');
  });

  it('say what the evidence is', () => {
    expect(evidenceFacts(evidence({ publishedOn: '2026-03-05' }))).toBe('通报.pdf · 36 KB · 2026-03-05 发布');
    expect(evidenceFacts(evidence({ kind: 'document', fileName: null, byteSize: null, documentNumber: '青政办〔2026〕3号' }))).toBe('文号 · 青政办〔2026〕3号');
  });

  it('say which files were there already', () => {
    expect(addedSentence({ kept: 2, alreadyThere: 0 })).toBe('已添加 2 个佐证文件');
    expect(addedSentence({ kept: 1, alreadyThere: 1 })).toBe('已添加 1 个佐证文件；1 个文件以前存过，没有重复保存');
    expect(addedSentence({ kept: 0, alreadyThere: 3 })).toBe('已关联佐证材料：3 个文件以前存过，没有重复保存');
  });
});
