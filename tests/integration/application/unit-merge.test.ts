import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { StageTargetView } from '../../../src-main/contract/progress.ts';
import type { UnitView } from '../../../src-main/contract/units.ts';
import type { EvidenceCheck } from '../../../src-main/domain/codes.ts';
import { openDatabase } from '../../../src-main/database/open-database.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { follow, planText, programFolders, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { openDistributed } from '../../support/returned-workbooks.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';
import { storedContent } from '../../support/stored-content.ts';
import { adapt, addSuperiorPlan } from '../../support/superior-plan.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unitSamples } from '../../support/unit-samples.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());
const samples = unitSamples(shared);
undoAfterEach(shared);

const mergedOn = '2026-07-10';

function merge(from: UnitView, into: UnitView, fields: { fromRowVersion?: number; mergedOn?: string } = {}) {
  const ids = { fromUnitId: from.id, intoUnitId: into.id };
  return shared().client.units.merge({ ...ids, fromRowVersion: from.rowVersion, mergedOn, ...fields });
}

async function newCollective(name: string, memberIds: string[]): Promise<string> {
  const fields = { collectiveUnitId: null, rowVersion: null, name, memberIds };
  return (await shared().client.units.saveCollective(fields)).collectiveUnitId;
}

async function report(taskId: string, unit: UnitView, state: 'inProgress' | 'checkedOff' | 'postponed' | 'notApplicable'): Promise<void> {
  const fields = { taskId, unitIds: [unit.id], state, text: `${unit.name}${state}`, reportedOn: '2026-07-01' };
  await shared().client.ledger.reportProgress(fields);
}

async function assignmentsOf(taskId: string) {
  const { row } = await shared().client.ledger.task({ taskId });
  return row.assignments.map(({ role, printedName, unitId }) => ({ role, printedName, unitId }));
}

/** Every column with a foreign key to `units`, as the database itself tells, and the rows in it that name the unit. */
function referencesTo(unitId: string): { columns: string[]; pointing: string[] } {
  const { migrationsFolder } = programFolders;
  const database = openDatabase(shared().folder, { migrationsFolder, now: shared().clock.now, readOnly: true });
  try {
    const keys = database.db.all<{ table: string; column: string }>(sql`
      select entry.name as "table", key."from" as "column"
      from sqlite_schema entry join pragma_foreign_key_list(entry.name) key
      where entry.type = 'table' and key."table" = 'units' order by 1, 2`);
    const pointing = keys.filter(({ table, column }) => {
      const found = database.db.get<{ found: number }>(sql`
        select exists (select 1 from ${sql.identifier(table)} where ${sql.identifier(column)} = ${unitId}) as found`);
      return found.found === 1;
    });
    const named = ({ table, column }: { table: string; column: string }): string => `${table}.${column}`;
    return { columns: keys.map(named), pointing: pointing.map(named) };
  } finally {
    database.close();
  }
}

/** Tables in whose rows the id stands anywhere. */
function tablesNaming(unitId: string): string[] {
  return Object.entries(storedContent(shared())).flatMap(([table, rows]) => (rows.some((row) => row.includes(unitId)) ? [table] : []));
}

const on = '2026-06-01';

/** What the year leaves of a unit: its words and targets, evidence, requests, slips, calls, a workbook, columns, a saved view. */
async function addYearOf(unitId: string, taskId: string): Promise<void> {
  const { client } = shared();
  await client.progress.addSummary({ taskId, text: '已公开', writtenOn: on, unitId });
  await setTargets(taskId, [{ unitId, quarter: 2, text: '公开过半', percent: null }]);
  await addEvidence(taskId, [{ unitId, state: 'pending' }]);
  const open = { extension: null, correction: null, consultations: [], answeredOn: null, answer: null, note: null };
  const request = { channel: 'mailbox' as const, number: null, subject: '来信', applicant: null, workingDays: 5 };
  await client.cases.add({ ...open, ...request, unitId, receivedOn: on });
  const words = { replyBy: null, basis: null, remark: null, contact: null };
  await client.supervision.issue({ ...words, kind: 'reminder', issuedOn: on, units: [{ unitId, taskIds: [taskId] }] });
  await client.supervision.addCall({ unitId, taskId, calledOn: on, person: null, phone: null, matter: '催报进展', answer: null });
  await addReturnOf(unitId, taskId);
  const column = { printedUnit: null, printedCycle: null, lastUpdatedOn: null, empty: false, note: null };
  await client.website.add({ ...column, path: ['政策文件'], unitId });
  await client.workbench.saveView({ viewId: null, screen: 'ledger', name: '本局', query: { unitIds: [unitId] } });
}

/** A workbook that the unit was given, and that came back and was taken over with a row that the clerk has placed. */
async function addReturnOf(unitId: string, taskId: string): Promise<void> {
  const { client, files } = shared();
  const folder = temporaryFolder();
  await follow(client.exchange.distribute({ year: 2026, quarter: null, planId: null, unitIds: [unitId], replyBy: null, contact: null, note: null, saveToken: files.offerSaveTarget(folder) }));
  const [fileName = ''] = readdirSync(folder);
  const open = await openDistributed(path.join(folder, fileName));
  open.type('任务', { text: '已报送' });
  await open.save(path.join(folder, fileName));
  const collected = await follow(client.exchange.collect({ year: 2026, fileTokens: [files.offer(folder)] }));
  const returnIds = collected.files.flatMap(({ returnId }) => returnId ?? []);
  const [row] = await client.exchange.compareReturns({ returnIds });
  await client.exchange.placeReturnedRow({ returnId: returnIds[0] ?? '', rowKey: row?.rowKey ?? '', place: { taskId, unitId } });
  expect(await client.exchange.applyReturns({ returnIds, choices: [] })).toMatchObject({ reports: 1 });
}

async function setTargets(taskId: string, targets: StageTargetView[]): Promise<void> {
  const { row } = await shared().client.ledger.task({ taskId });
  await shared().client.progress.saveTargets({ taskId, rowVersion: row.rowVersion, targets });
}

/** One piece of evidence for a task, linked for each of the units and checked, some links being taken back. */
async function addEvidence(
  taskId: string,
  links: readonly { unitId: string; state: EvidenceCheck; taken?: boolean }[],
  title = '公开目录',
): Promise<void> {
  const { client } = shared();
  const places = links.map(({ unitId }) => ({ taskId, unitId }));
  const fields = { title, url: null, documentNumber: null, publishedOn: null, note: null };
  const { evidenceId } = await client.evidence.addReference({ ...fields, kind: 'document', places });
  const { evidence } = await client.evidence.list({ taskId });
  const stored = evidence.find((one) => one.evidenceId === evidenceId)?.links ?? [];
  for (const { unitId, state, taken = false } of links) {
    const linkIds = stored.filter((link) => link.unitId === unitId).map((link) => link.linkId);
    await client.evidence.check({ linkIds, state, reason: state === 'returned' ? '看不清' : null, checkedOn: on });
    if (taken) await client.evidence.unlink({ linkIds });
  }
}

/** A unit on which something hangs in every table that can name a unit. */
async function unitWithEverything(): Promise<UnitView> {
  const { client, importText, commit } = shared();
  const people = [{ role: 'leader' as const, name: '张三', post: null, phone: null }];
  const unit = await samples.add({ aliases: ['旧局别名'], people });
  await newCollective('各样本单位', [unit.id]);
  const taskId = await samples.task([{ unitId: unit.id }]);
  await report(taskId, unit, 'inProgress');
  await addYearOf(unit.id, taskId);
  const event = { unitId: unit.id, kind: 'leadNotLeading' as const, occurredOn: '2026-06-01', basis: '未牵头', taskId, reportedByUnitId: unit.id };
  await client.scoring.addEvent(event);
  await client.units.saveMapping({ superiorName: '市旧局', target: { kind: 'unit', unitId: unit.id } });
  const choice = { kind: 'unit' as const, unitId: unit.id, rememberAsAlias: false };
  const known = await importText(planText(['开展检查。(责任单位:老某局)']));
  const header = { ...known.header, issuer: '云岭县人民政府办公室' };
  await client.imports.updateHeader({ importId: known.importId, rowVersion: known.rowVersion, header });
  await client.imports.chooseUnit({ importId: known.importId, printedName: '老某局', choice });
  await commit(known.importId);
  const open = await importText(planText(['开展培训。(责任单位:又某局)']));
  await client.imports.chooseUnit({ importId: open.importId, printedName: '又某局', choice });
  const { planId } = await addSuperiorPlan(shared(), { tasks: [{ title: '公开执法信息', lead: ['市旧局'] }] });
  await adapt(client, planId);
  const gone = await samples.add();
  await client.units.archive({ unitId: gone.id, rowVersion: gone.rowVersion, archived: true, successorId: unit.id });
  return samples.unit(unit.id);
}

describe('a merge', () => {
  it('leaves no row anywhere that names the merged unit, and is undone whole', async () => {
    const from = await unitWithEverything();
    const into = await samples.add();
    const before = referencesTo(from.id);
    expect(before.pointing, 'the sample reaches every column').toEqual(before.columns);
    expect(tablesNaming(from.id)).toContain('adaptation_drafts');
    await expectUndone(shared(), () => merge(from, into));
    expect(referencesTo(from.id).pointing).toEqual([]);
    expect(tablesNaming(from.id), 'nor does any text of JSON').toEqual(['units']);
    expect(await samples.unit(from.id)).toMatchObject({ archived: true, dissolvedOn: mergedOn, successorId: into.id });
    expect(shared().integrity()).toMatchObject({ structure: [], foreignKeys: [] });
  });

  it('keeps one assignment of a unit in a role, printed names, and the higher role', async () => {
    const [from, into] = [await samples.add(), await samples.add()];
    const named = (unit: UnitView, role: 'lead' | 'supporting', printedName: string) => ({ unitId: unit.id, role, printedName });
    const both = await samples.task([named(from, 'lead', '甲局'), named(into, 'lead', '乙局'), named(from, 'supporting', '甲局')]);
    const only = await samples.task([named(from, 'supporting', '甲'), named(from, 'supporting', '甲局')], 2024);
    const { row } = await shared().client.ledger.task({ taskId: both });
    expect(await shared().client.units.previewMerge({ fromUnitId: from.id, intoUnitId: into.id })).toMatchObject({ assignments: 4, tasks: 2 });
    expect(await merge(from, into)).toMatchObject({ assignments: 4, tasks: 2, reports: 0 });
    expect(await assignmentsOf(both)).toEqual([named(into, 'lead', '乙局'), named(into, 'supporting', '甲局')]);
    expect(await assignmentsOf(only)).toEqual([named(into, 'supporting', '甲')]);
    const { units } = await shared().client.ledger.task({ taskId: both });
    expect(units).toMatchObject([{ unitId: into.id, role: 'lead' }]);
    const stale = { taskId: both, rowVersion: row.rowVersion, assignments: [] };
    await expectFailure(shared().client.ledger.replaceAssignments(stale), 'ROW_CHANGED');
  });

  it('keeps all reports and what is still to be done, and tells where the two differ', async () => {
    const { client } = shared();
    const [from, into] = [await samples.add(), await samples.add()];
    const parts = [{ unitId: from.id }, { unitId: into.id }];
    const [further, working, same] = [await samples.task(parts), await samples.task(parts), await samples.task(parts)];
    await report(further, from, 'checkedOff');
    await report(further, into, 'inProgress');
    await report(working, from, 'notApplicable');
    await report(same, from, 'inProgress');
    await report(same, into, 'inProgress');
    const { conflicts, reports } = await client.units.previewMerge({ fromUnitId: from.id, intoUnitId: into.id });
    expect(reports).toBe(3);
    const told = [
      { taskId: further, title: '任务', fromState: 'checkedOff', intoState: 'inProgress', keptState: 'inProgress' },
      { taskId: working, title: '任务', fromState: 'notApplicable', intoState: 'notStarted', keptState: 'notStarted' },
    ];
    expect(conflicts).toHaveLength(2);
    expect(conflicts).toEqual(expect.arrayContaining(told));
    await merge(from, into);
    const { units } = await client.ledger.task({ taskId: further });
    expect(units).toMatchObject([{ unitId: into.id, state: 'inProgress' }]);
    expect(units[0]?.reports.map(({ text }) => text).sort()).toEqual([`${from.name}checkedOff`, `${into.name}inProgress`].sort());
    expect((await client.ledger.task({ taskId: working })).units).toMatchObject([{ state: 'notStarted', reports: [{}] }]);
  });

  it('joins what both were to reach in a quarter, and keeps what only one of them was', async () => {
    const [from, into] = [await samples.add(), await samples.add()];
    const taskId = await samples.task([{ unitId: from.id }, { unitId: into.id }]);
    const target = (unitId: string, quarter: number, text: string, percent: number | null) => ({ unitId, quarter, text, percent });
    // Longer together than the field of one target once was.
    const long = '公开'.repeat(750);
    const own = [target(into.id, 1, '编制目录', 20), target(into.id, 2, `${long}过半`, null), target(into.id, 3, '公开完毕', null)];
    const others = [target(from.id, 2, `${long}三成`, 30), target(from.id, 3, '公开完毕', 90), target(from.id, 4, '总结', 100)];
    await setTargets(taskId, [...own, ...others]);
    await merge(from, into);
    const { targets } = await shared().client.progress.ofTask({ taskId });
    expect(targets.toSorted((one, other) => one.quarter - other.quarter)).toEqual([
      target(into.id, 1, '编制目录', 20),
      target(into.id, 2, `${long}过半\n${long}三成`, 30),
      target(into.id, 3, '公开完毕', 90),
      target(into.id, 4, '总结', 100),
    ]);
  });

  it('keeps one link of the same evidence to a task: one that stands, then the further checked', async () => {
    const [from, into] = [await samples.add(), await samples.add()];
    const taskId = await samples.task([{ unitId: from.id }, { unitId: into.id }]);
    const pairs = [
      { from: { state: 'accepted' }, into: { state: 'pending' }, kept: 'accepted' },
      { from: { state: 'returned' }, into: { state: 'pending' }, kept: 'pending' },
      { from: { state: 'pending' }, into: { state: 'returned' }, kept: 'pending' },
      { from: { state: 'pending' }, into: { state: 'accepted' }, kept: 'accepted' },
      { from: { state: 'accepted', taken: true }, into: { state: 'returned' }, kept: 'returned' },
      { from: { state: 'returned' }, into: { state: 'accepted', taken: true }, kept: 'returned' },
    ] as const;
    for (const pair of pairs) await addEvidence(taskId, [{ unitId: from.id, ...pair.from }, { unitId: into.id, ...pair.into }], JSON.stringify(pair));
    await merge(from, into);
    const { evidence } = await shared().client.evidence.list({ taskId });
    const kept = new Map(evidence.map(({ title, links }) => [title, links.map(({ unitId, state }) => ({ unitId, state }))]));
    expect(kept).toEqual(new Map(pairs.map((pair) => [JSON.stringify(pair), [{ unitId: into.id, state: pair.kept }]])));
  });

  it('does not count work that was taken out of a task', async () => {
    const { client } = shared();
    const [from, into] = [await samples.add(), await samples.add()];
    const taskId = await samples.task([{ unitId: from.id }, { unitId: into.id }]);
    await report(taskId, from, 'checkedOff');
    const target = { kind: 'unit' as const, unitId: from.id };
    await client.ledger.changeAssignments({ taskIds: [taskId], action: 'remove', role: 'responsible', target });
    await merge(from, into);
    expect((await client.ledger.task({ taskId })).units).toMatchObject([{ unitId: into.id, state: 'notStarted', reports: [{ state: 'checkedOff' }] }]);
  });

  it('makes its names former names and adds its people', async () => {
    const { client, importText } = shared();
    const person = { role: 'liaison' as const, name: '李四', post: null, phone: '13900001111' };
    const leader = { ...person, role: 'leader' as const, name: '张三' };
    const formerNames = [{ name: '更旧的局', usedUntil: '2019-01-31' }];
    const from = await samples.add({ shortName: '样本局', aliases: ['样本分局'], formerNames, people: [leader, person] });
    const into = await samples.add({ people: [person] });
    await merge(from, into);
    const merged = await samples.unit(into.id);
    const lastDay = { usedUntil: '2026-07-09' };
    expect(merged.formerNames).toHaveLength(4);
    expect(merged.formerNames).toEqual(
      expect.arrayContaining([...formerNames, ...[from.name, '样本局', '样本分局'].map((name) => ({ name, ...lastDay }))]),
    );
    expect(merged.people).toEqual([person, leader]);
    const { printedUnits } = await importText(planText([`开展检查。(责任单位:${from.name})`]));
    expect(printedUnits).toMatchObject([{ resolution: { kind: 'unit', unitId: into.id } }]);
    const restore = { unitId: from.id, rowVersion: (await samples.unit(from.id)).rowVersion, archived: false };
    await expectFailure(client.units.archive(restore), 'UNIT_NAME_TAKEN', { name: from.name });
  });

  it('carries the unit over where only a collective unit named it, in a list, by class and in an earlier year', async () => {
    const { client } = shared();
    const [from, into] = [await samples.add({ classCode: 'township' }), await samples.add({ establishedOn: '2026-07-01' })];
    const listId = await newCollective('各样本单位', [from.id]);
    const townId = (await client.units.list({})).collectives.find((row) => row.name === '各乡镇（街道办）')?.id ?? '';
    const years = [2025, 2026];
    const tasks = await Promise.all(
      years.flatMap((year) => [listId, townId].map((collectiveUnitId) => samples.task([{ collectiveUnitId }], year))),
    );
    expect((await client.units.previewMerge({ fromUnitId: from.id, intoUnitId: into.id })).collectives).toEqual(
      expect.arrayContaining(['各样本单位', '各乡镇（街道办）', '各单位']),
    );
    for (const taskId of tasks) await report(taskId, from, 'inProgress');
    await merge(from, into);
    for (const taskId of tasks) {
      const { units } = await client.ledger.task({ taskId });
      expect(units.map((unit) => unit.unitId)).not.toContain(from.id);
      expect(units.find((unit) => unit.unitId === into.id)).toMatchObject({ state: 'inProgress', reports: [{}] });
    }
    // Naming it once more brings the tasks in line anew: the new unit stays.
    shared().clock.advance(30 * 24 * 3600 * 1000);
    const target = { kind: 'unit' as const, unitId: (await samples.add()).id };
    await client.ledger.changeAssignments({ taskIds: tasks, action: 'add', role: 'supporting', target });
    for (const taskId of tasks) {
      const held = await samples.unitsOf(taskId);
      expect(held).toContain(into.id);
      expect(held).not.toContain(from.id);
    }
    const { collectives } = await client.units.list({});
    expect(collectives.find((row) => row.id === listId)?.memberIds).toEqual([into.id]);
  });

  it('takes the unit out of what rules leave out, unless the other one belongs there', async () => {
    const { client } = shared();
    const [from, into] = [await samples.add(), await samples.add()];
    const { id: outsideId } = await samples.add({ classCode: 'party' });
    const rule = { kind: 'classes' as const, classCodes: ['countyDepartment'], exceptIds: [from.id, outsideId] };
    const { collectiveUnitId } = await client.units.saveCollective({ collectiveUnitId: null, rowVersion: null, name: '各样本部门', rule, memberIds: [] });
    const ruleNow = async () => (await client.units.list({})).collectives.find((row) => row.id === collectiveUnitId)?.rule;
    await merge(from, into);
    expect(await ruleNow()).toEqual({ ...rule, exceptIds: [outsideId] });
    await client.history.undoLast();
    await merge(await samples.unit(from.id), await samples.unit(outsideId));
    expect(await ruleNow()).toEqual({ ...rule, exceptIds: [outsideId] });
  });

  it('is refused where it makes no sense', async () => {
    const { client } = shared();
    const [from, into] = [await samples.add({ establishedOn: '2026-08-01' }), await samples.add()];
    await expectFailure(merge(from, from), 'UNITS_THE_SAME');
    await expectFailure(client.units.previewMerge({ fromUnitId: from.id, intoUnitId: from.id }), 'UNITS_THE_SAME');
    await expectFailure(merge(from, into, { fromRowVersion: 9 }), 'ROW_CHANGED');
    await expectFailure(merge(from, into), 'DAYS_REVERSED', { name: from.name });
    await expectFailure(merge({ ...from, id: 'nobody' }, into), 'NOT_FOUND', { kind: 'unit', id: 'nobody' });
    await client.units.archive({ unitId: into.id, rowVersion: into.rowVersion, archived: true });
    await expectFailure(merge(from, into), 'UNIT_DISSOLVED', { name: into.name });
    await expectFailure(client.units.previewMerge({ fromUnitId: from.id, intoUnitId: into.id }), 'UNIT_DISSOLVED');
  });
});
