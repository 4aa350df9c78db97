import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../../src-main/workbooks/template/office-package.ts';
import { readTemplate } from '../../../../src-main/workbooks/template/read-template.ts';
import { templateLimits } from '../../../../src-main/workbooks/template/template-limits.ts';
import { wordDocument } from '../../../support/superior-document.ts';
import { partsOf, superiorWorkbook } from '../../../support/superior-workbook.ts';

const reasonOf = (bytes: Uint8Array): unknown => {
  try {
    readTemplate(bytes);
    return null;
  } catch (error) {
    return (error as { data?: { reason?: string } }).data?.reason ?? error;
  }
};

describe('readTemplate', () => {
  it('gives the sheets of a workbook with values, merges, formulas and days as offices print them', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('进展');
    sheet.getCell('B2').value = { richText: [{ text: '落实' }, { text: '情况' }] };
    sheet.getCell('B3').value = new Date(Date.UTC(2026, 5, 30));
    sheet.getCell('B3').numFmt = 'yyyy-mm-dd';
    sheet.getCell('C3').value = { formula: 'SUM(A1:A2)', result: 3 };
    sheet.getCell('D3').value = true;
    sheet.mergeCells('B4:C5');
    workbook.addWorksheet('选项', { state: 'hidden' });
    const { format, sheets } = readTemplate(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(format).toBe('xlsx');
    expect(sheets).toEqual([
      { name: '进展', hidden: false, rows: [[], [null, '落实情况'], [null, '2026年6月30日', 3, true]], merges: [{ top: 3, left: 1, bottom: 4, right: 2 }], formulas: [{ row: 2, column: 2 }] },
      { name: '选项', hidden: true, rows: [], merges: [], formulas: [] },
    ]);
  });

  it('says what a file is that cannot be read', async () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
    const encrypted = compound.slice();
    encrypted.set(Buffer.from('EncryptedPackage', 'utf16le'), 520);
    expect(reasonOf(compound)).toBe('oldFormat');
    expect(reasonOf(encrypted)).toBe('encrypted');
    expect(reasonOf(strToU8('%PDF-1.7'))).toBe('format');
    expect(reasonOf(new Uint8Array())).toBe('format');
    expect(reasonOf(zipSync({ '说明.txt': strToU8('不是表格') }))).toBe('format');
    expect(reasonOf(new Uint8Array(templateLimits.bytes + 1))).toBe('limit');
    expect(reasonOf((await superiorWorkbook()).slice(0, -30))).toBe('damaged');
    expect(reasonOf(wordDocument('<w:p><w:t></w:p>'))).toBe('damaged');
    expect(reasonOf(wordDocument('<w:x>'.repeat(300) + '</w:x>'.repeat(300)))).toBe('limit');
    expect(reasonOf(zipSync({ ...partsOf(wordDocument('')), 'word/document.xml': strToU8('<!DOCTYPE w [<!ENTITY a "b">]><document/>') }))).toBe('damaged');
  });

  it('stops at what unpacks to more than the limit, whatever the directory says', () => {
    const stating = (size: number): Uint8Array => {
      const bytes = wordDocument(' '.repeat(100_000));
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      // The size of the main part, as the directory of the archive states it.
      for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 100_000) view.setUint32(at + 24, size, true);
      return bytes;
    };
    expect(reasonOf(stating(templateLimits.unpackedBytes))).toBe('limit');
    expect(reasonOf(stating(500))).toBe('damaged');
  });

  it('never fails in another way, whatever bytes are broken', async () => {
    const files = [await superiorWorkbook(), wordDocument('<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>')];
    const known = [null, 'format', 'damaged', 'encrypted', 'limit'];
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }), (file, changes) => {
        const broken = file.slice();
        for (const [place, byte] of changes) broken[Math.floor(place * broken.length)] = byte;
        expect(known).toContain(reasonOf(broken));
      }),
      { numRuns: 200 },
    );
  });
});

describe('openPackage', () => {
  it('packs only what is replaced: the other bytes of the archive stay, in their order', async () => {
    const bytes = await superiorWorkbook();
    const office = openPackage(bytes);
    expect(Buffer.compare(office.replace(new Map()), bytes)).toBe(0);
    const name = 'xl/workbook.xml';
    const replaced = office.replace(new Map([[name, `${office.read(name)}<!-- 新 -->`]]));
    const asRead = Buffer.from(bytes);
    expect(Buffer.compare(openPackage(asRead).replace(new Map([[name, '<workbook/>']])), bytes)).not.toBe(0);
    expect(asRead.equals(bytes)).toBe(true);
    const again = openPackage(replaced);
    expect(again.names).toEqual(office.names);
    expect(again.read(name)).toBe(`${office.read(name)}<!-- 新 -->`);
    expect(Buffer.compare(again.replace(new Map()), replaced)).toBe(0);
    const picture = Buffer.from(partsOf(bytes)['xl/media/image1.png'] ?? []);
    expect(Buffer.from(partsOf(replaced)['xl/media/image1.png'] ?? []).equals(picture)).toBe(true);
  });
});
