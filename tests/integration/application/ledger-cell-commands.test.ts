import { expect, it } from 'vitest';
import type { CellPreview, LedgerRow } from '../../../src-main/contract/ledger.ts';
import { samplePlan } from '../../support/open-test-workspace.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('previews and writes a cell of tasks, and refuses what the ledger refuses', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const command = async (...args: string[]) => envelopeOf(await runCliHere(['--workspace', folder, '--json', ...args]));
  await command('unit', 'import-preset', 'sample-county');
  await command('plan', 'import', samplePlan);
  const rows = async (): Promise<LedgerRow[]> => ((await command('task', 'list')).value as { rows: LedgerRow[] }).rows;
  const [first = '', second = ''] = (await rows()).map((row) => row.id);
  const set = ['task', 'set', first, second, '--field'];
  const preview = (await command(...set, 'lead', '--text', '县审计局、县新设的局', '--preview')).value as { cells: CellPreview[] };
  expect(preview.cells.map(({ openUnits }) => openUnits)).toEqual([['县新设的局'], ['县新设的局']]);
  expect((await command(...set, 'deadline', '--text', '2026年9月底前')).value).toMatchObject({ changedCells: 2 });
  expect((await rows()).slice(0, 2).map((row) => row.deadlines.map(({ dueOn }) => dueOn))).toEqual([['2026-09-30'], ['2026-09-30']]);
  expect((await command(...set, 'deadline', '--text', '争取早日')).error).toMatchObject({ code: 'INVALID_INPUT' });
  expect((await command(...set, 'points', '--text', '1')).error).toMatchObject({ code: 'INVALID_INPUT' });
});
