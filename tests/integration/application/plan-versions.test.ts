import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedDay } from '../../../src-main/application/day.ts';
import { changesBetween } from '../../../src-main/application/plans/compare-versions.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { follow, openTestWorkspace, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { changeTask, ownPlan, publish } from '../../support/published-plans.ts';
import { readSheets, recordsOf } from '../../support/read-sheet.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

let planId = '';
let taskIds: string[] = [];
const [first, second, third] = [0, 1, 2].map((index) => () => taskIds[index] ?? '') as [() => string, () => string, () => string];

const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  ({ planId, taskIds } = await ownPlan(workspace, [{ title: '公开预算' }, { title: '公开决算' }, { title: '解读政策' }]));
});
undoAfterEach(shared);

describe('publishing a plan', () => {
  it('numbers and dates it, freezes it, and keeps its responsibility table', async () => {
    const { client, files, keptFiles } = shared();
    const { number, versionId } = await publish(client, planId);
    expect(number).toBe(1);
    const versions = await client.plans.versions({ planId });
    expect(versions).toMatchObject([
      { versionId, number: 1, publishedOn: '2026-07-15', reason: null, taskCount: 3, tableFileName: '云岭县2026年政务公开工作要点责任分解表.xlsx' },
    ]);
    await client.ledger.archiveTasks({ taskIds: [second()], archived: true });
    const target = path.join(temporaryFolder(), '发布稿.xlsx');
    const saved = await client.plans.saveTable({ versionId, saveToken: files.offerSaveTarget(target) });
    expect(saved.fileName).toBe('发布稿.xlsx');
    expect(files.readable(saved.fileToken)).toBe(target);
    expect(readFileSync(target)).toHaveLength(versions[0]?.tableByteSize ?? 0);
    const [sheet] = await readSheets(target);
    expect(recordsOf(sheet ?? { name: '', rows: [] }).map((record) => record['工作任务'])).toEqual(['公开预算', '公开决算', '解读政策']);
    expect(keptFiles().filter((name) => name.startsWith('published')).length).toBeGreaterThan(0);
  });

  it('counts up, each plan for itself, and says what has changed since', async () => {
    const { client } = shared();
    expect(await client.plans.amendments({ planId })).toEqual({ version: null, changes: [], header: [] });
    await publish(client, planId);
    expect(await client.plans.amendments({ planId })).toMatchObject({ version: { number: 1, taskCount: 3 }, changes: [], header: [] });
    await changeTask(client, first(), { title: '公开部门预算' });
    const { taskId: added } = await client.ledger.addTask({ planId, title: '新增任务', outlineNumber: null, requirement: null, note: null, sectionId: null, deadlines: [], assignments: [] });
    await client.ledger.archiveTasks({ taskIds: [third()], archived: true });
    const { changes } = await client.plans.amendments({ planId });
    expect(new Map(changes.map(({ taskId, kind, fields, reason }) => [taskId, { kind, fields, reason }]))).toEqual(
      new Map<string, unknown>([
        [first(), { kind: 'changed', fields: [{ field: 'title', before: '公开预算', after: '公开部门预算' }], reason: null }],
        [third(), { kind: 'removed', fields: [], reason: null }],
        [added, { kind: 'added', fields: [], reason: null }],
      ]),
    );
    expect(await publish(client, planId, '工作调整')).toMatchObject({ number: 2 });
    const other = await ownPlan(shared(), [{ title: '另一任务' }], '另一计划');
    expect(await publish(client, other.planId)).toMatchObject({ number: 1 });
  });

  it('is refused for a superior’s plan, one without tasks, an unknown one, and one that says the same', async () => {
    const { client, dump, importText, commit } = shared();
    const { importId, rowVersion, header } = await importText('云州市2026年政务公开工作要点\n1. 公开预算。（责任单位：各县区政府）');
    await client.imports.updateHeader({ importId, rowVersion, header: { ...header, origin: 'superior' } });
    const superior = await commit(importId);
    const empty = await client.ledger.addPlan({ title: '空计划', year: 2026 });
    await publish(client, planId);
    const before = dump();
    await expectFailure(publish(client, superior), 'PLAN_NOT_OWN', { title: '云州市2026年政务公开工作要点' });
    await expectFailure(publish(client, empty.planId), 'PLAN_EMPTY', { title: '空计划' });
    await expectFailure(publish(client, 'no-such'), 'NOT_FOUND', { kind: 'plan' });
    await expectFailure(publish(client, planId, '再发一次'), 'NOTHING_CHANGED', { number: 1 });
    expect(dump()).toEqual(before);
  });

  it('wants a reason for each change, the general one serving those that have none', async () => {
    const { client } = shared();
    const one = await publish(client, planId);
    for (const taskId of taskIds) await changeTask(client, taskId, { note: '改' });
    await client.plans.explainAmendments({ planId, taskIds: [first()], reason: '机构改革' });
    await expectFailure(publish(client, planId), 'REASONS_MISSING', { tasks: 2 });
    await client.plans.explainAmendments({ planId, taskIds: [first(), second()], reason: '上级调整' });
    const { changes } = await client.plans.amendments({ planId });
    expect(changes.map(({ reason }) => reason)).toEqual(['上级调整', '上级调整', null]);
    await publish(client, planId, '年中调整');
    expect((await client.plans.amendments({ planId })).changes).toEqual([]);
    expect((await client.plans.versions({ planId })).map(({ reason }) => reason)).toEqual([null, '年中调整']);
    const compared = await client.plans.compareVersions({ planId, fromVersionId: one.versionId, toVersionId: null });
    expect(compared.map(({ after }) => after?.note)).toEqual(['改', '改', '改']);
    await changeTask(client, first(), { note: '又改' });
    expect((await client.plans.amendments({ planId })).changes).toMatchObject([{ taskId: first(), reason: null }]);
  });

  it('asks for a reason where only the head was changed, and takes the tasks’ own where each has one', async () => {
    const { client } = shared();
    await publish(client, planId);
    await client.ledger.moveTasks({ taskIds: [third()], sectionId: null, beforeTaskId: first() });
    expect(await client.plans.amendments({ planId })).toMatchObject({ changes: [], header: ['taskOrder'] });
    await expectFailure(publish(client, planId), 'REASONS_MISSING', { tasks: 1 });
    await changeTask(client, first(), { note: '改' });
    await client.plans.explainAmendments({ planId, taskIds: [first()], reason: '上级调整' });
    await publish(client, planId);
    expect((await client.plans.versions({ planId })).at(-1)).toMatchObject({ number: 2, reason: '上级调整' });
  });

  it('freezes the head of the plan, and the leading group as it is on the day', async () => {
    const { client } = shared();
    const planRow = async () => {
      const plan = (await client.plans.list({})).find(({ id }) => id === planId);
      if (!plan) throw new Error('no plan');
      return plan;
    };
    const member = (name: string, validFrom: string | null, validTo: string | null) =>
      ({ memberId: null, groupName: '', role: 'leader' as const, roleWords: '组长', name, post: '县长', validFrom, validTo });
    const members = [member('王小明', null, '2026-07-31'), member('李大力', '2026-08-01', null)];
    await client.plans.saveLeadingGroup({ planId, rowVersion: (await planRow()).rowVersion, members });
    await publish(client, planId, null, '2026-07-01');
    await expectFailure(publish(client, planId, '再发一次', '2026-07-31'), 'NOTHING_CHANGED');
    const { number } = await publish(client, planId, '调整领导小组', '2026-08-01');
    expect(number).toBe(2);
    await expectFailure(publish(client, planId, '再发一次', '2026-08-02'), 'NOTHING_CHANGED');
    const fields = { title: '云岭县政务公开要点', issuer: '云岭县政务公开办', documentNumber: '云政办发〔2026〕3号', issuedOn: '2026-03-01' };
    await client.plans.update({ planId, rowVersion: (await planRow()).rowVersion, fields });
    // Today is a day in July, but what was published for August is not changed by that.
    expect((await client.plans.amendments({ planId })).header).toEqual(['title', 'issuer', 'documentNumber', 'issuedOn']);
    await publish(client, planId, '更名', '2026-08-02');
    expect((await client.plans.versions({ planId })).at(-1)).toMatchObject({ number: 3, tableFileName: '云岭县政务公开要点责任分解表.xlsx' });
  });

  it('has nothing to tell of an archived plan, and refuses to publish it', async () => {
    const { client } = shared();
    const { versionId } = await publish(client, planId);
    await changeTask(client, first(), { note: '改' });
    const plan = (await client.plans.list({})).find(({ id }) => id === planId);
    await client.plans.archive({ planId, rowVersion: plan?.rowVersion ?? 0, archived: true });
    expect(await client.plans.amendments({ planId })).toMatchObject({ version: { versionId }, changes: [], header: [] });
    await expectFailure(publish(client, planId, '再发一次'), 'NOT_FOUND', { kind: 'plan' });
    await expectFailure(client.plans.compareVersions({ planId, fromVersionId: versionId, toVersionId: null }), 'NOT_FOUND', { kind: 'plan' });
    expect(await client.plans.compareVersions({ planId, fromVersionId: versionId, toVersionId: versionId })).toEqual([]);
  });

  it('drops the reason of a task that was changed back, so that it never stands beside another change', async () => {
    const { client } = shared();
    await publish(client, planId);
    await changeTask(client, first(), { note: '改' });
    await client.plans.explainAmendments({ planId, taskIds: [first()], reason: '当时的理由' });
    await changeTask(client, first(), { note: null });
    await changeTask(client, second(), { note: '改' });
    await publish(client, planId, '年中调整');
    await changeTask(client, first(), { note: '又改' });
    const { changes } = await client.plans.amendments({ planId });
    expect(changes).toMatchObject([{ taskId: first(), reason: null }]);
  });

  it('refuses reasons for tasks of another plan and for a superior’s plan, and changes nothing then', async () => {
    const { client, dump } = shared();
    const other = await ownPlan(shared(), [{ title: '另一任务' }], '另一计划');
    const before = dump();
    await expectFailure(client.plans.explainAmendments({ planId, taskIds: [first(), other.taskIds[0] ?? ''], reason: '理由' }), 'NOT_FOUND', { kind: 'task' });
    await expectFailure(client.plans.explainAmendments({ planId, taskIds: [first(), 'no-such'], reason: '理由' }), 'NOT_FOUND', { id: 'no-such' });
    await expectFailure(client.plans.explainAmendments({ planId: 'no-such', taskIds: [first()], reason: '理由' }), 'NOT_FOUND', { kind: 'plan' });
    expect(dump()).toEqual(before);
  });

  it('is taken back and done again whole, with the reasons that it took along', async () => {
    const { client, dump } = shared();
    const history = ['audit_entries', 'change_sets', 'changes'];
    await publish(client, planId);
    await changeTask(client, first(), { note: '改' });
    await changeTask(client, second(), { note: '改' });
    await client.plans.explainAmendments({ planId, taskIds: [first()], reason: '上级调整' });
    const before = await client.plans.amendments({ planId });
    await publish(client, planId, '年中调整');
    await client.history.undoLast();
    expect(await client.plans.versions({ planId })).toHaveLength(1);
    expect(await client.plans.amendments({ planId })).toEqual(before);
    await client.history.redoLast();
    expect(await client.plans.amendments({ planId })).toMatchObject({ version: { number: 2 }, changes: [] });
    await client.history.undoLast();
    const { number } = await publish(client, planId, '换一个说法');
    expect(number).toBe(2);
    expect(dump(history)['plan_amendments']).toHaveLength(2);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const { client, dump, keptFiles } = shared();
    const before = dump();
    const files = keptFiles();
    const input = { planId, publishedOn: '2026-07-15', reason: null };
    await expectFailure(follow(client.plans.publish(input, { signal: AbortSignal.abort() })), 'CANCELLED');

    const controller = new AbortController();
    const job = await client.plans.publish(input, { signal: controller.signal });
    const step = job.next();
    controller.abort();
    await expectFailure(step, 'CANCELLED');

    const left = await client.plans.publish(input);
    await left.next();
    await left.return?.();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(dump()).toEqual(before);
    expect(keptFiles()).toEqual(files);
  });

  it('is refused when the plan was changed while its table was made', async () => {
    const { client } = shared();
    const published = publish(client, planId);
    published.catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    await changeTask(client, first(), { title: '趁着空隙' });
    await expectFailure(published, 'ROW_CHANGED', { kind: 'plan', id: planId });
    expect(await client.plans.versions({ planId })).toEqual([]);
  });
});

describe('changes between versions', () => {
  it('carry the reasons of all versions between, in their order, and those that are not published yet', async () => {
    const { client, read } = shared();
    const versions = [(await publish(client, planId)).versionId];
    await changeTask(client, first(), { note: '改' });
    await client.plans.explainAmendments({ planId, taskIds: [first()], reason: '机构改革' });
    versions.push((await publish(client, planId, null, '2026-08-01')).versionId);
    await changeTask(client, first(), { note: '又改' });
    await changeTask(client, second(), { note: '改' });
    versions.push((await publish(client, planId, '年中调整', '2026-09-01')).versionId);
    await changeTask(client, second(), { note: '再改' });
    await changeTask(client, third(), { note: '改' });
    await client.plans.explainAmendments({ planId, taskIds: [second()], reason: '上级调整' });
    const between = (from: number, to: number | null) =>
      read((db) => {
        const pair = { planId, fromVersionId: versions[from] ?? '', toVersionId: to === null ? null : (versions[to] ?? '') };
        return changesBetween({ db, today: () => checkedDay('2026-09-15') }, pair);
      });
    expect(between(0, null)).toMatchObject({
      planTitle: '云岭县2026年政务公开工作要点',
      from: { number: 1, publishedOn: '2026-07-15' },
      to: null,
      changes: [{ reason: '机构改革\n年中调整' }, { reason: '年中调整\n上级调整' }, { reason: null }],
    });
    expect(between(1, 2)).toMatchObject({ to: { number: 3, publishedOn: '2026-09-01' }, changes: [{ reason: '年中调整' }, { reason: '年中调整' }] });
    expect(between(0, 1).changes).toMatchObject([{ after: { id: first() }, reason: '机构改革' }]);
    expect(between(2, 0).changes).toMatchObject([{ after: { note: null }, reason: '机构改革\n年中调整' }, { reason: '年中调整' }]);
    expect(between(2, 2).changes).toEqual([]);
  });

  it('take what a task had no reason for from the versions as a whole', async () => {
    const { client, read } = shared();
    const { versionId } = await publish(client, planId);
    await changeTask(client, first(), { note: '改' });
    const { changeSetId } = await publish(client, planId, '改备注');
    await changeTask(client, second(), { note: '改' });
    await publish(client, planId, '年中调整');
    // Without its version the change belongs to the next one, which was published for other reasons.
    await client.history.undo({ changeSetId: changeSetId ?? '' });
    const { changes } = read((db) =>
      changesBetween({ db, today: () => checkedDay('2026-09-15') }, { planId, fromVersionId: versionId, toVersionId: null }),
    );
    expect(changes.map(({ reason }) => reason)).toEqual(['年中调整', '年中调整']);
  });

  it('freeze the members of a collective unit, whose change is no change of the plan', async () => {
    const { client } = shared();
    const { units } = await client.units.list({});
    const members = units.slice(0, 2);
    const { collectiveUnitId } = await client.units.saveCollective({ collectiveUnitId: null, rowVersion: null, name: '各试点单位', memberIds: members.map(({ id }) => id) });
    await client.ledger.changeAssignments({ taskIds: [first()], action: 'replace', role: 'lead', target: { kind: 'collective', collectiveUnitId } });
    const { versionId } = await publish(client, planId);
    const { collectives } = await client.units.list({});
    const { rowVersion } = collectives.find(({ id }) => id === collectiveUnitId) ?? { rowVersion: 0 };
    await client.units.saveCollective({ collectiveUnitId, rowVersion, name: '各试点单位', memberIds: members.slice(1).map(({ id }) => id) });
    const compare = () => client.plans.compareVersions({ planId, fromVersionId: versionId, toVersionId: null });
    expect(await compare()).toEqual([]);
    await changeTask(client, first(), { note: '改' });
    const names = members.map(({ name }) => name);
    expect(await compare()).toMatchObject([
      {
        before: { assignments: [{ role: 'lead', printedName: '各试点单位', unitNames: names }] },
        after: { assignments: [{ role: 'lead', printedName: '各试点单位', unitNames: names.slice(1) }] },
      },
    ]);
  });

  it('are refused for a version of another plan', async () => {
    const { client } = shared();
    const { versionId } = await publish(client, planId);
    const other = await ownPlan(shared(), [{ title: '另一任务' }], '另一计划');
    const foreign = (await publish(client, other.planId)).versionId;
    const compare = (fromVersionId: string, toVersionId: string | null) => client.plans.compareVersions({ planId, fromVersionId, toVersionId });
    await expectFailure(compare(foreign, null), 'NOT_FOUND', { kind: 'planVersion', id: foreign });
    await expectFailure(compare(versionId, foreign), 'NOT_FOUND', { kind: 'planVersion', id: foreign });
    await expectFailure(client.plans.versions({ planId: 'no-such' }), 'NOT_FOUND', { kind: 'plan' });
    await expectFailure(client.plans.amendments({ planId: 'no-such' }), 'NOT_FOUND', { kind: 'plan' });
  });
});

describe('the table of a published version', () => {
  it('is refused when the kept file is gone or was changed, and comes back with the next publication', async () => {
    const workspace = openTestWorkspace();
    await workspace.setUp();
    const { client, files, folder, keptFiles } = workspace;
    const plan = await ownPlan(workspace, [{ title: '公开预算' }]);
    const { versionId } = await publish(client, plan.planId);
    const kept = keptFiles().filter((name) => name.startsWith('published'));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatch(/^published.[0-9a-f]{2}.[0-9a-f]{64}$/u);
    const file = path.join(folder, kept[0] ?? '');
    const bytes = readFileSync(file);
    const target = path.join(temporaryFolder(), '表.xlsx');
    const save = () => client.plans.saveTable({ versionId, saveToken: files.offerSaveTarget(target) });
    writeFileSync(file, Buffer.concat([bytes, Buffer.from('x')]));
    await expectFailure(save(), 'KEPT_FILE_MISSING', { fileName: '云岭县2026年政务公开工作要点责任分解表.xlsx' });
    expect(() => readFileSync(target)).toThrow('ENOENT');
    writeFileSync(file, bytes);
    const entries = workspace.dump()['audit_entries']?.length ?? 0;
    await save();
    expect(readFileSync(target).equals(bytes)).toBe(true);
    expect(workspace.dump()['audit_entries']).toHaveLength(entries + 1);
    await expectFailure(client.plans.saveTable({ versionId, saveToken: files.offer(target) }), 'FILE_TOKEN_UNKNOWN');
    await expectFailure(client.plans.saveTable({ versionId: 'no-such', saveToken: files.offerSaveTarget(target) }), 'NOT_FOUND', { kind: 'planVersion' });
    expect(workspace.integrity()).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true } });
  });
});
