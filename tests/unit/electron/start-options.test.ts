import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStartOptions } from '../../../src-main/electron/start-options.ts';

describe('readStartOptions', () => {
  it('uses the own folder of the user when none is named', () => {
    expect(readStartOptions(['electron', '--no-sandbox', '.'])).toEqual({ workspaceFolder: null, selfTest: false });
  });

  it.each([[['electron', '.', '--workspace', 'ledger']], [['electron', '.', '--workspace=ledger']]])(
    'takes the folder from %j, made absolute',
    (commandLine) => {
      expect(readStartOptions(commandLine).workspaceFolder).toBe(path.resolve('ledger'));
    },
  );

  it('does not take an empty folder for the current one', () => {
    expect(readStartOptions(['electron', '--workspace']).workspaceFolder).toBeNull();
    expect(readStartOptions(['electron', '--workspace=']).workspaceFolder).toBeNull();
  });

  it('sees the self-test', () => {
    expect(readStartOptions(['taizhang', '--ozone-platform=headless', '--self-test']).selfTest).toBe(true);
  });
});
