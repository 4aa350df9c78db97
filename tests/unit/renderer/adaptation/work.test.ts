import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingSentence } from '../../../../src-renderer/features/adaptation/choose/binding-words.ts';
import { chooseRows, printedUnits, sourceHeading, sourcesOf } from '../../../../src-renderer/features/adaptation/choose/choose-rows.ts';
import { commitSentence, leftOpen } from '../../../../src-renderer/features/adaptation/commit/commit-words.ts';
import { changeOrder, changeSummary } from '../../../../src-renderer/features/adaptation/compare/change-words.ts';
import { differingPart } from '../../../../src-renderer/features/adaptation/compare/differing-part.ts';
import { targetOfValue, valueOfTarget } from '../../../../src-renderer/api/mapping-targets.ts';
import { isShown, namesToWorkOn } from '../../../../src-renderer/features/adaptation/names/name-words.ts';
import { nameOptions } from '../../../../src-renderer/api/target-options.ts';
import { rowAfterKey } from '../../../../src-renderer/ui/row-keys.ts';
import { nextWanted } from '../../../../src-renderer/app/next-wanted.ts';
import { adaptationCounts, gapsOf, standingOf } from '../../../../src-renderer/features/adaptation/work/adaptation-counts.ts';
import { adaptation, assignment, dateOf, draft, source, superiorName } from './adaptation-samples.ts';

const lead = { ...assignment('lead', 'u1'), printedName: '县司法局' };
const uncertain = { start: 0, end: 1, from: '市', certain: false };

describe('counts', () => {
  it('tells what a draft lacks; a printed name alone is no unit', () => {
    expect(gapsOf(draft('a'))).toEqual(['lead', 'deadline', 'unit']);
    expect(gapsOf(draft('a', { assignments: [lead], deadlines: [dateOf('6月底前', '2026-06-30')] }))).toEqual([]);
    expect(gapsOf(draft('a', { assignments: [assignment('lead', null)] }))).toEqual(['deadline', 'unit']);
    expect(gapsOf(draft('a', { assignments: [assignment('responsible', null, { collectiveUnitId: 'c' })] }))).toEqual(['lead', 'deadline']);
  });

  it('counts included drafts, their sources once, and names that stand in them', () => {
    const counts = adaptationCounts({
      drafts: [
        draft('a', { sourceTaskIds: ['s1', 's2'], assignments: [lead] }),
        draft('b', { sourceTaskIds: ['s2'], wording: { title: [], requirement: [uncertain] } }),
        draft('c', { included: false, binding: { decision: 'ask', reason: 'noUnits', words: null } }),
        draft('d', { included: false, binding: { decision: 'doesNotBind', reason: 'otherUnits', words: null } }),
      ],
      names: [
        superiorName('市甲局', { mapping: { kind: 'none' } }),
        superiorName('市乙局', { proposal: { target: { kind: 'none' }, certainty: 'sure' } }),
        superiorName('市丙局'),
        superiorName('市丁局', { draftCount: 0 }),
      ],
    });
    expect(counts).toEqual({
      drafts: 4, included: 2, asked: 1, sources: 2, withoutLead: 1, withoutDeadline: 2, withoutUnit: 1, wordingToCheck: 1,
      unknownNames: 1, openNames: 2, sureNames: 1,
    });
    expect(leftOpen(counts).map(({ step, filter, count }) => [step, filter, count])).toEqual([
      ['choose', 'all', 1], ['names', 'all', 1], ['drafts', 'lead', 1], ['drafts', 'deadline', 2], ['drafts', 'unit', 1], ['drafts', 'wording', 1],
    ]);
  });

  it('says what the commit made, in a new plan or in one that was there', () => {
    const committed = { changeSetId: 'c', planId: 'p', tasks: 9, assignments: 20, sources: 10 };
    expect(commitSentence(adaptation('a'), committed)).toBe('已生成《云岭县政务公开要点》：9 项任务、20 条分派，来自 10 项上级任务');
    expect(commitSentence(adaptation('a', { ownPlanId: 'p' }), committed)).toMatch(/^已并入/u);
  });
});

describe('the choice of tasks', () => {
  it('groups by decision in the order of the plan and counts what is included', () => {
    const asked = { decision: 'ask', reason: 'noUnits', words: null } as const;
    const rows = chooseRows([draft('a'), draft('b', { binding: asked, included: false }), draft('c'), draft('d', { binding: asked })]);
    expect(rows.map(({ key }) => key)).toEqual(['group-binds', 'a', 'c', 'group-ask', 'b', 'd']);
    expect(rows[3]).toMatchObject({ draftIds: ['b', 'd'], included: 1 });
  });

  it('shows the superior of a merged draft on one line, the lead units first and each once', () => {
    const sources = new Map([
      ['s1', source('s1', { outlineNumber: '1', title: '甲', assignments: [{ role: 'responsible', printedName: '各县' }, { role: 'lead', printedName: '市甲局' }] })],
      ['s2', source('s2', { title: '乙', assignments: [{ role: 'supporting', printedName: '各县' }] })],
    ]);
    const own = sourcesOf({ sourceTaskIds: ['s1', 'gone', 's2'] }, sources);
    expect(sourceHeading(own)).toEqual({ number: '1', title: '甲；乙' });
    expect(printedUnits(own)).toBe('市甲局、各县');
  });

  it('gives the reason in words', () => {
    expect(bindingSentence({ decision: 'binds', reason: 'countiesNamed', words: '各县（市、区）政府' })).toBe('责任单位含“各县（市、区）政府”');
    expect(bindingSentence({ decision: 'ask', reason: 'noUnits', words: null })).toBe('没有写责任单位');
  });
});

describe('the superior’s names', () => {
  const confirmed = superiorName('市甲局', { mapping: { kind: 'unit', unitId: 'u1' } });
  const likely = superiorName('市乙局', { proposal: { target: { kind: 'collective', collectiveUnitId: 'c1' }, certainty: 'likely' } });
  const unused = superiorName('市丙局', { draftCount: 0 });
  const unknown = superiorName('市丁局');

  it('works on the names of included tasks, on request on the others behind them', () => {
    const all = [unused, confirmed, likely, unknown];
    expect(all.map(standingOf)).toEqual(['unknown', 'confirmed', 'likely', 'unknown']);
    expect(namesToWorkOn(all, false)).toEqual([confirmed, likely, unknown]);
    expect(namesToWorkOn(all, true)).toEqual([confirmed, likely, unknown, unused]);
  });

  it('filters by how far a name is settled', () => {
    const shown = (filter: 'all' | 'open' | 'unknown'): object[] => [confirmed, likely, unknown].filter((name) => isShown(name, filter));
    expect(shown('all')).toEqual([confirmed, likely, unknown]);
    expect(shown('open')).toEqual([likely, unknown]);
    expect(shown('unknown')).toEqual([unknown]);
  });

  it('finds a target again by the value of a choice', () => {
    for (const target of [{ kind: 'unit', unitId: 'u1' }, { kind: 'collective', collectiveUnitId: 'c1' }, { kind: 'none' }] as const) {
      expect(targetOfValue(valueOfTarget(target))).toEqual(target);
    }
  });

  it('offers the likeliest units first and each unit once', () => {
    const option = (value: string): { value: string; label: string; search: string } => ({ value, label: value, search: value });
    const groups = nameOptions({ units: [option('unit:a'), option('unit:b')], collectives: [option('collective:c')] }, ['b', 'gone']);
    expect(groups[0]?.options.map(({ value }) => value)).toEqual(['unit:b']);
    expect(groups.flatMap(({ options }) => options.map(({ value }) => value)).toSorted()).toEqual(['collective:c', 'none', 'unit:a', 'unit:b']);
    expect(nameOptions({ units: [], collectives: [] }, []).some(({ label }) => label === '可能是')).toBe(false);
  });
});

describe('changes of a new version', () => {
  const change = (kind: 'added' | 'changed' | 'removed', ownTasks: object[] = []) => ({ kind, ownTasks }) as never;

  it('puts those that touch own tasks first and counts the kinds', () => {
    const touching = change('removed', [{}]);
    const added = change('added');
    const untouched = change('changed');
    expect(changeOrder([untouched, added, touching])).toEqual([touching, added, untouched]);
    expect(changeSummary([added, touching, untouched, added])).toBe('新增 2 项、调整 1 项、取消 1 项');
    expect(changeSummary([])).toBe('没有变化');
  });
});

describe('the part in which two texts differ', () => {
  it('shows what differs with a little of what stands around it', () => {
    expect(differingPart('规范信息公开并长期公示，到2026年8月底前全部到位。', '规范信息公开并长期公示，到2026年7月底前全部到位。')).toEqual({
      lead: '…并长期公示，到2026年', before: '8', after: '7', tail: '月底前全部到位。',
    });
    expect(differingPart('', '新')).toEqual({ lead: '', before: '', after: '新', tail: '' });
    expect(differingPart('甲甲', '甲')).toEqual({ lead: '甲', before: '甲', after: '', tail: '' });
  });

  it('puts short texts together again from their parts', () => {
    const short = fc.string({ maxLength: 10 });
    fc.assert(
      fc.property(short, short, (before, after) => {
        const part = differingPart(before, after);
        expect([`${part.lead}${part.before}${part.tail}`, `${part.lead}${part.after}${part.tail}`]).toEqual([before, after]);
      }),
    );
  });
});

describe('rows', () => {
  it('moves by keys and stays inside the list', () => {
    expect(rowAfterKey('ArrowDown', ['a', 'b'], 'a')).toBe('b');
    expect(rowAfterKey('ArrowDown', ['a', 'b'], 'b')).toBe('b');
    expect(rowAfterKey('ArrowUp', ['a', 'b'], null)).toBe('a');
    expect(rowAfterKey('End', [], null)).toBeNull();
    expect(rowAfterKey('x', ['a'], 'a')).toBeNull();
  });

  it('goes to the next wanted row below, from the top again at the end', () => {
    const wanted = (id: string): boolean => id === 'a' || id === 'c';
    expect(nextWanted(['a', 'b', 'c'], null, wanted)).toBe('a');
    expect(nextWanted(['a', 'b', 'c'], 'a', wanted)).toBe('c');
    expect(nextWanted(['a', 'b', 'c'], 'c', wanted)).toBe('a');
    expect(nextWanted(['a', 'b'], 'a', (id) => id === 'z')).toBeNull();
  });
});
