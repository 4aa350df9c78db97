import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { signalLights, slipKinds, slipStates } from '../../../../src-main/domain/codes.ts';
import { nextSlips, type OpenPart, type SentSlip } from '../../../../src-main/domain/supervision/next-slips.ts';

const today = '2026-07-15' as CalendarDay;
const part = (change: Partial<OpenPart> = {}): OpenPart => ({ unitId: 'u', taskId: 't', state: 'inProgress', light: 'red', ...change });
const slip = (kind: SentSlip['kind'], issuedDaysAgo: number, replyIn: number | null, state: SentSlip['state'] = 'open'): SentSlip => ({
  unitId: 'u',
  kind,
  state,
  issuedOn: addDays(today, -issuedDaysAgo),
  replyBy: replyIn === null ? null : addDays(today, replyIn),
  taskIds: ['t'],
});
const kindOf = (one: OpenPart, sent: SentSlip[] = []): string | undefined => nextSlips([one], sent, today)[0]?.kind;

describe('what should go out next', () => {
  it('is a reminder for what is overdue or pressing', () => {
    expect(kindOf(part())).toBe('reminder');
    expect(kindOf(part({ light: 'yellow' }))).toBe('reminder');
    for (const light of ['green', 'blue', 'none'] as const) expect(kindOf(part({ light }))).toBeUndefined();
  });

  it('is an assignment slip for what has not begun and was never spoken of', () => {
    const fresh = part({ state: 'notStarted', light: 'green' });
    expect(kindOf(fresh)).toBe('assignmentSlip');
    expect(kindOf(fresh, [slip('assignmentSlip', 90, null, 'closed')])).toBeUndefined();
    expect(kindOf(fresh, [slip('reminder', 90, null, 'replied')])).toBeUndefined();
    expect(kindOf(part({ state: 'notStarted' }))).toBe('reminder');
  });

  it('is nothing while the time for a reply runs, its last day included', () => {
    expect(kindOf(part(), [slip('reminder', 3, 0)])).toBeUndefined();
    expect(kindOf(part(), [slip('reminder', 20, 5)])).toBeUndefined();
    expect(kindOf(part(), [slip('assignmentSlip', 20, 5)])).toBeUndefined();
    expect(kindOf(part(), [slip('supervisionNotice', 20, 1)])).toBeUndefined();
  });

  it('is a supervision notice when a reminder was not answered in time', () => {
    expect(kindOf(part(), [slip('reminder', 3, -1)])).toBe('supervisionNotice');
    expect(kindOf(part({ light: 'yellow' }), [slip('reminder', 3, -1)])).toBe('supervisionNotice');
    expect(kindOf(part({ light: 'green' }), [slip('reminder', 3, -1)])).toBeUndefined();
  });

  it('is a supervision notice for what is overdue ten days after a reminder, answered or not', () => {
    expect(kindOf(part(), [slip('reminder', 9, null)])).toBeUndefined();
    expect(kindOf(part(), [slip('reminder', 10, null)])).toBe('supervisionNotice');
    expect(kindOf(part(), [slip('reminder', 10, -5, 'replied')])).toBe('supervisionNotice');
    expect(kindOf(part(), [slip('reminder', 9, -5, 'replied')])).toBeUndefined();
  });

  it('is a second reminder for what is pressing again after the first was answered', () => {
    const pressing = part({ light: 'yellow' });
    expect(kindOf(pressing, [slip('reminder', 30, -20, 'replied')])).toBe('reminder');
    expect(kindOf(pressing, [slip('reminder', 5, -1, 'replied')])).toBeUndefined();
    expect(kindOf(pressing, [slip('reminder', 30, null)])).toBeUndefined();
  });

  it('is a further notice only ten days after the last one', () => {
    const reminder = slip('reminder', 40, -30);
    expect(kindOf(part(), [reminder, slip('supervisionNotice', 4, -1)])).toBeUndefined();
    expect(kindOf(part(), [reminder, slip('supervisionNotice', 10, -1)])).toBe('supervisionNotice');
  });

  it('follows an assignment slip whose reply was due, or had no day', () => {
    expect(kindOf(part(), [slip('assignmentSlip', 60, -30)])).toBe('reminder');
    expect(kindOf(part(), [slip('assignmentSlip', 60, null)])).toBe('reminder');
  });

  it('counts only slips to the same unit about the same task, and gathers the parts of a unit by kind', () => {
    const parts = [part({ taskId: 'a' }), part({ taskId: 't' }), part({ unitId: 'v' }), part({ taskId: 'b' })];
    const proposed = nextSlips(parts, [slip('reminder', 3, -1)], today);
    expect(proposed.map(({ unitId, kind, parts: about }) => [unitId, kind, about.map(({ taskId }) => taskId)])).toEqual([
      ['u', 'supervisionNotice', ['t']],
      ['u', 'reminder', ['a', 'b']],
      ['v', 'reminder', ['t']],
    ]);
  });
});

const id = fc.constantFrom('a', 'b', 'c');
const parts = fc.uniqueArray(fc.record({ unitId: id, taskId: id, state: fc.constantFrom('notStarted' as const, 'inProgress' as const), light: fc.constantFrom(...signalLights) }), {
  selector: ({ unitId, taskId }) => `${unitId}${taskId}`,
});
const dayNear = fc.integer({ min: -40, max: 10 }).map((days) => addDays(today, days));
const sent = fc.array(
  fc.record({ unitId: id, kind: fc.constantFrom(...slipKinds), state: fc.constantFrom(...slipStates), issuedOn: dayNear, replyBy: fc.option(dayNear), taskIds: fc.uniqueArray(id, { minLength: 1 }) }),
  { maxLength: 6 },
);

describe('whatever was sent', () => {
  it('each part is named at most once, and no unit without one', () => {
    fc.assert(
      fc.property(parts, sent, (open, slips) => {
        const named = nextSlips(open, slips, today).flatMap((one) => {
          expect(one.parts.length).toBeGreaterThan(0);
          expect(one.parts.every(({ unitId }) => unitId === one.unitId)).toBe(true);
          return one.parts;
        });
        expect(new Set(named).size).toBe(named.length);
        expect(named.every((one) => open.includes(one))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is proposed of what a slip of today with a reply day speaks of', () => {
    fc.assert(
      fc.property(parts, sent, fc.constantFrom(...slipKinds), (open, slips, kind) => {
        const all: SentSlip[] = ['a', 'b', 'c'].map((unitId) => ({ unitId, kind, state: 'open', issuedOn: today, replyBy: addDays(today, 5), taskIds: ['a', 'b', 'c'] }));
        expect(nextSlips(open, [...slips, ...all], today)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
