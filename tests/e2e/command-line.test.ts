import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreSentence } from '../../src-main/contract/text/score-sentences.ts';
import type { Exported } from '../../src-main/contract/exports.ts';
import type { LedgerRow } from '../../src-main/contract/ledger.ts';
import type { UnitScoreView } from '../../src-main/contract/scoring.ts';
import { openTestWorkspace, planText, samplePlan } from '../support/open-test-workspace.ts';
import { readSheets, recordsOf } from '../support/read-sheet.ts';
import { envelopeOf, runCli, runCliHere } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the command line as a program of its own', () => {
  it('does the main job from the plan to both tables', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const workspace = path.join(folder, 'workspace');
    const command = async (...args: string[]): Promise<unknown> => {
      const run = await runCliHere(['--workspace', workspace, '--json', ...args]);
      const { ok, value, error } = envelopeOf(run);
      expect({ ok, error, exitCode: run.exitCode, stderr: run.stderr }).toEqual({ ok: true, error: undefined, exitCode: 0, stderr: '' });
      return value;
    };
    expect(await command('unit', 'import-preset', 'sample-county')).toMatchObject({ added: 78, skipped: 0 });
    expect(await command('plan', 'import', samplePlan)).toMatchObject({ tasks: 36 });
    const listed = (await command('task', 'list')) as { rows: LedgerRow[] };
    const [first = '', second = ''] = listed.rows.map((row) => row.id);
    expect(await command('task', 'assign', first, second, '--unit', '县审计局', '--role', 'supporting')).toMatchObject({ changedTasks: 2 });
    await command('progress', 'set', first, '--state', '已完成\uff08待核\uff09', '--on', '2026-06-20', '--text', '已上网');
    await command('event', 'add', '--unit', '县审计局', '--kind', 'handlingOverdueOrIrregular', '--basis', '逾期答复', '--on', '2026-08-08');
    const score = ['--year', '2026', '--as-of', '2026-12-31', '--unit', '县审计局'];
    const { units } = (await command('score', 'compute', ...score)) as { units: UnitScoreView[] };
    const [unit] = units;
    const table = path.join(folder, '责任分解表.xlsx');
    const sheet = path.join(folder, '自查评分表.xlsx');
    expect((await command('export', 'responsibility-table', table)) as Exported).toMatchObject({ fileName: '责任分解表.xlsx', sheets: 1 });
    expect((await command('export', 'score-sheet', sheet, ...score)) as Exported).toMatchObject({ sheets: 1 });

    const { client } = openTestWorkspace({ folder: workspace });
    const { rows } = await client.ledger.list({});
    const printed = recordsOf((await readSheets(table))[0] ?? { name: '', rows: [] }).filter((record) => /^\d+$/u.test(record['序号'] ?? ''));
    expect(printed.map((record) => [record['工作任务'], record['牵头单位'], record['完成时限']])).toEqual(
      rows.map((row: LedgerRow) => [
        row.title,
        row.assignments.filter((one) => one.role === 'lead').map((one) => one.printedName).join('、'),
        row.deadlines.map((deadline) => deadline.printedText).join('\n'),
      ]),
    );
    expect(printed.filter((record) => record['责任单位']?.includes('审计局'))).not.toHaveLength(0);
    expect(rows.find((row) => row.id === first)).toMatchObject({ state: 'doneUnchecked', lastReportOn: '2026-06-20' });

    const records = recordsOf((await readSheets(sheet))[0] ?? { name: '', rows: [] });
    expect(records.filter((record) => /^\d+$/u.test(record['序号'] ?? '')).map((record) => [record['自评扣分'], record['扣分依据']])).toEqual(
      (unit?.lines ?? []).map((line) => [String(line.deduction / 10_000), scoreSentence(line.reason)]),
    );
    expect(records.find((record) => record['考评项目'] === '合计')?.['自评得分']).toBe(String((unit?.total ?? 0) / 10_000));
    expect(unit?.lines.map((line) => line.reason.code)).toContain('EVENT_COUNTED');
  });

  it('extracts a plan in the shape that the issue names', { timeout: 60_000 }, async () => {
    const run = await runCli(['extract', samplePlan, '--json']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const plan = envelopeOf(run).value as Record<string, unknown[]>;
    expect(Object.keys(plan)).toEqual(
      expect.arrayContaining(['title', 'issuer', 'documentNumber', 'issuedOn', 'year', 'sections', 'tasks', 'diagnostics']),
    );
    expect(plan['tasks']).toHaveLength(36);
    const fields = ['number', 'section', 'title', 'requirement', 'leadUnits', 'responsibleUnits', 'supportingUnits', 'deadlines', 'statusText', 'source'];
    for (const task of plan['tasks'] ?? []) expect(Object.keys(task as object)).toEqual(expect.arrayContaining(fields));
  });

  it('stops a long import on Ctrl+C with exit code 130 and leaves nothing behind', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'plan.txt');
    const items = Array.from({ length: 20_000 }, (_, index) => `公开第${index}批文件。(责任单位:县财政局。完成时限:2026年6月底前)`);
    writeFileSync(file, planText(items));
    const workspace = path.join(folder, 'workspace');
    const interruptWhen = (): boolean => existsSync(path.join(workspace, 'ledger.sqlite'));
    const run = await runCli(['--workspace', workspace, '--json', 'plan', 'import', file], { interruptWhen });
    expect(run.exitCode).toBe(130);
    expect(envelopeOf(run).error).toMatchObject({ code: 'CANCELLED' });
    const { client, keptFiles } = openTestWorkspace({ folder: workspace });
    expect(await client.imports.list()).toEqual([]);
    expect(keptFiles()).toEqual([]);
  });

  it('shows the whole job with the demo', { timeout: 60_000 }, async () => {
    const output = path.join(temporaryFolder(), 'demo');
    const run = await runCli(['demo', '--output', output]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatch(/^Step +Result +ms\n/u);
    expect(run.stdout).toContain('36 tasks');
    expect(readdirSync(output).filter((name) => name.endsWith('.xlsx'))).toHaveLength(2);
    expect(existsSync(path.join(output, 'workspace', 'ledger.sqlite'))).toBe(true);
  });
});
