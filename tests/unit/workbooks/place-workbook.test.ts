import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeWorkbook, stageWorkbook } from '../../../src-main/workbooks/place-workbook.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('placeWorkbook', () => {
  it('replaces an older file and leaves nothing else behind', async () => {
    const target = path.join(temporaryFolder(), 'table.xlsx');
    writeFileSync(target, 'old');
    await placeWorkbook(target, new TextEncoder().encode('new'));
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(path.dirname(target))).toEqual(['table.xlsx']);
  });

  it('keeps the older file when it is cancelled before the replacement', async () => {
    const target = path.join(temporaryFolder(), 'table.xlsx');
    writeFileSync(target, 'old');
    const cancelled = placeWorkbook(target, new TextEncoder().encode('new'), { signal: AbortSignal.abort() });
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(path.dirname(target))).toEqual(['table.xlsx']);
  });
});

describe('stageWorkbook', () => {
  it('writes a file where none is, and touches none that is there', async () => {
    const staged = path.join(temporaryFolder(), 'table.xlsx');
    await stageWorkbook(staged, new TextEncoder().encode('first'));
    await expect(stageWorkbook(staged, new TextEncoder().encode('second'))).rejects.toMatchObject({ code: 'TARGET_NOT_WRITABLE', data: { path: staged } });
    expect(readFileSync(staged, 'utf8')).toBe('first');
  });
});
