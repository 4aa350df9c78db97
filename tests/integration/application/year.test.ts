import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { follow, shareTestWorkspace, type TableDump } from '../../support/open-test-workspace.ts';
import { storedContent } from '../../support/stored-content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const year = 2026;
const plan = [
  '云岭县2026年政务公开工作要点',
  '一、重点任务',
  '1. 公开财政预算。(牵头单位:县财政局;完成时限:2026年6月底前)',
  '2. 做好政策解读。(责任单位:县教育和体育局。完成时限:每季度)',
  '3. 开展业务培训。(责任单位:县司法局。完成时限:2026年12月底前)',
].join('\n');

/** Ids that the months hand on to each other. */
const known = { planId: '', budget: '', training: '', finance: '', education: '', justice: '', midYear: '' };
let beginning: TableDump;
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  const { unitId } = workspace;
  Object.assign(known, { finance: await unitId('县财政局'), education: await unitId('县教育和体育局'), justice: await unitId('县司法局') });
  beginning = storedContent(workspace);
}, '2026-05-11T04:00:00.000Z');

/** Lets the time go on until noon of a day in China. */
function until(day: string): void {
  const { clock } = shared();
  clock.advance(Date.parse(`${day}T04:00:00.000Z`) - clock.now().getTime());
}

/** Title, state and light of each task of the plan on the clock's day. */
async function standing(): Promise<string[][]> {
  const { rows } = await shared().client.ledger.list({ planId: known.planId });
  return rows.map(({ title, state, light }) => [title, state ?? '', light]);
}

/** Reports what the rows of a quarter's sheet tell for each unit; the others stay as they are. */
async function reportQuarter(quarter: number, reportedOn: string, told: Record<string, { state: 'inProgress' | 'doneUnchecked'; percent: number }>) {
  const { client } = shared();
  const sheet = await client.progress.quarterSheet({ year, quarter });
  const rows = sheet.flatMap(({ taskId, unitId, rowVersion }) => {
    const report = told[unitId];
    return report === undefined ? [] : [{ taskId, unitId, rowVersion, text: `第${quarter}季度进展`, ...report }];
  });
  return client.progress.reportQuarter({ year, quarter, reportedOn, rows });
}

// The months build on each other: they run in their order, in one workspace.
describe('a year of the office', () => {
  it('begins in May with the plan', async () => {
    const { client, importText, commit } = shared();
    known.planId = await commit((await importText(plan)).importId);
    const { rows } = await client.ledger.list({ planId: known.planId });
    expect(rows.map(({ title, state }) => [title, state])).toEqual([
      ['公开财政预算', 'notStarted'],
      ['做好政策解读', 'notStarted'],
      ['开展业务培训', 'notStarted'],
    ]);
    [known.budget = '', , known.training = ''] = rows.map((row) => row.id);
  });

  it('hears of the second quarter: who has nothing to say falls behind', async () => {
    const { client } = shared();
    until('2026-06-30');
    expect(await reportQuarter(2, '2026-06-29', { [known.education]: { state: 'inProgress', percent: 50 } })).toMatchObject({ reports: 1 });
    const sheet = await client.progress.quarterSheet({ year, quarter: 2 });
    expect(sheet.map(({ unitId, reported }) => [unitId, reported])).toEqual(
      expect.arrayContaining([[known.finance, false], [known.education, true], [known.justice, false]]),
    );
    until('2026-07-01');
    expect((await standing())[0]).toEqual(['公开财政预算', 'notStarted', 'red']);
  });

  it('keeps how the ledger stands at mid-year', async () => {
    const { client } = shared();
    known.midYear = (await client.progress.takeSnapshot({ year, quarter: 2, takenOn: '2026-07-01', note: null })).snapshotId;
    expect(await client.progress.snapshots({ year })).toMatchObject([{ snapshotId: known.midYear, parts: 3, done: 0, overdue: 1 }]);
  });

  it('answers an application for disclosure late, which costs points', async () => {
    const { client } = shared();
    const request = { channel: 'application' as const, number: '2026-1', subject: '申请公开预算', applicant: '张三', unitId: known.finance };
    const open = { extension: null, correction: null, consultations: [], answeredOn: null, answer: null, note: null };
    const { caseId } = await client.cases.add({ ...request, ...open, receivedOn: '2026-07-01', workingDays: 20 });
    until('2026-08-10');
    const [late] = await client.cases.list({ year });
    expect(late).toMatchObject({ caseId, clock: { dueOn: '2026-07-29' } });
    const [proposed] = await client.cases.proposedEvents({ year });
    expect(proposed).toMatchObject({ caseId, unitId: known.finance });
    const { occurredOn, basis } = proposed ?? { occurredOn: '', basis: '' };
    const { eventId } = await client.cases.takeEvent({ caseId, occurredOn, basis });
    expect(await client.cases.proposedEvents({ year })).toEqual([]);
    expect((await client.scoring.events({ year })).map(({ id, unitId }) => [id, unitId])).toEqual([[eventId, known.finance]]);
  });

  it('reminds the unit of what is overdue, which replies', async () => {
    const { client } = shared();
    const proposals = await client.supervision.proposals({ year });
    expect(proposals.find((one) => one.unitId === known.finance)?.matters.map(({ taskId }) => taskId)).toEqual([known.budget]);
    const words = { replyBy: '2026-08-20', basis: null, remark: null, contact: null };
    const units = [{ unitId: known.finance, taskIds: [known.budget] }];
    const { slipIds } = await client.supervision.issue({ kind: 'reminder', issuedOn: '2026-08-10', ...words, units });
    until('2026-08-21');
    const [slipId = ''] = slipIds;
    expect(await client.supervision.slips({ year })).toMatchObject([{ slipId, state: 'open', overdue: true }]);
    await client.supervision.reply({ slipId, repliedOn: '2026-08-21', person: '李四', text: '月底前公开' });
    expect(await client.supervision.slips({ year })).toMatchObject([{ slipId, state: 'replied', overdue: false, replies: [{ text: '月底前公开' }] }]);
  });

  it('checks a task off once its evidence is accepted', async () => {
    const { client, files } = shared();
    until('2026-09-28');
    await reportQuarter(3, '2026-09-28', { [known.finance]: { state: 'doneUnchecked', percent: 100 } });
    const places = [{ taskId: known.budget, unitId: known.finance }];
    const file = path.join(temporaryFolder(), '预算公开截图.txt');
    writeFileSync(file, '预算已在门户网站公开');
    const { evidenceIds } = await follow(client.evidence.addFiles({ fileTokens: [files.offer(file)], places, publishedOn: '2026-08-30' }));
    const { evidence } = await client.evidence.list({ taskId: known.budget });
    expect(evidence).toMatchObject([{ evidenceId: evidenceIds[0], intact: true, links: [{ state: 'pending' }] }]);
    const linkIds = evidence.flatMap(({ links }) => links.map((link) => link.linkId));
    await client.evidence.check({ linkIds, state: 'accepted', reason: null, checkedOn: '2026-09-29' });
    expect(await client.evidence.checkOff({ places, checkedOn: '2026-09-29', reason: null })).toMatchObject({ parts: 1 });
    expect((await standing())[0]).toEqual(['公开财政预算', 'checkedOff', 'green']);
  });

  it('sees at the end of the third quarter what has moved', async () => {
    const { client } = shared();
    until('2026-09-30');
    const { snapshotId } = await client.progress.takeSnapshot({ year, quarter: 3, takenOn: '2026-09-30', note: null });
    const { moved, unchanged } = await client.progress.compareSnapshots({ fromId: known.midYear, toId: snapshotId });
    expect(moved.map(({ before, after }) => [after.title, before.state, after.state])).toContainEqual(['公开财政预算', 'notStarted', 'checkedOff']);
    expect(moved.length + unchanged).toBe(3);
  });

  it('counts at the end of the year what was late and what is open', async () => {
    const { client } = shared();
    until('2026-12-31');
    const { units } = await client.scoring.compute({ schemeId: 'majiang-2016', year, asOf: '2026-12-31' });
    const costly = (unitId: string) => units.find((unit) => unit.unitId === unitId)?.lines.filter((line) => line.deduction > 0).map((line) => line.reason.code);
    expect(costly(known.finance)).toEqual(['EVENT_COUNTED']);
    expect(costly(known.justice)).toEqual(['NOT_DONE']);
  });

  it('looks back in the next year and takes up what was left', async () => {
    const { client } = shared();
    until('2027-02-01');
    const { planId: nextId } = await client.ledger.addPlan({ title: '云岭县2027年政务公开工作要点', year: year + 1 });
    const rows = await client.lookBack.list({ year: year + 1 });
    expect(rows.map(({ title, state }) => [title, state])).toEqual([
      ['公开财政预算', 'checkedOff'],
      ['做好政策解读', 'inProgress'],
      ['开展业务培训', 'notStarted'],
    ]);
    const finding = { year: year + 1, note: null, checkedOn: '2027-02-01' };
    await client.lookBack.find({ ...finding, taskIds: [known.budget], result: 'done' });
    await client.lookBack.find({ ...finding, taskIds: [known.training], result: 'unfinished' });
    const taskIds = rows.map((row) => row.taskId);
    expect(await client.lookBack.rectify({ year: year + 1, planId: nextId, taskIds, heading: '上年度整改' })).toMatchObject({ tasks: 1 });
    const { rows: next } = await client.ledger.list({ planId: nextId });
    expect(next).toMatchObject([{ title: '整改：开展业务培训', state: 'notStarted', assignments: [{ unitId: known.justice }] }]);
    expect((await client.ledger.task({ taskId: known.training })).derived).toMatchObject([{ taskId: next[0]?.id, kind: 'rectifies' }]);
  });

  it('can be taken back step by step to its beginning, and leaves a sound file', async () => {
    const { client } = shared();
    const entries = await client.history.list({ limit: 100 });
    for (const { useCase } of entries) if (useCase !== 'workspace.setUp') await client.history.undoLast();
    expect(storedContent(shared())).toEqual(beginning);
    expect(shared().integrity()).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true } });
  });
});
