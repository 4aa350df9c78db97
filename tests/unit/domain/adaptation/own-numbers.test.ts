import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdaptationField } from '../../../../src-main/domain/adaptation/adaptation-draft.ts';
import { isNumberedThrough, withOwnNumbers } from '../../../../src-main/domain/adaptation/own-numbers.ts';
import { formatChineseNumber } from '../../../../src-main/domain/outline/chinese-number.ts';

const draft = (section: string[], outlineNumber: string | null, ...edited: AdaptationField[]) => ({ section, outlineNumber, edited });
const shown = (drafts: ReturnType<typeof draft>[], through = false) => withOwnNumbers(drafts, through).map(({ section, outlineNumber }) => [...section, outlineNumber]);

describe('withOwnNumbers', () => {
  it('counts tasks and headings anew where others were left out', () => {
    expect(shown([draft(['一、甲', '（二）乙'], '4'), draft(['三、丙', '（一）丁'], '2'), draft(['三、丙', '（三）戊'], '2'), draft(['三、丙', '（三）戊'], '5')])).toEqual([
      ['一、甲', '（一）乙', '1'],
      ['二、丙', '（一）丁', '1'],
      ['二、丙', '（二）戊', '1'],
      ['二、丙', '（二）戊', '2'],
    ]);
  });

  it('counts through all sections where the superior does', () => {
    expect(shown([draft(['一、甲'], '3'), draft(['二、乙'], '8'), draft(['二、乙'], '8'), draft(['四、丙'], '20')], true)).toEqual([
      ['一、甲', '1'],
      ['二、乙', '2'],
      ['二、乙', '3'],
      ['三、丙', '4'],
    ]);
  });

  it('leaves what the clerk has written, headings without a number, and numbers of another kind', () => {
    expect(shown([draft(['三、甲'], '7', 'outlineNumber'), draft(['三、甲'], '2'), draft(['九、自拟'], null, 'section'), draft(['附则'], '二-1'), draft(['附则'], '四')])).toEqual([
      ['一、甲', '7'],
      ['一、甲', '8'],
      ['九、自拟', null],
      ['附则', '二-1'],
      ['附则', '一'],
    ]);
  });

  it('changes nothing in a plan that is taken whole', () => {
    const plan = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(plan, fc.boolean(), (sizes, through) => {
        let number = 0;
        const drafts = sizes.flatMap((size, section) => {
          if (!through) number = 0;
          return Array.from({ length: size }, () => draft([`${formatChineseNumber(section + 1)}、标题`], String((number += 1))));
        });
        expect(isNumberedThrough(drafts)).toBe(through || sizes.length === 1);
        expect(withOwnNumbers(drafts, isNumberedThrough(drafts))).toEqual(drafts);
      }),
    );
  });
});
