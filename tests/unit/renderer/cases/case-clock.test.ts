import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { caseDayLabels } from '../../../../src-main/contract/text/labels.ts';
import { reversedDays } from '../../../../src-renderer/features/cases/panel/reversed-days.ts';
import { skippedGroups } from '../../../../src-renderer/features/cases/panel/skipped-days.ts';

describe('days that a limit left out', () => {
  it('stand together by holiday and year, weekends last and named one by one', () => {
    const groups = skippedGroups([
      { day: '2026-12-26', why: 'weekend', name: null },
      { day: '2026-12-27', why: 'weekend', name: null },
      { day: '2026-12-28', why: 'consultation', name: null },
      { day: '2026-12-29', why: 'consultation', name: null },
      { day: '2027-01-01', why: 'holiday', name: '元旦' },
      { day: '2027-01-02', why: 'weekend', name: null },
      { day: '2028-01-01', why: 'holiday', name: '元旦' },
    ]);
    expect(groups).toEqual([
      { label: '征求意见', count: 2, days: '2026-12-28 至 12-29' },
      { label: '元旦', count: 1, days: '2027-01-01' },
      { label: '元旦', count: 1, days: '2028-01-01' },
      { label: '周末', count: 3, days: '2026-12-26、12-27、2027-01-02' },
    ]);
  });

  it('of a long wait are told by their ends', () => {
    const days = Array.from({ length: 40 }, (_, at) => ({ day: `2026-0${at < 20 ? 3 : 4}-${String((at % 20) + 1).padStart(2, '0')}`, why: 'weekend' as const, name: null }));
    expect(skippedGroups(days)).toEqual([{ label: '周末', count: 40, days: '2026-03-01 至 04-20' }]);
    expect(skippedGroups([])).toEqual([]);
  });
});

describe('days that contradict each other', () => {
  const refusal = (name: string) => reversedDays(new ORPCError('DAYS_REVERSED', { defined: true, data: { name } }));

  it('are told at the field that comes too early', () => {
    expect(refusal(`${caseDayLabels.receivedOn}至${caseDayLabels.answeredOn}`)).toEqual({ field: 'answeredOn', problem: '答复日期早于收到日期' });
    expect(refusal('补正通知日期至补正收到日期')?.field).toBe('correction');
    expect(refusal('收到日期至延期告知日期')?.field).toBe('extension');
    expect(refusal('征求意见日期至意见收到日期')?.field).toBe('consultations');
  });

  it('are no matter of other errors', () => {
    expect(reversedDays(new ORPCError('ROW_CHANGED', { defined: true, data: { kind: 'requestCase', id: 'a' } }))).toBeNull();
    expect(reversedDays(null)).toBeNull();
  });
});
