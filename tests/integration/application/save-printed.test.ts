import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openWorkspace, type Workspace } from '../../../src-main/application/workspace.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { programFolders, testStart } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const pdf = new TextEncoder().encode('%PDF-1.4 as the window printed it');

/** A workspace that closes with the test that runs, in a folder with room for files beside it. */
function opened(): { workspace: Workspace; folder: string } {
  const folder = temporaryFolder();
  const workspace = openWorkspace(path.join(folder, 'ledger'), { ...programFolders, now: fixedClock(testStart).now });
  onTestFinished(workspace.close);
  return { workspace, folder };
}

describe('what the window has printed', () => {
  it('is saved byte for byte where the token says', async () => {
    const { workspace, folder } = opened();
    const file = path.join(folder, '表.pdf');
    const answer = await workspace.savePrinted(workspace.files.offerSaveTarget(file), () => Promise.resolve(pdf));
    expect(answer).toMatchObject({ saved: { fileName: '表.pdf' } });
    expect(readFileSync(file)).toEqual(Buffer.from(pdf));
    expect('saved' in answer ? workspace.files.pathOf(answer.saved.fileToken) : null).toBe(file);
  });

  it('is not printed at all for a token that nobody gave for writing', async () => {
    const { workspace, folder } = opened();
    const print = vi.fn<() => Promise<Uint8Array>>();
    const token = workspace.files.offer(path.join(folder, '表.pdf'));
    expect(await workspace.savePrinted(token, print)).toEqual({ failure: { code: 'FILE_TOKEN_UNKNOWN', data: {} } });
    expect(print).not.toHaveBeenCalled();
  });

  it('tells where it cannot be written, and a printing that fails by a number of the log', async () => {
    const { workspace, folder } = opened();
    const nowhere = workspace.files.offerSaveTarget(path.join(folder, '没有', '表.pdf'));
    expect(await workspace.savePrinted(nowhere, () => Promise.resolve(pdf))).toEqual({ failure: { code: 'TARGET_NOT_WRITABLE', data: { fileName: '表.pdf' } } });
    const target = path.join(folder, '不成.pdf');
    const failed = await workspace.savePrinted(workspace.files.offerSaveTarget(target), () => Promise.reject(new Error('the printer is on fire')));
    expect(failed).toMatchObject({ failure: { code: 'INTERNAL' } });
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(readFileSync(path.join(folder, 'ledger', 'logs', 'errors.log'), 'utf8')).toContain('the printer is on fire');
  });
});
