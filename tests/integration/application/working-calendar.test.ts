import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const shared = shareTestWorkspace((workspace) => workspace.setUp());
undoAfterEach(shared);

interface SketchedYear {
  year: number;
  holidays: { name: string; from: string; to: string }[];
  workingWeekends: string[];
}

const springFestival = { name: '春节', from: '2035-02-07', to: '2035-02-13' };

/** A year with one holiday, and a Saturday on which people work. */
function sketchedYear(parts: Partial<SketchedYear> = {}): SketchedYear {
  return { year: 2035, holidays: [springFestival], workingWeekends: ['2035-02-17'], ...parts };
}

function offered(content: string | Uint8Array): { fileToken: string } {
  const file = path.join(temporaryFolder(), '日历.json');
  writeFileSync(file, content);
  return { fileToken: shared().files.offer(file) };
}

const calendarFile = (...years: SketchedYear[]): { fileToken: string } => offered(JSON.stringify({ kind: 'workingCalendar', years }));

describe('the calendar of working days', () => {
  it('takes later years from a file, which clocks count with and undo takes back', async () => {
    const { client, unitId } = shared();
    const { workspace, cases } = client;
    const shipped = await workspace.workingCalendar();
    expect(shipped.length).toBeGreaterThan(2);
    expect(shipped.every((known) => !known.fromFile)).toBe(true);
    const none = { number: null, applicant: null, extension: null, correction: null, consultations: [], answeredOn: null, answer: null, note: null };
    await cases.add({ ...none, channel: 'mailbox', subject: '来信', unitId: await unitId('县财政局'), receivedOn: '2035-02-06', workingDays: 5 });
    const clock = async () => (await cases.list({ asOf: '2035-02-06' }))[0]?.clock;
    expect(await clock()).toMatchObject({ dueOn: '2035-02-13', beyondCalendar: true });

    expect(await expectUndone(shared(), () => workspace.loadCalendar(calendarFile(sketchedYear())))).toMatchObject({ years: [2035] });
    expect(await workspace.workingCalendar()).toEqual([...shipped, { ...sketchedYear(), fromFile: true }]);
    expect(await clock()).toMatchObject({ dueOn: '2035-02-19', beyondCalendar: false });

    const longer = sketchedYear({ holidays: [{ ...springFestival, to: '2035-02-14' }] });
    await workspace.loadCalendar(calendarFile(sketchedYear({ year: 2036, holidays: [{ name: '元旦', from: '2036-01-01', to: '2036-01-01' }], workingWeekends: [] })));
    await expectUndone(shared(), () => workspace.loadCalendar(calendarFile(longer)));
    expect((await workspace.workingCalendar()).map(({ year, fromFile }) => [year, fromFile]).slice(-2)).toEqual([[2035, true], [2036, true]]);
    expect((await clock())?.dueOn).toBe('2035-02-20');
  });

  it('refuses a file that contradicts itself or the years that are known, and says where', async () => {
    const { workspace } = shared().client;
    const before = shared().dump();
    const refused = (file: { fileToken: string }, data: object) => expectFailure(workspace.loadCalendar(file), 'CALENDAR_INVALID', data);
    await refused(calendarFile(sketchedYear({ workingWeekends: ['2035-02-16'] })), { problem: 'NOT_A_WEEKEND', year: 2035, day: '2035-02-16' });
    await refused(calendarFile(sketchedYear(), sketchedYear({ holidays: [{ ...springFestival, from: '2035-05-01', to: '2035-05-01' }] })), { problem: 'YEAR_TWICE', year: 2035, day: null });
    await refused(calendarFile(sketchedYear(), sketchedYear({ year: 2036, workingWeekends: ['2036-02-30'] })), { problem: 'FORM', year: 2036, day: null });
    await refused(offered('{"kind":"workingCalendar"}'), { problem: 'FORM', year: null, day: null });
    await refused(offered('[]'), { problem: 'FORM', year: null, day: null });
    await refused(offered('{"kind":'), { problem: 'NOT_JSON', year: null, day: null });
    await refused(offered(new Uint8Array([0xff, 0xfe, 0x00])), { problem: 'NOT_JSON' });
    await expectFailure(workspace.loadCalendar(offered(' '.repeat(300_000))), 'FILE_TOO_LARGE', { fileName: '日历.json', limit: 'bytes' });
    await expectFailure(workspace.loadCalendar(offered('')), 'FILE_EMPTY');
    await expectFailure(workspace.loadCalendar({ fileToken: 'no-such' }), 'FILE_TOKEN_UNKNOWN');
    expect(shared().dump()).toEqual(before);

    await workspace.loadCalendar(calendarFile(sketchedYear({ holidays: [{ name: '国庆节', from: '2035-12-29', to: '2035-12-31' }], workingWeekends: [] })));
    const newYear = { name: '元旦', from: '2035-12-30', to: '2036-01-01' };
    await refused(calendarFile(sketchedYear({ year: 2036, holidays: [newYear], workingWeekends: [] })), { problem: 'HOLIDAYS_OVERLAP' });
  });

  it('reads a file that an editor saved with a byte order mark', async () => {
    const text = JSON.stringify({ kind: 'workingCalendar', years: [sketchedYear()] });
    expect(await shared().client.workspace.loadCalendar(offered(`\ufeff${text}`))).toMatchObject({ years: [2035] });
  });
});
