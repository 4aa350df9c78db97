import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { savedAtOf } from '../../../../src-main/documents/workbook/saved-at.ts';

function packageSavedAt(modified: string): Uint8Array {
  return zipSync({ 'docProps/core.xml': strToU8(`<cp:coreProperties><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`) });
}

function oldWorkbookSavedAt(savedAt: Date): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['序号']]), '表');
  book.Props = { ModifiedDate: savedAt };
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

describe('savedAtOf', () => {
  it.each([
    ['2026-06-30T08:15:00Z', '2026-06-30T08:15:00.000Z'],
    ['2026-06-30T08:15:00+08:00', '2026-06-30T00:15:00.000Z'],
    ['2026-06-30T08:15', '2026-06-30T08:15:00.000Z'],
    ['1980-01-01T00:00:00Z', null],
    ['2926-01-01T00:00:00Z', null],
    ['2026-13-45T00:00:00Z', null],
    ['gestern', null],
    ['', null],
  ])('takes %j of a package as %j', (modified, instant) => {
    expect(savedAtOf(packageSavedAt(modified))).toBe(instant);
  });

  it('knows when an .xls was saved', () => {
    expect(savedAtOf(oldWorkbookSavedAt(new Date('2026-06-30T08:15:00Z')))).toBe('2026-06-30T08:15:00.000Z');
    expect(savedAtOf(oldWorkbookSavedAt(new Date('1985-06-30T08:15:00Z')))).toBeNull();
  });

  it('says nothing of a file without properties, of no office file and of a broken one', () => {
    expect(savedAtOf(zipSync({ 'a.xml': strToU8('<a/>') }))).toBeNull();
    fc.assert(fc.property(fc.uint8Array(), (bytes) => savedAtOf(bytes) === null));
    const old = oldWorkbookSavedAt(new Date('2026-06-30T08:15:00Z'));
    fc.assert(fc.property(fc.nat(old.length - 1), fc.nat(255), (at, byte) => void savedAtOf(old.with(at, byte))), { numRuns: 300 });
  });
});
