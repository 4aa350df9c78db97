import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { letterOf, plainRow } from '../../../src-main/letters/letter-model.ts';
import { standardFonts } from '../../../src-main/letters/typesetting.ts';
import { writeLetters } from '../../../src-main/letters/write/write-letters.ts';
import { attribute, elements, paragraphTexts, partOf, stylesOf, tablesOf } from './open-letter.ts';

const table = {
  kind: 'table',
  columnWidths: [20, 136],
  headerRows: [plainRow(['序号', '事项'], 'tableHeader')],
  rows: [plainRow(['1', '甲'], 'tableText'), plainRow(['2', '一行\n又一行'], 'tableText'), plainRow(['3', '很长的文字'.repeat(400)], 'tableText')],
} as const;

const letter = letterOf({
  documentNumber: '政公开办〔2026〕5号',
  title: '关于推进工作的通知',
  addressee: '各乡镇人民政府',
  blocks: [{ kind: 'heading', level: 1, text: '一、总体要求' }, { kind: 'heading', level: 2, text: '（一）目标' }, { kind: 'paragraph', text: '正文一段。' }, table],
  attachments: ['清单', '名单'],
  signature: { issuer: '县政务公开办', day: '2026年7月1日' },
  annexes: [{ heading: '附件1', title: '清单', blocks: [table] }],
});

describe('a letter as a Word file', () => {
  it('has the page of GB/T 9704-2012: A4, 37 mm above, 28 mm left, a text block of 156 by 225 mm', async () => {
    const document = partOf(await writeLetters([letter]), 'word/document.xml');
    const millimetres = (twips: string | null): number => Math.round((Number(twips) / 1440) * 25.4 * 10) / 10;
    const [size, margin] = [elements(document, 'w:pgSz')[0], elements(document, 'w:pgMar')[0]];
    const [width, height] = [millimetres(attribute(size, 'w:w')), millimetres(attribute(size, 'w:h'))];
    const [top, left, right, bottom] = ['w:top', 'w:left', 'w:right', 'w:bottom'].map((name) => millimetres(attribute(margin, name)));
    expect([width, height, top, left]).toEqual([210, 297, 37, 28]);
    expect(width - (left ?? 0) - (right ?? 0)).toBeCloseTo(156, 1);
    expect(height - (top ?? 0) - (bottom ?? 0)).toBeCloseTo(225, 1);
  });

  it('names the fonts and sizes of offices', async () => {
    const styles = stylesOf(await writeLetters([letter]));
    expect(styles.get('Title')).toMatchObject({ font: '方正小标宋简体', halfPoints: '44' });
    expect(styles.get('body')).toEqual({ font: '仿宋_GB2312', halfPoints: '32', line: '579' });
    expect(styles.get('Heading1')).toMatchObject({ font: '黑体', halfPoints: '32' });
    expect(styles.get('Heading2')).toMatchObject({ font: '楷体_GB2312', halfPoints: '32' });
    expect(styles.get('tableHeader')).toMatchObject({ font: '黑体', halfPoints: '24' });
    expect(stylesOf(await writeLetters([letter], { ...standardFonts, body: '仿宋' })).get('body')?.font).toBe('仿宋');
  });

  it('prints the parts in the order of a letter and indents the body by two characters', async () => {
    const bytes = await writeLetters([letter]);
    const outside = paragraphTexts(bytes).filter((text) => !text.includes('很长'));
    const order = ['关于推进工作的通知', '政公开办〔2026〕5号', '各乡镇人民政府：', '一、总体要求', '（一）目标', '正文一段。', '附件：1.清单', '2.名单', '县政务公开办', '2026年7月1日', '附件1'];
    expect(outside.filter((text) => order.includes(text))).toEqual(order);
    const body = elements(partOf(bytes, 'word/document.xml'), 'w:p').find((paragraph) => paragraph.textContent === '正文一段。');
    expect(attribute(body && elements(body, 'w:ind')[0], 'w:firstLineChars')).toBe('200');
  });

  it('puts number and title below a red letterhead only where one is asked for', async () => {
    const plain = await writeLetters([letter]);
    expect(elements(partOf(plain, 'word/document.xml'), 'w:pBdr')).toEqual([]);
    const red = await writeLetters([{ ...letter, letterhead: '示例县人民政府' }]);
    expect(paragraphTexts(red).slice(0, 3)).toEqual(['示例县人民政府', '政公开办〔2026〕5号', '关于推进工作的通知']);
    expect(attribute(elements(partOf(red, 'word/document.xml'), 'w:bottom')[0], 'w:color')).toBe('FF0000');
  });

  it('repeats header rows and keeps short rows whole', async () => {
    const [rows] = tablesOf(await writeLetters([letter]));
    expect(rows?.map(({ repeated, whole }) => [repeated, whole])).toEqual([[true, true], [false, true], [false, true], [false, false]]);
    expect(rows?.[2]?.cells).toEqual(['2', '一行\n又一行']);
  });

  it('numbers the pages on both outer sides of a single letter, and each of several anew', async () => {
    const single = await writeLetters([letter]);
    const sides = (bytes: Uint8Array): string[] =>
      Object.keys(unzipSync(bytes))
        .filter((name) => /^word\/footer\d+\.xml$/.test(name))
        .map((name) => attribute(elements(partOf(bytes, name), 'w:jc')[0], 'w:val') ?? '');
    expect(sides(single).sort()).toEqual(['left', 'right']);
    expect(elements(partOf(single, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
    const several = await writeLetters([letter, letter]);
    expect(sides(several)).toEqual(['center', 'center']);
    expect(elements(partOf(several, 'word/document.xml'), 'w:pgNumType').map((type) => attribute(type, 'w:start'))).toEqual(['1', '1']);
  });

  it('keeps the last paragraph with the signature, and a paragraph with its table', async () => {
    const bytes = await writeLetters([{ ...letter, attachments: [], annexes: [], blocks: [{ kind: 'paragraph', text: '清单如下：' }, table, { kind: 'paragraph', text: '中间。' }, { kind: 'paragraph', text: '特此通知。' }] }]);
    const kept = elements(partOf(bytes, 'word/document.xml'), 'w:p').filter((paragraph) => elements(paragraph, 'w:keepNext').length > 0);
    expect(kept.map((paragraph) => paragraph.textContent)).toEqual(['关于推进工作的通知', '清单如下：', '特此通知。', '县政务公开办']);
  });

  it('keeps rare characters, signs of XML and of formulas, and leaves out what XML forbids', async () => {
    const text = '㙟𠮷㐂 & <b> "引" \'号\' =1+1 {PAGE} \u0000\u000B甲\uD800乙\uFFFE  两格';
    const expected = '㙟𠮷㐂 & <b> "引" \'号\' =1+1 {PAGE} 甲乙  两格';
    const bytes = await writeLetters([letterOf({ title: text, blocks: [{ kind: 'paragraph', text }, { ...table, rows: [plainRow(['1', text], 'tableText')] }] })]);
    expect(paragraphTexts(bytes).filter((paragraph) => paragraph.replaceAll('\n', '') === expected)).toHaveLength(3);
    expect(elements(partOf(bytes, 'word/document.xml'), 'w:instrText')).toEqual([]);
  });

  it('keeps any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (text) => {
        const bytes = await writeLetters([letterOf({ title: '标题', blocks: [{ kind: 'note', text }] })]);
        expect(paragraphTexts(bytes)[1]).toBe(text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
      }),
      { numRuns: 40 },
    );
  });
});
