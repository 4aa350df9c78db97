import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordCell, WordContent } from '../../../../src-main/documents/word/word-content.ts';
import { blocksOf } from '../../../../src-main/documents/word/word-content.ts';

const paragraphOf = (text: string, number = ''): WordContent => ({ kind: 'paragraph', paragraph: { text, number, headingLevel: null, paragraph: 1 } });
const cellOf = (row: number, column: number, content: WordContent[]): WordCell => ({ row, column, rowSpan: 1, columnSpan: 1, content });

/** Paragraphs with different words, and tables of them in each other. */
const contents = fc.letrec<{ part: WordContent; content: WordContent[] }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.integer({ min: 0, max: 30 }).map((length) => paragraphOf('字'.repeat(length))),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(tie('content'), { minLength: 1, maxLength: 6 })).map(([columns, cells]): WordContent => ({
      kind: 'table', cells: cells.map((content, index) => cellOf(Math.floor(index / columns), index % columns, content)),
    })),
  ),
  content: fc.array(tie('part'), { maxLength: 3 }),
})).content;

/** Gives every paragraph a number of its own, so that it can be found again. */
function named(content: readonly WordContent[], names: string[]): WordContent[] {
  return content.map((part) => {
    if (part.kind === 'table') return { ...part, cells: part.cells.map((cell) => ({ ...cell, content: named(cell.content, names) })) };
    if (part.kind === 'blocks' || part.paragraph.text === '') return part;
    names.push(`${names.length}${part.paragraph.text}`);
    return { ...part, paragraph: { ...part.paragraph, text: names.at(-1) ?? '' } };
  });
}

describe('blocksOf', () => {
  it('gives every paragraph once and in order, whatever tables it stands in', () => {
    fc.assert(fc.property(contents, (content) => {
      const names: string[] = [];
      const blocks = blocksOf(named(content, names));
      expect(blocks.flatMap(({ original }) => original.split('\n'))).toEqual(names);
    }));
  });

  it('numbers tables in order, those of a document inside too, and never gives two cells one place', () => {
    fc.assert(fc.property(contents, (content) => {
      const block = { original: '内', numberLength: 0, headingLevel: null, place: { kind: 'paragraph', paragraph: 1 } } as const;
      const cell = { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1 };
      const blocks = blocksOf([...content, { kind: 'blocks', blocks: [{ ...block, cell }, { ...block, cell: { ...cell, table: 1 } }] }, ...content]);
      const places = blocks.flatMap(({ cell: at }) => (at === null ? [] : [`${at.table}.${at.row}.${at.column}`]));
      expect(new Set(places).size).toBe(places.length);
      const tables = blocks.flatMap(({ cell: at }) => (at === null ? [] : [at.table]));
      expect(tables).toEqual(tables.toSorted((one, other) => one - other));
    }));
  });
});
