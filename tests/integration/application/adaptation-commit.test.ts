import { describe, expect, it } from 'vitest';
import type { TaizhangClient } from '../../../src-main/contract/index.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { storedContent } from '../../support/stored-content.ts';
import { adapt, addSuperiorPlan, commitAdaptation, draftTitled, type SuperiorTaskSketch } from '../../support/superior-plan.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const tasks: SuperiorTaskSketch[] = [
  { title: '甲任务', lead: ['市财政局'], responsible: ['各县区'], dueOn: '2026-09-30', heading: '一、资金', outlineNumber: '1.' },
  { title: '乙任务', lead: ['市司法局'], heading: '二、监管' },
  { title: '丙任务', responsible: ['各县区'], heading: '二、监管' },
];

let superiorPlanId = '';
let taskIds: string[] = [];
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  ({ planId: superiorPlanId, taskIds } = await addSuperiorPlan(workspace, { tasks }));
});
undoAfterEach(shared);

async function rowsOf(client: TaizhangClient, planId: string) {
  return (await client.ledger.list({ planId })).rows;
}

describe('committing an adaptation', () => {
  it('makes an own plan of the included drafts with lines to the sources, and keeps the superior plan as reference', async () => {
    const { client, unitId } = shared();
    const adaptationId = await adapt(client, superiorPlanId);
    const committed = await commitAdaptation(client, adaptationId);
    expect(committed).toMatchObject({ tasks: 2, assignments: 1, sources: 2 });
    const plans = await client.ledger.plans();
    expect(plans.find((plan) => plan.id === committed.planId)).toMatchObject({
      title: '云岭县2026年政务公开工作要点',
      year: 2026,
      origin: 'own',
      reference: false,
      issuer: '云岭县人民政府办公室',
    });
    expect(plans.find((plan) => plan.id === superiorPlanId)).toMatchObject({ reference: true });
    const rows = await rowsOf(client, committed.planId);
    const finance = await unitId('县财政局');
    expect(rows).toMatchObject([
      {
        title: '甲任务',
        sectionPath: ['一、资金'],
        outlineNumber: '1.',
        allocation: 'assigned',
        assignments: [{ role: 'lead', unitId: finance }],
        deadlines: [{ printedText: '2026年9月20日前', dueOn: '2026-09-20' }],
        unitCount: 1,
      },
      { title: '丙任务', sectionPath: ['二、监管'], allocation: 'unallocated', assignments: [] },
    ]);
    const { units, sources, source } = await client.ledger.task({ taskId: rows[0]?.id ?? '' });
    expect(units.map((unit) => unit.unitId)).toEqual([finance]);
    expect(sources).toMatchObject([{ taskId: taskIds[0], planId: superiorPlanId, kind: 'adapted' }]);
    expect(source).toEqual([]);
    expect((await client.adaptation.get({ adaptationId })).adaptation).toMatchObject({ state: 'committed', ownPlanId: committed.planId });
  });

  it('is taken back as one step', async () => {
    const { client } = shared();
    const adaptationId = await adapt(client, superiorPlanId);
    const before = storedContent(shared());
    await commitAdaptation(client, adaptationId);
    expect(storedContent(shared())).not.toEqual(before);
    await client.history.undoLast();
    expect(storedContent(shared())).toEqual(before);
    expect((await commitAdaptation(client, adaptationId)).tasks).toBe(2);
  });

  it('adds to an own plan under its headings, and offers next time only what has no line yet', async () => {
    const { client } = shared();
    const { planId } = await client.ledger.addPlan({ title: '自建计划', year: 2026 });
    const { sectionId } = await client.plans.saveSection({ planId, sectionId: null, parentId: null, heading: '（一） 资金' });
    const last = await client.plans.saveSection({ planId, sectionId: null, parentId: null, heading: '三、保障' });
    const add = (title: string, section: string) => client.ledger.addTask({ ...plainTask, planId, title, sectionId: section, assignments: [] });
    await add('旧一', sectionId);
    await add('旧三', last.sectionId);

    const adaptationId = await adapt(client, superiorPlanId, { ownPlanId: planId });
    expect(await adapt(client, superiorPlanId)).not.toBe(adaptationId);
    expect(await adapt(client, superiorPlanId, { ownPlanId: planId })).toBe(adaptationId);
    expect((await commitAdaptation(client, adaptationId)).planId).toBe(planId);
    const rows = await rowsOf(client, planId);
    expect(rows.map(({ title, sectionPath }) => [title, ...sectionPath])).toEqual([
      ['旧一', '（一） 资金'],
      ['甲任务', '（一） 资金'],
      ['旧三', '三、保障'],
      ['丙任务', '二、监管'],
    ]);
    expect((await client.ledger.sections({ planId })).map(({ heading }) => heading)).toEqual(['（一） 资金', '三、保障', '二、监管']);

    const again = await client.adaptation.start({ superiorPlanId, ownPlanId: planId, title: '自建计划', year: 2026, daysEarlier: 0 });
    expect(again).toMatchObject({ drafts: 1, included: 0 });
    const { drafts } = await client.adaptation.get({ adaptationId: again.adaptationId });
    expect(drafts.map(({ title }) => title)).toEqual(['乙任务']);
  });

  it('keeps every line of drafts that were split and merged', async () => {
    const { client } = shared();
    const adaptationId = await adapt(client, superiorPlanId);
    const first = await draftTitled(client, adaptationId, '甲任务');
    const third = await draftTitled(client, adaptationId, '丙任务');
    const split = await client.adaptation.splitDraft({ draftId: first.draftId });
    await client.adaptation.mergeDrafts({ draftIds: [split.draftId, third.draftId] });
    const { planId, tasks: made, sources } = await commitAdaptation(client, adaptationId);
    expect([made, sources]).toEqual([2, 2]);
    const lines = await Promise.all((await rowsOf(client, planId)).map(async ({ id }) => (await client.ledger.task({ taskId: id })).sources));
    expect(lines.map((line) => line.map(({ taskId }) => taskId).sort())).toEqual([[taskIds[0]], [taskIds[0], taskIds[2]].sort()]);
  });

  it('takes what the clerk has typed, and the successor of a unit that was dissolved meanwhile', async () => {
    const { client, unitId } = shared();
    const added = await client.units.add({ name: '县老财局', shortName: null, classCode: 'countyDepartment', aliases: [] });
    const finance = await unitId('县财政局');
    const adaptationId = await adapt(client, superiorPlanId);
    const { draftId, rowVersion } = await draftTitled(client, adaptationId, '甲任务');
    const assignments = [{ role: 'lead' as const, printedName: '老财局', unitId: added.unitId, collectiveUnitId: null, superiorName: null }];
    const deadlines = [{ ...dayDeadline('2026-08-01'), superior: null }];
    await client.adaptation.updateDraft({ draftId, rowVersion, fields: { title: '县里的甲任务', section: [], assignments, deadlines, note: '备注' } });
    await client.units.archive({ unitId: added.unitId, rowVersion: 1, archived: true, dissolvedOn: '2026-07-01', successorId: finance });
    const { planId } = await commitAdaptation(client, adaptationId);
    const row = (await rowsOf(client, planId)).find(({ title }) => title === '县里的甲任务');
    expect(row).toMatchObject({ sectionPath: [], note: '备注', assignments: [{ unitId: finance }], deadlines: [{ dueOn: '2026-08-01' }] });
  });

  it('is refused without an included draft, for an older row, and when the own plan is gone', async () => {
    const { client } = shared();
    const adaptationId = await adapt(client, superiorPlanId);
    const { adaptation, drafts } = await client.adaptation.get({ adaptationId });
    const { rowVersion } = adaptation;
    await expectFailure(client.adaptation.commit({ adaptationId, rowVersion: rowVersion + 1 }), 'ROW_CHANGED');
    await client.adaptation.include({ draftIds: drafts.map((draft) => draft.draftId), included: false });
    await expectFailure(client.adaptation.commit({ adaptationId, rowVersion }), 'ADAPTATION_EMPTY');

    const { planId } = await client.ledger.addPlan({ title: '自建计划', year: 2026 });
    const into = await adapt(client, superiorPlanId, { ownPlanId: planId });
    await client.plans.archive({ planId, rowVersion: 1, archived: true });
    await expectFailure(commitAdaptation(client, into), 'NOT_FOUND', { kind: 'plan' });
  });
});
