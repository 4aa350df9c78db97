import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { shareDistribution } from '../../support/exchange-workspace.ts';
import { openDistributed } from '../../support/returned-workbooks.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { shared, given } = shareDistribution(['公开财政预算。（责任单位：县财政局、县司法局）']);

it('collects, lists, compares, takes over and sets aside on the command line', async () => {
  const { folder: workspace } = shared();
  const back = path.join(temporaryFolder(), '收件');
  mkdirSync(back);
  for (const [at, unit] of ['县财政局', '县司法局'].entries()) {
    const open = await openDistributed(given().workbookOf(unit));
    open.type('公开财政预算', { text: '已公开' });
    await open.save(path.join(back, `${at}.xlsx`), '2026-07-24T08:00:00Z');
  }
  shared().close();
  const run = async (...args: string[]): Promise<unknown> => {
    const answer = envelopeOf(await runCliHere(['--workspace', workspace, '--json', 'exchange', ...args]));
    if (!answer.ok) throw new Error(answer.error?.code);
    return answer.value;
  };
  const [first = '', second = ''] = readdirSync(back).toSorted().map((name) => path.join(back, name));
  expect(await run('collect', first, '--year', '2026')).toMatchObject({ files: [{ outcome: 'read' }], applied: null });
  const [listed] = (await run('returns', '--year', '2026', '--state', 'waiting')) as { returnId: string }[];
  const returnId = listed?.returnId ?? '';
  expect(await run('compare', returnId)).toMatchObject([{ outcome: 'new' }]);
  expect(await run('set-aside', returnId)).toMatchObject({ changeSetId: expect.any(String) });
  expect(await run('apply', returnId)).toMatchObject({ changeSetId: null });
  await run('set-aside', returnId, '--take-back');
  expect(await run('apply', returnId, '--take-conflicts')).toMatchObject({ reports: 1 });
  expect(await run('collect', second, '--year', '2026', '--apply', '--theirs')).toMatchObject({ applied: { reports: 1 } });
  expect(await run('status', '--package', given().packageId)).toMatchObject([{ standing: 'complete' }, { standing: 'complete' }]);
  await expect(run('status')).rejects.toThrow('INVALID_INPUT');
  await expect(run('collect', second, '--year', '2026', '--ours')).rejects.toThrow('INVALID_INPUT');
  await expect(run('returns', '--year', '2026', '--state', 'lost')).rejects.toThrow('INVALID_INPUT');
});
