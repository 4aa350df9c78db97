import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src-main/documents/plain-text/decode-text.ts';
import { encodeBig5, encodeGb18030, encodeUtf16 } from './encode.ts';

const words = [
  '公开部门预算', '县财政局牵头', '各乡镇配合', '责任单位', '完成时限', '年底前', '2026年6月', '深化政务公开', '优化营商环境', '加强政策解读', '回应社会关切',
  '推进基层标准化规范化', '做好养老、医疗信息公开', '落实监督考核', '工业园区', '校外培训机构', '河长制', '一、', '（二）', '3.', '，', '。', '；', '：', '\n',
];
const traditionalWords = [
  '公開部門預算', '縣財政局牽頭', '各鄉鎮配合', '責任單位', '完成時限', '年底前', '2026年6月', '深化政務公開', '優化營商環境', '加強政策解讀', '回應社會關切',
  '推進基層標準化規範化', '做好養老、醫療資訊公開', '落實監督考核', '工業園區', '校外培訓機構', '河長制', '一、', '（二）', '3.', '，', '。', '；', '：', '\n',
];
const wording = (from: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...from), { minLength: 5, maxLength: 60 }).map((parts) => parts.join('')).filter((text) => text.length >= 30);

const plan = '云岭县2026年政务公开工作要点\n一、总体要求\n1.公开预算。（责任单位：县财政局、各乡镇）\n';

describe('decodeText', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(plan)],
    ['utf-8', new TextEncoder().encode(`\ufeff${plan}`)],
    ['gb18030', encodeGb18030(plan)],
    ['utf-16le', encodeUtf16(plan, 'little')],
    ['utf-16be', encodeUtf16(plan, 'big')],
    ['utf-16le', encodeUtf16(`\ufeff${plan}`, 'little')],
    ['utf-16be', encodeUtf16(`\ufeff${plan}`, 'big')],
  ])('reads %s by what the bytes say', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: plan, encoding });
  });

  it('reads short texts and Traditional ones in GB18030', () => {
    expect(decodeText(encodeGb18030('责任单位：县财政局'))?.text).toBe('责任单位：县财政局');
    expect(decodeText(encodeGb18030('縣財政局負責落實政務公開工作'))?.text).toBe('縣財政局負責落實政務公開工作');
  });

  it.each([
    ['utf-8', (text: string) => new TextEncoder().encode(text), words],
    ['gb18030', encodeGb18030, words],
    ['gb18030', encodeGb18030, traditionalWords],
    ['big5', encodeBig5, traditionalWords],
    ['utf-16le', (text: string) => encodeUtf16(text, 'little'), words],
    ['utf-16be', (text: string) => encodeUtf16(text, 'big'), traditionalWords],
  ])('gives every text of usual wording in %s back, from 30 characters on', (encoding, encode, from) => {
    fc.assert(fc.property(wording(from), (text) => {
      expect(decodeText(encode(text))).toEqual({ text, encoding });
    }), { numRuns: 300 });
  });

  it('reads short lines in BIG5 that are valid characters of GB18030 too', () => {
    for (const text of ['責任單位：縣財政局', '雲嶺縣2026年政務公開工作要點', '縣教育局、縣衛生健康局']) expect(decodeText(encodeBig5(text))).toEqual({ text, encoding: 'big5' });
    for (const text of ['责任单位：县财政局', '云岭县2026年政务公开工作要点', '县教育局、县卫生健康局']) expect(decodeText(encodeGb18030(text))).toEqual({ text, encoding: 'gb18030' });
  });

  it('looks at the part outside ASCII, however long the script in front of it', () => {
    const text = `<script>${'var a = 1;\n'.repeat(20_000)}</script>云岭县2026年政务公开工作要点`;
    expect(decodeText(encodeGb18030(text))).toEqual({ text, encoding: 'gb18030' });
    expect(decodeText(encodeUtf16(text, 'little'))).toEqual({ text, encoding: 'utf-16le' });
  });

  it('leaves out the zero bytes that fill up the last block of a file', () => {
    for (const encode of [encodeGb18030, (text: string) => encodeUtf16(text, 'little'), (text: string) => encodeUtf16(`${text}\nA`, 'little')]) {
      const bytes = encode(plan);
      const padded = new Uint8Array(bytes.length + 600);
      padded.set(bytes);
      expect(decodeText(padded)).toEqual(decodeText(bytes));
    }
  });

  it('keeps a text with a few broken bytes and marks them', () => {
    const bytes = new TextEncoder().encode(plan.repeat(5));
    bytes[200] = 0xff;
    expect(decodeText(bytes)?.text).toContain('\ufffd');
  });

  it('refuses bytes that are no text', () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * index * 31 + index * 7) % 251);
    expect(decodeText(noise)).toBeNull();
    expect(decodeText(new Uint8Array(500))).toBeNull();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const decoded = decodeText(bytes);
      expect(decoded === null || typeof decoded.text === 'string').toBe(true);
    }));
  });
});
