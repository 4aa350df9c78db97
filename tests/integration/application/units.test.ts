import { describe, expect, it } from 'vitest';
import type { UnitView } from '../../../src-main/contract/units.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());
let made = 0;

async function unitNamed(name: string): Promise<UnitView> {
  const { units } = await shared().client.units.list({ includeArchived: true });
  const unit = units.find((row) => row.name === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
}

/** A unit that no other test touches. */
async function newUnit(aliases: string[] = []): Promise<UnitView> {
  made += 1;
  const name = `县第${made}局`;
  await shared().client.units.add({ name, shortName: `${made}局`, classCode: 'countyDepartment', aliases });
  return unitNamed(name);
}

function fieldsOf({ id, rowVersion, name, shortName, classCode, aliases }: UnitView) {
  return { unitId: id, rowVersion, name, shortName, classCode, aliases };
}

/** A task of a plan of its own for units or collectives. */
async function newTask(assignments: { unitId?: string; collectiveUnitId?: string }[]): Promise<string> {
  const { client } = shared();
  const { planId } = await client.ledger.addPlan({ title: '自建计划', year: 2026 });
  const added = await client.ledger.addTask({
    planId,
    outlineNumber: null,
    title: '任务',
    requirement: null,
    note: null,
    sectionId: null,
    deadlines: [],
    assignments: assignments.map(({ unitId = null, collectiveUnitId = null }) => ({
      role: 'responsible',
      printedName: '某单位',
      unitId,
      collectiveUnitId,
    })),
  });
  return added.taskId;
}

async function unitsOf(taskId: string): Promise<string[]> {
  const { units } = await shared().client.ledger.task({ taskId });
  return units.map((unit) => unit.unitId).sort();
}

describe('the register of units', () => {
  it('comes from a preset once; a second time nothing is added', async () => {
    const { client } = shared();
    const presets = await client.units.presets();
    expect(presets.map((preset) => preset.name)).toEqual(['sample-county', 'typical-county']);
    expect(await client.units.importPreset({ preset: 'sample-county' })).toEqual({ changeSetId: null, added: 0, skipped: 78 });
    await expectFailure(client.units.importPreset({ preset: 'no-such' }), 'PRESET_INVALID', { preset: 'no-such' });
    await expectFailure(client.units.importPreset({ preset: '../scoring/majiang-2016' }), 'PRESET_INVALID');
  });

  it('finds units by part of a name, short name, alias and pinyin initials', async () => {
    const unit = await newUnit(['老牌子局']);
    const found = async (search: string) => (await shared().client.units.list({ search })).units.map((row) => row.id);
    expect(await found('老牌')).toEqual([unit.id]);
    expect(await found('lpz')).toEqual([unit.id]);
    expect(await found(unit.name)).toEqual([unit.id]);
    expect(await found('没有这样的')).toEqual([]);
  });

  it('adds and changes a unit; names, short names and aliases stand for one unit only', async () => {
    const { client } = shared();
    const unit = await newUnit(['别名一']);
    const other = await newUnit();
    const changed = { ...fieldsOf(unit), name: `${unit.name}(新)`, aliases: ['别名二', '别名二'], shortName: '' };
    await client.units.update(changed);
    expect(await unitNamed(changed.name)).toMatchObject({ aliases: ['别名二'], shortName: null, rowVersion: unit.rowVersion + 1 });
    await expectFailure(client.units.update(changed), 'ROW_CHANGED');

    const fields = { name: '县另一局', shortName: null, classCode: 'countyDepartment', aliases: [] };
    await expectFailure(client.units.add({ ...fields, name: other.name }), 'UNIT_NAME_TAKEN', { name: other.name });
    await expectFailure(client.units.add({ ...fields, aliases: ['别名二'] }), 'UNIT_NAME_TAKEN', { name: '别名二' });
    await expectFailure(client.units.add({ ...fields, name: other.shortName ?? '' }), 'UNIT_NAME_TAKEN');
    await expectFailure(client.units.add({ ...fields, shortName: other.shortName }), 'UNIT_NAME_TAKEN');
    await expectFailure(client.units.update({ ...fieldsOf(other), aliases: ['别名二'] }), 'UNIT_NAME_TAKEN');
    await expectFailure(client.units.add({ ...fields, classCode: 'nothing' }), 'NOT_FOUND', { kind: 'unitClass' });
    await client.units.add({ ...fields, aliases: ['别名一'] });
  });

  it('archives a unit only when no open task needs it, and gives its name free only then', async () => {
    const { client } = shared();
    const unit = await newUnit();
    const taskId = await newTask([{ unitId: unit.id }]);
    const archive = { unitId: unit.id, rowVersion: unit.rowVersion, archived: true };
    await expectFailure(client.units.archive(archive), 'UNIT_STILL_NEEDED', { name: unit.name, tasks: 1 });
    await client.ledger.reportProgress({ taskId, unitIds: [unit.id], state: 'checkedOff', text: '已核', reportedOn: '2026-07-01' });
    await client.units.archive(archive);
    expect((await client.units.list({})).units.map((row) => row.id)).not.toContain(unit.id);
    expect(await unitNamed(unit.name)).toMatchObject({ archived: true });

    const successor = await client.units.add({ name: unit.name, shortName: null, classCode: 'countyDepartment', aliases: [] });
    const { rowVersion } = (await client.units.list({ includeArchived: true })).units.find((row) => row.id === unit.id) ?? unit;
    const restore = { unitId: unit.id, rowVersion, archived: false };
    await expectFailure(client.units.archive(restore), 'UNIT_NAME_TAKEN', { name: unit.name });
    await client.history.undo({ changeSetId: successor.changeSetId ?? '' });
    await client.units.archive(restore);
    expect((await client.units.list({})).units.map((row) => row.id)).toContain(unit.id);
  });

  it('counts the tasks of the office’s year', async () => {
    const { client } = shared();
    const unit = await newUnit();
    const taskId = await newTask([{ unitId: unit.id }]);
    await newTask([{ unitId: unit.id }]);
    await client.ledger.reportProgress({ taskId, unitIds: [unit.id], state: 'doneUnchecked', text: '', reportedOn: '2026-07-01' });
    expect(await unitNamed(unit.name)).toMatchObject({ taskCount: 2, openTaskCount: 1 });
  });
});

describe('collective units', () => {
  it('resolve to their members in every task that names them, and follow when members change', async () => {
    const { client } = shared();
    const [first, second, third] = [await newUnit(), await newUnit(), await newUnit()];
    const saved = await client.units.saveCollective({
      collectiveUnitId: null,
      rowVersion: null,
      name: '各试点单位',
      memberIds: [first.id, second.id, first.id],
    });
    const { collectiveUnitId } = saved;
    const taskId = await newTask([{ collectiveUnitId }, { unitId: third.id }]);
    expect(await unitsOf(taskId)).toEqual([first.id, second.id, third.id].sort());
    await client.ledger.reportProgress({ taskId, unitIds: [second.id], state: 'inProgress', text: '正在做', reportedOn: '2026-07-01' });

    const change = async (memberIds: string[], name = '各试点单位') => {
      const { collectives } = await client.units.list({});
      const rowVersion = collectives.find((row) => row.id === collectiveUnitId)?.rowVersion ?? 0;
      return client.units.saveCollective({ collectiveUnitId, rowVersion, name, memberIds });
    };
    await change([first.id]);
    expect(await unitsOf(taskId)).toEqual([first.id, third.id].sort());
    await change([first.id, second.id], '各示范单位');
    const { units } = await client.ledger.task({ taskId });
    expect(units.find((unit) => unit.unitId === second.id)).toMatchObject({ state: 'inProgress', reports: [{ text: '正在做' }] });
    const stale = client.units.saveCollective({ collectiveUnitId, rowVersion: 1, name: '各示范单位', memberIds: [] });
    await expectFailure(stale, 'ROW_CHANGED');
  });

  it('give their tasks to a member that comes back from the archive', async () => {
    const { client } = shared();
    const [staying, leaving] = [await newUnit(), await newUnit()];
    const { collectiveUnitId } = await client.units.saveCollective({
      collectiveUnitId: null,
      rowVersion: null,
      name: '各轮换单位',
      memberIds: [staying.id, leaving.id],
    });
    await client.units.archive({ unitId: leaving.id, rowVersion: leaving.rowVersion, archived: true });
    const taskId = await newTask([{ collectiveUnitId }]);
    expect(await unitsOf(taskId)).toEqual([staying.id]);
    const { rowVersion } = (await client.units.list({ includeArchived: true })).units.find((row) => row.id === leaving.id) ?? leaving;
    await client.units.archive({ unitId: leaving.id, rowVersion, archived: false });
    expect(await unitsOf(taskId)).toEqual([staying.id, leaving.id].sort());
  });

  it('have names of their own and known members only', async () => {
    const { client } = shared();
    const unit = await newUnit();
    const save = (name: string, memberIds: string[]) =>
      client.units.saveCollective({ collectiveUnitId: null, rowVersion: null, name, memberIds });
    await save('各甲单位', [unit.id]);
    await expectFailure(save('各甲单位', []), 'UNIT_NAME_TAKEN', { name: '各甲单位' });
    const { collectiveUnitId } = await save('各乙单位', []);
    const rename = client.units.saveCollective({ collectiveUnitId, rowVersion: 1, name: '各甲单位', memberIds: [] });
    await expectFailure(rename, 'UNIT_NAME_TAKEN');
    await expectFailure(save('各丙单位', ['no-such-unit']), 'NOT_FOUND', { kind: 'unit', id: 'no-such-unit' });
    const unknown = client.units.saveCollective({ collectiveUnitId: 'no-such', rowVersion: 1, name: '各丁单位', memberIds: [] });
    await expectFailure(unknown, 'NOT_FOUND');
  });
});
