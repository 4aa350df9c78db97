import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../src-main/documents/word/number-formats.ts';

describe('formatNumber', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 12, '１２'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 11, '十一'],
    ['chineseCounting', 20, '二十'],
    ['chineseCounting', 99, '九十九'],
    ['chineseCounting', 101, '一○一'],
    ['chineseCountingThousand', 19, '十九'],
    ['chineseCountingThousand', 101, '一百〇一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1010, '一千〇一十'],
    ['chineseCountingThousand', 1001, '一千〇一'],
    ['ideographDigital', 10, '一〇'],
    ['ideographTraditional', 10, '癸'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 12, '亥'],
    ['ideographZodiacTraditional', 60, '癸亥'],
    ['japaneseCounting', 21, '二十一'],
    ['japaneseCounting', 111, '百十一'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalEnclosedFullstop', 3, '⒊'],
    ['upperLetter', 28, 'BB'],
    ['lowerLetter', 26, 'z'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['bullet', 1, ''],
    ['none', 0, ''],
    ['hebrew1', 3, '3'],
    ['decimal', 0, '0'],
  ])('prints %s %i as %s', (format, value, printed) => {
    expect(formatNumber(format, value)).toBe(printed);
  });

  it.each(['decimal', 'chineseCounting', 'chineseCountingThousand', 'ideographDigital', 'upperRoman', 'lowerLetter', 'japaneseCounting'])(
    'gives different numbers different prints in %s',
    (format) => {
      fc.assert(fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 700 }), (one, other) => {
        expect(formatNumber(format, one) === formatNumber(format, other)).toBe(one === other);
      }));
    },
  );
});
