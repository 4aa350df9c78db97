import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../../src-main/domain/extraction/text-block.ts';
import { spanOf } from '../../../../src-main/domain/extraction/text-block.ts';
import { cleanBlocks } from '../../../../src-main/documents/clean/clean-blocks.ts';
import type { RawBlock } from '../../../../src-main/documents/raw-block.ts';
import { readPlainText } from '../../../../src-main/documents/plain-text/read-plain-text.ts';

function clean(text: string): ReturnType<typeof cleanBlocks> {
  return cleanBlocks(readPlainText(text));
}

function cleanLine(text: string): string {
  return clean(text).blocks[0]?.text ?? '';
}

describe('cleanBlocks', () => {
  it('leaves a clean text alone and says nothing', () => {
    const { blocks, notes } = clean('一、总体要求\n1.公开预算。(责任单位:县财政局、县审计局)');
    expect(blocks.map(({ text }) => text)).toEqual(['一、总体要求', '1.公开预算。(责任单位:县财政局、县审计局)']);
    expect(blocks.every(({ offsets }) => offsets === null)).toBe(true);
    expect(notes).toEqual([]);
  });

  it('drops blank lines, keeps the line numbers, and takes indentation without a note', () => {
    const { blocks, notes } = clean('  一、总体要求\n\n\u3000\u3000第二段 \r\n\t\t第三段');
    expect(blocks.map(({ text, place }) => [text, place])).toEqual([
      ['一、总体要求', { kind: 'line', line: 1 }],
      ['第二段', { kind: 'line', line: 3 }],
      ['第三段', { kind: 'line', line: 4 }],
    ]);
    expect(blocks[1]?.original).toBe('\u3000\u3000第二段 ');
    expect(notes).toEqual([]);
  });

  it('takes out pinyin behind a character in both widths of brackets, and leaves other Latin words', () => {
    const { blocks, notes } = clean('號(hào)碼\uff08mǎ\uff09嗎(ma),目(PPP)、(app)、項目(xm)');
    expect(blocks[0]?.text).toBe('号码吗,目(PPP)、(app)、项目(xm)');
    expect(notes).toContainEqual({ code: 'CLEANED_PINYIN', severity: 'info', task: null, span: null, values: { count: 3 }, candidates: [] });
  });

  it('leaves a toneless word in brackets where the document has no pinyin', () => {
    expect(cleanLine('方案(ba)')).toBe('方案(ba)');
  });

  it('turns a Traditional document into Simplified characters, and leaves one Traditional name in a Simplified one', () => {
    const traditional = clean('縣財政局負責落實,進一步擴大公開範圍');
    expect(traditional.blocks[0]?.text).toBe('县财政局负责落实,进一步扩大公开范围');
    expect(traditional.blocks[0]?.original).toBe('縣財政局負責落實,進一步擴大公開範圍');
    expect(traditional.notes.map(({ code }) => code)).toEqual(['CLEANED_TRADITIONAL']);
    expect(cleanLine('由县政府办公室主任陳某担任组长,负责全县政务公开工作的组织和协调')).toContain('陳某');
  });

  it.each([
    ['区 域 规 划', '区域规划'],
    ['组  长:张某', '组长:张某'],
    ['李  桐(县水务局局长)', '李桐(县水务局局长)'],
    ['各县 (市、 区 ) 政府', '各县(市、区)政府'],
    ['(一) 做好规划公开', '(一)做好规划公开'],
    ['12. 做好解读', '12.做好解读'],
    ['加强公 开工作,完善 机制', '加强公开工作,完善机制'],
    ['按时更新办事指 南。定期检查', '按时更新办事指南。定期检查'],
    ['2026 年 4 月 20 日', '2026年4月20日'],
    ['\u3000各\u00a0乡\u2003镇', '各乡镇'],
    ['责任单位\uff1a 县财政局', '责任单位\uff1a县财政局'],
  ])('takes spaces out of %j', (original, expected) => {
    expect(cleanLine(original)).toBe(expected);
  });

  it.each([
    ['县发改局 县财政局', '县发改局 县财政局'],
    ['责任单位:县发改局\u3000县财政局、县审计局', '责任单位:县发改局 县财政局、县审计局'],
    ['规划公开 | 县发改局  县财政局 | 已完成 | |', '规划公开 | 县发改局 县财政局 | 已完成 | |'],
    ['县财政局(国资办) 县审计局', '县财政局(国资办) 县审计局'],
    ['制作 H5 页面', '制作 H5 页面'],
    ['1 年度报告编制', '1 年度报告编制'],
    ['2.1 日常检查', '2.1 日常检查'],
    ['甲局\t乙局', '甲局\t乙局'],
    ['1\t \t公开预算\t\t县财政局\t', '1\t\t公开预算\t\t县财政局'],
    ['\t\t公开预算\t县财政局', '\t\t公开预算\t县财政局'],
    ['发布机构,县政府      公开方式,主动', '发布机构,县政府 公开方式,主动'],
  ])('keeps a space that may divide names in %j', (original, expected) => {
    expect(cleanLine(original)).toBe(expected);
  });

  it('turns full-width digits and letters into half-width ones and keeps full-width punctuation', () => {
    const { blocks, notes } = clean('１２\uff0e２０２６年（Ａ类）');
    expect(blocks[0]?.text).toBe('12\uff0e2026年（A类）');
    expect(notes.map(({ code, values }) => [code, values['count']])).toEqual([['CLEANED_WIDTH', 3]]);
  });

  it('drops remains of HTML and characters that nobody sees', () => {
    const { blocks, notes } = clean('<legend id="x"></legend><samp id="x"></samp>\n  1. <blockquote id="x"><rt></rt>\n政\u200b务\u00ad公开<b>\n预算<5万元');
    expect(blocks.map(({ text }) => text)).toEqual(['政务公开', '预算<5万元']);
    expect(notes.map(({ code, values }) => [code, values['count']])).toEqual([['CLEANED_NOISE', 10]]);
  });

  it('asks about characters that were lost before', () => {
    const { notes } = clean('公开预算\n  发布前要审查清楚??统一\ufffd县口径');
    expect(notes).toEqual([
      { code: 'LOST_CHARACTERS', severity: 'question', task: null, span: { block: 1, start: 10, end: 12 }, values: { text: '前要审查清楚??统一\ufffd县口径' }, candidates: [] },
    ]);
  });

  it('asks about pinyin that a wrong conversion has mixed with its character', () => {
    expect(clean('结合区域?qū)嶋H和业务重点').notes).toMatchObject([{ code: 'LOST_CHARACTERS', span: { start: 4, end: 8 } }]);
  });

  it('asks about advertising that stands in the place of words, and takes none of it out', () => {
    const { blocks, notes } = clean('1.公开预算。\n澳门某某娱乐7.7附件:责任分解表.xls\n整治娱乐场所，公开彩票公益金使用，打击网络赌博。');
    expect(blocks[1]?.text).toBe('澳门某某娱乐7.7附件:责任分解表.xls');
    expect(notes).toMatchObject([{ code: 'ADVERTISEMENT', severity: 'question', span: { block: 1, start: 0, end: 9 } }]);
  });

  it('takes out what printing in pages repeats: titles, headings, page numbers', () => {
    const title = '云岭县2026年政务公开工作要点';
    const { blocks, notes } = clean([title, title, '一、总体要求', '一、总体要求', '1.公开预算。', '— 1 —', title, '2.公开决算。', '-2-', title, '县财政局', '县财政局'].join('\n'));
    expect(blocks.map(({ text, index }) => [index, text])).toEqual([
      [0, title], [1, '一、总体要求'], [2, '1.公开预算。'], [3, '2.公开决算。'], [4, '县财政局'], [5, '县财政局'],
    ]);
    expect(notes).toContainEqual({ code: 'CLEANED_NOISE', severity: 'info', task: null, span: null, values: { count: 6 }, candidates: [] });
  });

  it('takes out the title of a table above its later parts, not words that return in its cells', () => {
    const cell = (row: number, column: number, columnSpan: number, original: string): RawBlock =>
      ({ original, numberLength: 0, headingLevel: null, cell: { table: 0, row, column, rowSpan: 1, columnSpan }, place: { kind: 'paragraph', paragraph: 1 } });
    const rows = (from: number): RawBlock[] => [cell(from, 0, 2, '政务公开任务分解表'), cell(from + 1, 0, 1, '落实政务公开重点任务'), cell(from + 1, 1, 1, '县财政局')];
    expect(cleanBlocks([...rows(0), ...rows(2)]).blocks.map(({ text }) => text)).toEqual([
      '政务公开任务分解表', '落实政务公开重点任务', '县财政局', '落实政务公开重点任务', '县财政局',
    ]);
  });

  it('keeps a title that returns once, above the attachment', () => {
    expect(clean('政务公开工作要点\n1.公开预算。\n政务公开工作要点\n2.公开决算。').blocks).toHaveLength(4);
  });

  it('finds the automatic number again after cleaning', () => {
    const place = { kind: 'paragraph', paragraph: 1 } as const;
    const raw = { original: '１、 加 强公开', numberLength: 2, headingLevel: 2, cell: null, place };
    const [block] = cleanBlocks([raw]).blocks;
    expect(block).toMatchObject({ text: '1、加强公开', automaticNumber: '1、', headingLevel: 2, place });
  });
});

const fragments = [
  '县财政局', '財政', '負責', '號(hào)', '嗎(ma)', '一', '十', '2026', '１２', 'Ａ', '年', '月', '(', ')', '\uff08', '\uff09', '、', ',', '。', ':', ';', '|',
  ' ', '  ', '\u3000', '\u00a0', '\t', '\u200b', '\u00ad', '\ufeff', '<p id="a">', '</p>', '<', '&nbsp;', '𠮷', '😀', '\n',
];
const messyText = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** Runs `check` for every block of any messy document. */
function everyBlock(check: (block: TextBlock) => void): void {
  fc.assert(fc.property(messyText, (text) => clean(text).blocks.forEach(check)), { numRuns: 400 });
}

describe('cleaning', () => {
  it('is done once for all: what was cleaned is clean', () => {
    fc.assert(fc.property(messyText, (text) => {
      const once = clean(text).blocks.map((block) => block.text);
      expect(clean(once.join('\n')).blocks.map((block) => block.text)).toEqual(once);
    }), { numRuns: 400 });
  });
});

describe('offsets into the original', () => {
  it('are as many as the cleaned text has units, strictly increasing and inside the original', () => {
    everyBlock(({ text, original, offsets }) => {
      if (offsets === null) {
        expect(text).toBe(original);
        return;
      }
      expect(offsets).toHaveLength(text.length);
      offsets.forEach((offset, index) => expect(offset).toBeGreaterThan(offsets[index - 1] ?? -1));
      expect(offsets.at(-1) ?? 0).toBeLessThan(Math.max(original.length, 1));
    });
  });

  it('lead each unit to the one that it was made of', () => {
    everyBlock(({ text, original, offsets }) => {
      Array.from(text, (_, index) => index).forEach((index) => {
        const before = original.charAt(offsets?.[index] ?? index);
        const after = text.charAt(index);
        if (before === after || /[\ud800-\udfff]/.test(before)) return;
        const sameKind = /\p{Script=Han}/u.test(before) ? /\p{Script=Han}/u : /[0-9A-Za-z \t]/u;
        expect(after).toMatch(sameKind);
      });
    });
  });

  it('give spans that hold the characters of the cleaned run in order', () => {
    fc.assert(
      fc.property(messyText, fc.nat(), fc.nat(), (text, first, length) => {
        for (const block of clean(text).blocks) {
          const start = first % (block.text.length + 1);
          const end = Math.min(start + (length % 20), block.text.length);
          const span = spanOf(block, start, end);
          expect(span.block).toBe(block.index);
          expect(span.end - span.start).toBeGreaterThanOrEqual(end - start);
          const unchanged = Array.from(block.text.slice(start, end)).filter((unit) => /[、。|()]/u.test(unit));
          const held = Array.from(block.original.slice(span.start, span.end)).filter((unit) => /[、。|()]/u.test(unit)).join('');
          expect(isSubsequence(unchanged, held)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function isSubsequence(units: readonly string[], text: string): boolean {
  let at = 0;
  for (const unit of units) {
    at = text.indexOf(unit, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
