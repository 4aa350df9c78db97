import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../src-main/contract/ledger.ts';
import { plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const limit = (text: string, amount: number, event: string | null, unit: 'day' | 'workingDay' = 'workingDay') => ({
  text,
  kind: 'relative' as const,
  date: null,
  recurrence: null,
  relative: { amount, unit, event },
});
const received = limit('收到后20个工作日内', 20, '收到');
const inAdvance = limit('提前3个工作日公告', 3, null);

const ids = { plan: '', issue: '', received: '', advance: '', unit: '' };
const shared = shareTestWorkspace(async (workspace) => {
  const { client, unitId } = workspace;
  await workspace.setUp();
  ids.unit = await unitId('县财政局');
  ids.plan = (await client.ledger.addPlan({ title: '自建计划', year: 2026 })).planId;
  const [plan] = await client.plans.list({});
  await client.plans.update({ planId: ids.plan, rowVersion: plan?.rowVersion ?? 0, fields: { issuedOn: '2026-06-01' } });
  const assignments = [{ role: 'lead' as const, printedName: '县财政局', unitId: ids.unit, collectiveUnitId: null }];
  const add = async (title: string, deadline: typeof received) =>
    (await client.ledger.addTask({ ...plainTask, planId: ids.plan, title, deadlines: [deadline], assignments })).taskId;
  ids.issue = await add('印发后公开', limit('印发后30日内', 30, '印发', 'day'));
  ids.received = await add('收到后答复', received);
  ids.advance = await add('会前公告', inAdvance);
});
undoAfterEach(shared);

async function row(taskId: string): Promise<LedgerRow> {
  const found = (await shared().client.ledger.list({ planId: ids.plan })).rows.find(({ id }) => id === taskId);
  if (!found) throw new Error('no row');
  return found;
}

const tell = (taskId: string, printedText: string, eventOn: string | null) => shared().client.progress.setEventDay({ taskId, printedText, eventOn });

it('counts from the issue of the plan, and everything follows: row, workbench, balance, proposal, snapshot', async () => {
  const { client } = shared();
  const { deadlines, light, lightReason } = await row(ids.issue);
  expect([deadlines[0]?.nextDueOn, light, lightReason.code, lightReason.values]).toMatchObject(['2026-07-01', 'red', 'OVERDUE', { dueFrom: 'relative', daysLeft: -14 }]);
  expect((await client.workbench.today({})).overdueByUnit).toMatchObject([{ unitId: ids.unit, tasks: 1, longestDays: 14 }]);
  expect((await client.ledger.workload({ planId: ids.plan })).loads.find(({ unitId }) => unitId === ids.unit)).toMatchObject({ open: 3, overdue: 1 });
  const [proposal] = await client.supervision.proposals({ year: 2026 });
  expect(proposal).toMatchObject({ kind: 'reminder', matters: [{ taskId: ids.issue, dueOn: '2026-07-01', overdueDays: 14 }] });
  const { snapshotId } = await client.progress.takeSnapshot({ year: 2026, quarter: 3, takenOn: '2026-07-15', note: null });
  const { head, parts } = await client.progress.snapshot({ snapshotId });
  expect([head.overdue, parts.map(({ overdue }) => overdue)]).toEqual([1, [true, false, false]]);
});

it('counts working days from the event that the clerk told, and forgets the day with it', async () => {
  expect((await row(ids.received)).deadlines[0]?.nextDueOn).toBeNull();
  await tell(ids.received, received.text, '2026-07-01');
  expect(await row(ids.received)).toMatchObject({ deadlines: [{ nextDueOn: '2026-07-29' }], light: 'blue', lightReason: { code: 'NEAR', values: { daysLeft: 14 } } });
  await tell(ids.received, received.text, '2026-06-16');
  expect((await shared().client.workbench.today({})).dueToday).toMatchObject([{ taskId: ids.received, dueOn: '2026-07-15' }]);
  await tell(ids.received, received.text, null);
  expect(await row(ids.received)).toMatchObject({ deadlines: [{ nextDueOn: null }], lightReason: { values: { dueFrom: 'yearEnd' } } });
});

it('has no day for 提前 without an event, and counts back from one that is told', async () => {
  expect(await row(ids.advance)).toMatchObject({ deadlines: [{ nextDueOn: null }], lightReason: { values: { dueFrom: 'yearEnd' } } });
  await tell(ids.advance, inAdvance.text, '2026-07-31');
  expect((await row(ids.advance)).deadlines[0]?.nextDueOn).toBe('2026-07-28');
  const { instances } = await shared().client.progress.ofTask({ taskId: ids.advance });
  expect(instances).toMatchObject([{ kind: 'relative', dueOn: '2026-07-28', status: 'due' }]);
});
