import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreSentence } from '../../../src-main/contract/text/score-sentences.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { writeTable } from '../../support/export-table.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { readSheets, recordsOf } from '../../support/read-sheet.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const scheme = { schemeId: 'majiang-2016', year: 2026 };
const yearEnd = { ...scheme, asOf: '2026-12-31' };
const points = 10_000;

let planId = '';
const taskIds: string[] = [];
const shared = shareTestWorkspace(async ({ client, setUp, unitId }) => {
  await setUp();
  ({ planId } = await client.ledger.addPlan({ title: '云岭县2026年政务公开工作要点', year: 2026 }));
  const [finance, justice] = [await unitId('县财政局'), await unitId('县司法局')];
  const add = async (title: string, lead: string, responsible: string, deadline: string) => {
    const { taskId } = await client.ledger.addTask({
      ...plainTask,
      planId,
      outlineNumber: String(taskIds.length + 1),
      title,
      deadlines: [dayDeadline(deadline)],
      assignments: [
        { role: 'lead', printedName: '牵头局', unitId: lead, collectiveUnitId: null },
        { role: 'responsible', printedName: '责任局', unitId: responsible, collectiveUnitId: null },
      ],
    });
    taskIds.push(taskId);
  };
  await add('公开预算', finance, justice, '2026-06-30');
  await add('公开决算', finance, justice, '2026-09-30');
  await add('依法行政', justice, finance, '2026-10-31');
  const report = (index: number, unitIds: string[], reportedOn: string) =>
    client.ledger.reportProgress({ taskId: taskIds[index] ?? '', unitIds, state: 'checkedOff', text: '已核', reportedOn });
  await report(0, [justice], '2026-05-01');
  await report(1, [justice], '2026-09-01');
  await report(2, [justice, finance], '2026-10-01');
});

async function scoreOf(unitName: string, query: { schemeId: string; year: number; asOf: string }) {
  const computed = await shared().client.scoring.compute(query);
  const unit = computed.units.find((row) => row.unitName === unitName);
  if (!unit) throw new Error(`no score of ${unitName}`);
  return { computed, unit };
}

describe('scores of the year', () => {
  const eventIds: string[] = [];

  it('are a forecast before the year’s end: open tasks threaten and cost nothing yet', async () => {
    const { computed, unit } = await scoreOf('县财政局', { ...scheme, asOf: '2026-07-15' });
    expect(computed).toMatchObject({ forecast: true, basePoints: 100 * points });
    expect(unit).toMatchObject({ total: 100 * points, forecastTotal: 85 * points });
    expect(unit.lines.filter((line) => line.part === 'A').map((line) => [line.reason.code, line.deduction, line.forecastDeduction])).toEqual([
      ['OPEN_FORECAST', 0, 5 * points],
      ['OPEN_FORECAST', 0, 5 * points],
      ['OPEN_FORECAST', 0, 5 * points],
    ]);
  });

  it('come to 70 for two unfinished tasks, a failed lead, a failure that the lead reported and a late reply', async () => {
    const { client, unitId } = shared();
    const [finance, justice] = [await unitId('县财政局'), await unitId('县司法局')];
    const event = { unitId: finance, taskId: null, reportedByUnitId: null };
    for (const input of [
      { ...event, kind: 'leadNotLeading' as const, occurredOn: '2026-08-01', basis: '未组织分解', taskId: taskIds[0] ?? '' },
      { ...event, kind: 'responsibleNotImplementing' as const, occurredOn: '2026-09-02', basis: '分解后未落实', taskId: taskIds[2] ?? '', reportedByUnitId: justice },
      { ...event, kind: 'handlingOverdueOrIrregular' as const, occurredOn: '2026-10-03', basis: '依申请公开逾期答复' },
    ]) {
      eventIds.push((await client.scoring.addEvent(input)).eventId);
    }
    const { computed, unit } = await scoreOf('县财政局', yearEnd);
    expect(computed.forecast).toBe(false);
    expect(unit).toMatchObject({ total: 70 * points, forecastTotal: 70 * points });
    const costly = unit.lines.filter((line) => line.deduction > 0);
    expect(costly.map((line) => [line.part, line.deduction / points, line.reason.code])).toEqual([
      ['A', 5, 'NOT_DONE'],
      ['A', 5, 'NOT_DONE'],
      ['B', 10, 'EVENT_COUNTED'],
      ['B', 5, 'EVENT_COUNTED'],
      ['B', 5, 'EVENT_COUNTED'],
    ]);
    const words = ['2026-06-30前', '2026-09-30前', '2026-08-01 未组织分解', '2026-09-02 分解后未落实', '2026-10-03 依申请公开逾期答复'];
    costly.forEach((line, index) => expect(scoreSentence(line.reason)).toContain(words[index]));
    expect(costly.map((line) => line.eventId).filter((id) => id !== null)).toEqual(eventIds);
    expect((await scoreOf('县司法局', yearEnd)).unit).toMatchObject({ total: 100 * points, rank: 1 });
    expect(unit.rank).toBeGreaterThan(1);
  });

  it('leave events out that come after the day asked for, and events that were archived', async () => {
    const { client } = shared();
    expect((await scoreOf('县财政局', { ...scheme, asOf: '2026-08-31' })).unit).toMatchObject({ total: 90 * points });
    await client.scoring.archiveEvent({ eventId: eventIds[0] ?? '' });
    expect((await scoreOf('县财政局', yearEnd)).unit).toMatchObject({ total: 80 * points });
    expect((await client.scoring.events({ year: 2026 })).map((event) => event.id)).toEqual(eventIds.slice(1));
    await client.history.undoLast();
    expect((await scoreOf('县财政局', yearEnd)).unit).toMatchObject({ total: 70 * points });
    expect((await client.scoring.events({ year: 2025 }))).toEqual([]);
  });

  it('follow the states as they were reported up to the day', async () => {
    const { client, unitId } = shared();
    const unitIds = [await unitId('县财政局')];
    await client.ledger.reportProgress({ taskId: taskIds[0] ?? '', unitIds, state: 'doneUnchecked', text: '', reportedOn: '2026-11-01' });
    expect((await scoreOf('县财政局', yearEnd)).unit.total).toBe(75 * points);
    expect((await scoreOf('县财政局', { ...scheme, asOf: '2026-10-31' })).unit.forecastTotal).toBe(70 * points);
    await client.history.undoLast();
    expect((await scoreOf('县财政局', yearEnd)).unit.total).toBe(70 * points);
  });

  it('know their schemes, and refuse events about what is not there', async () => {
    const { client, unitId, dump } = shared();
    expect(await client.scoring.schemes()).toMatchObject([{ id: 'majiang-2016' }]);
    await expectFailure(client.scoring.compute({ ...yearEnd, schemeId: 'no-such' }), 'PRESET_INVALID');
    const before = dump();
    const event = {
      unitId: await unitId('县财政局'),
      kind: 'handlingOverdueOrIrregular' as const,
      occurredOn: '2026-10-03',
      basis: '逾期',
      taskId: null,
      reportedByUnitId: null,
    };
    await expectFailure(client.scoring.addEvent({ ...event, unitId: 'no-such' }), 'NOT_FOUND', { kind: 'unit' });
    await expectFailure(client.scoring.addEvent({ ...event, taskId: 'no-such' }), 'NOT_FOUND', { kind: 'task' });
    await expectFailure(client.scoring.addEvent({ ...event, reportedByUnitId: 'no-such' }), 'NOT_FOUND', { kind: 'unit' });
    await expectFailure(client.scoring.archiveEvent({ eventId: 'no-such' }), 'NOT_FOUND', { kind: 'scoreEvent' });
    expect(dump()).toEqual(before);
  });
});

describe('score sheets', () => {
  it('show of one unit what was computed, line by line', async () => {
    const { client, files, unitId } = shared();
    const file = path.join(temporaryFolder(), '自查评分表.xlsx');
    const exported = await writeTable(client, { table: 'scoreSheets', query: yearEnd, unitId: await unitId('县财政局') }, files.offerSaveTarget(file));
    expect(exported).toMatchObject({ fileName: '自查评分表.xlsx', sheets: 1 });
    expect(files.pathOf(exported.fileToken)).toBe(file);
    const [sheet] = await readSheets(file);
    const { unit } = await scoreOf('县财政局', yearEnd);
    expect(sheet?.name).toBe('县财政局');
    const records = recordsOf(sheet ?? { name: '', rows: [] });
    const lines = records.filter((record) => /^\d+$/u.test(record['序号'] ?? ''));
    expect(lines.map((record) => [record['考评项目'], record['评分标准'], record['自评扣分'], record['扣分依据']])).toEqual(
      unit.lines.map((line) => [line.item, line.criterion, String(line.deduction / points), scoreSentence(line.reason)]),
    );
    const total = records.find((record) => record['考评项目'] === '合计');
    expect([total?.['分值'], total?.['自评扣分'], total?.['自评得分'], total?.['初核得分'], total?.['核定得分']]).toEqual(['100', '30', '70', '', '']);
  });

  it('go out for all units behind the summary with ranks by class', async () => {
    const { client, files } = shared();
    const file = path.join(temporaryFolder(), '汇总.xlsx');
    const exported = await writeTable(client, { table: 'scoreSheets', query: yearEnd, unitId: null }, files.offerSaveTarget(file));
    const sheets = await readSheets(file);
    const { computed } = await scoreOf('县财政局', yearEnd);
    expect(exported.sheets).toBe(sheets.length);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['评分汇总表', ...computed.units.map((unit) => unit.unitName)]);
    const [summary] = sheets;
    const rows = recordsOf(summary ?? { name: '', rows: [] }).filter((record) => /^\d+$/u.test(record['序号'] ?? ''));
    expect(rows.map((record) => [record['单位'], record['得分'], record['排名']])).toEqual(
      computed.units.map((unit) => [unit.unitName, String(unit.total / points), String(unit.rank)]),
    );
    for (const [index, unit] of computed.units.entries()) {
      const total = recordsOf(sheets[index + 1] ?? { name: '', rows: [] }).find((record) => record['考评项目'] === '合计');
      expect(total?.['自评得分']).toBe(String(unit.total / points));
    }
  });

  it('mark a forecast as one', async () => {
    const { client, files, unitId } = shared();
    const file = path.join(temporaryFolder(), '预测.xlsx');
    const query = { ...scheme, asOf: '2026-07-15' };
    await writeTable(client, { table: 'scoreSheets', query, unitId: await unitId('县财政局') }, files.offerSaveTarget(file));
    const text = JSON.stringify(await readSheets(file));
    expect(text).toContain('本表为预测');
    expect(text).toContain('年底前仍未完成将扣5分');
  });
});
