import { describe, expect, it } from 'vitest';
import { readOutlineNumber } from '../../../../src-main/domain/outline/outline-number.ts';
import type { OutlineLine, OutlineNode } from '../../../../src-main/domain/outline/outline-tree.ts';
import { buildOutline } from '../../../../src-main/domain/outline/outline-tree.ts';

interface Line extends OutlineLine {
  text: string;
}

const lines = (...texts: string[]): Line[] => texts.map((text) => ({ text, number: readOutlineNumber(text), headingLevel: null }));
const sketch = (node: OutlineNode<Line>): unknown => [node.line?.text ?? '', ...node.body.map((line) => line.text), ...node.children.map(sketch)];

describe('outline tree', () => {
  it('lets numbers run through all sections', () => {
    const tree = buildOutline(lines('一、甲', '1.子', '二、乙', '2.丑', '说明'));
    expect(sketch(tree)).toEqual(['', ['一、甲', ['1.子']], ['二、乙', ['2.丑', '说明']]]);
  });

  it('takes four levels and goes back up', () => {
    const tree = buildOutline(lines('一、甲', '(一)子', '1.寅', '①卯', '(二)丑', '二、乙'));
    expect(sketch(tree)).toEqual(['', ['一、甲', ['(一)子', ['1.寅', ['①卯']]], ['(二)丑']], ['二、乙']]);
  });

  it('skips levels that a section does not use', () => {
    const tree = buildOutline(lines('一、甲', '(一)子', '1.寅', '二、乙', '2.卯'));
    expect(sketch(tree)).toEqual(['', ['一、甲', ['(一)子', ['1.寅']]], ['二、乙', ['2.卯']]]);
  });

  it('puts headings without number by the level of their style', () => {
    const styled: Line[] = [
      { text: '甲', number: null, headingLevel: 1 },
      { text: '子', number: null, headingLevel: 2 },
      { text: '乙', number: null, headingLevel: 1 },
    ];
    expect(sketch(buildOutline(styled))).toEqual(['', ['甲', ['子']], ['乙']]);
  });
});
