import { expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';

const shared = shareTestWorkspace(({ setUp }) => setUp());

it('saved views are kept by screen in their order, changed, removed, and each step undone', async () => {
  const workspace = shared();
  const { workbench } = workspace.client;
  const save = (name: string, viewId: string | null = null, screen = 'ledger') =>
    workbench.saveView({ viewId, screen, name, query: { year: 2026, lights: ['red'] } });
  const names = async (screen = 'ledger') => (await workbench.views({ screen })).map(({ name }) => name);
  const { viewId } = await expectUndone(workspace, () => save('超期'));
  await save('临期');
  await save('办件', null, 'cases');
  expect(await names()).toEqual(['超期', '临期']);
  expect((await workbench.views({ screen: 'ledger' }))[0]).toMatchObject({ viewId, screen: 'ledger', query: { year: 2026, lights: ['red'] } });
  await expectUndone(workspace, () => save('全部超期', viewId));
  expect(await names()).toEqual(['全部超期', '临期']);
  await expectUndone(workspace, () => save('全部超期', viewId, 'cases'));
  expect(await names('cases')).toEqual(['办件', '全部超期']);
  await expectUndone(workspace, () => workbench.removeView({ viewId }));
  expect(await names('cases')).toEqual(['办件']);
  await expectFailure(workbench.removeView({ viewId }), 'NOT_FOUND');
  await expectFailure(save('无', viewId), 'NOT_FOUND');
});
