import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';

const count = 1_000;
const rows = [
  ['序号', '工作任务', '工作要求', '牵头单位', '责任单位', '完成时限'],
  ...Array.from({ length: count }, (_, index) => [String(index + 1), `公开第${index + 1}类信息`, '在门户网站集中展示，内容完整、真实。', '县财政局', '县审计局、县教育局', '2026年12月底前']),
];

/** The sheet as a program would save it. */
function saved(kind: 'xlsx' | 'xls' | 'csv'): Uint8Array {
  if (kind === 'csv') return new Uint8Array(Buffer.from(`\ufeff${rows.map((row) => row.join(',')).join('\r\n')}`));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '任务');
  return new Uint8Array(write(book, { type: 'array', bookType: kind === 'xls' ? 'biff8' : kind }) as ArrayBuffer);
}

describe('a plain sheet of a thousand tasks', () => {
  it.each(['xlsx', 'xls', 'csv'] as const)('gives all of them as %s', async (kind) => {
    const { blocks, notes } = await readDocument(saved(kind), `任务.${kind}`);
    expect([blocks.length, notes]).toEqual([rows.length * 6, []]);
    const { tasks } = extractPlan(blocks);
    expect([tasks.length, tasks.at(-1)?.title]).toEqual([count, `公开第${count}类信息`]);
  });
});
