import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeWorkbook } from '../../../src-main/workbooks/place-workbook.ts';
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
