import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../src-main/contract/ledger.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { expectTakenBack } from '../../support/expect-undone.ts';
import { storedContent } from '../../support/stored-content.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

let planId = '';
const shared = shareTestWorkspace(async ({ client, setUp }) => {
  await setUp();
  ({ planId } = await client.ledger.addPlan({ title: '自建计划', year: 2027 }));
});
undoAfterEach(shared);

const add = async (dutyIds: string[]) => shared().client.plans.addDuties({ planId, dutyIds });

async function rows(): Promise<LedgerRow[]> {
  return (await shared().client.ledger.list({ planId })).rows;
}

it('adds chosen duties under their headings in the order of the library, as one change', async () => {
  const { client, unitId } = shared();
  const library = await client.plans.duties();
  const dutyOf = (id: string) => library.find(({ dutyId }) => dutyId === id);
  const before = storedContent(shared());
  expect(await add(['training', 'annual-report-units', 'disclosure-catalogue'])).toMatchObject({ tasks: 3, skipped: 0 });
  const [catalogue, report, training] = await rows();
  expect([catalogue, report, training].map((row) => [row?.sectionPath, row?.title])).toEqual(
    ['disclosure-catalogue', 'annual-report-units', 'training'].map((id) => [[dutyOf(id)?.section], dutyOf(id)?.title]),
  );
  expect(training).toMatchObject({
    requirement: dutyOf('training')?.requirement,
    note: dutyOf('training')?.basis,
    allocation: 'assigned',
    deadlines: [{ printedText: '11月底前', dueOn: '2027-11-30', nextDueOn: '2027-11-30' }],
    assignments: [{ role: 'lead', printedName: '县政府办公室', unitId: await unitId('县政府办公室') }, { role: 'responsible' }, { role: 'responsible' }],
  });
  expect(training?.assignments.every(({ unitId, collectiveUnitId }) => unitId !== null || collectiveUnitId !== null)).toBe(true);
  expect(training?.unitCount).toBeGreaterThan(12);
  expect(report?.deadlines).toMatchObject([{ kind: 'recurring', recurrence: { every: 'year', month: 1, day: 31 } }]);
  await expectTakenBack(shared(), before);
});

it('uses headings that the plan has, whatever their number, and puts the tasks at their end', async () => {
  const { client } = shared();
  const { sectionId } = await client.plans.saveSection({ planId, sectionId: null, parentId: null, heading: '三、监督保障' });
  await client.plans.saveSection({ planId, sectionId: null, parentId: null, heading: '四、其他' });
  const task = { planId, outlineNumber: null, requirement: null, note: null, deadlines: [], assignments: [] };
  await client.ledger.addTask({ ...task, title: '已有的任务', sectionId });
  await client.ledger.addTask({ ...task, title: '其他任务', sectionId: null });
  await add(['training', 'social-appraisal', 'application-answers']);
  expect((await client.ledger.sections({ planId })).map(({ heading }) => heading)).toEqual(['三、监督保障', '四、其他', '依申请公开']);
  const inSection = (await rows()).filter((row) => row.sectionId === sectionId);
  expect(inSection.map(({ title }) => title)).toEqual(['已有的任务', '组织业务培训', '组织社会评议']);
});

it('leaves out what the plan has already, but not what was archived', async () => {
  const { client } = shared();
  await add(['training']);
  expect(await add(['training', 'training', 'social-appraisal'])).toMatchObject({ tasks: 1, skipped: 1 });
  expect(await add(['training'])).toEqual({ changeSetId: null, tasks: 0, skipped: 1 });
  const [first] = await rows();
  await client.ledger.archiveTasks({ taskIds: [first?.id ?? ''], archived: true });
  expect(await add([first?.title === '组织业务培训' ? 'training' : 'social-appraisal'])).toMatchObject({ tasks: 1, skipped: 0 });
});

it('takes the whole library at once', async () => {
  const library = await shared().client.plans.duties();
  expect(await add(library.map(({ dutyId }) => dutyId).toReversed())).toMatchObject({ tasks: library.length, skipped: 0 });
  expect((await rows()).map(({ title }) => title)).toEqual(library.map(({ title }) => title));
});

it('keeps names that the register does not know as printed', async () => {
  const { client, unitId } = shared();
  const unit = (await client.units.list({})).units.find(({ name }) => name === '县档案馆');
  await client.units.archive({ unitId: await unitId('县档案馆'), rowVersion: unit?.rowVersion ?? 0, archived: true });
  await add(['reading-places']);
  const [row] = await rows();
  expect(row?.assignments.find(({ printedName }) => printedName === '县档案馆')).toMatchObject({ unitId: null, collectiveUnitId: null });
});

it('refuses unknown duties, unknown plans and a plan of the superior', async () => {
  const { client } = shared();
  await expectFailure(add(['training', 'nowhere']), 'NOT_FOUND', { kind: 'duty', id: 'nowhere' });
  await expectFailure(client.plans.addDuties({ planId: 'nowhere', dutyIds: ['training'] }), 'NOT_FOUND', { kind: 'plan' });
  const [plan] = await client.plans.list({});
  await client.plans.update({ planId, rowVersion: plan?.rowVersion ?? 0, fields: { origin: 'superior' } });
  await expectFailure(add(['training']), 'PLAN_NOT_OWN', { title: '自建计划' });
  expect(await rows()).toEqual([]);
});
