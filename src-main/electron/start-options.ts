import path from 'node:path';

/** What the command line of the desktop program asks for. */
export interface StartOptions {
  /** Absolute folder of the ledger; null for the user's own. */
  readonly workspaceFolder: string | null;
  /** Check the program without a window and end. */
  readonly selfTest: boolean;
}

const workspaceSwitch = '--workspace';

/** Reads `--workspace DIR` (or `--workspace=DIR`) and `--self-test`; everything else is Chromium's and is left alone. */
export function readStartOptions(commandLine: readonly string[]): StartOptions {
  const position = commandLine.findIndex((argument) => argument === workspaceSwitch || argument.startsWith(`${workspaceSwitch}=`));
  const argument = commandLine[position];
  const folder = argument === workspaceSwitch ? commandLine[position + 1] : argument?.slice(workspaceSwitch.length + 1);
  return {
    workspaceFolder: folder ? path.resolve(folder) : null,
    selfTest: commandLine.includes('--self-test'),
  };
}
