import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ProfileHead, ProfileView } from '../../../src-main/contract/profiles.ts';
import { openTestWorkspace } from '../../support/open-test-workspace.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('makes, changes, chooses and passes on a profile on the command line', async () => {
  const folder = temporaryFolder();
  const workspace = path.join(folder, 'workspace');
  const prepared = openTestWorkspace({ folder: workspace });
  await prepared.setUp();
  prepared.close();
  const run = async (...args: string[]) => envelopeOf(await runCliHere(['--workspace', workspace, '--json', 'profile', ...args]));
  const command = async <Value>(...args: string[]): Promise<Value> => {
    const { ok, value, error } = await run(...args);
    expect({ ok, error, args }).toEqual({ ok: true, error: undefined, args });
    return value as Value;
  };

  await command('copy', '县级通用格式', '云岭县格式');
  await command('set', '云岭县格式', '--year', '2026', '--font', 'body=宋体', 'sections=黑体/楷体/宋体', '--size', 'body=11', '--footer', '{page}/{pages}');
  await command('set', '云岭县格式', '--table', 'progressTable', '--paper', 'A3', '--orientation', 'portrait', '--columns', 'sequence,title,supportingUnits,progress,state', '--header', 'progress=办理情况', '--width', 'progress=50', '--word', 'signature=填报人：', 'title={plan}进展');
  const view = await command<ProfileView>('show', '云岭县格式');
  expect(view).toMatchObject({ year: 2026, inForce: true, typesetting: { fonts: { body: '宋体', sections: ['黑体', '楷体', '宋体'] }, sizes: { body: 11, title: 22 }, footer: '{page}/{pages}' } });
  const table = view.tables.find((one) => one.table === 'progressTable');
  expect(table).toMatchObject({ paper: 'A3', orientation: 'portrait', words: expect.arrayContaining([{ key: 'signature', text: '填报人：' }, { key: 'title', text: '{plan}进展' }]) as unknown });
  expect(table?.columns.map(({ header }) => header)).toEqual(['序号', '工作任务', '配合单位', '办理情况', '完成状态']);
  expect(table?.columns.find(({ field }) => field === 'progress')?.width).toBe(50);

  await command('choose', 'short-portrait', '--year', '2026');
  const chosen = async () => (await command<ProfileHead[]>('list', '--year', '2026')).filter(({ inForce }) => inForce).map(({ name }) => name);
  expect(await chosen()).toEqual(['竖版精简格式']);
  const file = path.join(folder, 'profile.json');
  await command('export', '云岭县格式', file);
  expect(existsSync(file)).toBe(true);
  await command('archive', '云岭县格式');
  await command('import', file, '--year', '2027');
  expect((await command<ProfileHead[]>('list', '--year', '2027')).find(({ inForce }) => inForce)).toMatchObject({ name: '云岭县格式', year: 2027 });

  for (const args of [['set', '云岭县格式', '--font', 'fot=宋体'], ['set', '云岭县格式', '--table', 'poster'], ['set', '云岭县格式', '--table', 'ranking', '--paper', 'A5'], ['set', '云岭县格式', '--table', 'ranking', '--columns', 'rank,title'], ['set', '云岭县格式', '--font', 'sections=黑体']]) {
    expect((await run(...args)).error?.code, args.join(' ')).toBe('INVALID_INPUT');
  }
  expect((await run('show', '没有的')).error?.code).toBe('NOT_FOUND');
  expect((await run('set', '县级通用格式', '--name', '改名')).error?.code).toBe('PROFILE_INVALID');
  const { stdout } = await runCliHere(['--workspace', workspace, 'profile', 'show', '云岭县格式', '--table', 'ranking']);
  expect(stdout).toContain('{year}年政务公开工作排名表');
});
