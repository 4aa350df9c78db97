import { describe, expect, it } from 'vitest';
import type { CollectiveUnitView } from '../../../src-main/contract/units.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';
import { unitSamples } from '../../support/unit-samples.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());
const samples = unitSamples(shared);
undoAfterEach(shared);

type Rule = CollectiveUnitView['rule'];

async function collective(id: string, asOf?: string): Promise<CollectiveUnitView> {
  const { collectives } = await shared().client.units.list(asOf === undefined ? {} : { asOf });
  const found = collectives.find((row) => row.id === id);
  if (!found) throw new Error(`no collective ${id}`);
  return found;
}

async function newCollective(name: string, rule: Rule, memberIds: string[] = []): Promise<string> {
  const fields = { collectiveUnitId: null, rowVersion: null, name, rule, memberIds };
  return (await shared().client.units.saveCollective(fields)).collectiveUnitId;
}

async function change(id: string, fields: { rule?: Rule; memberIds?: string[]; effectiveOn?: string }) {
  const { name, rowVersion } = await collective(id);
  return shared().client.units.saveCollective({ collectiveUnitId: id, rowVersion, name, memberIds: [], ...fields });
}

/** A class of its own with two units, and a collective unit of the class. */
async function ownClass(exceptIds: string[] = []) {
  const { code } = await shared().client.units.saveClass({ code: null, rowVersion: null, name: '样本类' });
  const [first, second] = [await samples.add({ classCode: code }), await samples.add({ classCode: code })];
  const id = await newCollective('各样本单位', { kind: 'classes', classCodes: [code], exceptIds });
  return { code, id, first, second };
}

const members: Rule = { kind: 'members' };

describe('a collective unit by classes', () => {
  it('takes its members from the register, in its order and as of a day', async () => {
    const { code, id, first, second } = await ownClass();
    const young = await samples.add({ classCode: code, establishedOn: '2026-03-01' });
    expect((await collective(id)).memberIds).toEqual([first.id, second.id, young.id]);
    expect((await collective(id, '2026-02-28')).memberIds).toEqual([first.id, second.id]);
    await shared().client.units.order({ classCode: code, unitIds: [young.id] });
    expect((await collective(id)).memberIds).toEqual([young.id, first.id, second.id]);
  });

  it('gives its tasks to a new unit, and takes them back with a change of class', async () => {
    const { client } = shared();
    const { code, id, first, second } = await ownClass();
    const [current, earlier] = [await samples.task([{ collectiveUnitId: id }]), await samples.task([{ collectiveUnitId: id }], 2025)];
    const added = await samples.add({ classCode: code });
    expect(await samples.unitsOf(current)).toEqual([first.id, second.id, added.id].sort());
    expect(await samples.unitsOf(earlier)).toEqual([first.id, second.id].sort());
    const update = { ...(await samples.fieldsOf(second.id)), classCode: 'party' };
    await expectUndone(shared(), () => client.units.update(update));
    expect(await samples.unitsOf(current)).toEqual([first.id, added.id].sort());
    expect(await samples.unitsOf(earlier)).toEqual([first.id, second.id].sort());
    expect((await collective(id)).taskCount).toBe(1);
  });

  it('loses a dissolved unit in the tasks of its last year and later, and gets it back', async () => {
    const { client } = shared();
    const { id, first, second } = await ownClass();
    const years = [2024, 2025, 2026];
    const tasks = await Promise.all(years.map((year) => samples.task([{ collectiveUnitId: id }], year)));
    for (const taskId of tasks) {
      const done = { taskId, unitIds: [second.id], state: 'checkedOff' as const, text: '办结', reportedOn: '2026-07-01' };
      await client.ledger.reportProgress(done);
    }
    await client.units.archive({ unitId: second.id, rowVersion: second.rowVersion, archived: true, dissolvedOn: '2025-06-30' });
    const held = await Promise.all(tasks.map(samples.unitsOf));
    expect(held).toEqual([[first.id, second.id].sort(), [first.id], [first.id]]);
    const { rowVersion } = await samples.unit(second.id);
    await client.units.archive({ unitId: second.id, rowVersion, archived: false });
    const again = await client.ledger.task({ taskId: tasks[2] ?? '' });
    expect(again.units.find((unit) => unit.unitId === second.id)).toMatchObject({ state: 'checkedOff', reports: [{ text: '办结' }] });
  });

  it('gives a later task of an earlier year to the successor of a unit that is dissolved by now', async () => {
    const { client } = shared();
    const { id, first, second } = await ownClass();
    const successor = await samples.add();
    const archive = { unitId: second.id, rowVersion: second.rowVersion, archived: true, dissolvedOn: '2026-06-30', successorId: successor.id };
    await client.units.archive(archive);
    expect(await samples.unitsOf(await samples.task([{ collectiveUnitId: id }], 2025))).toEqual([first.id, successor.id].sort());
    expect(await samples.unitsOf(await samples.task([{ collectiveUnitId: id }]))).toEqual([first.id]);
  });

  it('comes with a preset as a rule; one that the clerk has to choose waits as a list', async () => {
    const { collectives, units } = await shared().client.units.list({});
    const named = (name: string) => collectives.find((row) => row.name === name);
    expect(named('各单位')).toMatchObject({ rule: { kind: 'classes', classCodes: [], exceptIds: [] } });
    expect(named('各单位')?.memberIds).toHaveLength(units.length);
    expect(named('各直属机构')).toMatchObject({ rule: { kind: 'classes', classCodes: ['directlyUnder'], exceptIds: [] } });
    expect(named('有关部门')).toMatchObject({ rule: members, memberIds: [] });
  });
});

describe('a change of a collective unit', () => {
  it('is shown before it is made, and touches what was shown', async () => {
    const { client } = shared();
    const [first, second, third] = [await samples.add(), await samples.add(), await samples.add()];
    const id = await newCollective('各样本单位', members, [first.id, second.id]);
    const [taskId, earlier] = [await samples.task([{ collectiveUnitId: id }]), await samples.task([{ collectiveUnitId: id }], 2025)];
    await samples.task([{ collectiveUnitId: id }, { unitId: third.id }, { unitId: second.id }]);
    await client.ledger.reportProgress({ taskId, unitIds: [second.id], state: 'inProgress', text: '在办', reportedOn: '2026-07-01' });
    const fields = { memberIds: [first.id, third.id], effectiveOn: '2026-07-01' };
    const before = shared().dump();
    const preview = await client.units.previewCollective({ collectiveUnitId: id, ...fields });
    expect(shared().dump()).toEqual(before);
    expect(preview).toEqual({
      memberIds: [first.id, third.id],
      addedIds: [third.id],
      removedIds: [second.id],
      tasks: [
        {
          taskId,
          planTitle: '2026年计划',
          outlineNumber: null,
          title: '任务',
          addedUnitIds: [third.id],
          removedUnitIds: [second.id],
          removedReports: 1,
        },
      ],
    });
    const saved = await expectUndone(shared(), () => change(id, fields));
    expect(saved.touchedTasks).toBe(1);
    expect(await samples.unitsOf(taskId)).toEqual([first.id, third.id].sort());
    expect(await samples.unitsOf(earlier)).toEqual([first.id, second.id].sort());
    expect((await collective(id, '2026-06-30')).memberIds).toEqual([first.id, second.id]);
    expect((await collective(id, '2026-07-01')).memberIds).toEqual([first.id, third.id]);
  });

  it('from a list to a rule and back keeps what was before the day', async () => {
    const { code, first, second } = await ownClass();
    const other = await samples.add();
    const id = await newCollective('各试点单位', members, [other.id]);
    const taskId = await samples.task([{ collectiveUnitId: id }]);
    const rule: Rule = { kind: 'classes', classCodes: [code], exceptIds: [second.id] };
    expect(await change(id, { rule, memberIds: [other.id] })).toMatchObject({ touchedTasks: 1 });
    expect(await samples.unitsOf(taskId)).toEqual([first.id]);
    expect(await collective(id)).toMatchObject({ rule, memberIds: [first.id] });
    await change(id, { memberIds: [other.id] });
    expect(await collective(id)).toMatchObject({ rule, memberIds: [first.id] });
    await change(id, { rule: members, memberIds: [other.id] });
    expect(await samples.unitsOf(taskId)).toEqual([other.id]);
  });

  it('names what exists only', async () => {
    const { client } = shared();
    const preview = (fields: { collectiveUnitId?: string | null; rule?: Rule; memberIds?: string[] }) =>
      client.units.previewCollective({ collectiveUnitId: null, memberIds: [], ...fields });
    await expectFailure(preview({ collectiveUnitId: 'nothing' }), 'NOT_FOUND', { kind: 'collectiveUnit' });
    await expectFailure(preview({ memberIds: ['nobody'] }), 'NOT_FOUND', { kind: 'unit' });
    await expectFailure(preview({ rule: { kind: 'classes', classCodes: ['none'], exceptIds: [] } }), 'NOT_FOUND', { kind: 'unitClass' });
    await expectFailure(preview({ rule: { kind: 'classes', classCodes: [], exceptIds: ['nobody'] } }), 'NOT_FOUND', { kind: 'unit' });
    const unit = await samples.add();
    expect(await preview({ memberIds: [unit.id] })).toEqual({ memberIds: [unit.id], addedIds: [unit.id], removedIds: [], tasks: [] });
  });
});

describe('a collective unit that is archived', () => {
  it('has no open task, leaves the register and takes no new task', async () => {
    const { client } = shared();
    const unit = await samples.add();
    const id = await newCollective('各样本单位', members, [unit.id]);
    const taskId = await samples.task([{ collectiveUnitId: id }]);
    const archive = { collectiveUnitId: id, rowVersion: 1 };
    await expectFailure(client.units.archiveCollective(archive), 'UNIT_STILL_NEEDED', { name: '各样本单位', tasks: 1 });
    await client.ledger.reportProgress({ taskId, unitIds: [unit.id], state: 'doneUnchecked', text: '', reportedOn: '2026-07-01' });
    await expectFailure(client.units.archiveCollective({ ...archive, rowVersion: 9 }), 'ROW_CHANGED');
    await expectUndone(shared(), () => client.units.archiveCollective(archive));
    expect((await client.units.list({})).collectives.map((row) => row.id)).not.toContain(id);
    expect(await samples.unitsOf(taskId)).toEqual([unit.id]);
    await expectFailure(client.units.archiveCollective(archive), 'NOT_FOUND');
    await expectFailure(samples.task([{ collectiveUnitId: id }]), 'NOT_FOUND', { kind: 'collectiveUnit', id });
  });
});
