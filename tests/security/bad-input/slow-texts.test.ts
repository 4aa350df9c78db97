import { describe, expect, it } from 'vitest';
import { cleanBlocks } from '../../../src-main/documents/clean/clean-blocks.ts';
import { readPlainText } from '../../../src-main/documents/plain-text/read-plain-text.ts';
import { extractPlan } from '../../../src-main/domain/extraction/extract-plan.ts';
import { shareImports } from './import-attempt.ts';

const imports = shareImports();

/** A plan with one item in which a piece stands over and over, so many characters in all. */
const planWith = (piece: string, characters: number): string => `云岭县2026年政务公开工作要点\n一、重点任务\n1.公开${piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters)}预算。`;

/** Pieces that a grammar made of regular expressions could stumble over. */
const pieces = [
  '(责任单位:', '（责任单位：', '一、', '、', '1.', '1.1.', '（一）', '(1)', ')', '】', ' ', '\t', '|', ' | ', '0', '12', '牵头', '牵头单位', '责任单位', '责任单位：', '配合', '负责', '：', '，', '。', '；',
  '年', '2024年', '12月', '月底前', '年底前', '县', '局', '县财政局、', '各乡镇', '《', '“', '一是', '附件', '-', '…', '序号 任务 单位 ', '完成时限：', '每季度', '①', '公开', '甲局牵头，', '甲局牵头、乙局配合，', '2024-', '上半年', '扣1分', '组长：张三 ',
] as const;

describe('texts that repeat', () => {
  it('are read in little time whatever they repeat', () => {
    for (const piece of pieces) {
      const start = performance.now();
      extractPlan(cleanBlocks(readPlainText(planWith(piece, 3_000))).blocks);
      expect(performance.now() - start, piece).toBeLessThan(1_500);
    }
  });

  it('without end are read or stopped, and the program goes on', async () => {
    const { code } = await imports().attempt({ fileName: 'plan.txt', bytes: new Uint8Array(Buffer.from(planWith('（甲局（乙局', 200_000))) });
    expect([null, 'FILE_READ_TIMEOUT', 'FILE_LIMIT_EXCEEDED']).toContain(code);
    await imports().goOn();
  });
});
