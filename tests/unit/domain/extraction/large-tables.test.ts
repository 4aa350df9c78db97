import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import { cellBlocks, plainBlocks } from '../../../support/plain-blocks.ts';
import { withoutStall } from '../../../support/without-stall.ts';

const title = '禾川县2022年政务公开工作安排';

describe('many cells', () => {
  it('are read without an end of the stack or of patience', () => {
    const rows = Array.from({ length: 1200 }, (_, at) => [String((at % 900) + 1), `公开事项${at}号`, '县财政局', '6月底前']);
    expect(extractPlan([...plainBlocks(title), ...cellBlocks([['序号', '工作任务', '责任单位', '完成时限'], ...rows], 0, 1)]).tasks).toHaveLength(1200);
    const wide = Array.from({ length: 150_000 }, (_, at) => `格${at}`);
    expect(extractPlan([...plainBlocks(title), ...cellBlocks([wide], 0, 1)]).tasks).toEqual([]);
  });

  it.each([['a number', '1'], ['a title', '工作事项清单表'], ['a header', '序号\n工作任务\n责任单位'], ['an open quotation', '1\t"县财政局、']])('%s again and again is no work', (_, words) => {
    withoutStall(() => extractPlan(plainBlocks(Array<string>(1500).fill(words).join('\n'))));
  });
});
