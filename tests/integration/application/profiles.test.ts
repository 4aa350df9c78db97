import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { ProfileView } from '../../../src-main/contract/profiles.ts';
import { exportProfile } from '../../../src-main/application/profiles/profile-in-force.ts';
import { openDatabase } from '../../../src-main/database/open-database.ts';
import { recordChange } from '../../../src-main/database/record-change.ts';
import { exportProfiles } from '../../../src-main/database/schema/index.ts';
import { readWorkbookValues } from '../../../src-main/workbooks/read-workbook-values.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { follow, openTestWorkspace, planText, programFolders, shareTestWorkspace, type TestWorkspace } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const shared = shareTestWorkspace(({ setUp }) => setUp());
const preset = 'county-standard';

/** What an update takes of a view. */
const editsOf = ({ typesetting, tables }: ProfileView) => ({
  typesetting,
  tables: tables.map(({ table, paper, orientation, columns, words }) => ({ table, paper, orientation, columns, words })),
});

/** The profile that an export would use. */
const inForce = ({ read }: TestWorkspace, year: number, profileId: string | null = null) =>
  read((db) => exportProfile({ db, resourcesFolder: programFolders.resourcesFolder }, profileId, year));

describe('the profiles of an office', () => {
  it('begin with those of the program, the default in force', async () => {
    const { profiles } = shared().client;
    const heads = await profiles.list({ year: 2030 });
    expect(heads.map(({ profileId, origin, inForce: used, year }) => [profileId, origin, used, year])).toEqual([
      [preset, 'preset', true, null],
      ['common-fonts', 'preset', false, null],
      ['large-print', 'preset', false, null],
      ['short-portrait', 'preset', false, null],
    ]);
    expect(new Set(heads.map(({ name }) => name)).size).toBe(heads.length);
    for (const { profileId, name } of heads) expect(await profiles.get({ profileId })).toMatchObject({ profileId, name, origin: 'preset', rowVersion: null });
    expect((await profiles.get({ profileId: 'short-portrait' })).tables.find(({ table }) => table === 'progressTable')).toMatchObject({ orientation: 'portrait', needed: ['sequence', 'title', 'progress', 'state'] });
  });

  it('are copied for a year, changed, and put away, and each step is undone', async () => {
    const workspace = shared();
    const { profiles } = workspace.client;
    const { profileId } = await expectUndone(workspace, () => profiles.copy({ profileId: preset, name: '云岭县格式', year: 2026 }));
    const own = await profiles.get({ profileId });
    const { tables, typesetting } = await profiles.get({ profileId: preset });
    expect(own).toMatchObject({ profileId, name: '云岭县格式', year: 2026, origin: 'own', inForce: true, tables, typesetting });
    expect(await profiles.update({ profileId, rowVersion: own.rowVersion ?? 0, ...editsOf(own) })).toEqual({ changeSetId: null });

    const edits = editsOf(own);
    const table = edits.tables.find((one) => one.table === 'responsibilityTable');
    if (!table) throw new Error('no responsibility table');
    [table.paper, table.orientation] = ['A3', 'portrait'];
    table.columns = [...table.columns.slice(0, 3), { field: 'supportingUnits', header: '协办单位', width: 20, align: 'left' }];
    table.words = table.words.map((word) => (word.key === 'signature' ? { ...word, text: '填报人：    审核人：' } : word));
    edits.typesetting = { ...typesetting, fonts: { ...typesetting.fonts, body: '宋体' }, sizes: { ...typesetting.sizes, body: 12 } };
    await expectUndone(workspace, async () => profiles.update({ profileId, rowVersion: (await profiles.get({ profileId })).rowVersion ?? 0, name: '云岭县2026', year: null, ...edits }));
    const changed = await profiles.get({ profileId });
    expect(editsOf(changed)).toEqual(edits);
    expect(changed).toMatchObject({ name: '云岭县2026', year: null });
    expect(changed.tables.find((one) => one.table === 'responsibilityTable')?.further.map(({ header }) => header)).toEqual(['编号', '牵头单位', '责任单位', '完成时限', '备注']);
    const used = inForce(workspace, 2026, profileId);
    expect(used.responsibilityTable).toMatchObject({ paper: 'A3', orientation: 'portrait', signature: '填报人：    审核人：', columns: table.columns });
    expect(used).toMatchObject({ id: profileId, name: '云岭县2026', typesetting: { fonts: { body: '宋体' }, sizes: { body: 12 } } });

    await expectFailure(profiles.update({ profileId, rowVersion: 1, name: '旧' }), 'ROW_CHANGED');
    await expectUndone(workspace, () => profiles.archive({ profileId }));
    expect((await profiles.list({ year: 2026 })).map((head) => head.profileId)).not.toContain(profileId);
    for (const call of [profiles.get({ profileId }), profiles.archive({ profileId }), profiles.choose({ profileId, year: 2026 }), profiles.copy({ profileId, name: '再来', year: null })]) await expectFailure(call, 'NOT_FOUND');
    expect(() => inForce(workspace, 2026, profileId)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('are refused where a rule is broken, a name is taken, or the profile is the program\u2019s own', async () => {
    const { profiles } = shared().client;
    const { profileId } = await profiles.copy({ profileId: 'large-print', name: '大字（县办）', year: null });
    const own = await profiles.get({ profileId });
    const [first] = editsOf(own).tables;
    if (!first) throw new Error('no tables');
    const bad = { ...first, columns: first.columns.filter(({ field }) => field !== 'title') };
    await expectFailure(profiles.update({ profileId, rowVersion: 1, tables: [bad] }), 'PROFILE_INVALID', { table: 'responsibilityTable', rule: '责任分解表的列必须保留“工作任务”' });
    await expectFailure(profiles.update({ profileId, rowVersion: 1, name: '县级通用格式' }), 'PROFILE_INVALID', { rule: '已有同名的版式“县级通用格式”' });
    await expectFailure(profiles.copy({ profileId, name: '大字（县办）', year: 2027 }), 'PROFILE_INVALID');
    await expectFailure(profiles.update({ profileId: preset, rowVersion: 1, name: '改名' }), 'PROFILE_INVALID', { rule: '程序自带的版式不能改动，要先复制一份' });
    await expectFailure(profiles.archive({ profileId: preset }), 'PROFILE_INVALID');
    expect(await profiles.get({ profileId })).toEqual(own);
  });
});

describe('the file of a profile', () => {
  it('gives another office the same look, once under its name', async () => {
    const [giver, taker] = [openTestWorkspace(), openTestWorkspace()];
    const file = path.join(temporaryFolder(), '版式.json');
    const { profileId } = await giver.client.profiles.copy({ profileId: 'large-print', name: '市级格式', year: 2026 });
    await giver.client.profiles.update({ profileId, rowVersion: 1, tables: editsOf(await giver.client.profiles.get({ profileId })).tables.map((table) => ({ ...table, orientation: 'portrait' })) });
    const given = await giver.client.profiles.get({ profileId });
    expect(await giver.client.profiles.saveFile({ profileId, saveToken: giver.files.offerSaveTarget(file) })).toMatchObject({ fileName: '版式.json' });

    const { profiles } = taker.client;
    const fileToken = taker.files.offer(file);
    const taken = await expectUndone(taker, () => profiles.readFile({ fileToken, name: null, year: 2027 }));
    const { tables, typesetting, name } = await profiles.get({ profileId: taken.profileId });
    expect({ tables, typesetting, name }).toEqual({ tables: given.tables, typesetting: given.typesetting, name: '市级格式' });
    expect(inForce(taker, 2027).id).toBe(taken.profileId);
    await expectFailure(profiles.readFile({ fileToken, name: null, year: null }), 'PROFILE_INVALID', { rule: '已有同名的版式“市级格式”' });
    await profiles.readFile({ fileToken, name: '市级格式（副本）', year: null });
  });

  it('that an older program wrote is completed, and one that is none or breaks a rule is refused', async () => {
    const { client: { profiles }, files } = shared();
    const folder = temporaryFolder();
    const offered = (content: unknown, name = '版式.json') => {
      const file = path.join(folder, name);
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return { fileToken: files.offer(file), name: null, year: null };
    };
    const body = (profile: object) => ({ kind: 'exportProfile', presetId: 'short-portrait', profile });
    const { profileId } = await profiles.readFile(offered(body({ name: '很旧的版式', ranking: { title: '{year}排名' } })));
    expect((await profiles.get({ profileId })).tables.find(({ table }) => table === 'ranking')).toMatchObject({ orientation: 'portrait', words: expect.arrayContaining([{ key: 'title', text: '{year}排名' }]) as unknown });
    for (const content of ['{', 'null', '[1]', { kind: 'workingCalendar', years: [] }]) {
      await expectFailure(profiles.readFile(offered(content)), 'PROFILE_INVALID', { rule: '这个文件不是本程序导出的版式文件' });
    }
    await expectFailure(profiles.readFile(offered(body({ name: '坏', changeList: { title: '清单' } }))), 'PROFILE_INVALID', { table: 'changeList', rule: '变更清单的“标题”里要有 {plan}' });
    await expectFailure(profiles.readFile(offered(body({ name: ' ' }))), 'PROFILE_INVALID');
    await expectFailure(profiles.readFile(offered(' '.repeat(300_000))), 'FILE_TOO_LARGE');
  });
});

describe('the profile in force for a year', () => {
  it('is the one that was chosen, else the newest made for the year, else the default', async () => {
    const workspace = openTestWorkspace();
    const { client: { profiles }, clock } = workspace;
    const used = () => inForce(workspace, 2027).id;
    expect(used()).toBe(preset);
    const { profileId: older } = await profiles.copy({ profileId: preset, name: '甲', year: 2027 });
    clock.advance(60_000);
    const { profileId: newer } = await profiles.copy({ profileId: older, name: '乙', year: 2027 });
    await profiles.copy({ profileId: older, name: '丙', year: 2028 });
    expect(used()).toBe(newer);
    await expectUndone(workspace, () => profiles.choose({ profileId: older, year: 2027 }));
    expect(await profiles.choose({ profileId: older, year: 2027 })).toEqual({ changeSetId: null });
    expect(used()).toBe(older);
    expect((await profiles.list({ year: 2027 })).filter(({ inForce: chosen }) => chosen).map(({ name }) => name)).toEqual(['甲']);
    await profiles.choose({ profileId: 'short-portrait', year: 2026 });
    expect(inForce(workspace, 2026).id).toBe('short-portrait');
    await profiles.archive({ profileId: older });
    expect(used()).toBe(newer);
    await profiles.choose({ profileId: preset, year: 2027 });
    expect(used()).toBe(preset);
    expect((await profiles.list({ year: 2027 })).map(({ name }) => name).slice(4)).toEqual(['乙', '丙']);
  });

  it('is what tables and the workbooks of units are laid out with', async () => {
    const workspace = openTestWorkspace();
    const { client, files, unitId } = workspace;
    await workspace.setUp();
    const { importId } = await workspace.importText(planText(['公开预算。（责任单位：县财政局，完成时限：2026年12月底前）']));
    const planId = await workspace.commit(importId);
    await client.profiles.choose({ profileId: 'short-portrait', year: 2026 });
    const orientation = async (profileId: string | null) => (await client.exports.preview({ question: { table: 'responsibilityTable', planId }, profileId })).shown.print.orientation;
    expect([await orientation(null), await orientation('large-print')]).toEqual(['portrait', 'landscape']);
    await expectFailure(client.exports.preview({ question: { table: 'responsibilityTable', planId }, profileId: 'no-such-id' }), 'NOT_FOUND');

    const { profileId } = await client.profiles.copy({ profileId: preset, name: '本县', year: 2026 });
    const fillIn = editsOf(await client.profiles.get({ profileId })).tables.find(({ table }) => table === 'fillIn');
    if (!fillIn) throw new Error('no fill-in table');
    fillIn.words = fillIn.words.map((word) => (word.key === 'title' ? { ...word, text: '{unit}{period}报表' } : word));
    await client.profiles.update({ profileId, rowVersion: 1, tables: [fillIn] });
    await client.profiles.choose({ profileId, year: 2026 });
    const folder = temporaryFolder();
    const asked = { year: 2026, quarter: null, planId: null, unitIds: [await unitId('县财政局')], replyBy: null, contact: null, note: null };
    const { files: written } = await follow(client.exchange.distribute({ ...asked, saveToken: files.offerSaveTarget(folder) }));
    const [, tasks] = readWorkbookValues(readFileSync(path.join(folder, written[0]?.fileName ?? '')));
    expect(tasks?.rows[0]?.[0]?.value).toBe('县财政局2026年报表');
  });

  it('that was stored by an older version is completed from its preset, and refused where it cannot be', async () => {
    let workspace = openTestWorkspace();
    const { profileId } = await workspace.client.profiles.copy({ profileId: 'short-portrait', name: '旧版', year: 2026 });
    const { ranking: _ranking, ...older } = inForce(workspace, 2026);
    workspace = storeBody(workspace, profileId, older);
    expect(inForce(workspace, 2026).ranking.orientation).toBe('portrait');
    expect((await workspace.client.profiles.get({ profileId })).tables.find(({ table }) => table === 'ranking')).toMatchObject({ orientation: 'portrait' });
    workspace = storeBody(workspace, profileId, { ...older, poster: 1 });
    await expectFailure(workspace.client.profiles.get({ profileId }), 'PRESET_INVALID', { preset: '旧版' });
    expect((await workspace.client.profiles.list({ year: 2026 })).at(-1)).toMatchObject({ name: '旧版', inForce: true });
  });
});

/** Writes a body as an older program would have, beside the workspace. */
function storeBody({ folder, clock, close, reopen }: TestWorkspace, profileId: string, body: unknown): TestWorkspace {
  close();
  const database = openDatabase(folder, { migrationsFolder: programFolders.migrationsFolder, now: clock.now });
  recordChange(database.db, { actor: '', useCase: 'profiles.update', summary: {}, now: clock.now() }, (tx) => {
    tx.update(exportProfiles).set({ body }).where(eq(exportProfiles.id, profileId)).run();
  });
  database.close();
  return reopen();
}
