import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { electronEnvironment, sandboxSwitches } from '../../tests/support/electron-app.ts';
import type { ElectronRuntime } from '../electron-runtime/runtime.ts';
import { runCommand } from '../electron-runtime/run-command.ts';

const probeFolder = path.join(import.meta.dirname, 'probe');
const longestStart = 60_000;

/** A program and what its page shows when it is filled. */
export interface ProgramToStart {
  readonly programFolder: string;
  /** CSS selector. */
  readonly selector: string;
  /** Folder of the ledger; the program's settings are kept beside it. */
  readonly workspace: string;
}

/** Milliseconds from the start of the process; MiB of all its processes. */
export interface ProgramStart {
  /** Electron's `ready-to-show`. */
  readonly ready: number;
  /** Chromium's first contentful paint. */
  readonly painted: number;
  /** One frame after what the selector names was there. */
  readonly filled: number;
  readonly workingSet: number;
}

/** Starts a program in the probe, waits until it is filled and ends it; throws when it does not get there. */
export async function startProgram(runtime: ElectronRuntime, display: string, program: ProgramToStart): Promise<ProgramStart> {
  const start = performance.timeOrigin + performance.now();
  const output = await runCommand(runtime.executable, [...sandboxSwitches(), probeFolder, '--workspace', program.workspace], {
    timeout: longestStart,
    env: {
      ...electronEnvironment(runtime, program.workspace),
      DISPLAY: display,
      TAIZHANG_BENCH_PROGRAM: program.programFolder,
      TAIZHANG_BENCH_SELECTOR: program.selector,
    },
  });
  const line = output.split('\n').find((text) => text.startsWith('probe '));
  if (line === undefined) throw new Error(`${program.programFolder} showed nothing like ${program.selector}.\n${output}`);
  const { ready, painted, filled, workingSet } = JSON.parse(line.slice('probe '.length)) as ProgramStart;
  return { ready: ready - start, painted: painted - start, filled: filled - start, workingSet };
}
