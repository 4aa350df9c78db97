import { describe, expect, it } from 'vitest';
import { readOldWord } from '../../../../src-main/documents/old-word/read-old-word.ts';
import type { RawBlock } from '../../../../src-main/documents/raw-block.ts';
import type { Change, OldParts, OldRun } from './old-word-file.ts';
import { long, oldWordFile, positionList, word, zeros } from './old-word-file.ts';

const blocksOf = (parts: OldParts): RawBlock[] => readOldWord(oldWordFile(parts));
const textsOf = (main: readonly OldRun[], more: Omit<OldParts, 'main'> = {}): string[] => blocksOf({ main, ...more }).map(({ original }) => original);
const hidden: Change = [0x083c, 1];
const deleted: Change = [0x0800, 1];
const end: OldRun = { text: '\r' };

/** A style: number that every file has, kind, changes for paragraphs, changes for characters. */
function style(builtIn: number, kind: 1 | 2, paragraph: number[], character: number[], base = 0xfff): number[] {
  const list = (bytes: number[]): number[] => [...word(bytes.length), ...bytes, ...(bytes.length % 2 === 0 ? [] : [0])];
  const name = [...word(1), ...word(0x61), 0, 0];
  const body = [...word(builtIn), ...word(kind | (base << 4)), ...word(0), ...word(0), ...word(0), ...name, ...(kind === 1 ? list([0, 0, ...paragraph]) : []), ...list(character)];
  return [...word(body.length), ...body, ...(body.length % 2 === 0 ? [] : [0])];
}
const styleSheet = (...styles: number[][]): number[] => [...word(4), ...word(styles.length), ...word(10), ...styles.flat()];

describe('text that a .doc does not print', () => {
  it('is left out when it is deleted or hidden, and a paragraph whose end is deleted goes on', () => {
    expect(textsOf([
      { text: '甲' }, { text: '删', character: [deleted] }, { text: '藏', character: [hidden] }, { text: '乙' },
      { text: '\r', character: [deleted] }, { text: '丙' }, end,
    ])).toEqual(['甲乙丙']);
  });

  it('is left out when a style of the characters or of the paragraph hides it, and shown where the run says so', () => {
    const sheet = styleSheet(style(0, 1, [], []), style(0xffe, 2, [], [...word(0x083c), 1]), style(0xffe, 2, [], [], 1), style(0xffe, 1, [], [...word(0x083c), 1]));
    const inherited: Change = [0x4a30, 2, 0];
    expect(textsOf([
      { text: '显' }, { text: '藏', character: [inherited] }, { text: '示', character: [inherited, [0x083c, 0]] }, { text: '反', character: [inherited, [0x083c, 0x81]] }, end,
      { text: '整段藏', paragraph: { style: 3 } }, { text: '\r', character: [[0x083c, 0]], paragraph: { style: 3 } },
    ], { table: new Map([[0xa2, sheet]]) })).toEqual(['显示反']);
  });

  it('is the instruction of a field, but for a circle and the pinyin guide; a field without end spoils its paragraph only', () => {
    expect(textsOf([{ text: '\u0013 HYPERLINK "http://a" \u0014链接\u0015、\u0013 eq \\o\\ac(○,3)\u0015、\u0013EQ \\* jc2 \\o\\ad(\\s\\up 9(kāi),开)\u0015\r前\u0013 PAGE 无尾\r后\r' }])).toEqual(['链接、③、开', '前', '后']);
  });

  it('is the table of contents', () => {
    const sheet = styleSheet(style(0, 1, [], []), style(19, 1, [], []));
    expect(textsOf([{ text: '目录行\t1' }, { text: '\r', paragraph: { style: 1 } }, { text: '正文' }, end], { table: new Map([[0xa2, sheet]]) })).toEqual(['正文']);
  });
});

describe('a .doc that was saved quickly', () => {
  it('is read in the order of its pieces with the changes that they make', () => {
    expect(textsOf([
      { text: '一' }, { text: '二', piece: [] }, { text: '删', piece: [deleted] }, { text: '藏', shortChange: (0x5c << 1) | 0x100 }, { text: '三' }, { text: '\r', piece: [] },
    ])).toEqual(['一二三']);
  });
});

describe('symbols in a .doc', () => {
  it('print what their font has', () => {
    const font = (name: string): number[] => {
      const bytes = [...zeros(39), ...Array.from(`${name}\0`, (unit) => word(unit.charCodeAt(0))).flat()];
      return [bytes.length, ...bytes];
    };
    const fonts = [...word(2), ...word(0), ...font('Times'), ...font('Wingdings')];
    const symbol = (number: number, code: number): OldRun => ({ text: '(', character: [[0x6a09, ...word(number), ...word(code)]] });
    expect(textsOf([symbol(1, 0xf0fe), { text: '是' }, symbol(1, 0xf082), symbol(0, 0xf0b7), end], { table: new Map([[0x112, fonts]]) })).toEqual(['☑是②']);
  });
});

describe('what is anchored in a .doc', () => {
  it('stands behind its paragraph or at the end: text boxes, also in groups, and notes, also with a mark of their own', () => {
    const record = (type: number, data: number[], instance = 0): number[] => [...word(instance << 4), ...word(type), ...long(data.length), ...data];
    const shape = (id: number, properties: number[] = []): number[] => record(0xf004, [...record(0xf00a, [...long(id), ...long(0)]), ...properties]);
    const words = (text: string): number[] => {
      const bytes = Array.from(`${text}\0`, (unit) => word(unit.charCodeAt(0))).flat();
      return record(0xf00b, [...word(0xc0c5), ...long(2), ...word(0x80c0), ...long(bytes.length), 0, 0, ...bytes], 2);
    };
    const group = (...inner: number[][]): number[] => record(0xf003, inner.flat());
    const drawing = group(shape(1), shape(7, words('艺术字')), group(shape(8), shape(9)));
    const art = [...record(0xf000, []), 0, ...record(0xf002, drawing)];
    const box = (id: number, reusable = 0): number[] => [...long(1), ...long(0), ...word(reusable), ...long(0), ...long(id), ...long(0)];
    const anchor = (id: number): number[] => [...long(id), ...zeros(22)];
    const texts = textsOf([{ text: '\u0008前\u0008\r乙\u0002、*丙\r' }], {
      textBox: [{ text: '框七\r框九\r- 3 -\r空\r' }],
      footnote: [{ text: '\u0002 甲注\r* 乙注\r\r' }],
      table: new Map([
        [0x1da, positionList({ positions: [0, 2, 9], data: [anchor(8), anchor(7)] })],
        [0x25a, positionList({ positions: [0, 3, 6, 12, 14], data: [box(7), box(9), box(8), box(99, 1)] })],
        [0x22a, art],
        [0xaa, positionList({ positions: [5, 7, 10], data: [word(1), word(0)] })],
        [0xb2, positionList({ positions: [0, 5, 10, 11], data: [] })],
      ]),
    });
    expect(texts).toEqual(['前', '框九', '框七', '艺术字', '乙、丙', '注：甲注', '注：* 乙注']);
  });
});

describe('tables in a .doc', () => {
  /** Edges in twips, then the properties of each cell. */
  const definition = (edges: number[]): Change => {
    const operand = [edges.length - 1, ...edges.flatMap(word), ...zeros((edges.length - 1) * 20)];
    return [0xd608, ...word(operand.length + 1), ...operand];
  };
  const inTable: Change = [0x2416, 1];
  const depth = (value: number): Change => [0x6649, ...long(value)];
  const cell = (text: string, character: Change[] = []): OldRun[] => [{ text, character }, { text: '\u0007', character, paragraph: { changes: [inTable] } }];
  const rowEnd = (edges: number[], character: Change[] = []): OldRun => ({ text: '\u0007', character, paragraph: { changes: [inTable, [0x2417, 1], definition(edges)] } });
  const innerCell = (text: string): OldRun[] => [{ text }, { text: '\r', paragraph: { changes: [inTable, depth(2), [0x244b, 1]] } }];
  const innerEnd = (edges: number[]): OldRun => ({ text: '\r', paragraph: { changes: [inTable, depth(2), [0x244b, 1], [0x244c, 1], definition(edges)] } });

  it('lose deleted rows', () => {
    const blocks = blocksOf({ main: [
      ...cell('甲'), ...cell('乙'), rowEnd([0, 1000, 2000]),
      ...cell('丙', [deleted]), ...cell('丁', [deleted]), rowEnd([0, 1000, 2000], [deleted]),
      ...cell('戊'), ...cell('己'), rowEnd([0, 1000, 2000]), end,
    ] });
    expect(blocks.map(({ original, cell: at }) => [original, at?.row, at?.column])).toEqual([['甲', 0, 0], ['乙', 0, 1], ['戊', 1, 0], ['己', 1, 1]]);
  });

  it('stand as tables in a frame of one cell', () => {
    const blocks = blocksOf({ main: [
      { text: '框内' }, { text: '\r', paragraph: { changes: [inTable] } },
      ...innerCell('甲'), ...innerCell('乙'), innerEnd([0, 500, 900]), ...innerCell('丙'), ...innerCell('丁'), innerEnd([0, 500, 900]),
      ...cell(''), rowEnd([0, 1000]), end,
    ].filter(({ text }) => text !== '') });
    expect(blocks.map(({ original, cell: at }) => [original, at?.row, at?.column])).toEqual([['框内', undefined, undefined], ['甲', 0, 0], ['乙', 0, 1], ['丙', 1, 0], ['丁', 1, 1]]);
  });

  it('deeper than any program writes them are refused', () => {
    expect(() => blocksOf({ main: [{ text: '甲' }, { text: '\r', paragraph: { changes: [inTable, depth(0x7fffffff)] } }] })).toThrow(expect.objectContaining({ code: 'FILE_LIMIT_EXCEEDED' }));
  });
});
