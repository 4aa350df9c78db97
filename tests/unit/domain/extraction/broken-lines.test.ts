import { describe, expect, it } from 'vitest';
import { buildPlanText } from '../../../../src-main/domain/extraction/plan-text.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';

function linesOf(text: string): string[] {
  const { plan, lines } = buildPlanText(plainBlocks(text));
  return lines.map(({ range }) => plan.text.slice(range.start, range.end));
}

describe('paragraphs that a page has broken', () => {
  it.each([
    ['公开规划。(责任单位:县自然\n资源局、县发改局)', ['公开规划。(责任单位:县自然资源局、县发改局)']],
    ['公开规划。(责任单位\n:县自然资源局)', ['公开规划。(责任单位:县自然资源局)']],
    ['公开规划。(县自然资源局\n)', ['公开规划。(县自然资源局)']],
    ['公开规划,\n公开预算。', ['公开规划,公开预算。']],
    ['公开规划、\n— 1 —\n预算。', ['公开规划、预算。']],
    ['公开规划。(责任单位:县发改局\n2.公开预算。(责任单位:县财政局)', ['公开规划。(责任单位:县发改局', '2.公开预算。(责任单位:县财政局)']],
    ['公开规划\n公开预算', ['公开规划', '公开预算']],
    ['1\t\t公开规划,\n2\t\t公开预算', ['1公开规划,', '2公开预算']],
  ])('%j', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it('never joins cells that stand on lines of their own, however long they are', () => {
    const cells = Array.from({ length: 12 }, (_, at) => `${'公开各类规划的文本图件和说明'.repeat(2)}${String(at)}`);
    expect(linesOf(['工作任务', '工作要求', '责任单位', ...cells].join('\n'))).toHaveLength(15);
  });
});
