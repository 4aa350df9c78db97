import { expect, it } from 'vitest';
import type { GroupMember } from '../../../src-main/contract/plans.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { expectTakenBack } from '../../support/expect-undone.ts';
import { storedContent } from '../../support/stored-content.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

let planId = '';
const shared = shareTestWorkspace(async ({ client, setUp }) => {
  await setUp();
  ({ planId } = await client.ledger.addPlan({ title: '自建计划', year: 2026 }));
});
undoAfterEach(shared);

function member(name: string, fields: Partial<GroupMember> = {}): GroupMember {
  return { memberId: null, groupName: '政务公开工作领导小组', role: 'member', roleWords: '成员', name, post: null, validFrom: null, validTo: null, ...fields };
}

async function rowVersion(): Promise<number> {
  const plan = (await shared().client.plans.list({})).find(({ id }) => id === planId);
  return plan?.rowVersion ?? 0;
}

async function save(members: GroupMember[], version?: number) {
  return shared().client.plans.saveLeadingGroup({ planId, rowVersion: version ?? (await rowVersion()), members });
}

const group = async (asOf?: string) => shared().client.plans.leadingGroup(asOf === undefined ? { planId } : { planId, asOf });
const names = async (asOf?: string) => (await group(asOf)).map(({ name }) => name);

it('keeps the whole list in its order, with the ids of those who stay', async () => {
  await save([member('甲', { role: 'leader', roleWords: '组长', post: '县长' }), member('乙'), member('丙')]);
  const [first, second, third] = await group();
  expect(first).toMatchObject({ role: 'leader', roleWords: '组长', name: '甲', post: '县长' });
  if (!first || !second || !third) throw new Error('not three members');
  const before = storedContent(shared());
  await save([third, member('丁'), { ...first, post: '副县长', validTo: '2026-06-30' }]);
  expect((await group()).map(({ memberId, name, post }) => [memberId, name, post])).toEqual([
    [third.memberId, '丙', null],
    [expect.not.stringMatching(second.memberId), '丁', null],
    [first.memberId, '甲', '副县长'],
  ]);
  await expectTakenBack(shared(), before);
});

it('archives who is left out', async () => {
  await save([member('甲'), member('乙')]);
  const [first] = await group();
  if (!first) throw new Error('no member');
  await save([first]);
  expect(await names()).toEqual(['甲']);
  expect((await shared().client.ledger.enclosures({ planId })).members.map(({ name }) => name)).toEqual(['甲']);
  expect(shared().dump().leading_group_members).toHaveLength(2);
});

it('shows those who hold their post on a day, first and last day included', async () => {
  await save([member('甲', { validTo: '2026-06-30' }), member('乙', { validFrom: '2026-07-01' }), member('丙')]);
  expect(await names()).toEqual(['甲', '乙', '丙']);
  expect(await names('2026-06-30')).toEqual(['甲', '丙']);
  expect(await names('2026-07-01')).toEqual(['乙', '丙']);
});

it('tells other editors by the version of the plan, and refuses who saw an older one', async () => {
  const version = await rowVersion();
  await save([member('甲')], version);
  expect(await rowVersion()).toBeGreaterThan(version);
  await expectFailure(save([member('乙')], version), 'ROW_CHANGED');
  expect(await names()).toEqual(['甲']);
});

it('refuses a time that ends before it begins', async () => {
  await expectFailure(save([member('甲'), member('乙', { validFrom: '2026-07-02', validTo: '2026-07-01' })]), 'DAYS_REVERSED', { name: '乙' });
  expect(await save([member('甲', { validFrom: '2026-07-01', validTo: '2026-07-01' })])).not.toEqual({ changeSetId: null });
});

it('refuses persons of another plan, persons who stand twice and an unknown plan, and changes nothing', async () => {
  const { client } = shared();
  await save([member('甲')]);
  const [first] = await group();
  if (!first) throw new Error('no member');
  await expectFailure(save([first, { ...first, name: '又一个' }]), 'NOT_FOUND', { kind: 'member', id: first.memberId });
  const other = await client.ledger.addPlan({ title: '另一计划', year: 2026 });
  const version = (await client.plans.list({})).find(({ id }) => id === other.planId)?.rowVersion ?? 0;
  await expectFailure(client.plans.saveLeadingGroup({ planId: other.planId, rowVersion: version, members: [first] }), 'NOT_FOUND', { kind: 'member' });
  await expectFailure(client.plans.leadingGroup({ planId: 'nowhere' }), 'NOT_FOUND', { kind: 'plan' });
  expect(await names()).toEqual(['甲']);
});
