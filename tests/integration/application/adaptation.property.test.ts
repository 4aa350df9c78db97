import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdaptationDraftView } from '../../../src-main/contract/adaptation.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { storedContent } from '../../support/stored-content.ts';
import { adapt, addSuperiorPlan, commitAdaptation } from '../../support/superior-plan.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());

const names = ['各县区', '云岭县政府', '市财政局', '市司法局', '市新质专班', '各级各部门', '市直各部门'];
const someNames = fc.subarray(names, { maxLength: 3 });
const superiorTask = fc.record({
  title: fc.constantFrom('公开预决算', '办好留言', '开展培训', '清理文件'),
  requirement: fc.constantFrom('各县区抓好落实。', '市级部门负责。', '完成文件清理。'),
  heading: fc.constantFrom('一、资金', '二、监管', '三、保障'),
  lead: someNames,
  responsible: someNames,
  dueOn: fc.constantFrom('2026-06-30', '2026-12-31'),
});

const place = fc.nat(20);
/** A step of the clerk in the wizard; numbers choose among the drafts, names and units that there are. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('include' as const), draft: place, included: fc.boolean() }),
  fc.record({ kind: fc.constant('split' as const), draft: place }),
  fc.record({ kind: fc.constant('merge' as const), draft: place, other: place }),
  fc.record({ kind: fc.constant('map' as const), name: place, unit: place, none: fc.boolean() }),
  fc.record({ kind: fc.constant('assign' as const), draft: place, unit: place }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function pick<Value>(list: readonly Value[], index: number): Value {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

async function draftsOf(adaptationId: string): Promise<AdaptationDraftView[]> {
  return (await shared().client.adaptation.get({ adaptationId })).drafts;
}

async function doStep(adaptationId: string, unitIds: readonly string[], one: Step): Promise<void> {
  const { adaptation } = shared().client;
  const drafts = await draftsOf(adaptationId);
  const { draftId } = pick(drafts, 'draft' in one ? one.draft : 0);
  switch (one.kind) {
    case 'include':
      await adaptation.include({ draftIds: [draftId], included: one.included });
      break;
    case 'split':
      await adaptation.splitDraft({ draftId });
      break;
    case 'merge': {
      const other = pick(drafts, one.other).draftId;
      if (other !== draftId) await adaptation.mergeDrafts({ draftIds: [draftId, other] });
      break;
    }
    case 'map': {
      const target = one.none ? { kind: 'none' as const } : { kind: 'unit' as const, unitId: pick(unitIds, one.unit) };
      await adaptation.mapUnit({ adaptationId, superiorName: pick(names, one.name), target });
      break;
    }
    case 'assign': {
      const target = { kind: 'unit' as const, unitId: pick(unitIds, one.unit) };
      await adaptation.changeAssignments({ draftIds: [draftId], action: 'add', role: 'lead', target });
      break;
    }
  }
}

/** Sources of the tasks of a plan, traced back through their lines; one list a task. */
async function tracedBack(planId: string): Promise<string[][]> {
  const { client } = shared();
  const { rows } = await client.ledger.list({ planId });
  return Promise.all(rows.map(async ({ id }) => (await client.ledger.task({ taskId: id })).sources.map(({ taskId }) => taskId).sort()));
}

describe('adapting a plan', () => {
  it('can be traced back: the own tasks reach each source of the included drafts and no other, and undo takes all back', async () => {
    const { client } = shared();
    const unitIds = (await client.units.list({})).units.slice(0, 6).map((unit) => unit.id);
    await fc.assert(
      fc.asyncProperty(fc.array(superiorTask, { minLength: 1, maxLength: 5 }), fc.array(step, { maxLength: 8 }), async (tasks, steps) => {
        const { planId: superiorPlanId, taskIds } = await addSuperiorPlan(shared(), { tasks });
        const adaptationId = await adapt(client, superiorPlanId);
        for (const one of steps) await doStep(adaptationId, unitIds, one);
        const drafts = await draftsOf(adaptationId);
        expect(new Set(drafts.flatMap((draft) => draft.sourceTaskIds))).toEqual(new Set(taskIds));
        const included = drafts.filter((draft) => draft.included);
        if (included.length === 0) return;
        const before = storedContent(shared());
        const { planId, tasks: made, sources } = await commitAdaptation(client, adaptationId);
        const traced = await tracedBack(planId);
        expect(made).toBe(included.length);
        expect(traced.every((lines) => lines.length > 0)).toBe(true);
        const wanted = included.map((draft) => [...draft.sourceTaskIds].sort());
        expect(traced.map((lines) => lines.join()).sort()).toEqual(wanted.map((lines) => lines.join()).sort());
        expect(sources).toBe(new Set(wanted.flat()).size);
        await client.history.undoLast();
        expect(storedContent(shared())).toEqual(before);
        const { adaptation } = await client.adaptation.get({ adaptationId });
        await client.adaptation.discard({ adaptationId, rowVersion: adaptation.rowVersion });
      }),
      { numRuns: 9 },
    );
    expect(shared().integrity()).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true } });
  });
});
