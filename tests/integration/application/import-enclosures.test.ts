import { expect, it } from 'vitest';
import type { EnclosureView } from '../../../src-main/contract/imports.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const text = [
  '云岭县2026年政务公开工作方案',
  '一、组织领导',
  '成立云岭县政务公开工作领导小组,组成人员如下:',
  '组  长:李清和(县委副书记、县长)',
  '副组长:周  岚(县政府办公室主任)',
  '成  员:陈望山(县财政局局长)',
  '      何小溪(县司法局局长)',
  '二、主要任务',
  '(一)公开预算决算。按时公开。(责任单位:县财政局。完成时限:2026年6月底前)',
  '(二)公开规划。及时公开。(责任单位:县发展和改革局。完成时限:2026年9月底前)',
  '三、考核通报',
  '考核实行百分制,基础分为100分。年内未完成本方案任务的,每项扣5分;牵头单位无正当理由未按要求牵头的,扣10分。各单位于次年1月10日前报送自查评分表。',
  '附件:1.云岭县政务公开任务清单',
].join('\n');

let importId: string;
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  ({ importId } = await workspace.importText(text));
});
undoAfterEach(shared);

async function enclosure(kind: EnclosureView['body']['kind']): Promise<EnclosureView> {
  const { enclosures } = await shared().client.imports.get({ importId });
  const found = enclosures.find(({ body }) => body.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

it('offers roster, rules and attachment of a plan, each with its place, and no task of theirs', async () => {
  const view = await shared().client.imports.get({ importId });
  expect(view.draftTasks.map(({ title }) => title)).toEqual(['公开预算决算', '公开规划']);
  expect(view.enclosures.map(({ body, taken }) => [body.kind, taken])).toEqual([
    ['roster', true],
    ['scoringRules', true],
    ['attachment', true],
  ]);
  const { body } = await enclosure('roster');
  if (body.kind !== 'roster') throw new Error('no roster');
  expect(body.roster.members.map(({ name, role }) => [name, role])).toEqual([
    ['李清和', 'leader'],
    ['周岚', 'deputyLeader'],
    ['陈望山', 'member'],
    ['何小溪', 'member'],
  ]);
  const { span } = body.roster.members[1] ?? { span: null };
  expect(view.blocks[span?.block ?? -1]?.original.slice(span?.start, span?.end)).toContain('岚');
});

it('takes over with the commit what is wanted, as corrected', async () => {
  const { client } = shared();
  const roster = await enclosure('roster');
  if (roster.body.kind !== 'roster') throw new Error('no roster');
  const corrected = { ...roster.body.roster, members: roster.body.roster.members.map((member) => (member.name === '周岚' ? { ...member, post: '县政府办主任' } : member)) };
  await client.imports.updateEnclosure({ enclosureId: roster.enclosureId, rowVersion: roster.rowVersion, taken: true, body: { kind: 'roster', roster: corrected } });
  const attachment = await enclosure('attachment');
  await client.imports.updateEnclosure({ enclosureId: attachment.enclosureId, rowVersion: attachment.rowVersion, taken: false, body: null });
  const { rowVersion } = await client.imports.get({ importId });
  const { planId, enclosures } = await client.imports.commit({ importId, rowVersion, useStates: false });
  expect(enclosures).toBe(2);
  const kept = await client.ledger.enclosures({ planId });
  expect(kept.members.map(({ name, post, groupName }) => [name, post, groupName])).toEqual([
    ['李清和', '县委副书记、县长', '云岭县政务公开工作领导小组'],
    ['周岚', '县政府办主任', '云岭县政务公开工作领导小组'],
    ['陈望山', '县财政局局长', '云岭县政务公开工作领导小组'],
    ['何小溪', '县司法局局长', '云岭县政务公开工作领导小组'],
  ]);
  expect(kept.schemes).toMatchObject([{ basePoints: 1_000_000 }]);
  expect(kept.schemes[0]?.rules.map(({ points }) => points)).toEqual([-50_000, -100_000]);
  expect(kept.attachments).toEqual([]);

  const own = (await client.scoring.schemes()).find(({ id }) => id === kept.schemes[0]?.schemeId);
  expect(own).toMatchObject({ name: '云岭县2026年政务公开工作方案“三、考核通报”' });
  const { units, basePoints } = await client.scoring.compute({ schemeId: own?.id ?? '', year: 2026, asOf: '2027-01-05' });
  expect(basePoints).toBe(1_000_000);
  expect(units.find(({ unitName }) => unitName.endsWith('财政局'))?.total).toBe(950_000);
});

it('refuses a body of another kind, a stale row and a closed import', async () => {
  const { client } = shared();
  const roster = await enclosure('roster');
  const attachment = await enclosure('attachment');
  const update = (rowVersion: number, body: EnclosureView['body'] | null) =>
    client.imports.updateEnclosure({ enclosureId: roster.enclosureId, rowVersion, taken: true, body });
  await expectFailure(update(roster.rowVersion, attachment.body), 'INVALID_INPUT');
  await expectFailure(update(roster.rowVersion + 5, null), 'ROW_CHANGED');
  await shared().commit(importId);
  await expectFailure(update(roster.rowVersion, null), 'IMPORT_NOT_OPEN');
});
