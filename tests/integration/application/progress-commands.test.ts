import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../src-main/contract/ledger.ts';
import type { WebsiteColumnView } from '../../../src-main/contract/website.ts';
import { planText, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let workspace = '';
let budget = '';
const shared = shareTestWorkspace(async (prepared) => {
  await prepared.setUp();
  const { importId } = await prepared.importText(
    planText(['公开预算。（责任单位：县财政局，完成时限：每季度末）', '公开目录。（责任单位：县司法局，完成时限：方案印发后20个工作日内）']),
  );
  await prepared.commit(importId);
  workspace = prepared.folder;
  prepared.close();
});
beforeAll(async () => {
  shared();
  const { rows } = await command<{ rows: LedgerRow[] }>('task', 'list');
  budget = rows[0]?.id ?? '';
});

async function answer(...args: string[]): Promise<ReturnType<typeof envelopeOf>> {
  return envelopeOf(await runCliHere(['--workspace', workspace, '--json', ...args]));
}

async function command<Value>(...args: string[]): Promise<Value> {
  const { ok, value, error } = await answer(...args);
  expect({ ok, error, args }).toEqual({ ok: true, error: undefined, args });
  return value as Value;
}

describe('the progress of a task on the command line', () => {
  it('is reported with all that a unit says, and shown with targets, periods and the summary', async () => {
    await command('progress', 'set', budget, '--unit', '县财政局', '--state', '推进中', '--text', '已公开一半', '--problems', '人手紧', '--next-step', '月底补齐', '--percent', '50', '--quarter', '2', '--reporter', '李某', '--on', '2026-06-28');
    await command('progress', 'target', budget, '--quarter', '2', '--text', '公开一半', '--percent', '50');
    await command('progress', 'target', budget, '--quarter', '3', '--text', '全部公开', '--unit', '县财政局');
    await command('progress', 'target', budget, '--quarter', '2', '--text', '公开六成', '--percent', '60');
    await command('progress', 'summary', budget, '--text', '总体过半', '--on', '2026-07-01');
    expect(await command('progress', 'show', budget, '--on', '2026-07-15')).toMatchObject({
      summaries: [{ text: '总体过半', writtenOn: '2026-07-01', unitId: null }],
      targets: [{ quarter: 2, text: '公开六成', percent: 60 }, { quarter: 3, text: '全部公开', percent: null }],
      instances: [{ dueOn: '2026-03-31', status: 'missed' }, { dueOn: '2026-06-30', status: 'met', reportedOn: '2026-06-28' }, { status: 'due' }, { status: 'due' }],
    });
    expect(await command('progress', 'sheet', '--year', '2026', '--quarter', '2', '--unit', '县财政局')).toMatchObject([{ taskId: budget, reported: true, lastText: '已公开一半' }]);
    expect((await answer('progress', 'sheet', '--year', '2026', '--quarter', '二')).error).toMatchObject({ code: 'INVALID_INPUT', data: { fields: ['quarter'] } });
  });

  it('tells who changed what, and takes it back and does it again', async () => {
    await command('progress', 'summary', budget, '--text', '新的汇总');
    const changes = await command<{ fields: { after: string | null }[] }[]>('history', 'task', budget);
    expect(changes[0]?.fields.map(({ after }) => after)).toContain('新的汇总');
    expect(await command('undo')).toMatchObject({ undone: { useCase: 'progress.addSummary' } });
    const summaries = async (): Promise<number> => (await command<{ summaries: unknown[] }>('progress', 'show', budget)).summaries.length;
    expect(await summaries()).toBe(1);
    await command('redo');
    expect(await summaries()).toBe(2);
    const [last] = await command<{ id: string }[]>('history', 'list');
    await command('undo', last?.id ?? '');
    expect(await command('history', 'unit', '县财政局')).not.toEqual([]);
  });

  it('is compared from one snapshot to the ledger of today', async () => {
    const { snapshotId } = await command<{ snapshotId: string }>('snapshot', 'take', '--year', '2026', '--quarter', '2', '--on', '2026-07-01');
    await command('progress', 'set', budget, '--unit', '县财政局', '--state', 'doneUnchecked', '--text', '完成', '--on', '2026-07-10');
    expect(await command('snapshot', 'compare', snapshotId)).toMatchObject({ moved: [{ before: { state: 'inProgress' }, after: { state: 'doneUnchecked' } }], added: [], removed: [] });
  });
});

describe('the rules and the website on the command line', () => {
  it('chooses the rules of the lights and knows the working calendar', async () => {
    await command('lights', 'choose', 'proportional');
    expect(await command('lights', 'list')).toMatchObject({ current: 'proportional' });
    expect((await answer('lights', 'choose', 'none')).ok).toBe(false);
    const file = path.join(temporaryFolder(), 'calendar.json');
    writeFileSync(file, JSON.stringify({ kind: 'workingCalendar', years: [{ year: 2030, holidays: [{ name: '元旦', from: '2030-01-01', to: '2030-01-01' }], workingWeekends: [] }] }));
    expect(await command('calendar', 'load', file)).toMatchObject({ years: [2030] });
    expect(await command('calendar', 'list')).toContainEqual(expect.objectContaining({ year: 2030, fromFile: true }));
  });

  it('takes website columns from a table, notes updates and proposes what is overdue', async () => {
    const file = path.join(temporaryFolder(), '栏目.csv');
    writeFileSync(file, '栏目名称,责任单位,更新周期,最近更新日期\n政务公开>财政预决算,县财政局,每季度,2026-02-03\n政务公开>规划,县发展改革局,每年,2026-01-09\n');
    expect(await command('website', 'import', file)).toMatchObject({ added: 2, updated: 0 });
    const columns = await command<WebsiteColumnView[]>('website', 'list', '--on', '2026-07-15');
    const overdue = columns.find(({ state }) => state === 'overdue');
    expect(overdue).toMatchObject({ unitName: '县财政局' });
    expect(await command('website', 'proposals', '--year', '2026', '--on', '2026-07-15')).toMatchObject([{ columnId: overdue?.columnId }]);
    await command('website', 'updated', overdue?.columnId ?? '', '--on', '2026-07-14');
    expect(await command('website', 'list', '--unit', '县财政局', '--on', '2026-07-15')).toMatchObject([{ state: 'current' }]);
  });
});
