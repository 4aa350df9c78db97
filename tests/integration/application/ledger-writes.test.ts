import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../src-main/contract/ledger.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { expectUndone } from '../../support/expect-undone.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());

interface Sample {
  planId: string;
  taskIds: [string, string];
  finance: string;
  justice: string;
}

/** A plan of its own with two tasks, both in the finance bureau. */
async function newPlan(): Promise<Sample> {
  const { client, unitId, clock } = shared();
  clock.advance(1000);
  const { planId } = await client.ledger.addPlan({ title: '自建计划', year: 2026 });
  const [finance, justice] = [await unitId('县财政局'), await unitId('县司法局')];
  const add = async (title: string): Promise<string> => {
    const assignments = [{ role: 'lead' as const, printedName: '财政局', unitId: finance, collectiveUnitId: null }];
    const deadlines = [dayDeadline('2026-09-30')];
    return (await client.ledger.addTask({ ...plainTask, planId, title, deadlines, assignments })).taskId;
  };
  return { planId, taskIds: [await add('甲任务'), await add('乙任务')], finance, justice };
}

async function row(taskId: string): Promise<LedgerRow> {
  return (await shared().client.ledger.task({ taskId })).row;
}

const doUndoRedo = (write: () => Promise<{ changeSetId: string | null }>) => expectUndone(shared(), write);

describe('writes of the ledger, each undone and done again', () => {
  it('starts a plan by hand', async () => {
    const { client } = shared();
    const plans = await client.ledger.plans();
    const { planId } = await client.ledger.addPlan({ title: '新计划', year: 2026 });
    const started = await client.ledger.plans();
    expect(started.find((plan) => plan.id === planId)).toMatchObject({ title: '新计划', issuer: '云岭县人民政府办公室', origin: 'own', taskCount: 0 });
    await client.history.undoLast();
    expect(await client.ledger.plans()).toEqual(plans);
    await client.history.redoLast();
    expect(await client.ledger.plans()).toEqual(started);
  });

  it('adds a task by hand', async () => {
    const { planId, justice } = await newPlan();
    let taskId = '';
    await doUndoRedo(async () => {
      const added = await shared().client.ledger.addTask({
        planId,
        outlineNumber: '3',
        title: '丙任务',
        requirement: '写明要求。',
        note: '备注',
        sectionId: null,
        deadlines: [dayDeadline('2026-08-31')],
        assignments: [{ role: 'responsible', printedName: '司法局', unitId: justice, collectiveUnitId: null }],
      });
      taskId = added.taskId;
      return added;
    });
    expect(await row(taskId)).toMatchObject({
      outlineNumber: '3',
      requirement: '写明要求。',
      note: '备注',
      allocation: 'assigned',
      state: 'notStarted',
      deadlines: [{ printedText: '2026-08-31前', dueOn: '2026-08-31' }],
    });
    const { rows } = await shared().client.ledger.list({ planId });
    expect(rows.map((task) => task.title)).toEqual(['甲任务', '乙任务', '丙任务']);
  });

  it('edits a task and refuses an older view of it', async () => {
    const { taskIds } = await newPlan();
    const { rowVersion } = await row(taskIds[0]);
    const fields = { title: '改过的任务', requirement: '新要求', note: '新备注', outlineNumber: '9', deadlines: [dayDeadline('2026-10-31'), dayDeadline('2026-11-30')] };
    await doUndoRedo(() => shared().client.ledger.updateTask({ taskId: taskIds[0], rowVersion, fields }));
    expect(await row(taskIds[0])).toMatchObject({ ...fields, deadlines: [{ dueOn: '2026-10-31' }, { dueOn: '2026-11-30' }] });
    await expectFailure(shared().client.ledger.updateTask({ taskId: taskIds[0], rowVersion, fields: { title: '旧' } }), 'ROW_CHANGED');
    const current = await row(taskIds[0]);
    const foreign = shared().client.ledger.updateTask({ taskId: taskIds[0], rowVersion: current.rowVersion, fields: { sectionId: 'no-such' } });
    await expectFailure(foreign, 'NOT_FOUND', { kind: 'section' });
  });

  it('archives tasks and takes them back in', async () => {
    const { planId, taskIds } = await newPlan();
    const { client } = shared();
    await doUndoRedo(() => client.ledger.archiveTasks({ taskIds: [...taskIds], archived: true }));
    expect((await client.ledger.list({ planId })).rows).toEqual([]);
    expect((await client.ledger.list({ planId, includeArchived: true })).rows.map((task) => task.archived)).toEqual([true, true]);
    await doUndoRedo(() => client.ledger.archiveTasks({ taskIds: [taskIds[1]], archived: false }));
    expect((await client.ledger.list({ planId })).rows.map((task) => task.id)).toEqual([taskIds[1]]);
    const before = shared().dump();
    await expectFailure(client.ledger.archiveTasks({ taskIds: [taskIds[0], 'no-such'], archived: false }), 'NOT_FOUND', { kind: 'task', id: 'no-such' });
    expect(shared().dump()).toEqual(before);
  });

  it('sets all assignments of one task; a unit that leaves keeps its reports for its return', async () => {
    const { taskIds, finance, justice } = await newPlan();
    const { client } = shared();
    const [taskId] = taskIds;
    await client.ledger.reportProgress({ taskId, unitIds: [finance], state: 'inProgress', text: '做了一半', reportedOn: '2026-07-01' });
    const { rowVersion, assignments } = await row(taskId);
    const others = [
      { role: 'lead' as const, printedName: '司法局', unitId: justice, collectiveUnitId: null },
      { role: 'supporting' as const, printedName: '以后再定的单位', unitId: null, collectiveUnitId: null },
    ];
    await doUndoRedo(() => client.ledger.replaceAssignments({ taskId, rowVersion, assignments: others }));
    expect(await client.ledger.task({ taskId })).toMatchObject({ row: { assignments: others, unitCount: 1 }, units: [{ unitId: justice, state: 'notStarted' }] });
    await expectFailure(client.ledger.replaceAssignments({ taskId, rowVersion, assignments }), 'ROW_CHANGED');
    const changed = await row(taskId);
    await doUndoRedo(() => client.ledger.replaceAssignments({ taskId, rowVersion: changed.rowVersion, assignments: [] }));
    expect(await row(taskId)).toMatchObject({ allocation: 'unallocated', state: null, unitCount: 0 });
    await client.ledger.replaceAssignments({ taskId, rowVersion: (await row(taskId)).rowVersion, assignments });
    expect((await client.ledger.task({ taskId })).units).toMatchObject([{ unitId: finance, state: 'inProgress', reports: [{ text: '做了一半' }] }]);
  });

  it('gives many tasks to a unit or a collective at once, and takes them away', async () => {
    const { taskIds, justice, finance } = await newPlan();
    const { client } = shared();
    const { collectives } = await client.units.list({});
    const townships = collectives.find((collective) => collective.memberIds.length === 12);
    const change = (action: 'add' | 'remove', target: { kind: 'unit'; unitId: string } | { kind: 'collective'; collectiveUnitId: string }) =>
      client.ledger.changeAssignments({ taskIds: [...taskIds], action, role: 'responsible', target });
    await doUndoRedo(() => change('add', { kind: 'unit', unitId: justice }));
    await doUndoRedo(() => change('add', { kind: 'collective', collectiveUnitId: townships?.id ?? '' }));
    expect(await row(taskIds[1])).toMatchObject({ unitCount: 14 });
    expect(await change('add', { kind: 'unit', unitId: justice })).toEqual({ changeSetId: null, changedTasks: 0 });
    await doUndoRedo(() => change('remove', { kind: 'collective', collectiveUnitId: townships?.id ?? '' }));
    await doUndoRedo(() => change('remove', { kind: 'unit', unitId: justice }));
    expect(await change('remove', { kind: 'unit', unitId: finance })).toMatchObject({ changedTasks: 0 });
    const before = shared().dump();
    const target = { kind: 'unit' as const, unitId: justice };
    const unknown = client.ledger.changeAssignments({ taskIds: [taskIds[0], 'no-such'], action: 'add', role: 'lead', target });
    await expectFailure(unknown, 'NOT_FOUND', { kind: 'task', id: 'no-such' });
    expect(shared().dump()).toEqual(before);
  });

  it('makes a unit the only one in a role; other roles and printed names stay', async () => {
    const { taskIds, finance, justice } = await newPlan();
    const { client, unitId } = shared();
    const other = await unitId('县审计局');
    const named = (role: 'lead' | 'responsible' | 'supporting', printedName: string, id: string | null) => ({
      role,
      printedName,
      unitId: id,
      collectiveUnitId: null,
    });
    const before = [
      named('responsible', '某某单位', null),
      named('lead', '财政局', finance),
      named('responsible', '司法局(主管)', justice),
      named('supporting', '审计局', other),
    ];
    const [first, second] = taskIds;
    await client.ledger.replaceAssignments({ taskId: first, rowVersion: (await row(first)).rowVersion, assignments: before });
    const replace = (role: 'lead' | 'responsible') =>
      client.ledger.changeAssignments({ taskIds: [...taskIds], action: 'replace', role, target: { kind: 'unit', unitId: justice } });

    await doUndoRedo(() => replace('responsible'));
    expect((await row(first)).assignments).toEqual([before[2], before[1], before[3]]);
    expect((await row(second)).assignments).toMatchObject([{ unitId: finance }, { role: 'responsible', unitId: justice }]);
    expect(await replace('responsible')).toEqual({ changeSetId: null, changedTasks: 0 });

    await doUndoRedo(() => replace('lead'));
    expect((await row(first)).assignments).toMatchObject([{ role: 'responsible', unitId: justice }, { role: 'lead', unitId: justice }, before[3]]);
    const { units } = await client.ledger.task({ taskId: first });
    expect(units).toMatchObject([{ unitId: justice, role: 'lead' }, { unitId: other, role: 'supporting' }]);
  });

  it('keeps the people named for a task in their order, and leaves them where they are not given', async () => {
    const { planId, taskIds } = await newPlan();
    const { client } = shared();
    const people = [
      { role: 'liaison' as const, name: '周小云', post: null, phone: '0855-1234567' },
      { role: 'leadingOfficial' as const, name: '郑成林', post: '副县长', phone: null },
    ];
    let added = '';
    await doUndoRedo(async () => {
      const result = await client.ledger.addTask({ ...plainTask, planId, title: '有人的任务', assignments: [], people });
      added = result.taskId;
      return result;
    });
    expect((await row(added)).people).toEqual(people);
    const edit = async (fields: { title?: string; people?: typeof people }) =>
      client.ledger.updateTask({ taskId: added, rowVersion: (await row(added)).rowVersion, fields });
    await edit({ title: '改了题目' });
    expect((await row(added)).people).toEqual(people);
    await doUndoRedo(() => edit({ people: people.toReversed() }));
    expect((await row(added)).people).toEqual(people.toReversed());
    expect((await client.ledger.list({ planId, search: '1234567' })).rows.map((task) => task.id)).toEqual([added]);
    expect((await client.ledger.list({ planId, search: '郑成' })).rows.map((task) => task.id)).toEqual([added]);
    await edit({ people: [] });
    expect((await row(added)).people).toEqual([]);
    expect((await row(taskIds[0])).people).toEqual([]);
  });

  it('records progress of several units at once', async () => {
    const { taskIds, finance, justice } = await newPlan();
    const { client } = shared();
    const [taskId] = taskIds;
    await client.ledger.changeAssignments({ taskIds: [taskId], action: 'add', role: 'responsible', target: { kind: 'unit', unitId: justice } });
    const report = (unitIds: string[], state: 'checkedOff' | 'inProgress' | 'notApplicable', text = '') =>
      client.ledger.reportProgress({ taskId, unitIds, state, text, reportedOn: '2026-07-03' });
    await doUndoRedo(() => report([finance, justice], 'checkedOff', '材料已核'));
    expect(await row(taskId)).toMatchObject({ state: 'checkedOff', light: 'green', doneUnitCount: 2, lastReportOn: '2026-07-03' });
    await expectFailure(report([finance], 'inProgress', ' '), 'REASON_NEEDED', { to: 'inProgress' });
    await doUndoRedo(() => report([finance], 'inProgress', '材料不实,退回'));
    expect(await row(taskId)).toMatchObject({ state: 'inProgress', doneUnitCount: 1 });
    await doUndoRedo(() => report([finance], 'notApplicable', '经核不涉及'));
    expect(await row(taskId)).toMatchObject({ state: 'checkedOff' });
    await expectFailure(report([finance], 'checkedOff', '直接销号'), 'STATE_NOT_ALLOWED', { from: 'notApplicable', to: 'checkedOff' });
    const { units } = await client.ledger.task({ taskId });
    expect(units.find((unit) => unit.unitId === finance)?.reports.map((one) => one.state)).toEqual(['notApplicable', 'inProgress', 'checkedOff']);
  });

  it('refuses progress of a unit that is not in the task, for all units of the call', async () => {
    const { taskIds, finance, justice } = await newPlan();
    const before = shared().dump();
    const report = (unitIds: string[], taskId: string = taskIds[0]) =>
      shared().client.ledger.reportProgress({ taskId, unitIds, state: 'inProgress', text: '', reportedOn: '2026-07-03' });
    await expectFailure(report([finance, justice]), 'UNIT_NOT_IN_TASK', { name: '县司法局' });
    await expectFailure(report([finance, 'no-such']), 'NOT_FOUND', { kind: 'unit' });
    await expectFailure(report([finance], 'no-such'), 'NOT_FOUND', { kind: 'task' });
    expect(shared().dump()).toEqual(before);
  });
});

describe('the history', () => {
  it('lists what was done by whom, newest first', async () => {
    const { taskIds, justice } = await newPlan();
    const { client } = shared();
    await client.ledger.changeAssignments({ taskIds: [...taskIds], action: 'add', role: 'responsible', target: { kind: 'unit', unitId: justice } });
    const [entry] = await client.history.list({ limit: 5 });
    expect(entry).toMatchObject({ actor: '王小明', useCase: 'ledger.changeAssignments', values: { action: 'add', count: 2 }, undone: false, undoes: null });
    await client.history.undoLast();
    const [undo, undone] = await client.history.list({ limit: 2 });
    expect(undo).toMatchObject({ useCase: 'undo', undoes: entry?.id });
    expect(undone).toMatchObject({ id: entry?.id, undone: true });
  });

  it('refuses to take back what was changed since, and leaves everything as it is', async () => {
    const { taskIds, finance } = await newPlan();
    const { client } = shared();
    const [taskId] = taskIds;
    const first = await client.ledger.updateTask({ taskId, rowVersion: 1, fields: { title: '一改' } });
    await client.ledger.updateTask({ taskId, rowVersion: (await row(taskId)).rowVersion, fields: { title: '二改' } });
    await client.ledger.reportProgress({ taskId, unitIds: [finance], state: 'inProgress', text: '', reportedOn: '2026-07-03' });
    const before = shared().dump();
    await expectFailure(client.history.undo({ changeSetId: first.changeSetId ?? '' }), 'CHANGED_SINCE', { kind: 'tasks', id: taskId });
    await expectFailure(client.history.undo({ changeSetId: 'no-such' }), 'NOT_FOUND', { kind: 'changeSet', id: 'no-such' });
    expect(shared().dump()).toEqual(before);
  });

  it('does nothing again after something new was done', async () => {
    const { taskIds } = await newPlan();
    const { client } = shared();
    await client.ledger.archiveTasks({ taskIds: [taskIds[0]], archived: true });
    await client.history.undoLast();
    await client.ledger.archiveTasks({ taskIds: [taskIds[1]], archived: true });
    await expectFailure(client.history.redoLast(), 'NOTHING_TO_UNDO');
  });
});
