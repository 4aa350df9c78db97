import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UnitMatch, UnitProposal } from '../../../src-main/contract/unit-proposals.ts';
import type { UnitView } from '../../../src-main/contract/units.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { writeTable } from '../../support/export-table.ts';
import { follow, samplePlan, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());
undoAfterEach(shared);

async function proposalsOf(text: string, fileName = '名录.csv'): Promise<UnitProposal[]> {
  const file = path.join(temporaryFolder(), fileName);
  writeFileSync(file, text);
  return readFile(file);
}

async function readFile(file: string): Promise<UnitProposal[]> {
  const { client, files } = shared();
  return (await follow(client.units.readFile({ fileToken: files.offer(file) }))).proposals;
}

/** The proposals as the screen gives them back, all of their classes being known. */
function matchesOf(proposals: readonly UnitProposal[], classCode = 'countyDepartment'): UnitMatch[] {
  return proposals.map(({ unitId, name, shortName, aliases, formerNames, people, ...proposal }) => ({
    unitId,
    name,
    shortName,
    classCode: proposal.classCode ?? classCode,
    aliases,
    formerNames,
    people,
  }));
}

/** All units as the clerk sees them; their versions go on with every change. */
async function register() {
  const { units } = await shared().client.units.list({});
  return units.map((unit) => ({ ...unit, rowVersion: null }));
}

async function unitNamed(name: string): Promise<UnitView | undefined> {
  return (await shared().client.units.list({})).units.find((unit) => unit.name === name);
}

describe('a file of units', () => {
  it('is read in the worker and matched with the register; nothing is stored', async () => {
    const before = shared().dump();
    const proposals = await proposalsOf('单位名称,类别,曾用名,联系人,联系电话\n县财政局,县政府部门,,张三,0855-1234567\n县低空经济局,什么单位,县无人机办（2025年3月前）,,\n县统计局,,,,\n');
    expect(proposals).toMatchObject([
      { row: 2, name: '县财政局', action: 'update', classCode: 'countyDepartment', people: [{ role: 'liaison', name: '张三', phone: '0855-1234567' }], doubts: [] },
      { row: 3, unitId: null, name: '县低空经济局', action: 'add', classCode: null, className: '什么单位', formerNames: [{ name: '县无人机办', usedUntil: '2025-02-28' }], doubts: ['classUnknown'] },
      { row: 4, name: '县统计局', action: 'same', doubts: [] },
    ]);
    expect(shared().dump()).toEqual(before);
  });

  it('without units is refused by its name, like one that cannot be read', async () => {
    const { client, files } = shared();
    await expectFailure(proposalsOf('云岭县2026年政务公开工作要点\n一、推进公开，提升质量。\n', '要点.txt'), 'UNIT_TABLE_NOT_FOUND', { fileName: '要点.txt' });
    const many = Array.from({ length: 1001 }, (_, index) => `县第${index}局`).join('\n');
    await expectFailure(proposalsOf(`单位名称\n${many}`), 'FILE_LIMIT_EXCEEDED', { fileName: '名录.csv', limit: 'units', maximum: 1000 });
    await expectFailure(proposalsOf('%PDF-1.7 坏', '坏.pdf'), 'FILE_DAMAGED', { fileName: '坏.pdf' });
    await expectFailure(follow(client.units.readFile({ fileToken: 'no-such' })), 'FILE_TOKEN_UNKNOWN');
    await expectFailure(follow(client.units.readFile({ fileToken: files.offer(samplePlan) }, { signal: AbortSignal.abort() })), 'CANCELLED');
  });
});

describe('proposed units', () => {
  it('are added and changed as one change, which undo takes back', async () => {
    const { client } = shared();
    await client.units.saveCollective({ collectiveUnitId: null, rowVersion: null, name: '县政府全部局', memberIds: [], rule: { kind: 'classes', classCodes: ['countyDepartment'], exceptIds: [] } });
    const before = await register();
    const proposals = await proposalsOf('单位名称,类别,别名,分管领导,职务\n县财政局,,县财税局,张三,局长\n县低空经济局,县政府部门,县无人机办,李四,局长\n县统计局,,,,\n');
    const result = await client.units.addProposed({ proposals: matchesOf(proposals) });
    expect(result).toMatchObject({ added: 1, updated: 1 });
    expect(await unitNamed('县低空经济局')).toMatchObject({ classCode: 'countyDepartment', aliases: ['县无人机办'], people: [{ role: 'leader', name: '李四', post: '局长' }] });
    const finance = await unitNamed('县财政局');
    expect(finance?.aliases).toEqual(expect.arrayContaining(['县国资办', '县财税局']));
    expect(finance?.people).toEqual([{ role: 'leader', name: '张三', post: '局长', phone: null }]);
    const { collectives, units } = await client.units.list({});
    const added = units.find((unit) => unit.name === '县低空经济局');
    expect(collectives.find(({ name }) => name === '县政府全部局')?.memberIds).toContain(added?.id);
    await client.history.undo({ changeSetId: result.changeSetId ?? '' });
    expect(await register()).toEqual(before);
  });

  it('take nothing away from a unit that they change, and change nothing a second time', async () => {
    const { client, unitId } = shared();
    const id = await unitId('县财政局');
    const match = { unitId: id, classCode: 'countyDepartment', aliases: [], formerNames: [] };
    const person = (name: string, phone: string | null) => ({ role: 'liaison' as const, name, post: null, phone });
    await client.units.addProposed({ proposals: [{ ...match, name: '县财政局', shortName: null, people: [person('张三', '8551234'), person('李四', null)] }] });
    const second = { ...match, name: '县财政金融局', shortName: '县财金局', people: [person('张三', '8559999')] };
    expect(await client.units.addProposed({ proposals: [second] })).toMatchObject({ updated: 1 });
    expect(await unitNamed('县财政金融局')).toMatchObject({ id, shortName: '县财金局', people: [person('张三', '8559999'), person('李四', null)] });
    expect((await unitNamed('县财政金融局'))?.aliases).toContain('县财政局');
    expect(await client.units.addProposed({ proposals: [second] })).toEqual({ added: 0, updated: 0, changeSetId: null });
  });

  it('are all refused when one name is taken, or a class or unit is unknown', async () => {
    const { client, dump, unitId } = shared();
    const before = dump();
    const match = (name: string, change: Partial<UnitMatch> = {}): UnitMatch => ({ unitId: null, name, shortName: null, classCode: 'countyDepartment', aliases: [], formerNames: [], people: [], ...change });
    const refused = (last: UnitMatch, code: 'UNIT_NAME_TAKEN' | 'NOT_FOUND', data: Record<string, string>) =>
      expectFailure(client.units.addProposed({ proposals: [match('县低空经济局'), last] }), code, data);
    await refused(match('县低空经济局'), 'UNIT_NAME_TAKEN', { name: '县低空经济局' });
    await refused(match('县航空局', { aliases: ['县国资办'] }), 'UNIT_NAME_TAKEN', { name: '县国资办' });
    await refused(match('县统计局', { unitId: await unitId('县统计局'), formerNames: [{ name: '县财政局', usedUntil: null }] }), 'UNIT_NAME_TAKEN', { name: '县财政局' });
    await refused(match('县航空局', { classCode: 'no-such' }), 'NOT_FOUND', { kind: 'unitClass' });
    await refused(match('县航空局', { unitId: 'no-such' }), 'NOT_FOUND', { kind: 'unit' });
    expect(dump()).toEqual(before);
  });
});

describe('units of a leading group', () => {
  it('are those of the members’ posts, with the members as leaders', async () => {
    const { client } = shared();
    const { planId } = await client.ledger.addPlan({ title: '计划', year: 2026 });
    const member = (name: string, post: string | null) => ({ memberId: null, groupName: '', role: 'member' as const, roleWords: '成员', name, post, validFrom: null, validTo: null });
    const { rowVersion } = (await client.plans.list({})).find((plan) => plan.id === planId) ?? { rowVersion: 1 };
    const posts: [string, string | null][] = [
      ['张三', '县委常委、副县长'],
      ['李四', '县财政局党组书记、局长'],
      ['王五', '县教体局局长'],
      ['赵六', '县教育和体育局副局长'],
      ['钱七', '县低空经济局局长'],
      ['孙八', null],
    ];
    await client.plans.saveLeadingGroup({ planId, rowVersion, members: posts.map(([name, post]) => member(name, post)) });
    const { proposals } = await client.units.proposeFromRoster({ planId });
    expect(proposals.map(({ row, name, action, doubts, people }) => ({ row, name, action, doubts, people: people.map((person) => [person.role, person.name, person.post]) }))).toEqual([
      { row: 2, name: '县财政局', action: 'update', doubts: [], people: [['leader', '李四', '党组书记、局长']] },
      { row: 3, name: '县教育和体育局', action: 'update', doubts: [], people: [['leader', '王五', '局长'], ['leader', '赵六', '副局长']] },
      { row: 5, name: '县低空经济局', action: 'add', doubts: ['classUnknown', 'nameFromPost'], people: [['leader', '钱七', '局长']] },
    ]);
    expect(await client.units.addProposed({ proposals: matchesOf(proposals) })).toMatchObject({ added: 1, updated: 2 });
    expect((await client.units.proposeFromRoster({ planId })).proposals.map(({ action }) => action)).toEqual(['same', 'same', 'same']);
    await expectFailure(client.units.proposeFromRoster({ planId: 'no-such' }), 'NOT_FOUND', { kind: 'plan' });
  });
});

describe('the register as a table', () => {
  it('is read back as it is: names, aliases, former names with their days, people', async () => {
    const { client, files, unitId } = shared();
    const person = (role: 'leader' | 'personInCharge' | 'liaison', name: string, post: string | null, phone: string | null) => ({ role, name, post, phone });
    const fill = async (name: string, people: UnitMatch['people'], formerNames: UnitMatch['formerNames'] = []): Promise<UnitMatch> => ({
      unitId: await unitId(name), name, shortName: null, classCode: 'countyDepartment', aliases: [], formerNames, people,
    });
    await client.units.addProposed({
      proposals: [
        await fill('县财政局', [person('leader', '张三', '党组书记、局长', '0855-123 4567'), person('leader', '李四', null, null), person('liaison', '王五', null, '138 0000 0000、8551234')]),
        await fill('县统计局', [person('liaison', '赵六', null, '8551234'), person('liaison', '钱七', '股长', null), person('personInCharge', '欧阳娜娜', '副局长', null)], [
          { name: '县统计调查局', usedUntil: '2019-03-28' },
          { name: '县计划统计局', usedUntil: null },
        ]),
        await fill('县民政局', [person('leader', '孙八', '局长', '(0855)1234567转8001')]),
      ],
    });
    const file = path.join(temporaryFolder(), '单位名录.xlsx');
    const exported = await writeTable(client, { table: 'unitList' }, files.offerSaveTarget(file));
    expect(exported).toMatchObject({ fileName: '单位名录.xlsx', sheets: 1 });
    const { units } = await client.units.list({});
    const proposals = await readFile(file);
    expect(proposals.filter(({ action, doubts }) => action !== 'same' || doubts.length > 0)).toEqual([]);
    expect(proposals.map((proposal) => proposal.unitId)).toEqual(units.map((unit) => unit.id));
    expect(await client.units.addProposed({ proposals: matchesOf(proposals) })).toMatchObject({ changeSetId: null });
  });
});
