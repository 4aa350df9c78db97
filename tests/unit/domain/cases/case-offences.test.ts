import { describe, expect, it } from 'vitest';
import { caseBasis } from '../../../../src-main/contract/text/case-sentences.ts';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { caseClock } from '../../../../src-main/domain/cases/case-limits.ts';
import { caseOffences } from '../../../../src-main/domain/cases/case-offences.ts';
import type { RequestCase } from '../../../../src-main/domain/cases/request-case.ts';

const day = (text: string) => text as CalendarDay;
const calendar = { years: [{ year: 2026, holidays: [], workingWeekends: [] }] };
const application: RequestCase = {
  channel: 'application',
  receivedOn: day('2026-07-15'),
  workingDays: 20,
  extension: null,
  correction: null,
  consultations: [],
  answeredOn: null,
};

function basisOf(parts: Partial<RequestCase>, asOf: string): { days: string[]; basis: string } {
  const one = { ...application, ...parts };
  const offences = caseOffences(one, caseClock(one, calendar, day(asOf)), calendar, day(asOf));
  return { days: offences.map(({ occurredOn }) => occurredOn), basis: caseBasis({ channel: one.channel, number: '3号', subject: '查阅预算' }, offences) };
}

describe('caseOffences', () => {
  it('tells of a late reply from the day after the limit, answered or not', () => {
    expect(basisOf({ answeredOn: day('2026-08-20') }, '2026-12-31')).toEqual({
      days: ['2026-08-13'],
      basis: '依申请公开〔3号〕《查阅预算》应于2026-08-12前答复，2026-08-20答复，超期6个工作日',
    });
    expect(basisOf({}, '2026-08-15')).toEqual({
      days: ['2026-08-13'],
      basis: '依申请公开〔3号〕《查阅预算》应于2026-08-12前答复，至2026-08-15未答复，已超期2个工作日',
    });
    expect(basisOf({}, '2026-08-12').days).toEqual([]);
    expect(basisOf({ answeredOn: day('2026-08-12') }, '2026-12-31').days).toEqual([]);
  });

  it('counts only working days, none on the day off after the limit', () => {
    const { basis } = basisOf({ receivedOn: day('2026-07-17'), answeredOn: day('2026-08-15') }, '2026-12-31');
    expect(basis).toContain('应于2026-08-14前答复，2026-08-15答复，超期不足1个工作日');
  });

  it('tells of irregular notices beside it, the first by day first', () => {
    const correction = { notifiedOn: day('2026-07-27'), correctBy: null, receivedOn: day('2026-07-28') };
    const extension = { notifiedOn: day('2026-08-03'), workingDays: 30 };
    expect(basisOf({ correction, extension, answeredOn: day('2026-09-30') }, '2026-12-31')).toEqual({
      days: ['2026-07-27', '2026-08-03', '2026-09-23'],
      basis:
        '依申请公开〔3号〕《查阅预算》补正应于2026-07-24前通知申请人，2026-07-27才通知；延期30个工作日，最长可延20个工作日；应于2026-09-22前答复，2026-09-30答复，超期6个工作日',
    });
  });
});

describe('caseBasis', () => {
  const named = { channel: 'hotline', number: null, subject: '《路灯》' } as const;
  it('takes a number and a subject that bear their own marks as they are, and no number at all', () => {
    expect(caseBasis(named, [])).toBe('热线《路灯》');
    expect(caseBasis({ ...named, number: '〔2026〕5号', subject: '关于《办法》' }, [])).toBe('热线〔2026〕5号《关于《办法》》');
  });
});
