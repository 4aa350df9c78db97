import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseNumber, parseChineseNumber } from '../../../../src-main/domain/outline/chinese-number.ts';
import { formatOutlineNumber, readOutlineNumber } from '../../../../src-main/domain/outline/outline-number.ts';

const styles = ['part', 'chinese', 'chineseBracketed', 'arabic', 'arabicBracketed'] as const;

describe('outline numbers', () => {
  it('reads back every number from 1 to 199 in every style', () => {
    for (const style of styles) {
      for (let value = 1; value <= 199; value++) {
        const printed = formatOutlineNumber(value, style);
        const read = readOutlineNumber(`${printed}加强公开`);
        expect(read).toMatchObject({ style, value, length: printed.length });
      }
    }
  });

  it('reads back circled numbers from 1 to 20', () => {
    for (let value = 1; value <= 20; value++) {
      expect(readOutlineNumber(`${formatOutlineNumber(value, 'circled')}公开`)).toMatchObject({ style: 'circled', value, length: 1 });
    }
  });

  it('counts in Chinese both ways', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999 }), (value) => parseChineseNumber(formatChineseNumber(value)) === value));
    expect(parseChineseNumber('一〇一')).toBe(101);
    expect(parseChineseNumber('一百〇五')).toBe(105);
    expect(parseChineseNumber('十十')).toBeNull();
  });

  it.each([
    ['\uff08一\uff09加强', 'chineseBracketed', '一', 3],
    ['1\uff0e规范', 'arabic', '1', 2],
    ['1、规范', 'arabic', '1', 2],
    ['1.2021年底前完成', 'arabic', '1', 2],
    ['1.1完善', 'decimal', '1.1', 3],
    ['22分层级优化', 'bare', '22', 2],
    ['1公开发展', 'bare', '1', 1],
    ['第二部分主要任务', 'part', '二', 4],
    ['★3.公开规划', 'arabic', '3', 3],
    ['☆(二)公开规划', 'chineseBracketed', '二', 4],
  ])('reads %s', (line, style, label, length) => {
    expect(readOutlineNumber(line)).toMatchObject({ style, label, length });
  });

  it.each(['2021年工作', '12月底前完成', '3个工作日内', '一二级响应', '加强公开', '5项重点', '20小时内', '★公开规划'])('finds no number in %s', (line) => {
    expect(readOutlineNumber(line)).toBeNull();
  });
});
