import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdaptedDeadline, AdaptedText } from '../../../../src-main/domain/adaptation/adaptation-draft.ts';
import { withEarlierDays } from '../../../../src-main/domain/adaptation/deadline-wording.ts';
import { adaptWording } from '../../../../src-main/domain/adaptation/wording.ts';

const places = { superiorName: '青河市', countyName: '云岭县' };

function deadline(printed: string, own: string): AdaptedDeadline {
  return { text: own, kind: 'date', date: '2026-08-21', recurrence: null, relative: null, superior: { text: printed, date: '2026-08-31' } };
}

/** The text as it was: each change put back. */
function restored({ text, changes }: AdaptedText): string {
  return changes.toReversed().reduce((whole, { start, end, from }) => whole.slice(0, start) + from + whole.slice(end), text);
}

describe('withEarlierDays', () => {
  it('puts the own day in place of the superior’s, as a proposal, behind other changes', () => {
    const adapted = adaptWording('全市2026年8月底前全部到位，市政府门户网站同步公布。', places);
    const result = withEarlierDays(adapted, [deadline('2026年8月底前', '2026年8月21日前')]);
    expect(result.text).toBe('全县2026年8月21日前全部到位，县政府门户网站同步公布。');
    expect(result.changes).toContainEqual({ start: 2, end: 13, from: '2026年8月底前', certain: false });
    expect(restored(result)).toBe('全市2026年8月底前全部到位，市政府门户网站同步公布。');
  });

  it('leaves a day that is part of another one, and a deadline that stayed', () => {
    const text = { text: '2026年12月底前完成，6月底前报送。', changes: [] };
    expect(withEarlierDays(text, [deadline('12月底前', '2026年12月21日前')])).toEqual(text);
    expect(withEarlierDays(text, [deadline('6月底前', '6月底前')])).toEqual(text);
  });

  it('gives back the superior’s text from its changes, whatever stands in it', () => {
    const pieces = fc.array(fc.constantFrom('全市', '市政府', '2026年8月底前', '年底前', '更新', '，', '城市', '8月'), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const printed = parts.join('');
        const result = withEarlierDays(adaptWording(printed, places), [deadline('2026年8月底前', '2026年8月21日前'), deadline('年底前', '2026年12月21日前')]);
        expect(restored(result)).toBe(printed);
      }),
    );
  });
});
