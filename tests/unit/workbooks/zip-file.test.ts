import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createZipFile } from '../../../src-main/workbooks/zip-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const savedAt = new Date(2026, 8, 1, 12, 30);
const contentOf = (index: number): Uint8Array => Uint8Array.from({ length: 20_000 }, (_, at) => (at * at * (index + 3)) % 251);

describe('createZipFile', () => {
  it('packs files one after the other, with Chinese names and the time', async () => {
    const target = path.join(temporaryFolder(), 'a.zip');
    const zip = await createZipFile(target);
    for (const index of [0, 1, 2]) await zip.add(`县财政局${index}.xlsx`, contentOf(index), savedAt);
    await zip.finish();
    await zip.leave();
    const bytes = new Uint8Array(readFileSync(target));
    expect(unzipSync(bytes)).toEqual(Object.fromEntries([0, 1, 2].map((index) => [`县财政局${index}.xlsx`, contentOf(index)])));
    const header = new DataView(bytes.buffer);
    // UTF-8 names; 12:30 on 2026-09-01 in MS-DOS words (APPNOTE 4.4.4, 4.4.6).
    expect([(header.getUint16(6, true) >> 11) & 1, header.getUint16(10, true), header.getUint16(12, true)]).toEqual([1, (12 << 11) | (30 << 5), (46 << 9) | (9 << 5) | 1]);
  });

  it('tells when the disk gives back something else than was written', async () => {
    const target = path.join(temporaryFolder(), 'a.zip');
    const zip = await createZipFile(target);
    await zip.add('a', contentOf(0), savedAt);
    writeFileSync(target, 'x', { flag: 'r+' });
    await expect(zip.finish()).rejects.toMatchObject({ code: 'CHECK_FAILED' });
  });

  it('is refused where a file is already, and in a folder that is not there', async () => {
    const target = path.join(temporaryFolder(), 'a.zip');
    writeFileSync(target, '');
    await expect(createZipFile(target)).rejects.toMatchObject({ code: 'TARGET_NOT_WRITABLE', data: { path: target, systemCode: 'EEXIST' } });
    await expect(createZipFile(path.join(target, 'b.zip'))).rejects.toMatchObject({ code: 'TARGET_NOT_WRITABLE' });
  });
});
