import { describe, expect, it } from 'vitest';
import { isPlanDraft, predecessorChoices, withTyped } from '../../../../src-renderer/features/plans/basics/plan-draft.ts';
import { groupedBy, withChecked } from '../../../../src-renderer/features/plans/create/checked-groups.ts';
import { emptyNewPlan, isNewPlanDraft } from '../../../../src-renderer/features/plans/create/new-plan-draft.ts';
import {
  adaptationChoices,
  addedDutiesSentence,
  copyChoices,
  dutyPlans,
  titleForYear,
  yearAfter,
} from '../../../../src-renderer/features/plans/create/new-plan-words.ts';
import { foundPlans, yearGroups } from '../../../../src-renderer/features/plans/list/plan-groups.ts';
import { issuerWords, planLinks, versionWords } from '../../../../src-renderer/features/plans/plan-words.ts';
import { lastLineOf, lineAfterRemoval, sectionLines } from '../../../../src-renderer/features/plans/sections/section-tree.ts';
import { plan } from '../samples/plan-samples.ts';

const ids = (plans: readonly { id: string }[]): string[] => plans.map(({ id }) => id);

describe('the list of plans', () => {
  it('goes by year, the newest first, own plans before the superior ones, the last made first', () => {
    const groups = yearGroups([
      plan('city', { origin: 'superior' }),
      plan('old', { year: 2025 }),
      plan('early'),
      plan('late', { createdAt: '2026-05-01T00:00:00.000Z' }),
    ]);
    expect(groups.map(({ year, plans }) => [year, ids(plans)])).toEqual([
      [2026, ['late', 'early', 'city']],
      [2025, ['old']],
    ]);
  });

  it('finds by title, issuer and number', () => {
    const plans = [plan('a', { title: '工作要点' }), plan('b', { issuer: '云州市人民政府办公室', documentNumber: '云政办〔2026〕3 号' })];
    expect(ids(foundPlans(plans, ' 要点 '))).toEqual(['a']);
    expect(ids(foundPlans(plans, '〔2026〕3'))).toEqual(['b']);
    expect(ids(foundPlans(plans, ''))).toEqual(['a', 'b']);
  });

  it('says which version is out, and nothing for a superior plan', () => {
    expect(versionWords(plan('a'))).toBe('未发布');
    expect(versionWords(plan('a', { origin: 'superior' }))).toBe('');
    expect(versionWords(plan('a', { lastVersion: { versionId: 'v', number: 2, publishedOn: '2026-06-01' } }))).toBe('第 2 版 2026-06-01');
    expect(issuerWords({ issuer: null, documentNumber: '3 号' })).toBe('3 号');
  });

  it('names where a plan comes from and what followed', () => {
    const link = (planId: string) => ({ planId, title: planId, year: 2026 });
    const links = planLinks({ adaptedFrom: [link('city')], adaptedInto: [], predecessor: link('first'), successor: null });
    expect(links).toEqual([
      { label: '来自', planId: 'city', title: 'city' },
      { label: '上一版', planId: 'first', title: 'first' },
    ]);
  });
});

describe('the facts of a plan that were typed', () => {
  it('keeps only what differs, and the version that was seen first', () => {
    const saved = plan('a', { issuer: '县政府', rowVersion: 4 });
    const first = withTyped(saved, null, { issuer: '县政府办' });
    expect(first).toEqual({ rowVersion: 4, fields: { issuer: '县政府办' } });
    const second = withTyped({ ...saved, rowVersion: 9 }, first, { year: 2027 });
    expect(second).toEqual({ rowVersion: 4, fields: { issuer: '县政府办', year: 2027 } });
    expect(withTyped(saved, first, { issuer: '县政府' })).toBeNull();
    expect(isPlanDraft(second)).toBe(true);
    expect(isPlanDraft({ rowVersion: 1, fields: { origin: 'elsewhere' } })).toBe(false);
  });

  it('offers earlier plans of the same origin as the version before', () => {
    const plans = [plan('itself'), plan('later', { year: 2027 }), plan('city', { origin: 'superior' }), plan('old', { year: 2025 }), plan('other')];
    expect(ids(predecessorChoices(plans, 'itself', { origin: 'own', year: 2026 }))).toEqual(['other', 'old']);
  });
});

describe('a new plan', () => {
  it('moves the year in the title and proposes a later year', () => {
    expect(titleForYear('云岭县2025年政务公开工作要点', 2025, 2026)).toBe('云岭县2026年政务公开工作要点');
    expect(yearAfter(2025, 2026)).toBe(2026);
    expect(yearAfter(2026, 2026)).toBe(2027);
    expect(yearAfter(2022, 2026)).toBe(2026);
  });

  it('offers plans with tasks to be copied, superior ones to be adapted, own ones to take duties', () => {
    const plans = [
      plan('city', { origin: 'superior' }),
      plan('empty', { taskCount: 0 }),
      plan('old', { year: 2025, archived: true }),
      plan('kept', { reference: true }),
    ];
    expect(ids(copyChoices(plans))).toEqual(['kept', 'old', 'city']);
    expect(ids(adaptationChoices(plans))).toEqual(['city']);
    expect(ids(dutyPlans(plans))).toEqual(['empty']);
  });

  it('chooses rows one by one or by their heading', () => {
    const groups = groupedBy([{ id: 'a', at: '一' }, { id: 'b', at: '二' }, { id: 'c', at: '一' }], ({ at }) => at);
    expect(groups.map(({ heading, rows }) => [heading, ids(rows)])).toEqual([
      ['一', ['a', 'c']],
      ['二', ['b']],
    ]);
    const all = withChecked(new Set(['b']), ['a', 'c'], true);
    expect([...all].toSorted()).toEqual(['a', 'b', 'c']);
    expect([...withChecked(all, ['a', 'b'], false)]).toEqual(['c']);
  });

  it('says how many duties were added and how many the plan had', () => {
    expect(addedDutiesSentence('要点', { tasks: 8, skipped: 0 })).toBe('已向《要点》添加 8 项常规任务');
    expect(addedDutiesSentence('要点', { tasks: 8, skipped: 2 })).toBe('已向《要点》添加 8 项常规任务，2 项计划里已有');
  });

  it('takes stored choices of this version only', () => {
    expect(isNewPlanDraft(emptyNewPlan)).toBe(true);
    expect(isNewPlanDraft({ ...emptyNewPlan, way: 'by post' })).toBe(false);
  });
});

describe('the tree of headings', () => {
  const section = (id: string, parentId: string | null) => ({ id, planId: 'p', parentId, level: 1, heading: id });
  const lines = sectionLines([section('1', null), section('1.1', '1'), section('2', null), section('1.2', '1'), section('1.1.1', '1.1')], ['1.1', '1.1', null]);

  it('puts each heading below its parent and counts its tasks', () => {
    expect(lines.map(({ id, depth, tasks }) => [id, depth, tasks])).toEqual([
      ['1', 0, 0],
      ['1.1', 1, 2],
      ['1.1.1', 2, 0],
      ['1.2', 1, 0],
      ['2', 0, 0],
    ]);
  });

  it('shows a heading whose parent is not there at the top', () => {
    expect(sectionLines([section('a', 'gone')], []).map(({ id, depth }) => [id, depth])).toEqual([['a', 0]]);
  });

  it('knows the end of a part, and where to go after a removal', () => {
    expect(lastLineOf(lines, '1')).toBe('1.2');
    expect(lastLineOf(lines, '1.1')).toBe('1.1.1');
    expect(lastLineOf(lines, '2')).toBe('2');
    expect(lineAfterRemoval(lines, '1.1')).toBe('1.1.1');
    expect(lineAfterRemoval(lines, '2')).toBe('1.2');
    expect(lineAfterRemoval(lines.slice(0, 1), '1')).toBeNull();
  });
});
