import { describe, expect, it } from 'vitest';
import { ledgerFilterSchema } from '../../../../src-main/contract/ledger.ts';
import type { PlanView } from '../../../../src-main/contract/ledger.ts';
import { assignedSentence, givenWords } from '../../../../src-renderer/features/allocation/assign/assign-words.ts';
import { allocatedPlans, allocationQuery, firstPlanId, nextGap } from '../../../../src-renderer/features/allocation/scope/allocation-scope.ts';

function plan(parts: Partial<PlanView> & { id: string }): PlanView {
  return {
    title: '要点',
    issuer: null,
    documentNumber: null,
    issuedOn: null,
    year: 2026,
    origin: 'own',
    reference: false,
    taskCount: 3,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...parts,
  };
}

describe('the plans', () => {
  it('are those of the year that count, own ones first', () => {
    const plans = [
      plan({ id: 'superior', origin: 'superior' }),
      plan({ id: 'compared', origin: 'superior', reference: true }),
      plan({ id: 'own' }),
      plan({ id: 'last', year: 2025 }),
    ];
    expect(allocatedPlans(plans, 2026).map(({ id }) => id)).toEqual(['own', 'superior']);
  });

  it('begin with the newest own one that has tasks', () => {
    const older = plan({ id: 'older' });
    const empty = plan({ id: 'empty', taskCount: 0, createdAt: '2026-03-01T00:00:00.000Z' });
    const newer = plan({ id: 'newer', createdAt: '2026-02-01T00:00:00.000Z' });
    expect(firstPlanId([older, empty, newer])).toBe('newer');
    expect(firstPlanId([empty])).toBe('empty');
    expect(firstPlanId([plan({ id: 'superior', origin: 'superior' })])).toBeNull();
  });
});

describe('allocationQuery', () => {
  const all = { planId: null, tab: 'all', search: ' ', target: null } as const;

  it('asks for the year alone when nothing is chosen', () => {
    expect(allocationQuery(all, 2026)).toEqual({ year: 2026 });
  });

  it('sends the choice in the shape of the contract; a collective unit is no part of it', () => {
    const query = allocationQuery({ planId: 'p', tab: 'withoutLead', search: ' 公示 ', target: { kind: 'unit', unitId: 'u' } }, 2026);
    expect(query).toEqual({ year: 2026, planId: 'p', withoutLead: true, search: '公示', unitId: 'u' });
    expect(ledgerFilterSchema.parse(query)).toEqual(query);
    expect(allocationQuery({ ...all, target: { kind: 'collective', collectiveUnitId: 'c' } }, 2026)).toEqual({ year: 2026 });
  });
});

it('nextGap leads to what is still lacking, and to nothing at the end', () => {
  expect(nextGap({ withoutLead: 0, withoutDeadline: 2, withoutUnits: 1 })).toBe('withoutDeadline');
  expect(nextGap({ withoutLead: 0, withoutDeadline: 0, withoutUnits: 0 })).toBeNull();
});

describe('words', () => {
  it('say what an assignment did, also when it did nothing', () => {
    expect(assignedSentence('县财政局', 'lead', false, 3)).toBe('已把“县财政局”加为 3 项任务的牵头单位');
    expect(assignedSentence('县财政局', 'supporting', true, 1)).toBe('已把“县财政局”设为 1 项任务的唯一配合单位');
    expect(assignedSentence('县财政局', 'lead', true, 0)).toBe('“县财政局”已经是所选任务的唯一牵头单位，没有改动');
  });

  it('say what the next assignment gives away', () => {
    expect(givenWords([], false)).toContain('还没有选任务');
    expect(givenWords([{ title: '公开预算' }], false)).toBe('回车把“公开预算”分给单位');
    expect(givenWords([{ title: '公开预算' }], true)).toBe('回车把选中的 1 项任务分给单位');
  });
});
