import { describe, expect, test } from 'vitest';
import { loadLightRules } from '../../../../src-main/application/presets/load-presets.ts';
import { parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import type { UnitState } from '../../../../src-main/domain/codes.ts';
import { lightOf } from '../../../../src-main/domain/progress/signal-light.ts';

const rules = loadLightRules('resources');

function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}

function light(state: UnitState, asOf: string, due: readonly string[]) {
  return lightOf(
    {
      state,
      asOf: day(asOf),
      issuedOn: null,
      year: 2026,
      deadlines: due.map((text) => ({ kind: 'date' as const, dueOn: day(text), recurrence: null, counted: null })),
    },
    rules,
  );
}

describe('the default lights', () => {
  test.each([
    ['inProgress', '2026-06-14', 'green', 'ON_COURSE', 16],
    ['inProgress', '2026-06-15', 'blue', 'NEAR', 15],
    ['inProgress', '2026-06-22', 'blue', 'NEAR', 8],
    ['inProgress', '2026-06-23', 'yellow', 'VERY_NEAR', 7],
    ['inProgress', '2026-06-30', 'yellow', 'VERY_NEAR', 0],
    ['inProgress', '2026-07-01', 'red', 'OVERDUE', -1],
    ['notStarted', '2026-07-01', 'red', 'OVERDUE', -1],
    ['notDone', '2026-05-01', 'yellow', 'REPORTED_NOT_DONE', 60],
    ['notDone', '2026-07-01', 'red', 'OVERDUE', -1],
    ['ongoing', '2026-07-01', 'yellow', 'ONGOING_PAST_DUE', -1],
    ['doneUnchecked', '2026-07-01', 'green', 'DONE', -1],
    ['checkedOff', '2026-07-01', 'green', 'DONE', -1],
    ['postponed', '2026-07-01', 'none', 'SET_ASIDE', -1],
    ['notApplicable', '2026-07-01', 'none', 'SET_ASIDE', -1],
  ] as const)('%s on %s is %s (%s)', (state, asOf, expected, code, daysLeft) => {
    const shown = light(state, asOf, ['2026-06-30']);
    expect(shown).toEqual({
      light: expected,
      reason: { code, values: { dueOn: '2026-06-30', dueFrom: 'date', daysLeft, missedOn: null } },
    });
  });

  test('a missed stage is yellow while a later one is to come', () => {
    expect(light('inProgress', '2026-07-01', ['2026-06-30', '2026-12-31'])).toMatchObject({
      light: 'yellow',
      reason: { code: 'STAGE_MISSED', values: { dueOn: '2026-12-31', missedOn: '2026-06-30' } },
    });
  });

  test('a task without deadline is measured against the year’s end, and says so', () => {
    expect(light('inProgress', '2026-12-20', [])).toMatchObject({
      light: 'blue',
      reason: { values: { dueOn: '2026-12-31', dueFrom: 'yearEnd' } },
    });
    expect(light('ongoing', '2026-12-30', []).light).toBe('green');
  });

  test('a rule set that fits nothing gives no light', () => {
    const shown = lightOf(
      { state: 'inProgress', asOf: day('2026-01-01'), issuedOn: null, year: null, deadlines: [] },
      { ...rules, rules: [{ code: 'DONE', light: 'green', states: ['checkedOff'] }] },
    );
    expect(shown.light).toBe('none');
  });
});
