import { describe, expect, it } from 'vitest';
import type { TaizhangClient } from '../../../src-main/contract/index.ts';
import { dayDeadline, plainTask, quarterlyDeadline } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';

type Input = Parameters<TaizhangClient['workbench']['search']>[0];

const shared = shareTestWorkspace(async ({ client, setUp, unitId }) => {
  await setUp();
  const finance = await unitId('县财政局');
  const { planId } = await client.ledger.addPlan({ title: '青山工作要点', year: 2026 });
  const { planId: earlier } = await client.ledger.addPlan({ title: '上年工作要点', year: 2025 });
  const add = (plan: string, outlineNumber: string, title: string, more: Partial<Parameters<TaizhangClient['ledger']['addTask']>[0]> = {}) =>
    client.ledger.addTask({
      ...plainTask, planId: plan, outlineNumber, title, assignments: [{ role: 'lead', printedName: '财政局', unitId: finance, collectiveUnitId: null }], ...more,
    });
  const { taskId } = await add(planId, '3.', '规范预算公开', { requirement: `${'前'.repeat(30)}青山水库${'后'.repeat(30)}`, deadlines: [dayDeadline('2026-09-30')] });
  await add(planId, '（一）', '预算执行', { note: '100%_完成', people: [{ role: 'liaison', name: '欧阳小雨', post: null, phone: '5566' }] });
  await add(planId, '13.', '政务大厅');
  await add(earlier, '3.', '预算旧事');
  await client.ledger.reportProgress({ taskId, unitIds: [finance], state: 'inProgress', text: '已开青山座谈会', reportedOn: '2026-06-18' });
  await client.evidence.addReference({
    kind: 'link', title: '青山公示', url: 'https://example.test/', documentNumber: '云财〔2026〕8号', publishedOn: '2026-06-20', note: null, places: [{ taskId, unitId: finance }],
  });
  const request = { number: '信2026-9', applicant: null, extension: null, correction: null, consultations: [], answeredOn: null, answer: null, note: null };
  await client.cases.add({ ...request, channel: 'mailbox', subject: '青山路照明', unitId: finance, receivedOn: '2026-03-02', workingDays: 20 });
  await client.supervision.issue({
    kind: 'reminder', issuedOn: '2026-06-21', replyBy: null, basis: '青山会议', remark: null, contact: null, units: [{ unitId: finance, taskIds: [taskId] }],
  });
  await client.website.add({ path: ['公开目录', '青山栏'], unitId: finance, printedUnit: null, printedCycle: null, lastUpdatedOn: null, empty: false, note: null });
});

async function found(text: string, more: Partial<Input> = {}): Promise<string[]> {
  const hits = await shared().client.workbench.search({ text, limit: 50, ...more });
  return hits.map(({ kind, title }) => `${kind} ${title}`);
}

describe('search', () => {
  it('finds rows of every kind by text, titles that begin so first, with the words around', async () => {
    expect(await found('青山')).toEqual([
      'plan 青山工作要点',
      'case 青山路照明',
      'evidence 青山公示',
      'websiteColumn 公开目录 / 青山栏',
      'task 规范预算公开',
      expect.stringMatching(/^slip /u),
      'report 县财政局 · 规范预算公开',
    ]);
    const hits = await shared().client.workbench.search({ text: '青山', limit: 50 });
    const task = hits.find(({ kind }) => kind === 'task');
    expect(task).toMatchObject({ excerpt: `…${'前'.repeat(20)}青山水库${'后'.repeat(18)}…`, day: '2026-09-30', taskId: task?.id });
    expect(hits.find(({ kind }) => kind === 'report')).toMatchObject({ taskId: task?.id, day: '2026-06-18', excerpt: '已开青山座谈会' });
    expect(hits.find(({ kind }) => kind === 'evidence')).toMatchObject({ taskId: task?.id });
  });

  it('puts a title that begins with the words before one that holds them, newer years first', async () => {
    expect(await found('预算', { kinds: ['task'] })).toEqual(['task 预算执行', 'task 预算旧事', 'task 规范预算公开']);
    expect(await found('预算', { kinds: ['task'], year: 2026 })).toEqual(['task 预算执行', 'task 规范预算公开']);
    expect(await found('预算', { kinds: ['task'], limit: 1 })).toEqual(['task 预算执行']);
  });

  it('finds the very number, in any brackets', async () => {
    expect(await found('3', { kinds: ['task'] })).toEqual(['task 规范预算公开', 'task 预算旧事']);
    expect(await found('一', { kinds: ['task'] })).toEqual(['task 预算执行']);
    expect((await found('信2026-9'))[0]).toBe('case 青山路照明');
  });

  it('finds titles and units by the first letters of their pinyin', async () => {
    expect(await found('zwdt')).toEqual(['task 政务大厅']);
    expect(await found('YSZX')).toEqual(['task 预算执行']);
    expect(await found('xczj')).toEqual([
      'unit 县财政局',
      'task 规范预算公开',
      'task 预算执行',
      'task 政务大厅',
      'task 预算旧事',
      'case 青山路照明',
      expect.stringMatching(/^slip /u),
      'evidence 青山公示',
      'websiteColumn 公开目录 / 青山栏',
      'report 县财政局 · 规范预算公开',
    ]);
    const [unit, task] = await shared().client.workbench.search({ text: 'czj', limit: 50, year: 2026 });
    expect(unit).toMatchObject({ title: '县财政局', found: ['财政局'] });
    expect(task).toMatchObject({ about: '编号 3', excerpt: '牵头单位：县财政局', found: ['财政局'] });
    expect(await found('q')).toEqual([]);
    expect(await found('qsl')).toEqual(['case 青山路照明', 'websiteColumn 公开目录 / 青山栏']);
  });

  it('finds what falls on a day or in a month', async () => {
    expect(await found('2026-09')).toEqual(['task 规范预算公开']);
    expect(await found('9月30日')).toEqual(['task 规范预算公开']);
    expect(await found('6月')).toEqual([expect.stringMatching(/^slip /u), 'evidence 青山公示', 'report 县财政局 · 规范预算公开']);
    expect(await found('9月', { year: 2025 })).toEqual([]);
  });

  it('finds persons, phones and units as printed, and takes signs of patterns as they are', async () => {
    expect(await found('欧阳')).toEqual(['task 预算执行']);
    expect(await found('5566')).toEqual(['task 预算执行']);
    expect(await found('财政局', { kinds: ['task'], year: 2025 })).toEqual(['task 预算旧事']);
    expect(await found('%_完')).toEqual(['task 预算执行']);
    expect(await found('_')).toEqual(['task 预算执行']);
  });

  it('finds rows by how they stand, a year after the other', async () => {
    expect(await found('推进中')).toEqual(['task 规范预算公开']);
    expect(await found('未启动', { year: 2025 })).toEqual(['task 预算旧事']);
    expect(await found('待审核')).toEqual(['evidence 青山公示']);
    expect(await found('待回复')).toEqual([expect.stringMatching(/^slip /u)]);
    expect(await found('超期')).toEqual(['case 青山路照明']);
    expect((await shared().client.workbench.search({ text: '推进中', limit: 5 }))[0]).toMatchObject({ excerpt: '推进中 · 正常', found: ['推进中'] });
  });

  it('finds what all of several words fit', async () => {
    expect(await found('czj 推进中')).toEqual(['task 规范预算公开']);
    expect(await found('预算 欧阳')).toEqual(['task 预算执行']);
    expect(await found('预算 青山 没有')).toEqual([]);
    const [both] = await shared().client.workbench.search({ text: '预算 欧阳', limit: 5 });
    expect(both).toMatchObject({ excerpt: '欧阳小雨', found: ['预算', '欧阳'] });
    const [standing] = await shared().client.workbench.search({ text: 'czj 推进中', limit: 5 });
    expect(standing).toMatchObject({ excerpt: '牵头单位：县财政局 · 推进中 · 正常', found: ['财政局', '推进中'] });
  });

  it('finds a slip by its number in any brackets', async () => {
    const [slip] = await shared().client.workbench.search({ text: '催（2026）1号', limit: 5 });
    expect(slip).toMatchObject({ kind: 'slip', title: expect.stringMatching(/催〔2026〕1号$/u), about: '催办单 · 县财政局' });
  });

  it('finds a task on each day of a deadline that comes round', async () => {
    const { client } = shared();
    const { planId } = await client.ledger.addPlan({ title: '季度计划', year: 2024 });
    await client.ledger.addTask({ ...plainTask, planId, title: '按季通报', assignments: [], deadlines: [quarterlyDeadline] });
    expect(await found('2024-06-30')).toEqual(['task 按季通报']);
    expect(await found('2024-05-30')).toEqual([]);
    await client.history.undoLast();
    await client.history.undoLast();
  });

  it('keeps the rows of one kind from crowding out the others', async () => {
    const kinds = (await shared().client.workbench.search({ text: '财政', limit: 50, perKind: 1 })).map(({ kind }) => kind);
    expect(kinds).toHaveLength(new Set(kinds).size);
    expect(kinds).toContain('report');
  });
});
