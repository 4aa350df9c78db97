import { mkdtemp, readdir, readFile, rename, rm, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../../src-main/workbooks/write-file-atomically.ts';

const bytes = new TextEncoder().encode('新');
let folder = '';
let target = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-write-'));
  target = join(folder, '责任分解表.xlsx');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function held(times: number, code: string): (from: string, to: string) => Promise<void> {
  let left = times;
  return async (from, to) => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error(code), { code });
    await rename(from, to);
  };
}

describe('writeFileAtomically', () => {
  it('replaces an older file and leaves nothing else behind', async () => {
    await writeFile(target, '旧');
    await writeFileAtomically(target, bytes);
    expect(await readFile(target, 'utf8')).toBe('新');
    expect(await readdir(folder)).toEqual(['责任分解表.xlsx']);
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])('waits while another program holds the target (%s)', async (code) => {
    await writeFileAtomically(target, bytes, { replace: held(2, code), retryPauses: [1, 1] });
    expect(await readFile(target, 'utf8')).toBe('新');
  });

  it('gives up with TARGET_LOCKED and keeps the old file', async () => {
    await writeFile(target, '旧');
    const writing = writeFileAtomically(target, bytes, { replace: held(9, 'EBUSY'), retryPauses: [1, 1] });
    await expect(writing).rejects.toMatchObject({ code: 'TARGET_LOCKED', data: { path: target, systemCode: 'EBUSY' } });
    expect(await readFile(target, 'utf8')).toBe('旧');
    expect(await readdir(folder)).toEqual(['责任分解表.xlsx']);
  });

  it('says TARGET_NOT_WRITABLE for a missing folder and for a target that is a folder', async () => {
    await expect(writeFileAtomically(join(folder, '无', 'a.xlsx'), bytes)).rejects.toMatchObject({
      code: 'TARGET_NOT_WRITABLE',
      data: { systemCode: 'ENOENT' },
    });
    await mkdir(target);
    await expect(writeFileAtomically(target, bytes)).rejects.toMatchObject({ code: 'TARGET_NOT_WRITABLE' });
    expect(await readdir(folder)).toEqual(['责任分解表.xlsx']);
  });

  it('gives what is on the disk to the check, and keeps the old file when that throws', async () => {
    await writeFile(target, '旧');
    const verify = (written: Uint8Array): void => {
      expect(new TextDecoder().decode(written)).toBe('新');
      throw new Error('wrong');
    };
    await expect(writeFileAtomically(target, bytes, { verify })).rejects.toThrow('wrong');
    expect(await readFile(target, 'utf8')).toBe('旧');
    expect(await readdir(folder)).toEqual(['责任分解表.xlsx']);
  });

  it('stops waiting when it is cancelled', async () => {
    const controller = new AbortController();
    const replace = async (): Promise<void> => {
      controller.abort();
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    };
    const writing = writeFileAtomically(target, bytes, { replace, retryPauses: [1, 1, 1], signal: controller.signal });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('shortens the temporary name so that a long file name still works', async () => {
    const long = join(folder, `${'表'.repeat(80)}.xlsx`);
    await writeFileAtomically(long, bytes);
    expect(await readFile(long, 'utf8')).toBe('新');
  });
});
