import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeTogether } from '../../../src-main/workbooks/place-together.ts';
import type { FilesTogether } from '../../../src-main/workbooks/place-together.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const names = ['a.xlsx', 'b.xlsx', 'c.xlsx'];
const never = new AbortController().signal;

function newFiles(change: Partial<FilesTogether<string>> = {}): FilesTogether<string> {
  return {
    fill: async (staging) => {
      for (const name of names) writeFileSync(path.join(staging, name), `new ${name}`);
      return names;
    },
    keep: () => 'kept',
    signal: never,
    ...change,
  };
}

/** A folder where one of the files already is, saved long ago. */
function folderWithOlder(): string {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'b.xlsx'), 'old');
  utimesSync(path.join(folder, 'b.xlsx'), 1_000_000_000, 1_000_000_000);
  return folder;
}

function expectUntouched(folder: string): void {
  expect(readdirSync(folder)).toEqual(['b.xlsx']);
  expect(readFileSync(path.join(folder, 'b.xlsx'), 'utf8')).toBe('old');
  expect(statSync(path.join(folder, 'b.xlsx')).mtimeMs).toBe(1_000_000_000_000);
}

describe('placeTogether', () => {
  it('puts all files in their places and leaves nothing else behind', async () => {
    const folder = folderWithOlder();
    expect(await placeTogether(folder, newFiles())).toBe('kept');
    expect(readdirSync(folder)).toEqual(names);
    expect(names.map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(names.map((name) => `new ${name}`));
  });

  it.each<[string, Partial<FilesTogether<string>>, object]>([
    ['a file cannot be made', { fill: () => Promise.reject(new Error('not made')) }, { message: 'not made' }],
    ['a file is missing', { fill: async (staging) => (writeFileSync(path.join(staging, 'a.xlsx'), ''), names) }, { code: 'TARGET_NOT_WRITABLE' }],
    ['they cannot be kept', { keep: () => { throw new Error('not kept'); } }, { message: 'not kept' }],
    ['it is cancelled', { signal: AbortSignal.abort() }, { code: 'CANCELLED' }],
  ])('leaves the folder as it was when %s', async (_when, change, failure) => {
    const folder = folderWithOlder();
    await expect(placeTogether(folder, newFiles(change))).rejects.toMatchObject(failure);
    expectUntouched(folder);
  });

  it('does not put a file in the place of a folder, and says which', async () => {
    const folder = folderWithOlder();
    mkdirSync(path.join(folder, 'c.xlsx'));
    await expect(placeTogether(folder, newFiles())).rejects.toMatchObject({ code: 'TARGET_NOT_WRITABLE', data: { path: path.join(folder, 'c.xlsx'), systemCode: 'EISDIR' } });
    expect(readdirSync(folder)).toEqual(['b.xlsx', 'c.xlsx']);
  });

  it('is refused for a folder that is not there', async () => {
    const folder = path.join(temporaryFolder(), 'none');
    await expect(placeTogether(folder, newFiles())).rejects.toMatchObject({ code: 'TARGET_NOT_WRITABLE', data: { path: folder } });
  });
});
