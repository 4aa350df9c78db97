import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../../../src-main/contract/collection.ts';
import { collectedSentence, refusedWords } from '../../../../src-renderer/features/exchange/collect/collect-words.ts';
import { askedSentence, askedUnits, problemOfDistribution } from '../../../../src-renderer/features/exchange/distribute/asked-units.ts';
import { fieldsOf, isDistributeDraft } from '../../../../src-renderer/features/exchange/distribute/distribute-draft.ts';
import { distributedSentence } from '../../../../src-renderer/features/exchange/distribute/use-distribute.ts';

const usual = { quarter: 3, replyBy: '2026-07-10', contact: '王小明 0123-4567890' };

describe('the form of a distribution', () => {
  it('starts from what is usual and keeps what was typed over it, also an emptied day', () => {
    expect(fieldsOf(null, usual)).toMatchObject({ quarter: 3, scope: 'all', replyBy: '2026-07-10', contact: usual.contact, zips: false });
    expect(fieldsOf({ replyBy: null, quarter: null }, usual)).toMatchObject({ quarter: null, replyBy: null, contact: usual.contact });
    expect(fieldsOf(null, { ...usual, contact: null }).contact).toBe('');
  });

  it('refuses what another program version has stored', () => {
    expect(isDistributeDraft({ scope: 'classes', classCodes: ['town'] })).toBe(true);
    expect(isDistributeDraft({ scope: 'towns' })).toBe(false);
    expect(isDistributeDraft({ quarter: 5 })).toBe(false);
  });
});

describe('how much is asked', () => {
  const units = [
    { id: 'finance', name: '县财政局', classCode: 'department' },
    { id: 'justice', name: '县司法局', classCode: 'department' },
    { id: 'town', name: '龙山镇', classCode: 'town' },
  ];
  const loads = [{ unitId: 'finance', open: 4 }, { unitId: 'justice', open: 0 }, { unitId: 'town', open: 2 }, { unitId: 'gone', open: 3 }];
  const asks = [{ unitId: 'finance', fillInRows: 12 }];
  const of = (scope: 'all' | 'classes' | 'units', chosen: string[] = []): string[] =>
    askedUnits({ scope, classCodes: chosen, unitIds: chosen }, units, loads, asks).map(({ unitName, rows, askedBefore }) => `${unitName} ${rows} ${askedBefore}`);

  it('are the units with open rows, all or those that were chosen, with what they were asked before', () => {
    expect(of('all')).toEqual(['县财政局 4 12', '龙山镇 2 0']);
    expect(of('classes', ['town'])).toEqual(['龙山镇 2 0']);
    expect(of('units', ['finance', 'justice'])).toEqual(['县财政局 4 12']);
  });

  it('is told in a sentence before it goes out', () => {
    const asked = askedUnits({ scope: 'all', classCodes: [], unitIds: [] }, units, loads, asks);
    expect(askedSentence(asked)).toBe('将给 2 家单位下发，共 6 项未办结任务；今年已要求这些单位填报 12 行。');
    expect(askedSentence(asked.slice(1))).toBe('将给 1 家单位下发，共 2 项未办结任务；今年还没有要求过这些单位填报。');
    expect(distributedSentence({ fileName: '甲.xlsx', files: 2, rows: 6 })).toBe('已下发填报表：6 项，共 2 个文件，第一个是“甲.xlsx”。');
  });

  it('must be something, and be due no earlier than today', () => {
    const town = { unitId: 'town', unitName: '龙山镇', rows: 2, askedBefore: 0 };
    const asked = [town];
    expect(problemOfDistribution({ scope: 'all', replyBy: null }, [], '2026-07-02')).toBe('没有单位有未办结的任务。');
    expect(problemOfDistribution({ scope: 'units', replyBy: null }, [], '2026-07-02')).toBe('请选择有未办结任务的单位。');
    expect(problemOfDistribution({ scope: 'all', replyBy: '2026-07-01' }, asked, '2026-07-02')).toBe('报回期限早于今天。');
    expect(problemOfDistribution({ scope: 'all', replyBy: '2026-07-02' }, asked, '2026-07-02')).toBeNull();
    expect(problemOfDistribution({ scope: 'units', replyBy: null }, Array.from({ length: 501 }, () => town), '2026-07-02')).toContain('500');
  });
});

describe('what became of files that were taken in', () => {
  it('is told in a sentence, with why a file was refused', () => {
    const file = (outcome: 'read' | 'already' | 'refused') => ({ fileName: '甲.xls', outcome, returnId: null, problem: outcome === 'refused' ? ('encrypted' as const) : null });
    expect(collectedSentence([file('read'), file('read'), file('already'), file('refused')])).toBe('收回 2 份填报表，1 份以前收过，1 份没有收下');
    expect(collectedSentence([file('already')])).toBe('没有新的填报表，1 份以前收过');
    expect(refusedWords([file('read'), file('refused')])).toEqual(['“甲.xls”设有打开密码，请打开后另存为不加密的文件再收回。']);
  });

  it('has words for every reason', () => {
    const words = collectProblems.map((problem) => refusedWords([{ fileName: '甲', outcome: 'refused', returnId: null, problem }])[0]);
    expect(new Set(words).size).toBe(collectProblems.length);
  });
});
