import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { AdaptationDraftView } from '../../../src-main/contract/adaptation.ts';
import type { LedgerRow, LinkedTask } from '../../../src-main/contract/ledger.ts';
import type { PlanChangeView } from '../../../src-main/contract/plans.ts';
import type { UnitView } from '../../../src-main/contract/units.ts';
import { bindingTitles } from '../../support/binding-titles.ts';
import { openTestWorkspace, programFolders } from '../../support/open-test-workspace.ts';
import { readSheets, recordsOf } from '../../support/read-sheet.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const superiorPlan = path.join(programFolders.resourcesFolder, 'sample', 'superior-plan.docx');

it('takes the plan of the city to a published county plan, its table and its list of changes', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const workspace = path.join(folder, 'workspace');
  const { setUp, close } = openTestWorkspace({ folder: workspace });
  await setUp();
  close();
  const command = async <Value>(...args: string[]): Promise<Value> => {
    const { ok, value, error } = envelopeOf(await runCliHere(['--workspace', workspace, '--json', ...args]));
    expect({ ok, error }).toEqual({ ok: true, error: undefined });
    return value as Value;
  };

  const superior = await command<{ planId: string }>('plan', 'import', superiorPlan, '--superior');
  expect(superior).toMatchObject({ tasks: 30 });
  const preview = await command<{ drafts: AdaptationDraftView[] }>('plan', 'adapt', superior.planId, '--days-earlier', '10', '--preview');
  expect(preview.drafts.filter(({ included }) => included).map(({ title }) => title)).toEqual(bindingTitles);

  const own = await command<{ planId: string }>(
    'plan', 'adapt', superior.planId,
    '--title', '云岭县2026年政务公开工作台账', '--days-earlier', '10', '--map', '市民政局=县民政局', '--map', '市城管局=',
  );
  expect(own).toMatchObject({ tasks: 9, sources: 9 });
  const { rows } = await command<{ rows: LedgerRow[] }>('task', 'list', '--plan', own.planId);
  expect(rows.map(({ title }) => title)).toEqual(bindingTitles);
  // Each section counts its own tasks from 1, without the gaps of those that do not bind the county.
  expect(rows.map(({ outlineNumber }) => outlineNumber)).toEqual(['1', '1', '1', '1', '1', '1', '2', '1', '1']);
  const welfare = rows.find(({ title }) => title === '做好城乡低保公开');
  expect(welfare?.assignments).toMatchObject([{ role: 'lead', printedName: '县民政局' }]);
  expect(welfare?.deadlines).toMatchObject([{ printedText: '2026年8月21日前', dueOn: '2026-08-21' }]);
  expect(rows.flatMap(({ assignments }) => assignments.map(({ printedName }) => printedName))).not.toContain('县城管局');
  for (const { id } of rows.filter((row) => row.assignments.length === 0)) {
    await command('task', 'assign', id, '--unit', '县政府办公室', '--role', 'lead');
  }

  const table = path.join(folder, '责任分解表.xlsx');
  expect(await command('plan', 'publish', own.planId, '--on', '2026-04-20', '--table', table)).toMatchObject({ number: 1 });
  const printed = recordsOf((await readSheets(table))[0] ?? { name: '', rows: [] }).filter((record) => /^\d+$/u.test(record['序号'] ?? ''));
  expect(printed.map((record) => record['工作任务'])).toEqual(bindingTitles);
  expect(printed.every((record) => record['牵头单位'] !== '' || record['责任单位'] !== '')).toBe(true);

  expect(await command('plan', 'diff', own.planId)).toMatchObject({ changes: [] });
  await command('task', 'assign', welfare?.id ?? '', '--unit', '龙山镇', '--role', 'responsible');
  const { changes } = await command<{ changes: PlanChangeView[] }>('plan', 'diff', own.planId);
  expect(changes).toMatchObject([{ kind: 'changed', after: { title: '做好城乡低保公开' }, fields: [{ field: 'responsibleUnits', before: '', after: '龙山镇' }] }]);
  const refused = envelopeOf(await runCliHere(['--workspace', workspace, '--json', 'plan', 'publish', own.planId, '--on', '2026-06-01']));
  expect(refused).toMatchObject({ ok: false, error: { code: 'REASONS_MISSING', data: { tasks: 1 } } });
  await command('plan', 'explain', own.planId, welfare?.id ?? '', '--reason', '龙山镇先行试点');
  expect(await command('plan', 'publish', own.planId, '--on', '2026-06-01')).toMatchObject({ number: 2 });
  const list = path.join(folder, '变更清单.xlsx');
  await command('plan', 'diff', own.planId, '--from', '1', '--to', '2', '--export', list);
  const texts = (await readSheets(list)).flatMap((sheet) => sheet.rows.flat()).join('\n');
  expect(texts).toContain('龙山镇先行试点');

  const { client } = openTestWorkspace({ folder: workspace });
  const { sources } = await client.ledger.task({ taskId: welfare?.id ?? '' });
  expect(sources).toMatchObject([{ planId: superior.planId, title: '做好城乡低保公开', kind: 'adapted' } satisfies Partial<LinkedTask>]);
  // The superior's plan is kept to be compared with: the ledger shows the county's own tasks alone.
  expect((await client.ledger.list({ year: 2026 })).rows).toHaveLength(9);
});

it('keeps the register: classes, former names, collective units, mergers, mappings, Excel', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const workspace = path.join(folder, 'workspace');
  const { setUp, close } = openTestWorkspace({ folder: workspace });
  await setUp();
  close();
  const run = (...args: string[]) => runCliHere(['--workspace', workspace, '--json', 'unit', ...args]).then(envelopeOf);
  const done = async (...args: string[]): Promise<unknown> => {
    const { ok, value, error } = await run(...args);
    expect({ ok, error }).toEqual({ ok: true, error: undefined });
    return value;
  };
  await done('class', 'add', '开发区');
  await done('add', '云岭经济开发区管委会', '--class', '开发区', '--short-name', '经开区');
  await done('class', 'rename', '开发区', '园区');
  expect(await run('class', 'remove', '园区')).toMatchObject({ ok: false, error: { code: 'CLASS_IN_USE', data: { name: '园区', units: 1 } } });
  await done('rename', '县林业局', '县林草局', '--on', '2026-07-01');
  await done('collective', 'save', '试点乡镇', '--class', 'township', '--except', '城关街道', '东湖街道');
  const preview = await done('collective', 'save', '试点乡镇', '--member', '龙山镇', '清溪镇', '--preview');
  expect(preview).toMatchObject({ addedIds: [], removedIds: { length: 8 } });
  await done('map', '市数据局', '县政府办公室');
  expect(await done('mappings')).toMatchObject([{ superiorName: '市数据局', target: { kind: 'unit' } }]);
  const merged = await done('merge', '县商务局', '县发展和改革局', '--on', '2026-07-01');
  expect(merged).toMatchObject({ assignments: 0, reports: 0 });
  const { units } = (await done('list')) as { units: UnitView[] };
  const reform = units.find((unit) => unit.name === '县发展和改革局');
  expect(reform?.formerNames).toContainEqual({ name: '县商务局', usedUntil: '2026-06-30' });
  expect(units.find((unit) => unit.name === '县林草局')?.formerNames).toEqual([{ name: '县林业局', usedUntil: '2026-06-30' }]);
  const file = path.join(folder, '单位名录.xlsx');
  await done('export', file);
  expect(existsSync(file)).toBe(true);
  expect(await done('import', file)).toMatchObject({ added: 0, updated: 0 });
});
