import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { dayDeadline } from '../../support/ledger-rows.ts';
import { openTestWorkspace, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { storedContent } from '../../support/stored-content.ts';
import { adapt, addSuperiorPlan, draftTitled, type SuperiorTaskSketch } from '../../support/superior-plan.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const tasks: SuperiorTaskSketch[] = [
  { title: '公开预决算', requirement: '各县区公开预决算。', lead: ['市财政局'], responsible: ['各县(市、区)政府'], dueOn: '2026-09-30', heading: '一、资金' },
  { title: '公开执法信息', lead: ['市司法局'], dueOn: '2026-10-31', heading: '二、监管' },
  { title: '清理文件', requirement: '全市各县区同步清理。', lead: ['市政务服务局'], heading: '二、监管' },
  { title: '办好留言', lead: ['云岭县政府'], responsible: ['市卫健委'] },
];

let superiorPlanId = '';
let taskIds: string[] = [];
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  ({ planId: superiorPlanId, taskIds } = await addSuperiorPlan(workspace, { tasks }));
});
undoAfterEach(shared);

const start = (daysEarlier = 10) => adapt(shared().client, superiorPlanId, { daysEarlier });
const get = (adaptationId: string) => shared().client.adaptation.get({ adaptationId });

describe('an adaptation', () => {
  it('makes a draft of each task and includes those that bind the county for certain', async () => {
    const { client } = shared();
    const started = await client.adaptation.start({ superiorPlanId, ownPlanId: null, title: '县计划', year: 2026, daysEarlier: 10 });
    expect(started).toMatchObject({ drafts: 4, included: 2, asked: 1 });
    const { adaptation, drafts, sources } = await get(started.adaptationId);
    expect(adaptation).toMatchObject({ state: 'open', superiorPlanId, superiorTitle: '青河市2026年政务公开工作要点', ownPlanId: null, daysEarlier: 10 });
    expect(drafts.map(({ title, included, binding }) => [title, included, binding.decision, binding.reason])).toEqual([
      ['公开预决算', true, 'binds', 'countiesNamed'],
      ['公开执法信息', false, 'doesNotBind', 'otherUnits'],
      ['清理文件', false, 'ask', 'countiesInText'],
      ['办好留言', true, 'binds', 'ownCountyNamed'],
    ]);
    expect(drafts.map((draft) => draft.sourceTaskIds)).toEqual(taskIds.map((id) => [id]));
    expect(drafts[0]).toMatchObject({
      section: ['一、资金'],
      deadlines: [{ kind: 'date', date: '2026-09-20', superior: { text: '2026-09-30前', date: '2026-09-30' } }],
      assignments: [{ role: 'lead', superiorName: '市财政局', unitId: await shared().unitId('县财政局') }],
      edited: [],
    });
    expect(sources[0]).toEqual({
      taskId: taskIds[0],
      section: ['一、资金'],
      outlineNumber: null,
      title: '公开预决算',
      requirement: '各县区公开预决算。',
      assignments: [
        { role: 'lead', printedName: '市财政局' },
        { role: 'responsible', printedName: '各县(市、区)政府' },
      ],
      deadlines: [{ text: '2026-09-30前', dueOn: '2026-09-30' }],
    });
    expect((await client.adaptation.list()).map((one) => one.adaptationId)).toEqual([started.adaptationId]);
  });

  it('is started once while it is open, and survives a restart', async () => {
    const { client } = shared();
    const adaptationId = await start();
    const again = await client.adaptation.start({ superiorPlanId, ownPlanId: null, title: '另一个', year: 2027, daysEarlier: 0 });
    expect(again).toEqual({ changeSetId: null, adaptationId, drafts: 4, included: 2, asked: 1 });
    const { rowVersion } = (await get(adaptationId)).adaptation;
    await client.adaptation.discard({ adaptationId, rowVersion });
    expect(await start()).not.toBe(adaptationId);
    expect((await get(adaptationId)).adaptation.state).toBe('discarded');

    const workspace = openTestWorkspace();
    await workspace.setUp();
    const { planId } = await addSuperiorPlan(workspace, { tasks });
    const kept = await adapt(workspace.client, planId);
    const before = await workspace.client.adaptation.get({ adaptationId: kept });
    expect(await workspace.reopen().client.adaptation.get({ adaptationId: kept })).toEqual(before);
  });

  it('starts only from a superior plan and only into an own plan', async () => {
    const { client } = shared();
    const own = await client.ledger.addPlan({ title: '自建', year: 2026 });
    const input = { superiorPlanId, ownPlanId: null, title: '县计划', year: 2026, daysEarlier: 10 };
    await expectFailure(client.adaptation.start({ ...input, superiorPlanId: own.planId }), 'PLAN_NOT_SUPERIOR', { title: '自建' });
    await expectFailure(client.adaptation.start({ ...input, ownPlanId: superiorPlanId }), 'PLAN_NOT_OWN');
    await expectFailure(client.adaptation.start({ ...input, superiorPlanId: 'none' }), 'NOT_FOUND', { kind: 'plan' });
    const { rowVersion } = (await client.plans.list({})).find((plan) => plan.id === own.planId) ?? { rowVersion: 1 };
    await client.plans.archive({ planId: own.planId, rowVersion, archived: true });
    await expectFailure(client.adaptation.start({ ...input, ownPlanId: own.planId }), 'NOT_FOUND', { kind: 'plan' });
  });

  it('moves the deadlines that nobody has touched when the number of days changes', async () => {
    const { client } = shared();
    const adaptationId = await start();
    const { draftId, rowVersion } = await draftTitled(client, adaptationId, '公开执法信息');
    const deadlines = [{ ...dayDeadline('2026-08-01'), superior: null }];
    await client.adaptation.updateDraft({ draftId, rowVersion, fields: { deadlines } });
    const { adaptation } = await get(adaptationId);
    const change = { adaptationId, rowVersion: adaptation.rowVersion, fields: { daysEarlier: 30, title: '改名', year: 2027 } };
    await client.adaptation.update(change);
    await expectFailure(client.adaptation.update(change), 'ROW_CHANGED');
    const after = await get(adaptationId);
    expect(after.adaptation).toMatchObject({ title: '改名', year: 2027, daysEarlier: 30 });
    expect(after.drafts.map((draft) => draft.deadlines.map(({ date }) => date))).toEqual([['2026-08-31'], ['2026-08-01'], [], []]);
  });

  it('moves the days in the requirement too, unless the clerk has written it', async () => {
    const { client } = shared();
    const text = '2026-09-30前全市公开。';
    const { planId } = await addSuperiorPlan(shared(), { tasks: [{ title: '公开', requirement: text, responsible: ['各县区'], dueOn: '2026-09-30' }] });
    const adaptationId = await adapt(client, planId, { daysEarlier: 10 });
    const only = async () => {
      const { adaptation, drafts } = await get(adaptationId);
      if (!drafts[0]) throw new Error('no draft');
      return { ...drafts[0], adaptationVersion: adaptation.rowVersion };
    };
    const first = await only();
    expect(first.requirement).toBe('2026年9月20日前全县公开。');
    expect(first.wording.requirement).toContainEqual({ start: 0, end: 11, from: '2026-09-30前', certain: false });
    await client.adaptation.update({ adaptationId, rowVersion: first.adaptationVersion, fields: { daysEarlier: 0 } });
    const second = await only();
    expect(second.requirement).toBe('2026-09-30前全县公开。');
    await client.adaptation.updateDraft({ draftId: second.draftId, rowVersion: second.rowVersion, fields: { requirement: '尽快公开。' } });
    await client.adaptation.update({ adaptationId, rowVersion: second.adaptationVersion, fields: { daysEarlier: 5 } });
    expect(await only()).toMatchObject({ requirement: '尽快公开。', deadlines: [{ date: '2026-09-25' }], wording: { requirement: [] } });
  });

  it('takes drafts in and out', async () => {
    const { client } = shared();
    const adaptationId = await start();
    const draftIds = (await get(adaptationId)).drafts.map((draft) => draft.draftId);
    await client.adaptation.include({ draftIds, included: true });
    expect((await get(adaptationId)).drafts.every((draft) => draft.included)).toBe(true);
    expect(await client.adaptation.include({ draftIds, included: true })).toEqual({ changeSetId: null });
    await client.adaptation.include({ draftIds: draftIds.slice(1), included: false });
    expect((await get(adaptationId)).drafts.map((draft) => draft.included)).toEqual([true, false, false, false]);
    await expectFailure(client.adaptation.include({ draftIds: [...draftIds, 'none'], included: true }), 'NOT_FOUND', { kind: 'adaptationDraft' });
  });

  it('keeps what the clerk has typed and gives a field back to the proposal', async () => {
    const { client, unitId } = shared();
    const adaptationId = await start();
    const proposed = await draftTitled(client, adaptationId, '公开预决算');
    const assignments = [{ role: 'lead' as const, printedName: '审计局', unitId: await unitId('县审计局'), collectiveUnitId: null, superiorName: null }];
    const fields = { requirement: '县里自己写的要求。', assignments, section: ['三、其他'], note: '重点' };
    await client.adaptation.updateDraft({ draftId: proposed.draftId, rowVersion: proposed.rowVersion, fields });
    const edited = await draftTitled(client, adaptationId, '公开预决算');
    expect(edited).toMatchObject({ ...fields, wording: { requirement: [] }, title: proposed.title, deadlines: proposed.deadlines });
    expect([...edited.edited].sort()).toEqual(['assignments', 'note', 'requirement', 'section']);
    await expectFailure(client.adaptation.updateDraft({ draftId: proposed.draftId, rowVersion: proposed.rowVersion, fields }), 'ROW_CHANGED');
    const unknown = [{ ...assignments[0], role: 'lead' as const, printedName: '无', collectiveUnitId: null, superiorName: null, unitId: 'none' }];
    await expectFailure(
      client.adaptation.updateDraft({ draftId: proposed.draftId, rowVersion: edited.rowVersion, fields: { assignments: unknown } }),
      'NOT_FOUND',
      { kind: 'unit' },
    );

    await client.adaptation.resetDraft({ draftId: proposed.draftId, rowVersion: edited.rowVersion, field: 'requirement' });
    const reset = await draftTitled(client, adaptationId, '公开预决算');
    expect(reset).toMatchObject({ requirement: proposed.requirement, wording: proposed.wording, assignments });
    expect([...reset.edited].sort()).toEqual(['assignments', 'note', 'section']);
  });

  it('makes one draft into several and several into one, keeping the lines to the sources', async () => {
    const { client } = shared();
    const adaptationId = await start();
    const first = await draftTitled(client, adaptationId, '公开预决算');
    const { draftId } = await client.adaptation.splitDraft({ draftId: first.draftId });
    const split = (await get(adaptationId)).drafts;
    expect(split.map((draft) => draft.draftId).slice(0, 2)).toEqual([first.draftId, draftId]);
    expect(split[1]).toMatchObject({ title: first.title, sourceTaskIds: first.sourceTaskIds, included: true });

    const second = await draftTitled(client, adaptationId, '公开执法信息');
    const merged = await client.adaptation.mergeDrafts({ draftIds: [second.draftId, draftId] });
    expect(merged.draftId).toBe(draftId);
    const { drafts } = await get(adaptationId);
    expect(drafts.map((draft) => draft.sourceTaskIds)).toEqual([[taskIds[0]], [taskIds[0], taskIds[1]], [taskIds[2]], [taskIds[3]]]);
    expect(drafts[1]).toMatchObject({ included: true, title: '公开预决算' });
    expect(drafts[1]?.assignments.map(({ superiorName }) => superiorName)).toEqual(['市财政局', '市司法局']);

    await expectFailure(client.adaptation.mergeDrafts({ draftIds: [draftId, draftId] }), 'MERGE_NEEDS_TWO');
    const other = await addSuperiorPlan(shared(), { tasks });
    const foreign = await draftTitled(client, await adapt(client, other.planId), '办好留言');
    await expectFailure(client.adaptation.mergeDrafts({ draftIds: [draftId, foreign.draftId] }), 'NOT_FOUND', { kind: 'adaptationDraft' });
  });

  it('takes back each of its steps', async () => {
    const { client, unitId } = shared();
    const finance = await unitId('县财政局');
    const undone = async (write: () => Promise<{ changeSetId: string | null }>): Promise<void> => {
      const before = storedContent(shared());
      const { changeSetId } = await write();
      expect(changeSetId).not.toBeNull();
      expect(storedContent(shared())).not.toEqual(before);
      await client.history.undoLast();
      expect(storedContent(shared())).toEqual(before);
      await client.history.redoLast();
    };
    await undone(() => client.adaptation.start({ superiorPlanId, ownPlanId: null, title: '县计划', year: 2026, daysEarlier: 10 }));
    const adaptationId = await start();
    const row = async () => ({ adaptationId, rowVersion: (await get(adaptationId)).adaptation.rowVersion });
    const draft = async (place = 0) => {
      const found = (await get(adaptationId)).drafts[place];
      return { draftId: found?.draftId ?? '', rowVersion: found?.rowVersion ?? 0 };
    };
    const draftIds = [(await draft(0)).draftId, (await draft(1)).draftId];
    const target = { kind: 'unit' as const, unitId: finance };
    await undone(async () => client.adaptation.update({ ...(await row()), fields: { daysEarlier: 20 } }));
    await undone(() => client.adaptation.include({ draftIds, included: false }));
    await undone(async () => client.adaptation.updateDraft({ ...(await draft()), fields: { title: '新题' } }));
    await undone(async () => client.adaptation.resetDraft({ ...(await draft()), field: 'title' }));
    await undone(() => client.adaptation.splitDraft({ draftId: draftIds[0] ?? '' }));
    await undone(() => client.adaptation.mergeDrafts({ draftIds }));
    await undone(() => client.adaptation.mapUnit({ adaptationId, superiorName: '市卫健委', target }));
    await undone(() => client.adaptation.confirmProposals({ adaptationId }));
    await undone(() => client.adaptation.changeAssignments({ draftIds: draftIds.slice(0, 1), action: 'replace', role: 'supporting', target }));
    await undone(async () => client.adaptation.discard(await row()));
  });

  it('cannot be changed any more once it is discarded', async () => {
    const { client } = shared();
    const adaptationId = await start();
    const { draftId, rowVersion } = await draftTitled(client, adaptationId, '办好留言');
    const { adaptation } = await get(adaptationId);
    const row = { adaptationId, rowVersion: adaptation.rowVersion };
    await expectFailure(client.adaptation.discard({ ...row, rowVersion: adaptation.rowVersion + 1 }), 'ROW_CHANGED');
    await client.adaptation.discard(row);
    const target = { kind: 'none' as const };
    for (const call of [
      client.adaptation.discard(row),
      client.adaptation.commit(row),
      client.adaptation.update({ ...row, fields: { title: '新' } }),
      client.adaptation.include({ draftIds: [draftId], included: false }),
      client.adaptation.updateDraft({ draftId, rowVersion, fields: { note: null } }),
      client.adaptation.resetDraft({ draftId, rowVersion, field: 'note' }),
      client.adaptation.splitDraft({ draftId }),
      client.adaptation.mergeDrafts({ draftIds: [draftId, draftId] }),
      client.adaptation.mapUnit({ adaptationId, superiorName: '市卫健委', target }),
      client.adaptation.confirmProposals({ adaptationId }),
    ]) {
      await expectFailure(call, 'ADAPTATION_NOT_OPEN');
    }
  });
});
