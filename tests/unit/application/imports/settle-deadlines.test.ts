import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSettled, settleDeadlines } from '../../../../src-main/application/imports/settle-deadlines.ts';
import { draftDeadlineSchema } from '../../../../src-main/contract/extraction.ts';
import { deadlineKinds } from '../../../../src-main/domain/codes.ts';
import type { DraftDeadline } from '../../../../src-main/domain/extraction/extracted-plan.ts';

function deadline(fields: Partial<DraftDeadline> & { text: string }): DraftDeadline {
  return { kind: 'date', date: null, recurrence: null, relative: null, ...fields };
}

describe('settleDeadlines', () => {
  it('reads a day without its year again with the year of the plan', () => {
    expect(settleDeadlines([deadline({ text: '9月底前' })], 2027)).toEqual([deadline({ text: '9月底前', date: '2027-09-30' })]);
    expect(settleDeadlines([deadline({ text: '9月底前' })], null)).toEqual([deadline({ text: '9月底前', kind: 'ongoing' })]);
  });

  it('keeps the words of a day that no calendar has, and of a count of nothing', () => {
    const nothing = deadline({ text: '0个工作日内', kind: 'relative', relative: { amount: 0, unit: 'workingDay', event: null } });
    expect(settleDeadlines([deadline({ text: '2月30日前' }), nothing], 2026)).toEqual([
      deadline({ text: '2月30日前', kind: 'ongoing' }),
      deadline({ text: '0个工作日内', kind: 'ongoing' }),
    ]);
  });

  it('gives for every deadline one that the contract takes, in the same order with the same words', () => {
    const anyDeadline = fc.record({
      text: fc.constantFrom('6月底前', '2月30日前', '13月1日', '年底前', '0天内', '每季度', '某天'),
      kind: fc.constantFrom(...deadlineKinds),
      date: fc.constantFrom(null, '2026-06-30'),
      recurrence: fc.constant(null),
      relative: fc.constant(null),
    }).filter((one) => one.kind === 'date' || one.date === null);
    fc.assert(
      fc.property(fc.array(anyDeadline, { maxLength: 5 }), fc.constantFrom(null, 2026, 2027), (deadlines, year) => {
        const settled = settleDeadlines(deadlines, year);
        expect(settled.map((one) => one.text)).toEqual(deadlines.map((one) => one.text));
        for (const one of settled) {
          expect(isSettled(one)).toBe(true);
          expect(draftDeadlineSchema.safeParse(one).success).toBe(true);
        }
      }),
    );
  });
});
