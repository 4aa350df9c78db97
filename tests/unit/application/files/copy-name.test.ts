import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyNameOf } from '../../../../src-main/application/files/file-name.ts';

describe('the name of a copy', () => {
  it('keeps a plain name, or takes another ending', () => {
    expect(copyNameOf('验收报告.pdf')).toBe('验收报告.pdf');
    expect(copyNameOf('验收报告.pdf', 'docx')).toBe('验收报告.docx');
    expect(copyNameOf('...')).toBe('original');
  });

  it('is one entry of a folder, short enough, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (fileName) => {
        const name = copyNameOf(fileName);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
        expect(name).not.toMatch(/^\.{1,2}$|[. ]$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        expect(copyNameOf(name)).toBe(name);
      }),
      { numRuns: 40 },
    );
  });
});
