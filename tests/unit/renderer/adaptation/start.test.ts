import { describe, expect, it } from 'vitest';
import { listedAdaptations } from '../../../../src-renderer/features/adaptation/start/listed-adaptations.ts';
import { ownPlanTitle } from '../../../../src-renderer/features/adaptation/start/own-plan-title.ts';
import { adaptedPredecessor, ownPlans, planProgress, superiorPlans } from '../../../../src-renderer/features/adaptation/start/plan-choices.ts';
import { isStartDraft, startFields } from '../../../../src-renderer/features/adaptation/start/start-draft.ts';
import { plan } from '../samples/plan-samples.ts';
import { adaptation } from './adaptation-samples.ts';

describe('ownPlanTitle', () => {
  const ownTitle = (title: string, issuer: string | null = null, county = '云岭县'): string => ownPlanTitle({ title, issuer }, county);

  it('puts the county in the place of the superior, known from the issuer or from the title', () => {
    expect(ownTitle('云州市2026年政务公开工作要点', '云州市人民政府办公室')).toBe('云岭县2026年政务公开工作要点');
    expect(ownTitle('云州市2026年政务公开工作要点')).toBe('云岭县2026年政务公开工作要点');
    expect(ownTitle('2026年云州市政务公开工作分工方案', '云州市人民政府办公室')).toBe('2026年云岭县政务公开工作分工方案');
    expect(ownTitle('麻江苗族自治州2026年政务公开要点', null)).toBe('云岭县2026年政务公开要点');
    expect(ownTitle('东海省云州市2026年政务公开要点')).toBe('云岭县2026年政务公开要点');
    expect(ownTitle('麻江州2026年政务公开要点', '麻江州人民政府办公室')).toBe('云岭县2026年政务公开要点');
    expect(ownTitle('北山地区2026年政务公开要点', '北山地区行政公署')).toBe('云岭县2026年政务公开要点');
  });

  it('turns the whole city into the whole county, by the level of the county', () => {
    expect(ownTitle('2026年全市政务公开工作要点', '云州市人民政府办公室')).toBe('云岭县2026年全县政务公开工作要点');
    expect(ownTitle('云州市2026年全市政务公开要点', null, '东城区')).toBe('东城区2026年全区政务公开要点');
  });

  it('gives a title without any place the county in front, and leaves one that has the county', () => {
    expect(ownTitle('2026年政务公开工作要点', '省政务公开办')).toBe('云岭县2026年政务公开工作要点');
    expect(ownTitle('云岭县2026年政务公开工作要点', '云州市人民政府')).toBe('云岭县2026年政务公开工作要点');
    expect(ownTitle(' 云州市要点 ', null, '')).toBe('云州市要点');
  });
});

describe('plans to choose from', () => {
  const superior = (id: string, parts: Parameters<typeof plan>[1] = {}): ReturnType<typeof plan> => plan(id, { origin: 'superior', ...parts });

  it('lists superior plans in use, newest first, and own plans that are part of the ledger', () => {
    const plans = [
      superior('old', { year: 2025 }),
      superior('first'),
      superior('second', { createdAt: '2026-05-01T00:00:00.000Z' }),
      superior('gone', { archived: true }),
      plan('own'),
      plan('kept', { reference: true }),
    ];
    expect(superiorPlans(plans).map(({ id }) => id)).toEqual(['second', 'first', 'old']);
    expect(ownPlans(plans).map(({ id }) => id)).toEqual(['own']);
  });

  it('tells how far a plan is, and which own plan the earlier version became', () => {
    const own = { planId: 'own', title: '本县要点', year: 2026 };
    const before = superior('before', { adaptedInto: [own] });
    const after = superior('after', { predecessor: { planId: 'before', title: '旧版', year: 2026 } });
    expect(planProgress(after)).toBe('none');
    expect(planProgress(before)).toBe('adapted');
    expect(planProgress({ ...before, openAdaptationId: 'open' })).toBe('open');
    expect(adaptedPredecessor(after, [before, after])?.ownPlan).toEqual(own);
    expect(adaptedPredecessor(after, [{ ...before, adaptedInto: [] }, after])).toBeNull();
    expect(adaptedPredecessor(before, [before, after])).toBeNull();
  });

  it('lists adaptations under way before finished ones and no discarded ones', () => {
    const entries = [
      adaptation('done', { state: 'committed', createdAt: '2026-06-01T00:00:00.000Z' }),
      adaptation('left', { state: 'discarded' }),
      adaptation('early'),
      adaptation('late', { createdAt: '2026-05-02T00:00:00.000Z' }),
    ];
    expect(listedAdaptations(entries).map(({ adaptationId }) => adaptationId)).toEqual(['late', 'early', 'done']);
  });
});

describe('what is typed before the start', () => {
  const proposed = { title: '提议', year: 2026, daysEarlier: 10, ownPlanId: null };

  it('keeps the typed fields over the proposal, an emptied title and no plan among them', () => {
    expect(startFields(proposed, null)).toEqual(proposed);
    expect(startFields(proposed, { title: '', daysEarlier: 0 })).toEqual({ ...proposed, title: '', daysEarlier: 0 });
    expect(startFields({ ...proposed, ownPlanId: 'own' }, { ownPlanId: null }).ownPlanId).toBeNull();
  });

  it('knows what it stored from what another version left behind', () => {
    expect(isStartDraft({ title: '本县要点' })).toBe(true);
    expect(isStartDraft({ year: '2026' })).toBe(false);
    expect(isStartDraft('本县要点')).toBe(false);
  });
});
