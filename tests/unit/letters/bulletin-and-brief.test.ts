import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutBrief } from '../../../src-main/letters/brief.ts';
import { letterHeight, pageHeight } from '../../../src-main/letters/letter-height.ts';
import { renderBrief, renderBulletin } from '../../../src-main/letters/render-letters.ts';
import { paragraphTexts, tablesOf } from './open-letter.ts';
import { sampleBrief, sampleBulletin } from './sample-letters.ts';

const headings = (texts: readonly string[]): string[] => texts.filter((text) => /^(?:[一二三四五]、|（[一二三四五]）)/.test(text));

describe('a bulletin', () => {
  it('has its parts numbered, with a table for each class of units', async () => {
    const bytes = await renderBulletin(sampleBulletin(6));
    expect(headings(paragraphTexts(bytes))).toEqual(['一、总体情况', '二、各类单位办理情况', '（一）县政府部门', '（二）乡镇（街道）', '三、表扬', '四、通报批评', '五、工作要求']);
    const tables = tablesOf(bytes);
    expect(tables).toHaveLength(2);
    expect(tables[1]?.[0]).toMatchObject({ repeated: true, cells: ['序号', '单位', '任务数', '已办结', '办结率', '超期数', '备注'] });
    expect(tables[1]?.[2]?.cells).toEqual(['2', '示例乡2', '12', '11', '91.7%', '0', '表扬']);
    expect(tables[1]?.[3]?.cells.at(-1)).toBe('批评');
    expect(paragraphTexts(bytes)).toEqual(expect.arrayContaining(['附件：1.各单位办理情况一览表', '2.超期事项清单', '2.示例乡1率先建成公开专区。', '县某局连续两次未按时报送进展，予以批评。']));
  });

  it('leaves out parts without content and counts on', async () => {
    const bytes = await renderBulletin(sampleBulletin(1, { praise: [], summary: [], number: null, addressee: null, attachments: [] }));
    expect(headings(paragraphTexts(bytes))).toEqual(['一、各类单位办理情况', '（一）县政府部门', '（二）乡镇（街道）', '二、通报批评', '三、工作要求']);
  });
});

describe('a brief', () => {
  it('shows figures, sentences and rows, and says how many rows are in the annex', async () => {
    const { bytes, annexBytes, leftOut } = await renderBrief(sampleBrief(30));
    const [figures, items] = tablesOf(bytes);
    expect(figures?.map(({ cells }) => cells)).toEqual([['92', '41', '44.6%', '9', '6'], ['任务总数', '已办结', '办结率', '临期', '超期']]);
    expect(items?.[0]?.repeated).toBe(true);
    expect(leftOut.length).toBe(30 - ((items?.length ?? 0) - 1));
    expect(paragraphTexts(bytes)).toContain(`其余${leftOut.length}项见附件。`);
    expect(paragraphTexts(annexBytes ?? new Uint8Array())[0]).toBe('附件');
    expect(tablesOf(annexBytes ?? new Uint8Array())[0]?.slice(1).map(({ cells }) => cells[1])).toEqual(leftOut.map(({ title }) => title));
  });

  it('has no annex when everything fits', async () => {
    const { bytes, annexBytes, leftOut } = await renderBrief(sampleBrief(2));
    expect([annexBytes, leftOut]).toEqual([null, []]);
    expect(paragraphTexts(bytes).join('')).not.toContain('附件');
  });

  it('fits a page, leaves out the least important rows only, and keeps the order of the others', () => {
    const item = fc.record({ title: fc.string({ unit: fc.constantFrom('公', '开', '7', 'a', '，'), maxLength: 60 }), unit: fc.constantFrom('县教育局', '各乡镇人民政府、街道办事处'), importance: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const brief = sampleBrief(0, { items: items.map((one) => ({ ...one, deadlineText: '年内', stateText: '推进中' })) });
        const { letter, leftOut } = layOutBrief(brief);
        expect(letterHeight(letter)).toBeLessThanOrEqual(pageHeight);
        const kept = brief.items.filter((one) => !leftOut.includes(one));
        const leastKept = Math.min(...kept.map(({ importance }) => importance));
        for (const { importance } of leftOut) expect(importance).toBeLessThanOrEqual(leastKept);
        const printed = letter.blocks.flatMap((block) => (block.kind === 'table' && block.headerRows.length > 0 ? block.rows.map((row) => row.cells[1]?.text) : []));
        expect(printed).toEqual(kept.map(({ title }) => title));
      }),
    );
  });

  it('is refused with the number of lines too many when its sentences alone exceed a page', () => {
    const lines = Array.from({ length: 40 }, () => '一句话。');
    expect(() => layOutBrief(sampleBrief(3, { lines }))).toThrow(expect.objectContaining({ code: 'BRIEF_TOO_LONG', data: { excessLines: expect.any(Number) } }));
  });
});
