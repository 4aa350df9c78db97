import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../src-main/contract/ledger.ts';
import type { SlipView } from '../../../src-main/contract/supervision.ts';
import { openTestWorkspace, planText } from '../../support/open-test-workspace.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { paragraphTexts } from '../../unit/letters/open-letter.ts';

it('follows a year on the command line: evidence, check-off, request, slip, snapshot, bulletin, look-back', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const workspace = path.join(folder, 'workspace');
  const prepared = openTestWorkspace({ folder: workspace });
  await prepared.setUp();
  const { importId } = await prepared.importText(planText(['公开预算。（责任单位：县财政局，完成时限：2026年3月31日前）', '公开执法信息。（责任单位：县司法局，完成时限：2026年6月底前）']));
  const planId = await prepared.commit(importId);
  prepared.close();
  const command = async <Value>(...args: string[]): Promise<Value> => {
    const { ok, value, error } = envelopeOf(await runCliHere(['--workspace', workspace, '--json', ...args]));
    expect({ ok, error, args }).toEqual({ ok: true, error: undefined, args });
    return value as Value;
  };
  const refused = async (...args: string[]) => envelopeOf(await runCliHere(['--workspace', workspace, '--json', ...args])).error?.code;

  const { rows } = await command<{ rows: LedgerRow[] }>('task', 'list', '--plan', planId);
  const [budget = '', law = ''] = rows.map(({ id }) => id);
  const proof = path.join(folder, '公开截图.txt');
  writeFileSync(proof, '已公开');
  expect(await refused('checkoff', budget, '--unit', '县财政局')).toBe('EVIDENCE_NEEDED');
  expect(await command('evidence', 'add', budget, proof, '--unit', '县财政局', '--published', '2026-03-20')).toMatchObject({ kept: 1 });
  await command('evidence', 'check', budget, '--unit', '县财政局');
  expect(await command('checkoff', budget, '--unit', '县财政局', '--on', '2026-04-01')).toMatchObject({ parts: 1 });

  const { caseId } = await command<{ caseId: string }>('case', 'add', '征地补偿', '--unit', '县自然资源局', '--received', '2026-03-02');
  await command('case', 'answer', caseId, '--on', '2026-04-10');
  expect(await command('case', 'proposals', '--year', '2026')).toMatchObject([{ caseId, basis: expect.stringContaining('征地补偿') as string }]);

  const letter = path.join(folder, '催办单.docx');
  const { numbers } = await command<{ numbers: string[] }>('slip', 'issue', law, '--unit', '县司法局', '--on', '2026-07-05', '--reply-by', '2026-07-12', '--file', letter, '--reply-form');
  expect(paragraphTexts(readFileSync(letter))).toContain('办理情况回执');
  await command('slip', 'reply', numbers[0] ?? '', '--year', '2026', '--text', '本月完成', '--on', '2026-07-10');
  expect(await command<SlipView[]>('slip', 'list', '--year', '2026')).toMatchObject([{ number: numbers[0], state: 'replied' }]);
  await command('phone', '县司法局', '--matter', '催报进展', '--answer', '下周报');
  expect(await command('slip', 'asks', '--year', '2026')).toContainEqual(expect.objectContaining({ unitName: '县司法局', reminders: 1 }));

  const { snapshotId } = await command<{ snapshotId: string }>('snapshot', 'take', '--year', '2026', '--quarter', '2', '--on', '2026-07-15');
  expect(await command('snapshot', 'list', '--year', '2026')).toMatchObject([{ snapshotId, parts: 2, done: 1 }]);
  for (const kind of ['bulletin', 'brief']) {
    const file = path.join(folder, `${kind}.docx`);
    await command('snapshot', kind, snapshotId, file, '--on', '2026-07-16');
    expect(existsSync(file)).toBe(true);
  }
  expect(await command('today', '--on', '2026-07-15')).toMatchObject({ overdueByUnit: [{ unitName: '县司法局', tasks: 1 }] });
  expect(await command('search', '执法')).toContainEqual(expect.objectContaining({ kind: 'task', id: law }));

  const next = await command<{ planId: string }>('plan', 'new', '云岭县2027年计划', '--year', '2027');
  await command('look-back', 'find', law, '--year', '2027', '--result', 'unfinished', '--on', '2027-02-01');
  expect(await command('look-back', 'rectify', law, '--year', '2027', '--plan', next.planId)).toMatchObject({ tasks: 1 });
  expect(await command('look-back', 'list', '--year', '2027')).toContainEqual(
    expect.objectContaining({ taskId: law, result: 'unfinished', rectification: expect.objectContaining({ planId: next.planId }) as object }),
  );
});
