import { describe, expect, it } from 'vitest';
import { doneSince, percentSaid, stateAsOf } from '../../../../src-main/domain/progress/part-as-of.ts';

const reports = [
  { state: 'inProgress', reportedOn: '2026-04-01', percent: 40 },
  { state: 'doneUnchecked', reportedOn: '2026-05-01', percent: null },
  { state: 'checkedOff', reportedOn: '2026-06-01', percent: null },
] as const;

describe('a part as of a day', () => {
  it('stands as it was last reported, not started before that, and as imported where nothing was reported', () => {
    const on = (asOf: string) => stateAsOf('checkedOff', reports, asOf);
    expect(['2026-03-31', '2026-04-01', '2026-05-31', '2027-01-01'].map(on)).toEqual(['notStarted', 'inProgress', 'doneUnchecked', 'checkedOff']);
    expect(stateAsOf('ongoing', [], '2026-01-01')).toBe('ongoing');
  });

  it('is done since the first report of an unbroken row that says so', () => {
    expect(doneSince(reports)).toBe('2026-05-01');
    expect(doneSince([...reports, { state: 'inProgress', reportedOn: '2026-07-01' }])).toBeNull();
    expect(doneSince(reports.slice(0, 1))).toBeNull();
    expect(doneSince([])).toBeNull();
  });

  it('is as far as was said last, and wholly where it is done', () => {
    expect(percentSaid('inProgress', reports.slice(0, 1))).toBe(40);
    expect(percentSaid('inProgress', [...reports.slice(0, 1), { percent: null }])).toBe(40);
    expect(percentSaid('doneUnchecked', reports)).toBe(100);
    expect(percentSaid('notStarted', [])).toBeNull();
  });
});
