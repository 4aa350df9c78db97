import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasKeptFile, keptFilePath, sha256Of, sha256OfFile } from '../../../../src-main/application/files/kept-files.ts';
import { clearStaged, discardStaged, placeStaged, type StageOptions, stageFile } from '../../../../src-main/application/files/staged-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const bytes = Buffer.alloc(3 * 1024 * 1024 + 5, '内容');

function stage(filePath: string, folder: string, options: Partial<StageOptions> = {}) {
  const given = { maximumBytes: bytes.length, inspect: () => undefined, onBytes: () => undefined, signal: new AbortController().signal };
  return stageFile(filePath, folder, { ...given, ...options });
}

function given(content: Uint8Array): { filePath: string; folder: string; staged: () => string[] } {
  const folder = temporaryFolder();
  const filePath = path.join(temporaryFolder(), 'film.mp4');
  writeFileSync(filePath, content);
  const waiting = path.join(folder, 'staged');
  return { filePath, folder, staged: () => (existsSync(waiting) ? readdirSync(waiting) : []) };
}

describe('staged files', () => {
  it('are copied in pieces, placed under their hash, and mend a damaged one', async () => {
    const { filePath, folder, staged } = given(bytes);
    const pieces: number[] = [];
    const copy = await stage(filePath, folder, { onBytes: (count) => pieces.push(count) });
    expect(copy).toMatchObject({ sha256: sha256Of(bytes), byteSize: bytes.length });
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.reduce((sum, count) => sum + count, 0)).toBe(bytes.length);
    expect(placeStaged(folder, copy)).toBe(true);
    const kept = keptFilePath(folder, copy.sha256);
    expect(readFileSync(kept).equals(bytes)).toBe(true);
    expect([hasKeptFile(folder, copy.sha256, bytes.length), hasKeptFile(folder, copy.sha256, 1)]).toEqual([true, false]);
    truncateSync(kept, 7);
    expect(placeStaged(folder, await stage(filePath, folder))).toBe(false);
    expect(await sha256OfFile(kept)).toBe(copy.sha256);
    expect(staged()).toEqual([]);
  });

  it('leave nothing when they are refused, too large, empty or stopped', async () => {
    const { filePath, folder, staged } = given(bytes);
    const refused = new Error('refused');
    const inspect = (): never => {
      throw refused;
    };
    await expect(stage(filePath, folder, { inspect })).rejects.toBe(refused);
    await expect(stage(filePath, folder, { maximumBytes: bytes.length - 1 })).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', data: { fileName: 'film.mp4' } });
    await expect(stage(given(Buffer.alloc(0)).filePath, folder)).rejects.toMatchObject({ code: 'FILE_EMPTY' });
    await expect(stage(path.dirname(filePath), folder)).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
    const stop = new AbortController();
    await expect(stage(filePath, folder, { signal: stop.signal, onBytes: () => stop.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(staged()).toEqual([]);
  });

  it('that a crash has left are cleared, and one can be given up', async () => {
    const { filePath, folder, staged } = given(bytes);
    discardStaged(await stage(filePath, folder));
    expect(staged()).toEqual([]);
    await stage(filePath, folder);
    expect(staged()).toHaveLength(1);
    clearStaged(folder);
    clearStaged(folder);
    expect(staged()).toEqual([]);
  });

  it('tell a folder that cannot be written to', async () => {
    const { filePath } = given(bytes);
    await expect(stage(filePath, filePath)).rejects.toMatchObject({ code: 'WORKSPACE_NOT_WRITABLE' });
  });
});
