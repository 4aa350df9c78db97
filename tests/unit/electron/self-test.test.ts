import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runSelfTest } from '../../../src-main/electron/self-test.ts';

const facts = { version: '1.2.3' };

describe('runSelfTest', () => {
  it('runs the steps in one folder, tells what each found and removes the folder', async () => {
    const folders: string[] = [];
    const step = (name: string) => ({
      name,
      run: async (folder: string) => {
        expect(existsSync(folder)).toBe(true);
        folders.push(folder);
        return { rows: folders.length };
      },
    });
    const result = await runSelfTest([step('open'), step('export')], facts);
    expect(result).toMatchObject({ ok: true, facts, failure: null, steps: [{ name: 'open', rows: 1 }, { name: 'export', rows: 2 }] });
    expect(new Set(folders).size).toBe(1);
    expect(folders.some(existsSync)).toBe(false);
  });

  it('stops at the first step that fails and says which', async () => {
    const later = { name: 'later', run: () => Promise.reject(new Error('must not run')) };
    const broken = { name: 'broken', run: () => Promise.reject(new Error('no such module')) };
    const result = await runSelfTest([broken, later], facts);
    expect(result).toMatchObject({ ok: false, steps: [] });
    expect(result.failure).toMatch(/^broken: Error: no such module/u);
  });
});
