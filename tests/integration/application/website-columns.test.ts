import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ColumnFields, ReadColumnView, WebsiteColumnView } from '../../../src-main/contract/website.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { follow, samplePlan, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

let unitId = '';
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  unitId = await workspace.unitId('县财政局');
});
undoAfterEach(shared);

function column(parts: Partial<ColumnFields> = {}): ColumnFields {
  return { path: ['政务公开', '财政'], unitId, printedUnit: '财政局', printedCycle: '每季度', lastUpdatedOn: '2026-02-03', empty: false, note: null, ...parts };
}

const list = (filter: Parameters<ReturnType<typeof shared>['client']['website']['list']>[0] = {}): Promise<WebsiteColumnView[]> => shared().client.website.list(filter);

async function rowsOf(text: string): Promise<ReadColumnView[]> {
  const { client, files } = shared();
  const file = path.join(temporaryFolder(), '栏目.csv');
  writeFileSync(file, text);
  return (await follow(client.website.readFile({ fileToken: files.offer(file) }))).rows;
}

describe('a column of the website', () => {
  it('is added, changed, noted as updated and put away, and undo takes each back', async () => {
    const { website } = shared().client;
    const { columnId } = await expectUndone(shared(), () => website.add(column()));
    const [added] = await list();
    expect(added).toMatchObject({ columnId, unitName: '县财政局', cycle: { every: 'quarter' }, state: 'overdue', dueOn: '2026-06-30', overdueDays: 15, eventId: null });
    const changed = { ...column({ printedCycle: '每月', empty: true, printedUnit: '', note: '' }), columnId, rowVersion: added?.rowVersion ?? 0 };
    await expectUndone(shared(), () => website.update(changed));
    expect(await list()).toMatchObject([{ state: 'empty', cycle: { every: 'month' }, printedUnit: null, note: null }]);
    await expectFailure(website.update(changed), 'ROW_CHANGED');
    await expectUndone(shared(), () => website.updated({ columnIds: [columnId, columnId], on: '2026-07-02' }));
    expect(await list()).toMatchObject([{ state: 'current', lastUpdatedOn: '2026-07-02', dueOn: '2026-08-31' }]);
    expect((await website.updated({ columnIds: [columnId], on: '2026-06-02' })).changeSetId).toBeNull();
    await expectUndone(shared(), () => website.archive({ columnIds: [columnId] }));
    expect(await list()).toEqual([]);
    await expectFailure(website.updated({ columnIds: [columnId], on: '2026-07-03' }), 'NOT_FOUND', { kind: 'websiteColumn' });
  });

  it('is found by unit and words of any level, also by the initials of its unit, and seen as of any day', async () => {
    const { website } = shared().client;
    await website.addMany({ rows: [{ ...column(), columnId: null }, { ...column({ path: ['互动'], unitId: null, printedUnit: '某办' }), columnId: null }] });
    const found = async (filter: Parameters<typeof list>[0]) => (await list(filter)).map((one) => one.path.join('/'));
    expect(await found({})).toEqual(['政务公开/财政', '互动']);
    expect(await found({ unitId })).toEqual(['政务公开/财政']);
    for (const search of ['政务', '财政', 'xczj']) expect(await found({ search }), search).toEqual(['政务公开/财政']);
    expect(await found({ search: '某办' })).toEqual(['互动']);
    expect((await list({ asOf: '2026-06-30', search: '政务' })).map((one) => one.state)).toEqual(['dueSoon']);
  });

  it('is refused for a unit that is unknown or dissolved, where nothing is changed', async () => {
    const { client } = shared();
    const { website, units } = client;
    await website.add(column());
    const { rowVersion } = (await units.list({})).units.find((unit) => unit.id === unitId) ?? { rowVersion: 0 };
    await units.archive({ unitId, rowVersion, archived: true });
    const before = shared().dump();
    await expectFailure(website.add(column()), 'UNIT_DISSOLVED', { name: '县财政局' });
    const rows = [{ ...column({ unitId: null }), columnId: null }, { ...column({ unitId: 'no-such' }), columnId: null }];
    await expectFailure(website.addMany({ rows }), 'NOT_FOUND', { kind: 'unit', id: 'no-such' });
    expect(shared().dump()).toEqual(before);
    const [stored] = await list();
    await website.update({ ...column({ note: '改版' }), columnId: stored?.columnId ?? '', rowVersion: stored?.rowVersion ?? 0 });
    expect(await list()).toMatchObject([{ note: '改版', unitId }]);
  });
});

describe('a table of columns', () => {
  const table = '一级栏目,二级栏目,责任单位,更新周期,最后更新日期\n政务公开,财政,县财政局,每月,2026-07-01\n,人事,县什么局,实时,\n';

  it('is read in the worker, matched with the register, and added as one change', async () => {
    const { website } = shared().client;
    const { columnId } = await website.add(column({ note: '重点', path: ['政务公开', '财 政'] }));
    const before = shared().dump();
    const rows = await rowsOf(table);
    expect(rows).toEqual([
      { row: 2, columnId, path: ['政务公开', '财 政'], unitId, unitKnown: true, printedUnit: '县财政局', printedCycle: '每月', lastUpdatedOn: '2026-07-01', empty: false, note: '重点' },
      { row: 3, columnId: null, path: ['政务公开', '人事'], unitId: null, unitKnown: false, printedUnit: '县什么局', printedCycle: '实时', lastUpdatedOn: null, empty: false, note: null },
    ]);
    expect(shared().dump()).toEqual(before);
    expect(await expectUndone(shared(), () => website.addMany({ rows }))).toMatchObject({ added: 1, updated: 1 });
    expect(await list()).toMatchObject([
      { columnId, state: 'current', dueOn: '2026-08-31', lastUpdatedOn: '2026-07-01' },
      { path: ['政务公开', '人事'], state: 'noCycle', dueOn: null },
    ]);
    const again = await rowsOf(table);
    expect(again.map((row) => row.columnId)).not.toContain(null);
    expect(await website.addMany({ rows: again })).toEqual({ changeSetId: null, added: 0, updated: 0 });
  });

  it('that is older or says nothing takes back no update that is known', async () => {
    await shared().client.website.add(column({ lastUpdatedOn: '2026-07-10' }));
    const [older] = await rowsOf('一级栏目,二级栏目,最近更新\n政务公开,财政,2026-03-01\n');
    expect(older).toMatchObject({ lastUpdatedOn: '2026-07-10', unitId, unitKnown: true, printedCycle: '每季度' });
  });

  it('that names no column is refused by its name', async () => {
    const { client, files } = shared();
    await expectFailure(follow(client.website.readFile({ fileToken: files.offer(samplePlan) })), 'COLUMN_TABLE_NOT_FOUND', { fileName: 'plan.docx' });
    await expectFailure(follow(client.website.readFile({ fileToken: 'no-such' })), 'FILE_TOKEN_UNKNOWN');
  });
});

describe('an event of a column', () => {
  it('is proposed for overdue and empty columns of known units, and taken once until the next update', async () => {
    const { website, scoring } = shared().client;
    const { columnId } = await website.add(column());
    await website.add(column({ path: ['空'], empty: true }));
    await website.add(column({ path: ['无单位'], unitId: null }));
    await website.add(column({ path: ['按时'], lastUpdatedOn: '2026-05-03' }));
    const proposed = await website.proposedEvents({ year: 2026, asOf: '2026-07-20' });
    const basis = '网站栏目“政务公开＞财政”更新周期为“每季度”，应于2026-06-30前更新，至2026-07-20未更新（最近更新为2026-02-03），已超期20天';
    expect(proposed).toMatchObject([
      { columnId, unitId, unitName: '县财政局', occurredOn: '2026-07-01', basis },
      { occurredOn: '2026-07-20', basis: '网站栏目“空”至2026-07-20为空白栏目' },
    ]);
    expect(await website.proposedEvents({ year: 2025, asOf: '2026-07-20' })).toEqual([]);

    const { eventId } = await expectUndone(shared(), () => website.takeEvent({ columnId, occurredOn: '2026-07-01', basis }));
    expect(await scoring.events({ year: 2026 })).toMatchObject([{ id: eventId, unitId, kind: 'handlingOverdueOrIrregular', basis }]);
    expect((await list({ search: '财政' }))[0]?.eventId).toBe(eventId);
    expect(await website.proposedEvents({ year: 2026, asOf: '2026-07-20' })).toMatchObject([{ occurredOn: '2026-07-20' }]);
    await expectFailure(website.takeEvent({ columnId, occurredOn: '2026-07-15', basis }), 'EVENT_EXISTS');

    await website.updated({ columnIds: [columnId], on: '2026-07-05' });
    await expectFailure(website.takeEvent({ columnId, occurredOn: '2026-07-01', basis }), 'EVENT_EXISTS');
    expect((await list({ search: '财政' }))[0]?.eventId).toBeNull();
    const later = await website.proposedEvents({ year: 2027, asOf: '2027-01-15' });
    expect(later.filter((one) => one.columnId === columnId)).toMatchObject([{ occurredOn: '2027-01-01' }]);
    expect((await website.takeEvent({ columnId, occurredOn: '2027-01-01', basis })).eventId).not.toBe(eventId);
  });

  it('needs a unit that answers for it', async () => {
    const { website } = shared().client;
    const { columnId } = await website.add(column({ unitId: null }));
    await expectFailure(website.takeEvent({ columnId, occurredOn: '2026-07-01', basis: '超期' }), 'INVALID_INPUT', { fields: ['columnId'] });
  });
});
