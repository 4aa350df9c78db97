import { describe, expect, it } from 'vitest';
import { addEvidence, evidenceOf, fileOnStick, linksOf, newParts, type Part } from '../../support/evidence-samples.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());

const page = { title: '预算公开页', url: 'https://yunling.example/ys', documentNumber: null, publishedOn: '2026-07-02', note: null };
const paper = { title: '关于公开预算的通知', url: null, documentNumber: '云政办〔2026〕8号', publishedOn: null, note: ' ' };

async function addPage(places: Part[]): Promise<{ evidenceId: string; linkIds: string[] }> {
  const { evidenceId } = await shared().client.evidence.addReference({ ...page, kind: 'link', places });
  return { evidenceId, linkIds: await linksOf(shared(), evidenceId) };
}

const check = (linkIds: string[], state: 'pending' | 'accepted' | 'returned', reason: string | null = null) =>
  shared().client.evidence.check({ linkIds, state, reason, checkedOn: '2026-07-15' });
const report = ({ taskId, unitId }: Part, state: 'doneUnchecked' | 'inProgress' | 'postponed' | 'checkedOff', text = '情况') =>
  shared().client.ledger.reportProgress({ taskId, unitIds: [unitId], state, text, reportedOn: '2026-07-10' });

describe('references', () => {
  it('are pages and documents, changed and refused to an older view', async () => {
    const { client } = shared();
    const parts = await newParts(shared());
    const { evidenceId } = await expectUndone(shared(), () => client.evidence.addReference({ ...paper, kind: 'document', places: parts }));
    const added = await evidenceOf(shared(), evidenceId);
    expect(added).toMatchObject({ ...paper, note: null, kind: 'document', byteSize: null, fileName: null, intact: true });
    expect(added.links).toHaveLength(2);
    const change = { ...paper, title: '通知全文', note: '见附件' };
    await expectUndone(shared(), () => client.evidence.update({ evidenceId, rowVersion: added.rowVersion, ...change }));
    expect(await evidenceOf(shared(), evidenceId)).toMatchObject(change);
    await expectFailure(client.evidence.update({ evidenceId, rowVersion: added.rowVersion, ...paper }), 'ROW_CHANGED');
    await expectFailure(client.evidence.open({ evidenceId }), 'NOT_FOUND', { kind: 'evidenceFile' });
  });

  it('of a page need an address of the web', async () => {
    const { client } = shared();
    const [lead] = await newParts(shared());
    const before = shared().dump();
    await expectFailure(client.evidence.addReference({ ...page, url: null, kind: 'link', places: [lead] }), 'INVALID_INPUT', { fields: ['url'] });
    await expectFailure(client.evidence.addReference({ ...page, url: 'javascript:alert(1)', kind: 'link', places: [lead] }), 'INVALID_INPUT');
    await expectFailure(client.evidence.addReference({ ...page, url: 'file:///C:/a.exe', kind: 'link', places: [lead] }), 'INVALID_INPUT');
    expect(shared().dump()).toEqual(before);
    const { evidenceId } = await addPage([lead]);
    const { rowVersion } = await evidenceOf(shared(), evidenceId);
    await expectFailure(client.evidence.update({ ...page, url: null, evidenceId, rowVersion }), 'INVALID_INPUT', { fields: ['url'] });
  });
});

describe('links', () => {
  it('are added, taken back and added again', async () => {
    const { client } = shared();
    const [lead, other] = await newParts(shared());
    const { evidenceId } = await addPage([lead]);
    await expectUndone(shared(), () => client.evidence.link({ evidenceId, places: [lead, other] }));
    expect(await client.evidence.link({ evidenceId, places: [lead, other] })).toEqual({ changeSetId: null });
    const linkIds = await linksOf(shared(), evidenceId);
    expect(linkIds).toHaveLength(2);
    await expectUndone(shared(), () => client.evidence.unlink({ linkIds }));
    await expectFailure(client.evidence.unlink({ linkIds }), 'NOT_FOUND', { kind: 'evidenceLink', id: linkIds[0] });
    await expectFailure(check(linkIds, 'accepted'), 'NOT_FOUND', { kind: 'evidenceLink' });
    expect((await client.evidence.list({ taskId: lead.taskId })).evidence).toEqual([]);
    expect((await evidenceOf(shared(), evidenceId)).links).toEqual([]);
    await client.evidence.link({ evidenceId, places: [other] });
    expect((await evidenceOf(shared(), evidenceId)).links).toMatchObject([{ ...other, state: 'pending' }]);
    await expectFailure(client.evidence.link({ evidenceId: 'no-such', places: [other] }), 'NOT_FOUND', { kind: 'evidence' });
  });

  it('are checked: returned with its reason, accepted, or open again', async () => {
    const [lead] = await newParts(shared());
    const { evidenceId, linkIds } = await addPage([lead]);
    const link = async () => (await evidenceOf(shared(), evidenceId)).links[0];
    await expectFailure(check(linkIds, 'returned', '  '), 'REASON_NEEDED', { to: 'returned' });
    await expectUndone(shared(), () => check(linkIds, 'returned', '网页打不开'));
    expect(await link()).toMatchObject({ state: 'returned', reason: '网页打不开', checkedOn: '2026-07-15' });
    await expectUndone(shared(), () => check(linkIds, 'accepted', '已补'));
    expect(await link()).toMatchObject({ state: 'accepted', reason: null, checkedOn: '2026-07-15' });
    await check(linkIds, 'pending');
    expect(await link()).toMatchObject({ state: 'pending', reason: null, checkedOn: null });
  });

  it('are listed by unit, year and check', async () => {
    const { client } = shared();
    const [lead, other] = await newParts(shared());
    const { evidenceId, linkIds } = await addPage([lead]);
    await check(linkIds, 'accepted');
    const has = async (filter: Parameters<typeof client.evidence.list>[0]) =>
      (await client.evidence.list(filter)).evidence.some((row) => row.evidenceId === evidenceId);
    const { taskId } = lead;
    expect(await Promise.all([has({ unitId: lead.unitId }), has({ year: 2026 }), has({ taskId, states: ['accepted'] })])).toEqual([true, true, true]);
    expect(await Promise.all([has({ taskId, unitId: other.unitId }), has({ year: 2025 }), has({ taskId, states: ['pending', 'returned'] })])).toEqual([false, false, false]);
    await client.ledger.archiveTasks({ taskIds: [taskId], archived: true });
    expect(await Promise.all([has({ year: 2026 }), has({ taskId })])).toEqual([false, true]);
  });
});

describe('missing evidence', () => {
  it('is owed by parts that are reported done, or whose evidence was returned', async () => {
    const { client } = shared();
    const [lead, other] = await newParts(shared());
    const owing = async () =>
      (await client.evidence.missing({ year: 2026 })).filter(({ taskId }) => taskId === lead.taskId).map(({ unitId, state, returned }) => ({ unitId, state, returned }));
    expect(await owing()).toEqual([]);
    await report(lead, 'doneUnchecked');
    await report(other, 'inProgress');
    expect(await owing()).toEqual([{ unitId: lead.unitId, state: 'doneUnchecked', returned: 0 }]);
    const { linkIds } = await addPage([lead, other]);
    expect(await owing()).toEqual([]);
    await check(linkIds, 'returned', '看不清');
    expect(await owing()).toEqual([
      { unitId: other.unitId, state: 'inProgress', returned: 1 },
      { unitId: lead.unitId, state: 'doneUnchecked', returned: 1 },
    ]);
    await addEvidence(shared(), [fileOnStick('补充.pdf', '补充的材料')], [lead]);
    await report(other, 'postponed', '上级文件');
    expect(await owing()).toEqual([]);
    expect((await client.evidence.missing({ year: 2025 })).length).toBe(0);
  });
});

describe('checking off', () => {
  const checkOff = (places: Part[], reason: string | null = null) => shared().client.evidence.checkOff({ places, checkedOn: '2026-07-15', reason });
  const unitsOf = async ({ taskId }: Part) => (await shared().client.ledger.task({ taskId })).units;

  it('needs accepted evidence for each part, which the report names', async () => {
    const parts = await newParts(shared());
    const { linkIds } = await addPage(parts);
    const before = shared().dump();
    await expectFailure(checkOff(parts), 'EVIDENCE_NEEDED', { parts: 2 });
    await expectFailure(report(parts[0] ?? { taskId: '', unitId: '' }, 'checkedOff', ' '), 'EVIDENCE_NEEDED', { parts: 1 });
    await expectFailure(checkOff(parts, ' '), 'EVIDENCE_NEEDED', { parts: 2 });
    expect(shared().dump()).toEqual(before);
    await check(linkIds.slice(0, 1), 'accepted');
    await expectFailure(checkOff(parts), 'EVIDENCE_NEEDED', { parts: 1 });
    await check(linkIds.slice(1), 'accepted');
    expect(await expectUndone(shared(), () => checkOff([...parts, parts[0]]))).toMatchObject({ parts: 2 });
    const text = '佐证材料：预算公开页';
    expect(await unitsOf(parts[0])).toMatchObject([
      { state: 'checkedOff', reports: [{ state: 'checkedOff', text, reportedOn: '2026-07-15' }] },
      { state: 'checkedOff', reports: [{ text }] },
    ]);
    expect(await checkOff(parts)).toEqual({ changeSetId: null, parts: 0 });
  });

  it('takes a reason in the place of evidence, and reopens with one', async () => {
    const { client } = shared();
    const parts = await newParts(shared());
    await checkOff([parts[0]], '上级已验收');
    expect((await unitsOf(parts[0]))[0]).toMatchObject({ state: 'checkedOff', reports: [{ text: '上级已验收' }] });
    const reopen = (places: Part[], reason: string) => client.evidence.reopen({ places, state: 'inProgress', on: '2026-07-20', reason });
    await expectFailure(reopen([parts[0]], ' '), 'REASON_NEEDED', { to: 'inProgress' });
    await expectFailure(reopen([...parts], '复查'), 'STATE_NOT_ALLOWED', { from: 'notStarted', to: 'inProgress' });
    await expectUndone(shared(), () => reopen([parts[0]], '复查发现未公开'));
    expect((await unitsOf(parts[0]))[0]).toMatchObject({ state: 'inProgress', reports: [{ text: '复查发现未公开', reportedOn: '2026-07-20' }, {}] });
  });

  it('is refused for a part that was set aside, and for places that are none', async () => {
    const [lead, other] = await newParts(shared());
    await report(lead, 'postponed', '上级文件');
    await expectFailure(checkOff([lead], '理由'), 'STATE_NOT_ALLOWED', { from: 'postponed', to: 'checkedOff' });
    await expectFailure(checkOff([{ ...other, taskId: 'no-such' }], '理由'), 'NOT_FOUND', { kind: 'task' });
    await expectFailure(checkOff([{ ...other, unitId: await shared().unitId('县审计局') }], '理由'), 'UNIT_NOT_IN_TASK');
  });
});
