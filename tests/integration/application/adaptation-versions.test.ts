import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { adapt, addSuperiorPlan, commitAdaptation, type SuperiorTaskSketch } from '../../support/superior-plan.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const counties = { responsible: ['各县区'] };
const first: SuperiorTaskSketch[] = [
  { title: '公开预决算信息', requirement: '按统一格式公开部门预决算。', outlineNumber: '1.', dueOn: '2026-09-30', ...counties },
  { title: '公开补贴信息', requirement: '公开惠民惠农补贴发放结果。', outlineNumber: '2.', ...counties },
  { title: '办好政府网站留言', requirement: '及时答复群众留言。', outlineNumber: '3.', ...counties },
  { title: '开展业务培训', requirement: '组织两次业务培训。', outlineNumber: '4.', ...counties },
];
/** The second version: 1 gets an earlier day, 2 is dropped, 3 is only numbered anew, 4 stays, 5 is new. */
const second: SuperiorTaskSketch[] = [
  { ...first[0], title: '公开预决算信息', dueOn: '2026-08-31' },
  { ...first[2], title: '办好政府网站留言', outlineNumber: '2.' },
  { ...first[3], title: '开展业务培训', outlineNumber: '4.' },
  { title: '清理历年文件', requirement: '完成规范性文件的清理。', outlineNumber: '3.', ...counties },
];

let superiorPlanId = '';
let taskIds: string[] = [];
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  ({ planId: superiorPlanId, taskIds } = await addSuperiorPlan(workspace, { tasks: first }));
});
undoAfterEach(shared);

/** Adapts the first version, and brings in the second. */
async function twoVersions() {
  const { client } = shared();
  const { planId: ownPlanId } = await commitAdaptation(client, await adapt(client, superiorPlanId));
  const next = await addSuperiorPlan(shared(), { title: '青河市2026年政务公开工作要点（修订）', predecessorId: superiorPlanId, tasks: second });
  return { client, ownPlanId, nextPlanId: next.planId, nextTaskIds: next.taskIds };
}

async function sourcesOf(ownPlanId: string): Promise<Record<string, string[]>> {
  const { client } = shared();
  const { rows } = await client.ledger.list({ planId: ownPlanId });
  const entries = rows.map(async ({ id, title }) => [title, (await client.ledger.task({ taskId: id })).sources.map((source) => source.taskId)]);
  return Object.fromEntries(await Promise.all(entries));
}

describe("the second version of a superior's plan", () => {
  it('is compared with the first, each change naming the own tasks that were made of it', async () => {
    const { client, ownPlanId, nextPlanId } = await twoVersions();
    const compared = await client.adaptation.compare({ superiorPlanId: nextPlanId });
    expect(compared).toMatchObject({ predecessorId: superiorPlanId, unchanged: 1 });
    const told = compared.changes.map(({ kind, before, after, fields, ownTasks }) => ({
      kind,
      task: (after ?? before)?.title,
      fields: fields.map(({ field }) => field),
      own: ownTasks.map(({ title, planId }) => [title, planId]),
    }));
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([
        { kind: 'changed', task: '公开预决算信息', fields: ['deadlines'], own: [['公开预决算信息', ownPlanId]] },
        { kind: 'removed', task: '公开补贴信息', fields: [], own: [['公开补贴信息', ownPlanId]] },
        { kind: 'changed', task: '办好政府网站留言', fields: ['outlineNumber'], own: [['办好政府网站留言', ownPlanId]] },
        { kind: 'added', task: '清理历年文件', fields: [], own: [] },
      ]),
    );
  });

  it('takes over the lines of the own tasks, becomes reference, and offers only what is new', async () => {
    const { client, ownPlanId, nextPlanId, nextTaskIds } = await twoVersions();
    const before = await sourcesOf(ownPlanId);
    const { changeSetId, moved } = await client.adaptation.followVersion({ superiorPlanId: nextPlanId });
    expect(moved).toBe(3);
    expect(await sourcesOf(ownPlanId)).toEqual({
      公开预决算信息: [nextTaskIds[0]],
      公开补贴信息: [taskIds[1]],
      办好政府网站留言: [nextTaskIds[1]],
      开展业务培训: [nextTaskIds[2]],
    });
    const { predecessor, reference } = (await client.plans.list({})).find(({ id }) => id === nextPlanId) ?? {};
    expect([predecessor?.planId, reference]).toEqual([superiorPlanId, true]);
    expect(await client.adaptation.followVersion({ superiorPlanId: nextPlanId })).toEqual({ changeSetId: null, moved: 0 });
    const { changes } = await client.adaptation.compare({ superiorPlanId: nextPlanId });
    expect(changes.filter(({ ownTasks }) => ownTasks.length === 0).map(({ kind }) => kind)).toEqual(['added']);

    const adaptationId = await adapt(client, nextPlanId, { ownPlanId });
    const { drafts } = await client.adaptation.get({ adaptationId });
    expect(drafts.map(({ title, included }) => [title, included])).toEqual([['清理历年文件', true]]);
    await commitAdaptation(client, adaptationId);
    expect(Object.keys(await sourcesOf(ownPlanId))).toHaveLength(5);
    await client.history.undoLast();
    await client.history.undoLast();
    await client.history.undo({ changeSetId: changeSetId ?? '' });
    expect(await sourcesOf(ownPlanId)).toEqual(before);
  });

  it("needs a predecessor, and must be the superior's", async () => {
    const { client } = shared();
    const title = '青河市2026年政务公开工作要点';
    await expectFailure(client.adaptation.compare({ superiorPlanId }), 'NO_PREDECESSOR', { title });
    await expectFailure(client.adaptation.followVersion({ superiorPlanId }), 'NO_PREDECESSOR', { title });
    const { planId } = await client.ledger.addPlan({ title: '自建计划', year: 2026 });
    await expectFailure(client.adaptation.compare({ superiorPlanId: planId }), 'PLAN_NOT_SUPERIOR');
    await expectFailure(client.adaptation.followVersion({ superiorPlanId: 'none' }), 'NOT_FOUND', { kind: 'plan' });
  });
});
