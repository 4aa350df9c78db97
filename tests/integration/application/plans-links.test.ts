import { describe, expect, it } from 'vitest';
import type { PlanSummary } from '../../../src-main/contract/plans.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { expectTakenBack } from '../../support/expect-undone.ts';
import { storedContent } from '../../support/stored-content.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

let first = '';
let second = '';
let third = '';
const shared = shareTestWorkspace(async ({ client, clock, setUp }) => {
  await setUp();
  const add = async (title: string, year: number): Promise<string> => {
    clock.advance(1000);
    const { planId } = await client.ledger.addPlan({ title, year });
    await client.ledger.addTask({ ...plainTask, planId, title: `${title}的任务`, assignments: [], deadlines: [dayDeadline('2026-09-30')] });
    return planId;
  };
  [first, second, third] = [await add('甲计划', 2026), await add('乙计划', 2026), await add('丙计划', 2027)];
});
undoAfterEach(shared);

async function summary(planId: string): Promise<PlanSummary> {
  const found = (await shared().client.plans.list({ includeArchived: true })).find((plan) => plan.id === planId);
  if (!found) throw new Error(`no plan ${planId}`);
  return found;
}

async function update(planId: string, fields: Parameters<ReturnType<typeof shared>['client']['plans']['update']>[0]['fields']) {
  return shared().client.plans.update({ planId, rowVersion: (await summary(planId)).rowVersion, fields });
}

describe('the list of plans', () => {
  it('shows the newest year first, with the number of tasks', async () => {
    const plans = await shared().client.plans.list({});
    expect(plans.map(({ id, taskCount, archived }) => [id, taskCount, archived])).toEqual([
      [third, 1, false],
      [second, 1, false],
      [first, 1, false],
    ]);
    expect(plans[0]).toMatchObject({ predecessor: null, successor: null, adaptedInto: [], adaptedFrom: [], openAdaptationId: null, lastVersion: null });
  });

  it('links a version to the one before and the one behind it, in use or not', async () => {
    await update(second, { predecessorId: first });
    expect((await summary(second)).predecessor).toEqual({ planId: first, title: '甲计划', year: 2026 });
    expect((await summary(first)).successor).toEqual({ planId: second, title: '乙计划', year: 2026 });
    await shared().client.plans.archive({ planId: first, rowVersion: (await summary(first)).rowVersion, archived: true });
    const [, shown] = await shared().client.plans.list({});
    expect(shown).toMatchObject({ id: second, predecessor: { planId: first } });
  });
});

describe('changing a plan', () => {
  it('changes what is given and nothing else, and one undo takes it back', async () => {
    const before = storedContent(shared());
    const { rowVersion: _version, ...plan } = await summary(first);
    const fields = { title: '新名称', issuer: '云州市人民政府办公室', documentNumber: '云府办发〔2026〕8号', issuedOn: '2026-04-01', origin: 'superior', reference: true } as const;
    await update(first, fields);
    expect(await summary(first)).toMatchObject({ ...plan, ...fields });
    await expectTakenBack(shared(), before);
  });

  it('leaves tasks and their days alone when the year changes', async () => {
    const rows = async () => (await shared().client.ledger.list({ planId: first })).rows.map(({ id, deadlines }) => [id, deadlines.map(({ dueOn }) => dueOn)]);
    const before = await rows();
    await update(first, { year: 2024 });
    expect((await summary(first)).year).toBe(2024);
    expect(await rows()).toEqual(before);
  });

  it('records nothing when nothing differs', async () => {
    expect(await update(first, {})).toEqual({ changeSetId: null });
    expect(await update(first, { title: '甲计划', predecessorId: null })).toEqual({ changeSetId: null });
  });

  it('refuses a predecessor that is the plan itself, leads back to it or does not exist', async () => {
    await expectFailure(update(first, { predecessorId: first }), 'PLAN_LINK_CIRCULAR');
    await update(second, { predecessorId: first });
    await update(third, { predecessorId: second });
    await expectFailure(update(first, { predecessorId: third }), 'PLAN_LINK_CIRCULAR');
    await expectFailure(update(first, { predecessorId: 'nowhere' }), 'NOT_FOUND', { kind: 'plan', id: 'nowhere' });
    await update(second, { predecessorId: null });
    await update(first, { predecessorId: third });
    expect((await summary(third)).successor).toMatchObject({ planId: first });
  });

  it('refuses an older row and an unknown plan', async () => {
    const { rowVersion } = await summary(first);
    await update(first, { title: '别人改的' });
    await expectFailure(shared().client.plans.update({ planId: first, rowVersion, fields: { title: '我改的' } }), 'ROW_CHANGED');
    await expectFailure(shared().client.plans.archive({ planId: first, rowVersion, archived: true }), 'ROW_CHANGED');
    await expectFailure(shared().client.plans.update({ planId: 'nowhere', rowVersion: 1, fields: {} }), 'NOT_FOUND', { kind: 'plan' });
    expect((await summary(first)).title).toBe('别人改的');
  });
});

describe('archiving a plan', () => {
  it('takes its tasks out of the ledger, counts and loads, and brings them back', async () => {
    const { client } = shared();
    const before = storedContent(shared());
    const titles = async () => (await client.ledger.list({ includeArchived: true })).rows.map(({ title }) => title);
    await client.plans.archive({ planId: first, rowVersion: (await summary(first)).rowVersion, archived: true });
    expect(await titles()).toEqual(['乙计划的任务', '丙计划的任务']);
    expect((await client.plans.list({})).map(({ id }) => id)).toEqual([third, second]);
    expect((await client.ledger.plans()).map(({ id }) => id)).toEqual([third, second]);
    expect((await client.ledger.workload({ year: 2026 })).tasks).toBe(1);
    expect(await summary(first)).toMatchObject({ archived: true, taskCount: 1 });
    await client.plans.archive({ planId: first, rowVersion: (await summary(first)).rowVersion, archived: false });
    expect(storedContent(shared())).toEqual(before);
    const [back] = await client.history.list({ limit: 1 });
    expect(back?.useCase).toBe('plans.restore');
  });

  it('is taken back by one undo, and a plan that is archived already stays as it is', async () => {
    const { client, clock } = shared();
    const before = storedContent(shared());
    const archive = async () => client.plans.archive({ planId: first, rowVersion: (await summary(first)).rowVersion, archived: true });
    await archive();
    clock.advance(1000);
    expect(await archive()).toEqual({ changeSetId: null });
    await expectTakenBack(shared(), before);
  });
});
