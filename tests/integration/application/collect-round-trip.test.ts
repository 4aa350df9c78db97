import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect, distributeInto, shareDistribution } from '../../support/exchange-workspace.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { openDistributed, type TypedCells } from '../../support/returned-workbooks.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const [finance, justice] = ['县财政局', '县司法局'] as const;
const titles = ['公开财政预算', '公开惠民补贴', '公开政府采购'] as const;
const { shared, given } = shareDistribution([...titles.map((title) => `${title}。（责任单位：${finance}）`), `${titles[0]}执行情况。（责任单位：${justice}）`]);
undoAfterEach(shared);

async function handIn(rows: Record<string, TypedCells>, savedAt = '2026-07-24T08:00:00Z', source = given()): Promise<string> {
  const open = await openDistributed(source.workbookOf(finance));
  for (const [title, cells] of Object.entries(rows)) open.type(title, cells);
  const target = path.join(temporaryFolder(), '返回.xlsx');
  await open.save(target, savedAt);
  const { returnIds } = await collect(shared(), target);
  return returnIds[0] ?? '';
}

async function taskId(title: string): Promise<string> {
  const { rows } = await shared().client.ledger.list({ year: 2026 });
  return rows.find((row) => row.title === title)?.id ?? '';
}

/** The part of the finance bureau in a task. */
async function part(title: string) {
  const { units } = await shared().client.ledger.task({ taskId: await taskId(title) });
  const found = units.find(({ unitName }) => unitName === finance);
  if (found === undefined) throw new Error(`no part in ${title}`);
  return found;
}

async function report(title: string, state: 'inProgress' | 'checkedOff', text: string): Promise<void> {
  await shared().client.ledger.reportProgress({ taskId: await taskId(title), unitIds: [await shared().unitId(finance)], state, text, reportedOn: '2026-07-15' });
}

async function outcomes(...returnIds: string[]): Promise<unknown[]> {
  return (await shared().client.exchange.compareReturns({ returnIds })).map(({ title, outcome, superseded }) => (superseded ? [title, outcome, 'superseded'] : [title, outcome]));
}

const apply = (returnIds: string[], choices: Parameters<ReturnType<typeof shared>['client']['exchange']['applyReturns']>[0]['choices'] = []) => shared().client.exchange.applyReturns({ returnIds, choices });

describe('taking over', () => {
  it('writes one report a changed row, with its quarter, its day and where it came from', async () => {
    const returnId = await handIn({ [titles[0]]: { state: '已完成（待核）', text: '已公开', percent: 100, reportedOn: new Date('2026-07-02T00:00:00Z'), problems: '无', nextStep: '继续', reporter: '李四' }, [titles[1]]: { percent: 30 } });
    expect(await expectUndone(shared(), () => apply([returnId]))).toMatchObject({ reports: 2, evidence: 0 });
    const report = { text: '已公开', percent: 100, quarter: 2, problems: '无', nextStep: '继续', reporter: '李四', reportedOn: '2026-07-02', returnedFileName: '返回.xlsx' };
    expect(await part(titles[0])).toMatchObject({ state: 'doneUnchecked', reports: [report] });
    expect((await part(titles[1])).reports).toMatchObject([{ percent: 30, reportedOn: '2026-07-15' }]);
    expect((await part(titles[2])).reports).toEqual([]);
    expect(await apply([returnId])).toEqual({ changeSetId: null, reports: 0, evidence: 0 });
    expect(await outcomes(returnId)).toEqual(titles.map((title) => [title, 'unchanged']));
    const history = await shared().client.history.ofRow({ kind: 'task', id: await taskId(titles[0]), limit: 20 });
    expect(history.flatMap(({ fields }) => fields)).toContainEqual({ field: '来源文件', before: null, after: '返回.xlsx' });
  });

  it('does not put a report before the last one, nor behind the day of receipt', async () => {
    await report(titles[0], 'inProgress', '电话了解');
    const returnId = await handIn({ [titles[0]]: { problems: '缺人', reportedOn: new Date('2026-07-02T00:00:00Z') }, [titles[1]]: { text: '将办', reportedOn: new Date('2026-12-31T00:00:00Z') } });
    await apply([returnId]);
    expect((await part(titles[0])).reports[0]).toMatchObject({ problems: '缺人', text: '电话了解', reportedOn: '2026-07-15' });
    expect((await part(titles[1])).reports[0]).toMatchObject({ text: '将办', reportedOn: '2026-07-15' });
  });

  it('leaves conflicts as the ledger has them unless the clerk says otherwise', async () => {
    await report(titles[0], 'inProgress', '县里已核');
    const returnId = await handIn({ [titles[0]]: { text: '单位所填', percent: 40 } });
    const [row] = await shared().client.exchange.compareReturns({ returnIds: [returnId] });
    expect(row).toMatchObject({ outcome: 'conflict' });
    expect(row?.fields.find(({ field }) => field === 'text')).toMatchObject({ verdict: 'conflict', base: '', current: '县里已核', returned: '单位所填' });
    await expectUndone(shared(), () => apply([returnId]));
    expect((await part(titles[0])).reports[0]).toMatchObject({ text: '县里已核', percent: 40, state: 'inProgress' });
    await shared().client.history.undoLast();
    await apply([returnId], [{ returnId, rowKey: row?.rowKey ?? '', choice: 'theirs' }]);
    expect((await part(titles[0])).reports[0]).toMatchObject({ text: '单位所填', percent: 40, state: 'inProgress' });
    await shared().client.history.undoLast();
    expect(await apply([returnId], [{ returnId, rowKey: row?.rowKey ?? '', choice: 'ours' }])).toMatchObject({ reports: 0 });
  });

  it('asks about tasks that were checked off meanwhile, and about states without their basis', async () => {
    await report(titles[0], 'checkedOff', '已核');
    const returnId = await handIn({ [titles[0]]: { text: '又改了' }, [titles[1]]: { state: '暂缓调整' } });
    expect(await outcomes(returnId)).toEqual([[titles[0], 'conflict'], [titles[1], 'conflict'], [titles[2], 'unchanged']]);
    const rows = await shared().client.exchange.compareReturns({ returnIds: [returnId] });
    await expectFailure(apply([returnId], [{ returnId, rowKey: rows[1]?.rowKey ?? '', choice: 'theirs' }]), 'REASON_NEEDED');
    expect(await apply([returnId])).toMatchObject({ reports: 0 });
    expect(await part(titles[0])).toMatchObject({ state: 'checkedOff' });
    expect(await part(titles[1])).toMatchObject({ state: 'notStarted' });
  });

  it('takes what can be read of a row with a value that cannot', async () => {
    const returnId = await handIn({ [titles[0]]: { text: '已公开', percent: '大半' } });
    const [row] = await shared().client.exchange.compareReturns({ returnIds: [returnId] });
    expect(row?.fields.find(({ field }) => field === 'percent')).toMatchObject({ verdict: 'invalid', problem: 'PERCENT_UNREADABLE', raw: '大半', returned: null });
    await apply([returnId]);
    expect((await part(titles[0])).reports[0]).toMatchObject({ text: '已公开', percent: null });
  });

  it('never lets an older file overwrite a newer one', async () => {
    const older = await handIn({ [titles[0]]: { text: '旧', evidence: '云财〔2026〕1号' }, [titles[1]]: { text: '只在旧表' } }, '2026-07-20T08:00:00Z');
    const newer = await handIn({ [titles[0]]: { text: '新' } }, '2026-07-22T08:00:00Z');
    expect(await outcomes(older, newer)).toEqual([[titles[0], 'unchanged', 'superseded'], [titles[1], 'new'], [titles[2], 'unchanged'], [titles[0], 'new'], [titles[1], 'unchanged'], [titles[2], 'unchanged']]);
    expect(Object.fromEntries((await shared().client.exchange.returns({ year: 2026 })).map(({ returnId, hasNewer }) => [returnId, hasNewer]))).toEqual({ [older]: true, [newer]: false });
    await apply([newer]);
    expect(await apply([older]), 'its evidence comes along').toMatchObject({ reports: 1, evidence: 1 });
    expect((await part(titles[0])).reports.map(({ text }) => text)).toEqual(['新']);
    expect((await part(titles[1])).reports.map(({ text }) => text)).toEqual(['只在旧表']);
  });

  it('of two distributions merges what each was asked, in any order', async () => {
    const third = await distributeInto(path.join(temporaryFolder(), '三季度'), shared(), { quarter: 3 });
    const first = await handIn({ [titles[0]]: { text: '二季度', percent: 40 } }, '2026-07-20T08:00:00Z');
    const second = await handIn({ [titles[0]]: { text: '三季度' } }, '2026-07-22T08:00:00Z', third);
    const after = async () => (await part(titles[0])).reports[0];
    await apply([first, second]);
    expect(await after()).toMatchObject({ text: '三季度', percent: 40 });
    await shared().client.history.undoLast();
    await apply([first]);
    await apply([second]);
    expect(await after()).toMatchObject({ text: '三季度', percent: 40, quarter: 3 });
    await shared().client.history.undoLast();
    await shared().client.history.undoLast();
    await apply([second]);
    await apply([first]);
    expect(await after()).toMatchObject({ text: '三季度', percent: 40 });
  });
});

describe('the state of a distribution', () => {
  const standing = async (asOf?: string) => (await shared().client.exchange.status({ packageId: given().packageId, asOf })).find(({ unitName }) => unitName === finance);

  it('tells who has returned what, and what is missing', async () => {
    expect(await standing()).toMatchObject({ standing: 'given', rows: 3, returnedRows: 0, lastReturnOn: null, overdue: false, returnIds: [] });
    const returnId = await handIn({ [titles[0]]: { text: '已公开' } });
    expect(await standing('2026-08-01')).toMatchObject({ standing: 'waiting', returnedRows: 1, lastReturnOn: '2026-07-15', overdue: true, returnIds: [returnId], missing: [{ title: titles[1] }, { title: titles[2] }] });
    await apply([returnId]);
    expect(await standing('2026-07-31')).toMatchObject({ standing: 'partly', overdue: false });
    await report(titles[2], 'checkedOff', '已核');
    await apply([await handIn({ [titles[1]]: { text: '也办了' } })]);
    expect(await standing('2026-08-01')).toMatchObject({ standing: 'complete', returnedRows: 2, missing: [], overdue: false });
  });

  it('stands on the workbench: what waits, and who is late', async () => {
    const today = async (asOf: string) => {
      const { returnsWaiting, unitsNotReturned } = await shared().client.workbench.today({ asOf });
      return { returnsWaiting, unitsNotReturned };
    };
    expect(await today('2026-07-31')).toEqual({ returnsWaiting: 0, unitsNotReturned: 0 });
    expect(await today('2026-08-01')).toEqual({ returnsWaiting: 0, unitsNotReturned: 2 });
    const returnId = await handIn({ [titles[0]]: { text: '已公开' } });
    expect(await today('2026-08-01')).toEqual({ returnsWaiting: 1, unitsNotReturned: 1 });
    await apply([returnId]);
    expect(await today('2026-08-01')).toEqual({ returnsWaiting: 0, unitsNotReturned: 1 });
  });

  it('a file that was set aside does not wait, until it is taken back', async () => {
    const { client } = shared();
    const returnId = await handIn({ [titles[0]]: { text: '已公开', percent: '大半' } });
    expect(await standing()).toMatchObject({ standing: 'conflict' });
    await expectUndone(shared(), () => client.exchange.setReturnsAside({ returnIds: [returnId], aside: true }));
    expect(await standing()).toMatchObject({ standing: 'given', returnIds: [] });
    expect(await client.exchange.returns({ year: 2026, states: ['waiting'] })).toEqual([]);
    expect(await apply([returnId])).toMatchObject({ changeSetId: null });
    await client.exchange.setReturnsAside({ returnIds: [returnId], aside: false });
    expect(await standing()).toMatchObject({ standing: 'conflict' });
    await expectFailure(client.exchange.setReturnsAside({ returnIds: ['none'], aside: true }), 'NOT_FOUND');
    await expectFailure(client.exchange.status({ packageId: 'none' }), 'NOT_FOUND');
  });
});
