import { describe, expect, it, vi } from 'vitest';
import { answerShellCall } from '../../../src-main/electron/answer-shell-call.ts';
import { shellContract, type ShellHandlers, type ShellMethod } from '../../../src-main/electron/shell-contract.ts';

function handlers(): ShellHandlers {
  return {
    chooseOpenFiles: vi.fn<ShellHandlers['chooseOpenFiles']>().mockResolvedValue([{ fileToken: 'token', fileName: 'plan.docx' }]),
    chooseSaveTarget: vi.fn<ShellHandlers['chooseSaveTarget']>().mockResolvedValue(null),
    chooseOpenFolder: vi.fn<ShellHandlers['chooseOpenFolder']>().mockResolvedValue(null),
    chooseSaveFolder: vi.fn<ShellHandlers['chooseSaveFolder']>().mockResolvedValue(null),
    tokenForDroppedFile: vi.fn<ShellHandlers['tokenForDroppedFile']>().mockResolvedValue(null),
    openFile: vi.fn<ShellHandlers['openFile']>().mockResolvedValue(),
    showInFolder: vi.fn<ShellHandlers['showInFolder']>().mockResolvedValue(),
    savePdf: vi.fn<ShellHandlers['savePdf']>().mockResolvedValue({ saved: { fileToken: 'token', fileName: 'table.pdf' } }),
    programFacts: vi.fn<ShellHandlers['programFacts']>().mockResolvedValue({ version: '1', electron: '45.4.1', testingOnly: false }),
  };
}

describe('answerShellCall', () => {
  it('gives what the handler answers', async () => {
    await expect(answerShellCall(handlers(), 'chooseOpenFiles', { purpose: 'plan', several: false })).resolves.toEqual([{ fileToken: 'token', fileName: 'plan.docx' }]);
  });

  it('passes on why a PDF was not saved', async () => {
    const all = handlers();
    const answer = { failure: { code: 'TARGET_LOCKED' as const, data: { fileName: 'table.pdf' } } };
    all.savePdf = () => Promise.resolve(answer);
    await expect(answerShellCall(all, 'savePdf', { saveToken: 'token' })).resolves.toEqual(answer);
  });

  it.each(Object.keys(shellContract) as ShellMethod[])('refuses wrong input for %s before anything is done', async (method) => {
    const all = handlers();
    await expect(answerShellCall(all, method, 'not an object')).rejects.toThrow('invalid_type');
    expect(all[method]).not.toHaveBeenCalled();
  });

  it('never passes on more than the contract names, such as a path', async () => {
    const all = handlers();
    const answer = { fileToken: 'token', fileName: 'plan.docx', path: '/home/clerk/plan.docx' };
    all.chooseOpenFiles = () => Promise.resolve([answer]);
    const named = await answerShellCall(all, 'chooseOpenFiles', { purpose: 'plan', several: false });
    expect(named).toEqual([{ fileToken: 'token', fileName: 'plan.docx' }]);
  });
});
