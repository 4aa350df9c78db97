import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { vi } from 'vitest';
import { runCommandLine } from '../../src-main/cli/program.ts';

const entry = path.resolve(import.meta.dirname, '../../src-main/cli/main.ts');

/** How a command ended. */
export interface CliRun {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `node src-main/cli/main.ts ARGS` with the Node that runs the tests; sends it SIGINT as soon as `interruptWhen` holds. */
export async function runCli(args: readonly string[], options: { interruptWhen?: () => boolean } = {}): Promise<CliRun> {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_OPTIONS|TAIZHANG)/u.test(name)));
  const child = spawn(process.execPath, [entry, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const run: CliRun = { exitCode: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
  const timer = setInterval(() => {
    if (options.interruptWhen?.() !== true) return;
    clearInterval(timer);
    child.kill('SIGINT');
  }, 20);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  return { ...run, exitCode: code };
}

/** Runs a command in this process, which takes a tenth of the time; its exit code is not that of the tests. */
export async function runCliHere(args: readonly string[]): Promise<CliRun> {
  const run: CliRun = { exitCode: 0, stdout: '', stderr: '' };
  const print = (stream: 'stdout' | 'stderr') => (...parts: unknown[]): void => void (run[stream] += `${parts.join(' ')}\n`);
  const write = (stream: 'stdout' | 'stderr') => (text: string | Uint8Array): boolean => (run[stream] += String(text)) !== '';
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(print('stdout')),
    vi.spyOn(console, 'error').mockImplementation(print('stderr')),
    vi.spyOn(process.stdout, 'write').mockImplementation(write('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(write('stderr')),
  ];
  const { exitCode } = process;
  process.exitCode = 0;
  try {
    await runCommandLine(args);
    return { ...run, exitCode: process.exitCode };
  } finally {
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}

/** The envelope that a command printed with `--json`, which must be all that it printed. */
export function envelopeOf(run: CliRun): { ok: boolean; value?: unknown; error?: { code: string; message: string; data: unknown } } {
  return JSON.parse(run.stdout) as ReturnType<typeof envelopeOf>;
}
