import { describe, expect, it } from 'vitest';
import type { SuperiorNameView } from '../../../src-main/contract/adaptation.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { adapt, addSuperiorPlan, commitAdaptation, draftTitled, type SuperiorTaskSketch } from '../../support/superior-plan.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const tasks: SuperiorTaskSketch[] = [
  { title: '甲任务', lead: ['市财政局'], responsible: ['各县区', '市新质专班'] },
  { title: '乙任务', lead: ['市新质专班'], responsible: ['云岭县政府'] },
  { title: '丙任务', lead: ['市 财政局', '市司法局'] },
];

let superiorPlanId = '';
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  ({ planId: superiorPlanId } = await addSuperiorPlan(workspace, { tasks }));
});
undoAfterEach(shared);

async function names(adaptationId: string): Promise<Map<string, SuperiorNameView>> {
  const view = await shared().client.adaptation.get({ adaptationId });
  return new Map(view.names.map((name) => [name.superiorName, name]));
}

async function unitsOf(adaptationId: string, title: string): Promise<(string | null)[]> {
  return (await draftTitled(shared().client, adaptationId, title)).assignments.map(({ unitId }) => unitId);
}

describe("a superior's unit names", () => {
  it('are listed once each with what they lead to, the counties themselves left out', async () => {
    const { client, unitId } = shared();
    const adaptationId = await adapt(client, superiorPlanId);
    const listed = await names(adaptationId);
    expect([...listed.keys()]).toEqual(['市财政局', '市新质专班', '市司法局']);
    const finance = { kind: 'unit', unitId: await unitId('县财政局') };
    expect(listed.get('市财政局')).toMatchObject({ mapping: null, proposal: { target: finance, certainty: 'sure' }, draftCount: 1 });
    expect(listed.get('市新质专班')).toMatchObject({ mapping: null, proposal: null, draftCount: 2 });
    expect(listed.get('市司法局')).toMatchObject({ draftCount: 0 });
  });

  it('are confirmed once, put into the drafts that print them and remembered for other plans', async () => {
    const { client, unitId } = shared();
    const finance = await unitId('县财政局');
    const audit = await unitId('县审计局');
    const adaptationId = await adapt(client, superiorPlanId);
    const target = { kind: 'unit' as const, unitId: audit };
    const mapped = await client.adaptation.mapUnit({ adaptationId, superiorName: '市新质专班', target });
    expect(mapped.changedDrafts).toBe(2);
    expect((await names(adaptationId)).get('市新质专班')?.mapping).toEqual(target);
    expect(await unitsOf(adaptationId, '甲任务')).toEqual([finance, audit]);
    expect(await unitsOf(adaptationId, '乙任务')).toEqual([audit]);

    const again = await client.adaptation.mapUnit({ adaptationId, superiorName: '市新质专班', target });
    expect(again).toEqual({ changeSetId: null, changedDrafts: 0 });
    expect(await client.adaptation.mapUnit({ adaptationId, superiorName: '市财政局', target: { kind: 'none' } })).toMatchObject({ changedDrafts: 2 });
    expect(await unitsOf(adaptationId, '甲任务')).toEqual([audit]);
  });

  it('are put also into other open adaptations, and are known in the next year', async () => {
    const { client, unitId } = shared();
    const audit = await unitId('县审计局');
    const next = await addSuperiorPlan(shared(), { title: '青河市2027年政务公开工作要点', year: 2027, tasks });
    const open = await adapt(client, next.planId, { year: 2027 });
    const adaptationId = await adapt(client, superiorPlanId);
    const target = { kind: 'unit' as const, unitId: audit };
    const { changedDrafts } = await client.adaptation.mapUnit({ adaptationId, superiorName: '市新质专班', target });
    expect(changedDrafts).toBe(4);
    expect(await unitsOf(open, '乙任务')).toEqual([audit]);
    await commitAdaptation(client, adaptationId);

    const later = await addSuperiorPlan(shared(), { title: '青河市2028年政务公开工作要点', year: 2028, tasks });
    const known = await adapt(client, later.planId, { year: 2028 });
    expect((await names(known)).get('市新质专班')).toMatchObject({ mapping: target, draftCount: 2 });
    expect(await unitsOf(known, '乙任务')).toEqual([audit]);
  });

  it('are confirmed also while another open adaptation has lost its plan', async () => {
    const { client, unitId } = shared();
    const other = await addSuperiorPlan(shared(), { title: '青河市补充要点', tasks });
    const lost = await adapt(client, other.planId);
    const { rowVersion = 0 } = (await client.plans.list({})).find(({ id }) => id === other.planId) ?? {};
    await client.plans.archive({ planId: other.planId, rowVersion, archived: true });
    const adaptationId = await adapt(client, superiorPlanId);
    const target = { kind: 'unit' as const, unitId: await unitId('县审计局') };
    expect(await client.adaptation.mapUnit({ adaptationId, superiorName: '市新质专班', target })).toMatchObject({ changedDrafts: 2 });
    expect((await client.adaptation.get({ adaptationId: lost })).drafts).toHaveLength(3);
    const { draftId, rowVersion: seen } = await draftTitled(client, lost, '甲任务');
    await expectFailure(client.adaptation.resetDraft({ draftId, rowVersion: seen, field: 'title' }), 'NOT_FOUND', { kind: 'task' });
  });

  it('leave what the clerk has assigned himself as it is', async () => {
    const { client, unitId } = shared();
    const [finance, audit, justice] = [await unitId('县财政局'), await unitId('县审计局'), await unitId('县司法局')];
    const adaptationId = await adapt(client, superiorPlanId);
    const first = await draftTitled(client, adaptationId, '甲任务');
    const own = { role: 'supporting' as const, printedName: '司法局', unitId: justice, collectiveUnitId: null, superiorName: null };
    const kept = first.assignments.map((assignment) => ({ ...assignment, role: 'responsible' as const }));
    await client.adaptation.updateDraft({ draftId: first.draftId, rowVersion: first.rowVersion, fields: { assignments: [own, ...kept] } });
    const mapUnit = (superiorName: string, id: string) =>
      client.adaptation.mapUnit({ adaptationId, superiorName, target: { kind: 'unit', unitId: id } });

    await mapUnit('市新质专班', audit);
    expect(await unitsOf(adaptationId, '甲任务')).toEqual([justice, finance, audit]);
    await mapUnit('市财政局', audit);
    const replaced = (await draftTitled(client, adaptationId, '甲任务')).assignments;
    expect(replaced.map(({ role, unitId: id }) => [role, id])).toEqual([['supporting', justice], ['responsible', audit]]);

    const { draftId, rowVersion } = await draftTitled(client, adaptationId, '甲任务');
    await client.adaptation.updateDraft({ draftId, rowVersion, fields: { assignments: [own] } });
    await mapUnit('市财政局', finance);
    expect(await unitsOf(adaptationId, '甲任务')).toEqual([justice]);
    expect(await unitsOf(adaptationId, '丙任务')).toEqual([finance, justice]);
  });

  it('are confirmed all at once where the proposal is sure', async () => {
    const { client } = shared();
    const adaptationId = await adapt(client, superiorPlanId);
    expect((await client.adaptation.confirmProposals({ adaptationId })).confirmed).toBe(2);
    const listed = await names(adaptationId);
    expect([...listed.values()].map(({ mapping }) => mapping !== null)).toEqual([true, false, true]);
    expect(await client.adaptation.confirmProposals({ adaptationId })).toEqual({ changeSetId: null, confirmed: 0 });
  });

  it('cannot mean a unit that does not exist', async () => {
    const { client } = shared();
    const adaptationId = await adapt(client, superiorPlanId);
    const mapTo = (target: { kind: 'unit'; unitId: string } | { kind: 'collective'; collectiveUnitId: string }) =>
      client.adaptation.mapUnit({ adaptationId, superiorName: '市财政局', target });
    await expectFailure(mapTo({ kind: 'unit', unitId: 'none' }), 'NOT_FOUND', { kind: 'unit' });
    await expectFailure(mapTo({ kind: 'collective', collectiveUnitId: 'none' }), 'NOT_FOUND', { kind: 'collectiveUnit' });
    await expectFailure(client.adaptation.confirmProposals({ adaptationId: 'none' }), 'NOT_FOUND', { kind: 'adaptation' });
  });
});

describe('assigning many drafts at once', () => {
  it('adds, replaces and removes a unit in a role and marks the drafts as changed by hand', async () => {
    const { client, unitId } = shared();
    const [finance, audit] = [await unitId('县财政局'), await unitId('县审计局')];
    const adaptationId = await adapt(client, superiorPlanId);
    const draftIds = (await client.adaptation.get({ adaptationId })).drafts.map((draft) => draft.draftId);
    const change = (action: 'add' | 'remove' | 'replace', role: 'lead' | 'responsible', id = audit) =>
      client.adaptation.changeAssignments({ draftIds, action, role, target: { kind: 'unit', unitId: id } });

    expect((await change('add', 'responsible')).changedDrafts).toBe(3);
    expect(await change('add', 'responsible')).toEqual({ changeSetId: null, changedDrafts: 0 });
    expect(await unitsOf(adaptationId, '甲任务')).toEqual([finance, audit]);
    expect((await draftTitled(client, adaptationId, '甲任务')).edited).toEqual(['assignments']);
    expect((await change('replace', 'lead')).changedDrafts).toBe(3);
    expect((await draftTitled(client, adaptationId, '丙任务')).assignments.map(({ role, unitId: id }) => [role, id])).toEqual([['lead', audit], ['responsible', audit]]);
    expect((await change('remove', 'lead', finance)).changedDrafts).toBe(0);
    expect((await change('remove', 'lead')).changedDrafts).toBe(3);
    expect(await unitsOf(adaptationId, '乙任务')).toEqual([audit]);
    await expectFailure(change('add', 'lead', 'none'), 'NOT_FOUND', { kind: 'unit' });
  });
});
