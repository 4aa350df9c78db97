import { describe, expect, it } from 'vitest';
import type { CaseFields, CaseView } from '../../../src-main/contract/cases.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

let unitId = '';
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  unitId = await workspace.unitId('县财政局');
});
undoAfterEach(shared);

/** An application to the county's finance bureau; without holidays of its own its limit is 12 August 2026. */
function application(parts: Partial<CaseFields> = {}): CaseFields {
  const none = { number: '12', applicant: null, extension: null, correction: null, consultations: [], answeredOn: null, answer: null, note: null };
  return { channel: 'application', subject: '查阅预算', unitId, receivedOn: '2026-07-15', workingDays: 20, ...none, ...parts };
}

async function only(filter: Parameters<ReturnType<typeof shared>['client']['cases']['list']>[0] = {}): Promise<CaseView> {
  const [view, ...others] = await shared().client.cases.list(filter);
  expect(others).toEqual([]);
  if (view === undefined) throw new Error('no case');
  return view;
}

describe('a request', () => {
  it('is entered, changed and put away, and undo takes each back', async () => {
    const { cases } = shared().client;
    const { caseId } = await expectUndone(shared(), () => cases.add(application({ number: '', applicant: ' 张三 ' })));
    const added = await only();
    expect(added).toMatchObject({ caseId, number: null, applicant: '张三', unitName: '县财政局', eventId: null, archived: false });
    const changed = application({ extension: { notifiedOn: '2026-08-03', workingDays: 20 }, answeredOn: '2026-08-20', answer: '予以公开' });
    await expectUndone(shared(), () => cases.update({ ...changed, caseId, rowVersion: added.rowVersion }));
    await expectFailure(cases.update({ ...changed, caseId, rowVersion: added.rowVersion }), 'ROW_CHANGED');
    const { rowVersion } = await only();
    await expectUndone(shared(), () => cases.archive({ caseId, rowVersion, archived: true }));
    expect(await cases.list({})).toEqual([]);
    const put = await only({ includeArchived: true });
    expect(put).toMatchObject({ ...changed, archived: true });
    await cases.archive({ caseId, rowVersion: put.rowVersion, archived: false });
    expect((await only()).archived).toBe(false);
  });

  it('shows its clock by the calendar of working days, on any day', async () => {
    const { cases } = shared().client;
    await cases.add(application({ receivedOn: '2026-09-22' }));
    const { clock } = await only({ asOf: '2026-10-01' });
    expect(clock).toMatchObject({ state: 'running', beyondCalendar: false, faults: [] });
    expect(clock.skipped.filter(({ why }) => why === 'holiday').length).toBeGreaterThan(3);
    expect((await only({ asOf: '2026-12-01' })).clock.state).toBe('overdue');
    expect((await only({ asOf: '2100-12-31' })).clock.daysLeft).toBeLessThan(-15_000);
    await expectFailure(only({ asOf: '9999-12-31' }), 'INVALID_INPUT', { fields: ['asOf'] });
  });

  it('tells days without an opinion from days off, and irregular notices in words', async () => {
    const { cases } = shared().client;
    const correction = { notifiedOn: '2026-07-29', correctBy: null, receivedOn: '2026-07-30' };
    await cases.add(application({ correction, consultations: [{ askedOn: '2026-08-03', endedOn: '2026-08-05' }] }));
    const { clock } = await only({ asOf: '2026-08-10' });
    expect(clock.faults).toEqual(['补正应于2026-07-24前通知申请人，2026-07-29才通知']);
    expect(clock.skipped.filter(({ why }) => why === 'consultation').map(({ day }) => day)).toEqual(['2026-08-04', '2026-08-05']);
  });

  it('is found by year, unit, state and words, also by the initials of its unit', async () => {
    const { client, unitId: idOf } = shared();
    const { cases } = client;
    await cases.add(application({ number: '甲-7', applicant: '李四' }));
    await cases.add(application({ receivedOn: '2025-03-03', subject: '路灯', channel: 'hotline', workingDays: 5, unitId: await idOf('县审计局') }));
    const found = async (filter: Parameters<typeof cases.list>[0]) => (await cases.list(filter)).map(({ subject }) => subject);
    expect(await found({})).toEqual(['查阅预算', '路灯']);
    expect(await found({ year: 2025 })).toEqual(['路灯']);
    expect(await found({ unitId })).toEqual(['查阅预算']);
    expect(await found({ states: ['overdue'] })).toEqual(['路灯']);
    for (const search of ['甲-7', '李四', '预算', '财政局', 'XCZJ']) expect(await found({ search }), search).toEqual(['查阅预算']);
    expect(await found({ search: '没有' })).toEqual([]);
  });

  it('is refused with days that contradict each other, and for a unit that is unknown or dissolved', async () => {
    const { client, unitId: idOf } = shared();
    const { cases, units } = client;
    await expectFailure(cases.add(application({ answeredOn: '2026-07-14' })), 'DAYS_REVERSED', { name: '收到日期至答复日期' });
    const correction = { notifiedOn: '2026-07-20', correctBy: '2026-07-19', receivedOn: null };
    await expectFailure(cases.add(application({ correction })), 'DAYS_REVERSED', { name: '补正通知日期至补正期限' });
    await expectFailure(cases.add(application({ unitId: 'no-such' })), 'NOT_FOUND', { kind: 'unit', id: 'no-such' });
    await cases.add(application());
    const id = await idOf('县财政局');
    const { rowVersion } = (await units.list({})).units.find((unit) => unit.id === id) ?? { rowVersion: 0 };
    await units.archive({ unitId: id, rowVersion, archived: true });
    await expectFailure(cases.add(application()), 'UNIT_DISSOLVED', { name: '县财政局' });
    const view = await only();
    await cases.update({ ...application({ answeredOn: '2026-08-03' }), caseId: view.caseId, rowVersion: view.rowVersion });
    expect((await only()).answeredOn).toBe('2026-08-03');
  });
});

describe('an event of a request', () => {
  it('is proposed once something went wrong, and taken once', async () => {
    const { cases, scoring } = shared().client;
    const { caseId } = await cases.add(application({ answeredOn: '2026-08-20' }));
    await cases.add(application({ number: '13', answeredOn: '2026-08-12' }));
    expect(await cases.proposedEvents({ year: 2026, asOf: '2026-08-12' })).toEqual([]);
    expect(await cases.proposedEvents({ year: 2025, asOf: '2026-09-30' })).toEqual([]);
    const [proposed, ...others] = await cases.proposedEvents({ year: 2026, asOf: '2026-09-30' });
    expect(others).toEqual([]);
    const basis = '依申请公开〔12〕《查阅预算》应于2026-08-12前答复，2026-08-20答复，超期6个工作日';
    expect(proposed).toEqual({ caseId, unitId, unitName: '县财政局', occurredOn: '2026-08-13', basis });

    const { eventId } = await expectUndone(shared(), () => cases.takeEvent({ caseId, occurredOn: '2026-08-13', basis }));
    expect(await scoring.events({ year: 2026 })).toMatchObject([{ id: eventId, unitId, kind: 'handlingOverdueOrIrregular', occurredOn: '2026-08-13', basis }]);
    expect(await cases.proposedEvents({ year: 2026, asOf: '2026-09-30' })).toEqual([]);
    expect((await cases.list({ search: '12' })).map((view) => view.eventId)).toEqual([eventId]);
    await expectFailure(cases.takeEvent({ caseId, occurredOn: '2026-09-01', basis }), 'EVENT_EXISTS');
    await expectFailure(cases.takeEvent({ caseId: 'no-such', occurredOn: '2026-09-01', basis }), 'NOT_FOUND');
    const [scheme] = await scoring.schemes();
    const { units } = await scoring.compute({ schemeId: scheme?.id ?? '', year: 2026, asOf: '2026-12-31' });
    expect(units.find((unit) => unit.unitId === unitId)?.lines.find((line) => line.eventId === eventId)?.deduction).toBe(50_000);

    await scoring.archiveEvent({ eventId });
    expect(await cases.proposedEvents({ year: 2026, asOf: '2026-09-30' })).toHaveLength(1);
  });

  it('speaks of an open request until the end of the year asked for', async () => {
    const { client, clock } = shared();
    await client.cases.add(application());
    const halfAYear = 180 * 24 * 60 * 60 * 1000;
    clock.advance(halfAYear);
    const [proposed] = await client.cases.proposedEvents({ year: 2026 });
    clock.advance(-halfAYear);
    expect(proposed?.basis).toContain('应于2026-08-12前答复，至2026-12-31未答复');
  });
});
