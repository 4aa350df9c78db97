import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { convertByLibreOffice, findLibreOffice } from '../../../../src-main/application/files/libre-office.ts';
import { fakeLibreOffice, useLibreOffice } from '../../../support/fake-libre-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const bytes = new TextEncoder().encode('表');
const conversion = (signal = new AbortController().signal) => ({ bytes, from: 'xls' as const, to: 'xlsx' as const, signal });

describe('findLibreOffice', () => {
  it('takes the program that is named and no other, else the first on the path', () => {
    const folder = temporaryFolder();
    const program = path.join(folder, process.platform === 'win32' ? 'soffice.com' : 'soffice');
    writeFileSync(program, '');
    expect(findLibreOffice({ TAIZHANG_LIBREOFFICE: program, PATH: '' })).toBe(program);
    expect(findLibreOffice({ TAIZHANG_LIBREOFFICE: path.join(folder, 'none'), PATH: folder })).toBeNull();
    expect(findLibreOffice({ PATH: ['.', temporaryFolder(), folder].join(path.delimiter) })).toBe(program);
  });
});

describe.skipIf(process.platform === 'win32')('convertByLibreOffice', () => {
  it('gives what the program wrote and leaves nothing behind, and null where there is none', async () => {
    const folder = temporaryFolder();
    vi.stubEnv('TMPDIR', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    fakeLibreOffice('converts');
    expect(await convertByLibreOffice(conversion())).toEqual(bytes);
    useLibreOffice(path.join(folder, 'none'));
    expect(await convertByLibreOffice(conversion())).toBeNull();
    expect(readdirSync(folder).filter((name) => name.includes('convert'))).toEqual([]);
  });

  it('is FILE_DAMAGED where the program writes nothing', async () => {
    fakeLibreOffice('writesNothing');
    await expect(convertByLibreOffice(conversion())).rejects.toMatchObject({ code: 'FILE_DAMAGED', data: { format: 'xls' } });
  });

  it('ends the program with its children when it is cancelled', async () => {
    const program = fakeLibreOffice('hangs');
    const controller = new AbortController();
    const converting = convertByLibreOffice(conversion(controller.signal));
    const childFile = path.join(path.dirname(program), 'child');
    const child = await vi.waitFor(() => {
      const id = Number(readFileSync(childFile, 'utf8'));
      expect(id).toBeGreaterThan(0);
      return id;
    });
    controller.abort();
    await expect(converting).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(isRunning(child)).toBe(false));
    await expect(convertByLibreOffice(conversion(controller.signal))).rejects.toMatchObject({ name: 'AbortError' });
  });
});

/** False also for one that has ended and that nobody has asked for yet. */
function isRunning(id: number): boolean {
  try {
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}
