import { describe, expect, it } from 'vitest';
import { readFormerName } from '../../../../src-main/domain/units/former-names.ts';

describe('readFormerName', () => {
  it.each([
    ['县文化局（2019年3月前）', '县文化局', '2019-02-28'],
    ['县文化局（2019年3月28日前）', '县文化局', '2019-03-27'],
    ['县文化局（2019年以前）', '县文化局', '2018-12-31'],
    ['县文化局（至2019年3月28日）', '县文化局', '2019-03-28'],
    ['县文化局(2019-03-28)', '县文化局', '2019-03-28'],
    ['县文化局(2019.3)', '县文化局', '2019-03-31'],
    ['县文化局（2010年1月至2019年3月）', '县文化局', '2019-03-31'],
    ['县文化局（2019年更名）', '县文化局', '2019-12-31'],
    ['县文化局', '县文化局', null],
    ['县文化局（版权局）', '县文化局（版权局）', null],
    ['县文化局（2019年13月）', '县文化局（2019年13月）', null],
  ])('%s was in use until %s %s', (printed, name, usedUntil) => {
    expect(readFormerName(printed)).toEqual({ name, usedUntil });
  });
});
