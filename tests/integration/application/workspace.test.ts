import { expectFailure } from '../../support/expect-failure.ts';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../src-main/application/translate-error.ts';
import { openWorkspace } from '../../../src-main/application/workspace.ts';
import { storedContent } from '../../support/stored-content.ts';
import { follow, openTestWorkspace, programFolders } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const now = (): Date => new Date('2026-07-15T12:00:00.000Z');
const office = { countyName: '云岭县', officeName: '云岭县人民政府办公室', clerkName: '王小明', year: 2026 };

/** The failure with which a folder can't be opened. */
function refusalOf(folder: string, options = programFolders): unknown {
  try {
    openWorkspace(folder, { ...options, now }).close();
  } catch (error) {
    return failureOf(error);
  }
  return 'opened';
}

describe('opening a workspace', () => {
  it('makes an empty ledger, and is refused a second time while the first is open', async () => {
    const { folder, client, close } = openTestWorkspace();
    expect(await client.workspace.status()).toMatchObject({
      office: null,
      today: '2026-07-15',
      counts: { units: 0, plans: 0, tasks: 0, openImports: 0, openTasks: 0, overdueTasks: 0 },
      folder,
      lastBackupAt: null,
    });
    expect(refusalOf(folder)).toEqual({ code: 'WORKSPACE_IN_USE', data: {} });
    close();
    expect(refusalOf(folder)).toBe('opened');
    expect(readdirSync(path.join(folder, 'backups'))).toHaveLength(1);
  });

  it('is refused for a folder that is a file, a file that is no ledger, and presets that are broken', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(refusalOf(file)).toMatchObject({ code: 'WORKSPACE_NOT_WRITABLE' });
    const damaged = path.join(folder, 'damaged');
    mkdirSync(damaged);
    writeFileSync(path.join(damaged, 'ledger.sqlite'), 'no ledger '.repeat(1000));
    expect(refusalOf(damaged)).toMatchObject({ code: 'DATABASE_DAMAGED' });
    expect(refusalOf(folder, { ...programFolders, resourcesFolder: folder })).toMatchObject({ code: 'PRESET_INVALID' });
    expect(readdirSync(folder).sort()).toEqual(['damaged', 'file']);
  });
});

describe('the office', () => {
  it('is set up once with a preset, changed later, and kept over a restart', async () => {
    const workspace = openTestWorkspace();
    const { client } = workspace;
    expect(await client.workspace.setUp({ ...office, unitPreset: 'sample-county' })).toMatchObject({ unitsAdded: 78 });
    await client.workspace.updateOffice({ ...office, year: 2027 });
    const before = await client.workspace.status();
    expect(before).toMatchObject({ office: { ...office, year: 2027 }, counts: { units: 78 } });
    const after = await workspace.reopen().client.workspace.status();
    expect(after).toEqual({ ...before, lastBackupAt: after.lastBackupAt });
    expect(after.lastBackupAt).not.toBeNull();
  });

  it('counts open and overdue tasks of its year', async () => {
    const { client, setUp } = openTestWorkspace();
    await setUp();
    const { planId } = await client.ledger.addPlan({ title: '计划', year: 2026 });
    const [unit] = (await client.units.list({})).units;
    for (const date of ['2026-06-30', '2026-12-31']) {
      await client.ledger.addTask({
        planId,
        outlineNumber: null,
        title: date,
        requirement: null,
        note: null,
        sectionId: null,
        deadlines: [{ text: date, kind: 'date', date, recurrence: null, relative: null }],
        assignments: [{ role: 'lead', printedName: '某局', unitId: unit?.id ?? '', collectiveUnitId: null }],
      });
    }
    expect((await client.workspace.status()).counts).toMatchObject({ plans: 1, tasks: 2, openTasks: 2, overdueTasks: 1 });
    const [first] = (await client.ledger.list({})).rows;
    await client.ledger.reportProgress({ taskId: first?.id ?? '', unitIds: [unit?.id ?? ''], state: 'doneUnchecked', text: '', reportedOn: '2026-07-01' });
    expect((await client.workspace.status()).counts).toMatchObject({ openTasks: 1, overdueTasks: 0 });
  });
});

describe('the sample county', () => {
  it('fills a workspace so that every screen shows something, all of it in the history and the audit chain', async () => {
    const workspace = openTestWorkspace();
    const { client, integrity } = workspace;
    const { planId } = await follow(client.workspace.loadSample());
    const { rows } = await client.ledger.list({ planId });
    expect(rows).toHaveLength(36);
    expect(new Set(rows.map((row) => row.state)).size).toBeGreaterThan(3);
    expect((await client.workspace.status()).office).toMatchObject({ countyName: '云岭县' });
    const history = await client.history.list({ limit: 500 });
    expect(history.slice(-3).map(({ useCase }) => useCase)).toEqual(['imports.commit', 'workspace.setUp', 'imports.start']);
    await expectFailure(follow(client.workspace.loadSample()), 'SAMPLE_NEEDS_EMPTY');
    const audit = integrity();
    expect(audit).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true, entries: history.length } });
    const content = storedContent(workspace);
    expect(storedContent(workspace.reopen())).toEqual(content);
  });
});
