import { describe, expect, test } from 'vitest';
import { loadLightRules } from '../../../../src-main/application/presets/load-presets.ts';
import { calendarDayOf, type CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import type { UnitState } from '../../../../src-main/domain/codes.ts';
import { asksForPace, type Light, lightOf } from '../../../../src-main/domain/progress/signal-light.ts';

function day(month: number, date: number): CalendarDay {
  const found = calendarDayOf(2026, month, date);
  if (found === null) throw new Error(`no day ${month}-${date}`);
  return found;
}

/** The light of a task due at the year's end; half of the time has gone on 2 July. */
function light(set: string, asOf: CalendarDay, state: UnitState, percent: number | null, targetPercent: number | null = null): Light {
  const deadlines = [{ kind: 'date' as const, dueOn: day(12, 31), recurrence: null, counted: null }];
  return lightOf({ asOf, issuedOn: null, year: 2026, state, deadlines, percent, targetPercent }, loadLightRules('resources', set));
}

describe('lights by proportional progress', () => {
  test.each([
    [50, null, 'green', 'ON_COURSE'],
    [41, null, 'green', 'ON_COURSE'],
    [40, null, 'yellow', 'BEHIND_TIME'],
    [21, null, 'yellow', 'BEHIND_TIME'],
    [20, null, 'red', 'BEHIND_TIME'],
    [45, 60, 'yellow', 'BEHIND_TIME'],
    [45, 75, 'red', 'BEHIND_TIME'],
    [null, 75, 'green', 'ON_COURSE'],
  ] as const)('%s percent with a target of %s is %s', (percent, target, expected, code) => {
    expect(light('proportional', day(7, 2), 'inProgress', percent, target)).toMatchObject({ light: expected, reason: { code } });
  });

  test('tells how many points are missing to what, and only where the light stands for it', () => {
    expect(light('proportional', day(7, 2), 'inProgress', 30).reason.values.pace).toEqual({ behind: 20, percent: 30, expected: 50 });
    expect(light('proportional', day(7, 2), 'inProgress', 48).reason.values.pace).toBeUndefined();
  });

  test('done stays green however little was said', () => {
    expect(light('proportional', day(7, 2), 'checkedOff', 0)).toMatchObject({ light: 'green', reason: { code: 'DONE' } });
  });
});

describe('plain lights', () => {
  test.each([
    [day(12, 20), 'green', 'ON_COURSE'],
    [day(12, 21), 'yellow', 'NEAR'],
    [day(12, 31), 'yellow', 'NEAR'],
  ] as const)('on %s are %s', (asOf, expected, code) => {
    expect(light('plain', asOf, 'inProgress', 0)).toMatchObject({ light: expected, reason: { code } });
  });
});

test('only the proportional set asks how far a task is', () => {
  expect(['default', 'plain', 'proportional'].filter((set) => asksForPace(loadLightRules('resources', set)))).toEqual(['proportional']);
});
