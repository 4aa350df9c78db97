import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseClock } from '../../../../src-main/domain/cases/case-limits.ts';
import { disorderedDays } from '../../../../src-main/domain/cases/request-case.ts';
import type { RequestCase } from '../../../../src-main/domain/cases/request-case.ts';
import { addDays } from '../../../../src-main/domain/calendar-day.ts';
import { isWorkingDay } from '../../../../src-main/domain/deadlines/working-calendar.ts';
import { china, day, daysFrom } from '../deadlines/known-calendar.ts';

/** An application of Friday, 6 February 2026; its twentieth working day is 12 March (14 and 28 February are worked). */
const application: RequestCase = {
  channel: 'application',
  receivedOn: day('2026-02-06'),
  workingDays: 20,
  extension: null,
  correction: null,
  consultations: [],
  answeredOn: null,
};
const clock = (changes: Partial<RequestCase>, asOf: string) => caseClock({ ...application, ...changes }, china, day(asOf));

describe('the clock of an application', () => {
  test.each([
    ['2026-02-06', 'running', 20],
    ['2026-03-06', 'running', 4],
    ['2026-03-09', 'dueSoon', 3],
    ['2026-03-12', 'dueSoon', 0],
    ['2026-03-13', 'overdue', -1],
    ['2026-03-16', 'overdue', -2],
  ] as const)('on %s it is %s with %i days left', (asOf, state, daysLeft) => {
    expect(clock({}, asOf)).toMatchObject({ state, daysLeft, dueOn: '2026-03-12', extendedTo: null, beyondCalendar: false, faults: [] });
  });

  test('the days that were left out are told', () => {
    const { skipped } = clock({}, '2026-02-06');
    expect(skipped.filter(({ why }) => why === 'holiday').map(({ day: at }) => at)).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23].map((date) => `2026-02-${date}`));
    expect(skipped.filter(({ why }) => why === 'weekend').map(({ day: at }) => at)).toEqual(['2026-02-07', '2026-02-08', '2026-03-01', '2026-03-07', '2026-03-08']);
  });

  test('a reply on the last day is in time, one a day later is not', () => {
    expect(clock({ answeredOn: day('2026-03-12') }, '2026-06-01')).toMatchObject({ state: 'answered', daysLeft: null });
    expect(clock({ answeredOn: day('2026-03-13') }, '2026-06-01')).toMatchObject({ state: 'answeredLate', daysLeft: null });
    expect(clock({ answeredOn: day('2026-03-13') }, '2026-03-10').state).toBe('dueSoon');
  });

  test('an extension told by the last day counts, one told later is a fault', () => {
    // Twenty working days from 12 March over 清明 (4–6 April off).
    expect(clock({ extension: { notifiedOn: day('2026-03-12'), workingDays: 20 } }, '2026-03-13')).toMatchObject({
      state: 'running',
      dueOn: '2026-03-12',
      extendedTo: '2026-04-10',
      daysLeft: 19,
      faults: [],
    });
    expect(clock({ extension: { notifiedOn: day('2026-03-13'), workingDays: 20 } }, '2026-03-13')).toMatchObject({
      state: 'overdue',
      extendedTo: null,
      faults: [{ code: 'EXTENSION_NOTICE_LATE', madeOn: '2026-03-13', latestOn: '2026-03-12' }],
    });
  });

  test('an extension over twenty days counts as twenty and is a fault', () => {
    expect(clock({ extension: { notifiedOn: day('2026-03-02'), workingDays: 30 } }, '2026-03-02')).toMatchObject({
      extendedTo: '2026-04-10',
      faults: [{ code: 'EXTENSION_TOO_LONG', workingDays: 30, most: 20 }],
    });
  });

  test('a 补正 stops the clock and starts it again on receipt', () => {
    const asked = { notifiedOn: day('2026-02-14'), correctBy: day('2026-03-06'), receivedOn: null };
    expect(clock({ correction: asked }, '2026-03-06')).toMatchObject({ state: 'waitingForCorrection', dueOn: null, daysLeft: null, faults: [] });
    expect(clock({ correction: asked }, '2026-03-07').state).toBe('correctionLapsed');
    expect(clock({ correction: asked, answeredOn: day('2026-03-10') }, '2026-03-10').state).toBe('answered');
    // From Thursday, 5 March: twenty working days over 清明 end on 2 April.
    expect(clock({ correction: { ...asked, receivedOn: day('2026-03-05') } }, '2026-03-20')).toMatchObject({ state: 'running', dueOn: '2026-04-02' });
    expect(clock({ correction: { ...asked, receivedOn: day('2026-03-05') } }, '2026-03-04').state).toBe('waitingForCorrection');
  });

  test('a 补正 may be asked for within seven working days', () => {
    const correction = { correctBy: null, receivedOn: null };
    expect(clock({ correction: { ...correction, notifiedOn: day('2026-02-24') } }, '2026-03-01').faults).toEqual([]);
    expect(clock({ correction: { ...correction, notifiedOn: day('2026-02-25') } }, '2026-03-01').faults).toEqual([
      { code: 'CORRECTION_NOTICE_LATE', madeOn: '2026-02-25', latestOn: '2026-02-24' },
    ]);
    expect(clock({ channel: 'hotline', correction: { ...correction, notifiedOn: day('2026-02-25') } }, '2026-03-01').faults).toEqual([]);
  });

  test('the time in which an opinion is awaited is not counted', () => {
    const ended = { askedOn: day('2026-03-02'), endedOn: day('2026-03-09') };
    const after = clock({ consultations: [ended] }, '2026-03-10');
    // 3, 4, 5, 6 and 9 March are given back: 13, 16, 17, 18, 19.
    expect(after).toMatchObject({ state: 'running', dueOn: '2026-03-19' });
    expect(after.skipped.filter(({ why }) => why === 'consultation')).toHaveLength(5);
    const waiting = clock({ consultations: [{ ...ended, endedOn: null }] }, '2026-03-20');
    expect(waiting).toMatchObject({ state: 'waitingForOpinion', daysLeft: 8 });
    expect(clock({ consultations: [{ askedOn: day('2026-03-13'), endedOn: null }] }, '2026-03-20').state).toBe('overdue');
  });

  test('what happened after the day asked about is not known yet', () => {
    const later = { extension: { notifiedOn: day('2026-03-05'), workingDays: 20 }, consultations: [{ askedOn: day('2026-03-05'), endedOn: null }] };
    expect(clock(later, '2026-03-04')).toEqual(clock({}, '2026-03-04'));
    expect(clock(later, '2026-03-05')).toMatchObject({ state: 'waitingForOpinion', extendedTo: '2026-04-10' });
  });

  test('a letter or call has the limit that it came with', () => {
    const call: Partial<RequestCase> = { channel: 'hotline', receivedOn: day('2026-09-18'), workingDays: 5 };
    // 20 September is worked, 25–27 September are off.
    expect(clock(call, '2026-09-21')).toMatchObject({ state: 'dueSoon', dueOn: '2026-09-24', daysLeft: 3 });
    expect(clock({ ...call, receivedOn: day('2026-12-30') }, '2026-12-31').beyondCalendar).toBe(true);
  });
});

const anyDay = daysFrom('2023-01-01', '2026-09-01');
const gap = fc.integer({ min: 0, max: 40 });
const anyCase = fc
  .record({
    channel: fc.constantFrom('application', 'mailbox', 'hotline'),
    receivedOn: anyDay,
    workingDays: fc.integer({ min: 1, max: 30 }),
    extension: fc.option(fc.record({ after: gap, workingDays: fc.integer({ min: 1, max: 40 }) })),
    correction: fc.option(fc.record({ after: gap, waited: fc.option(gap) })),
    consultations: fc.array(fc.record({ after: gap, waited: fc.option(gap) }), { maxLength: 3 }),
    answered: fc.option(gap),
  })
  .map(({ extension, correction, consultations, answered, ...rest }): RequestCase => {
    const later = (days: number) => addDays(rest.receivedOn, days);
    return {
      ...rest,
      extension: extension === null ? null : { notifiedOn: later(extension.after), workingDays: extension.workingDays },
      correction:
        correction === null
          ? null
          : { notifiedOn: later(correction.after), correctBy: null, receivedOn: correction.waited === null ? null : later(correction.after + correction.waited) },
      consultations: consultations.map(({ after, waited }) => ({ askedOn: later(after), endedOn: waited === null ? null : later(after + waited) })),
      answeredOn: answered === null ? null : later(answered),
    };
  });
const asOfAfter = fc.integer({ min: 0, max: 120 });

describe('the clock of any case', () => {
  test('never ends on a day off, and an extension never shortens', () => {
    fc.assert(
      fc.property(anyCase, asOfAfter, (one, days) => {
        const { dueOn, extendedTo } = caseClock(one, china, addDays(one.receivedOn, days));
        if (dueOn !== null) expect(isWorkingDay(china, dueOn)).toBe(true);
        if (extendedTo === null) return;
        expect(isWorkingDay(china, extendedTo)).toBe(true);
        expect(dueOn !== null && extendedTo > dueOn).toBe(true);
      }),
    );
  });

  test('gives at least as long with a consultation as without', () => {
    fc.assert(
      fc.property(anyCase, asOfAfter, (one, days) => {
        const asOf = addDays(one.receivedOn, days);
        const [full, without] = [caseClock(one, china, asOf), caseClock({ ...one, consultations: [] }, china, asOf)];
        if (full.dueOn !== null && without.dueOn !== null) expect(full.dueOn >= without.dueOn).toBe(true);
      }),
    );
  });

  test('an answered case keeps its clock, whatever day it is looked at and whatever came after the answer', () => {
    fc.assert(
      fc.property(anyCase, asOfAfter, (one, days) => {
        if (one.answeredOn === null) return;
        const onThatDay = caseClock(one, china, one.answeredOn);
        expect(caseClock(one, china, addDays(one.answeredOn, days))).toEqual(onThatDay);
      }),
    );
  });

  test('is in order when its days are', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        expect(disorderedDays(one)).toEqual([]);
      }),
    );
  });
});

test('days out of order are named', () => {
  const wrong: RequestCase = {
    ...application,
    answeredOn: day('2026-02-05'),
    extension: { notifiedOn: day('2026-02-01'), workingDays: 20 },
    correction: { notifiedOn: day('2026-02-10'), correctBy: day('2026-02-09'), receivedOn: day('2026-02-08') },
    consultations: [{ askedOn: day('2026-02-05'), endedOn: day('2026-02-04') }],
  };
  expect(disorderedDays(wrong)).toEqual([
    { field: 'answeredOn', mayNotBeBefore: 'receivedOn' },
    { field: 'extension.notifiedOn', mayNotBeBefore: 'receivedOn' },
    { field: 'correction.correctBy', mayNotBeBefore: 'correction.notifiedOn' },
    { field: 'correction.receivedOn', mayNotBeBefore: 'correction.notifiedOn' },
    { field: 'consultation.askedOn', mayNotBeBefore: 'receivedOn' },
    { field: 'consultation.endedOn', mayNotBeBefore: 'consultation.askedOn' },
  ]);
});
