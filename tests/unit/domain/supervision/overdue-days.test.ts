import { expect, it } from 'vitest';
import type { Light } from '../../../../src-main/domain/progress/signal-light.ts';
import { isOverdue, overdueDays } from '../../../../src-main/domain/supervision/overdue-days.ts';

const light = (code: Light['reason']['code'], daysLeft: number | null): Pick<Light, 'reason'> => ({
  reason: { code, values: { dueOn: null, dueFrom: 'date', daysLeft, missedOn: null } },
});

it('only what the lights call overdue is so many days overdue', () => {
  expect(overdueDays(light('OVERDUE', -15))).toBe(15);
  expect(overdueDays(light('ONGOING_PAST_DUE', -15))).toBeNull();
  expect(overdueDays(light('BEHIND_TIME', 20))).toBeNull();
  expect(overdueDays(light('ON_COURSE', null))).toBeNull();
});

it('a part is overdue while something is expected of it and its day has passed, not for being far behind', () => {
  expect(isOverdue('inProgress', light('OVERDUE', -15))).toBe(true);
  expect(isOverdue('ongoing', light('OVERDUE', -15))).toBe(true);
  expect(isOverdue('inProgress', light('BEHIND_TIME', 20))).toBe(false);
  for (const state of ['doneUnchecked', 'checkedOff', 'postponed', 'notApplicable'] as const) expect(isOverdue(state, light('OVERDUE', -15))).toBe(false);
});
