import { describe, expect, it } from 'vitest';
import { deadlineCell } from '../../../../src-renderer/api/deadline-words.ts';
import { lightWords } from '../../../../src-renderer/features/ledger/table/light-words.ts';
import { deadline } from './ledger-row-sample.ts';

describe('deadlineCell', () => {
  it('shows the printed words beside the day', () => {
    expect(deadlineCell([deadline({ dueOn: '2026-06-30', nextDueOn: '2026-06-30' })])).toEqual({
      day: '2026-06-30',
      words: '6月底前',
    });
  });

  it('of several takes the one that is due next and says how many there are', () => {
    const cell = deadlineCell([
      deadline({ dueOn: '2026-03-31' }),
      deadline({ printedText: '年底前', dueOn: '2026-12-31', nextDueOn: '2026-12-31' }),
    ]);
    expect(cell).toEqual({ day: '2026-12-31', words: '年底前 等 2 个时限' });
  });

  it('takes the last day that passed when none lies ahead', () => {
    expect(deadlineCell([deadline({ dueOn: '2026-03-31' }), deadline({ dueOn: '2026-06-30' })]).day).toBe('2026-06-30');
  });

  it('has words without a day, and nothing at all', () => {
    expect(deadlineCell([deadline({ kind: 'ongoing', printedText: '长期坚持' })])).toEqual({ day: '', words: '长期坚持' });
    expect(deadlineCell([])).toEqual({ day: '', words: '' });
  });
});

describe('lightWords', () => {
  const values = { dueOn: '2026-06-30', dueFrom: 'date', missedOn: null } as const;

  it('counts the days only where they are the reason', () => {
    const overdue = { code: 'OVERDUE', values: { ...values, daysLeft: -12 } } as const;
    expect(lightWords({ light: 'red', lightReason: overdue })).toBe('超期 12 天');
    const today = { code: 'VERY_NEAR', values: { ...values, daysLeft: 0 } } as const;
    expect(lightWords({ light: 'yellow', lightReason: today })).toBe('紧迫 今天');
    const refused = { code: 'REPORTED_NOT_DONE', values: { ...values, daysLeft: 220 } } as const;
    expect(lightWords({ light: 'yellow', lightReason: refused })).toBe('紧迫');
  });

  it('calls what is behind the time so, and not overdue', () => {
    const behind = { code: 'BEHIND_TIME', values: { ...values, daysLeft: 90, pace: { behind: 33, percent: 20, expected: 53 } } } as const;
    expect(lightWords({ light: 'red', lightReason: behind })).toBe('滞后 33 点');
  });

  it('does not call a postponed task one without a deadline', () => {
    const aside = { code: 'SET_ASIDE', values: { ...values, daysLeft: -12 } } as const;
    expect(lightWords({ light: 'none', lightReason: aside })).toBe('不计时限');
  });
});
