import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src-main/documents/plain-text/decode-text.ts';
import { encodeGb18030, encodeUtf16 } from './encode.ts';

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
