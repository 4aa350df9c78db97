import type { RawBlock } from '../raw-block.ts';

/** Lines that a person would see as lines; each line with content becomes a block. */
export function readPlainText(text: string): RawBlock[] {
  const blocks: RawBlock[] = [];
  text.split(/\r\n|[\n\r\u0085\u2028\u2029\f\v]/u).forEach((line, index) => {
    if (line.trim() === '') return;
    blocks.push({
      original: line,
      numberLength: 0,
      headingLevel: null,
      cell: null,
      place: { kind: 'line', line: index + 1 },
    });
  });
  return blocks;
}
