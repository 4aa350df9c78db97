import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const plan = [
  '云岭县2026年政务公开工作要点',
  '1. 甲任务。(牵头单位:县财政局;责任单位:龙山镇。完成时限:2026年6月底前)',
  '2. 乙任务。(牵头单位:县财政局;配合单位:县司法局。完成时限:2026年9月底前)',
  '3. 丙任务。(责任单位:县司法局。完成时限:2026年7月20日前)',
].join('\n');

let taskIds: string[] = [];
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  const planId = await workspace.commit((await workspace.importText(plan)).importId);
  taskIds = (await workspace.client.ledger.list({ planId })).rows.map(({ id }) => id);
});
undoAfterEach(shared);

type Issue = Parameters<ReturnType<typeof shared>['client']['supervision']['issue']>[0];

async function issueInput(units: Record<string, number[]>, change: Partial<Issue> = {}): Promise<Issue> {
  const given = Object.entries(units).map(async ([name, numbers]) => ({ unitId: await shared().unitId(name), taskIds: numbers.map((number) => taskIds[number - 1] ?? 'no-such') }));
  return { kind: 'reminder', issuedOn: '2026-07-15', replyBy: '2026-07-22', basis: null, remark: null, contact: null, ...change, units: await Promise.all(given) };
}

async function issue(units: Record<string, number[]>, change: Partial<Issue> = {}) {
  return shared().client.supervision.issue(await issueInput(units, change));
}

async function proposed(asOf = '2026-07-15') {
  const proposals = await shared().client.supervision.proposals({ year: 2026, asOf });
  return proposals.map(({ unitName, kind, matters }) => [unitName, kind, matters.map(({ outlineNumber }) => outlineNumber).join('')]);
}

describe('issuing slips', () => {
  it('gives one slip to each unit, numbered in turn, as one change that can be undone', async () => {
    const input = await issueInput({ 县财政局: [1, 2], 龙山镇: [1] });
    const { numbers, slipIds } = await expectUndone(shared(), () => shared().client.supervision.issue(input));
    expect(numbers).toEqual(['政公开办催〔2026〕1号', '政公开办催〔2026〕2号']);
    const slips = await shared().client.supervision.slips({ year: 2026 });
    expect(slips.map(({ slipId }) => slipId)).toEqual(slipIds);
    expect(slips[0]).toMatchObject({ unitName: '县财政局', sequence: 1, state: 'open', overdue: false, replies: [], matters: [{ title: '甲任务' }, { title: '乙任务' }] });
  });

  it('counts each kind and each year by itself', async () => {
    await issue({ 县财政局: [1] });
    expect((await issue({ 县财政局: [1] }, { kind: 'supervisionNotice' })).numbers).toEqual(['政公开办督〔2026〕1号']);
    expect((await issue({ 县财政局: [1] }, { kind: 'assignmentSlip' })).numbers).toEqual(['政公开办交〔2026〕1号']);
    expect((await issue({ 县财政局: [1] }, { issuedOn: '2027-01-05', replyBy: null })).numbers).toEqual(['政公开办催〔2027〕1号']);
    expect((await issue({ 县财政局: [1] })).numbers).toEqual(['政公开办催〔2026〕2号']);
  });

  it('gives a number that was taken back again, and refuses to bring the first one back', async () => {
    const { client } = shared();
    const first = await issue({ 县财政局: [1] });
    await issue({ 龙山镇: [1] });
    const undone = await client.history.undo({ changeSetId: first.changeSetId ?? '' });
    expect((await issue({ 县司法局: [3] })).numbers).toEqual(['政公开办催〔2026〕1号']);
    await expectFailure(client.history.undo({ changeSetId: undone.changeSetId ?? '' }), 'CHANGED_SINCE');
    expect((await issue({ 县司法局: [3] })).numbers).toEqual(['政公开办催〔2026〕3号']);
  });

  it('refuses tasks of others, unknown rows, dissolved units and days that do not follow, and changes nothing', async () => {
    const { client, dump, unitId } = shared();
    const dissolved = await unitId('县审计局');
    const { units } = await client.units.list({});
    await client.units.archive({ unitId: dissolved, rowVersion: units.find(({ id }) => id === dissolved)?.rowVersion ?? 0, archived: true });
    const before = dump();
    await expectFailure(issue({ 县财政局: [1, 3] }), 'UNIT_NOT_IN_TASK', { name: '县财政局' });
    await expectFailure(issue({ 龙山镇: [1], 县审计局: [1] }), 'UNIT_DISSOLVED', { name: '县审计局' });
    await expectFailure(issue({ 县财政局: [9] }), 'NOT_FOUND', { kind: 'task' });
    await expectFailure(issue({ 县财政局: [1] }, { replyBy: '2026-07-14' }), 'DAYS_REVERSED');
    await expectFailure(issue({ 县财政局: [1] }, { issuedOn: '1999-07-14' }), 'INVALID_INPUT', { fields: ['issuedOn'] });
    const [good] = (await issueInput({ 县财政局: [1] })).units;
    await expectFailure(issue({}, {}), 'INVALID_INPUT');
    await expectFailure(client.supervision.issue({ ...(await issueInput({})), units: [{ unitId: 'no-such', taskIds: good?.taskIds ?? [] }] }), 'NOT_FOUND', { kind: 'unit' });
    expect(dump()).toEqual(before);
  });

  it('gives a unit that is named twice one slip with each task once', async () => {
    const input = await issueInput({ 县财政局: [1, 1] });
    const second = await issueInput({ 县财政局: [2, 1] });
    const { slipIds } = await shared().client.supervision.issue({ ...input, units: [...input.units, ...second.units] });
    expect(slipIds).toHaveLength(1);
    expect((await shared().client.supervision.slips({ year: 2026 }))[0]?.matters.map(({ outlineNumber }) => outlineNumber)).toEqual(['1', '2']);
  });
});

describe('the register of slips', () => {
  it('is filtered by unit, task, kind, state and year', async () => {
    const { client, unitId } = shared();
    await issue({ 县财政局: [1, 2], 龙山镇: [1] });
    await issue({ 县财政局: [2] }, { kind: 'supervisionNotice', replyBy: null });
    const numbersOf = async (filter: object) => (await client.supervision.slips({ year: 2026, ...filter })).map(({ number }) => number.replace('政公开办', ''));
    expect(await numbersOf({ unitId: await unitId('龙山镇') })).toEqual(['催〔2026〕2号']);
    expect(await numbersOf({ taskId: taskIds[1] })).toEqual(['催〔2026〕1号', '督〔2026〕1号']);
    expect(await numbersOf({ kinds: ['supervisionNotice'] })).toEqual(['督〔2026〕1号']);
    expect(await numbersOf({ states: ['replied', 'closed'] })).toEqual([]);
    expect(await client.supervision.slips({ year: 2025 })).toEqual([]);
  });

  it('tells a slip overdue from the day after its reply was due, until there is one', async () => {
    const { client } = shared();
    const { slipIds } = await issue({ 县财政局: [1] });
    const overdueOn = async (asOf: string) => (await client.supervision.slips({ year: 2026, asOf }))[0]?.overdue;
    expect([await overdueOn('2026-07-22'), await overdueOn('2026-07-23')]).toEqual([false, true]);
    const reply = { slipId: slipIds[0] ?? '', repliedOn: '2026-07-25', person: '李明', text: '已办结' };
    await expectUndone(shared(), () => client.supervision.reply(reply));
    expect(await overdueOn('2026-08-01')).toBe(false);
    expect((await client.supervision.slips({ year: 2026 }))[0]).toMatchObject({ state: 'replied', replies: [{ repliedOn: '2026-07-25', person: '李明', text: '已办结' }] });
  });

  it('closes a slip and opens it again, unless somebody else changed it', async () => {
    const { client } = shared();
    const { slipIds: [slipId = ''] } = await issue({ 县财政局: [1] });
    const [slip] = await client.supervision.slips({ year: 2026 });
    await expectUndone(shared(), () => client.supervision.close({ slipId, rowVersion: slip?.rowVersion ?? 0, closed: true }));
    await expectFailure(client.supervision.close({ slipId, rowVersion: slip?.rowVersion ?? 0, closed: false }), 'ROW_CHANGED');
    const [closed] = await client.supervision.slips({ year: 2026, states: ['closed'] });
    await client.supervision.close({ slipId, rowVersion: closed?.rowVersion ?? 0, closed: false });
    expect((await client.supervision.slips({ year: 2026 }))[0]?.state).toBe('open');
    await expectFailure(client.supervision.close({ slipId: 'no-such', rowVersion: 1, closed: true }), 'NOT_FOUND', { kind: 'slip' });
  });

  it('refuses a reply to no slip, or before it went out', async () => {
    const { client } = shared();
    const { slipIds: [slipId = ''] } = await issue({ 县财政局: [1] });
    await expectFailure(client.supervision.reply({ slipId: 'no-such', repliedOn: '2026-07-16', person: null, text: '好' }), 'NOT_FOUND', { kind: 'slip' });
    await expectFailure(client.supervision.reply({ slipId, repliedOn: '2026-07-14', person: null, text: '好' }), 'DAYS_REVERSED', { name: '政公开办催〔2026〕1号' });
  });
});

describe('calls and the ask counter', () => {
  it('keeps calls by year and unit', async () => {
    const { client, unitId } = shared();
    const call = { unitId: await unitId('龙山镇'), taskId: taskIds[0] ?? null, calledOn: '2026-07-15', person: '张三', phone: '0123', matter: '催进度', answer: '月底报' };
    const { callId } = await expectUndone(shared(), () => client.supervision.addCall(call));
    expect(await client.supervision.calls({ year: 2026 })).toEqual([{ ...call, callId, unitName: '龙山镇', taskTitle: '甲任务' }]);
    expect(await client.supervision.calls({ year: 2025 })).toEqual([]);
    expect(await client.supervision.calls({ year: 2026, unitId: await unitId('县财政局') })).toEqual([]);
    await expectFailure(client.supervision.addCall({ ...call, taskId: taskIds[2] ?? '' }), 'UNIT_NOT_IN_TASK');
    await expectFailure(client.supervision.addCall({ ...call, taskId: 'no-such' }), 'NOT_FOUND', { kind: 'task' });
    await expectFailure(client.supervision.addCall({ ...call, unitId: 'no-such' }), 'NOT_FOUND', { kind: 'unit' });
  });

  it('counts what each unit was asked for in the year', async () => {
    const { client, unitId } = shared();
    await issue({ 县财政局: [1, 2], 龙山镇: [1] });
    await issue({ 县财政局: [2] });
    await issue({ 县财政局: [2] }, { issuedOn: '2027-01-05', replyBy: null });
    await client.supervision.addCall({ unitId: await unitId('县财政局'), taskId: null, calledOn: '2026-03-01', person: null, phone: null, matter: '问进度', answer: null });
    const asks = await client.supervision.asks({ year: 2026 });
    expect(asks).toHaveLength(78);
    const of = (name: string) => asks.find(({ unitName }) => unitName === name);
    expect(of('县财政局')).toMatchObject({ assignmentSlips: 0, reminders: 2, supervisionNotices: 0, phoneCalls: 1 });
    expect(of('龙山镇')).toMatchObject({ reminders: 1, phoneCalls: 0 });
    expect(of('县审计局')).toMatchObject({ reminders: 0 });
  });
});

describe('what should go out next', () => {
  it('follows the year: assignment, reminder, notice, and stops when the work is done', async () => {
    const { client, unitId } = shared();
    expect(await proposed('2026-05-20')).toEqual([
      ['县司法局', 'assignmentSlip', '23'],
      ['县财政局', 'assignmentSlip', '12'],
      ['龙山镇', 'assignmentSlip', '1'],
    ]);
    expect(await proposed()).toEqual([
      ['县司法局', 'reminder', '3'],
      ['县司法局', 'assignmentSlip', '2'],
      ['县财政局', 'reminder', '1'],
      ['县财政局', 'assignmentSlip', '2'],
      ['龙山镇', 'reminder', '1'],
    ]);
    const overdue = (await client.supervision.proposals({ year: 2026, asOf: '2026-07-15' }))[2];
    expect(overdue?.matters).toEqual([
      { taskId: taskIds[0], outlineNumber: '1', title: '甲任务', dueOn: '2026-06-30', overdueDays: 15, lightReason: { code: 'OVERDUE', values: { dueOn: '2026-06-30', dueFrom: 'date', daysLeft: -15, missedOn: null } } },
    ]);

    await issue({ 县财政局: [1, 2], 县司法局: [3, 2], 龙山镇: [1] });
    expect(await proposed('2026-07-22')).toEqual([]);
    expect(await proposed('2026-07-23')).toEqual([
      ['县司法局', 'supervisionNotice', '3'],
      ['县财政局', 'supervisionNotice', '1'],
      ['龙山镇', 'supervisionNotice', '1'],
    ]);
    await client.ledger.reportProgress({ taskId: taskIds[0] ?? '', unitIds: [await unitId('龙山镇')], state: 'checkedOff', text: '办结', reportedOn: '2026-07-20' });
    expect((await proposed('2026-07-23')).map(([unit]) => unit)).toEqual(['县司法局', '县财政局']);
    expect(await client.supervision.proposals({ year: 2025 })).toEqual([]);
  });
});
