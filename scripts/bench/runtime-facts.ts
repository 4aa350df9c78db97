import os from 'node:os';
import { provideElectron } from '../electron-runtime/provide-electron.ts';
import { RuntimeUnavailable } from '../electron-runtime/runtime.ts';

/** Where the numbers come from: without it they mean nothing. */
export interface RuntimeFacts {
  readonly node: string;
  readonly electron: string;
  readonly system: string;
  readonly processor: string;
  readonly memory: string;
  /** Load of the last minute when the run began; above zero, something else was working. */
  readonly load: string;
}

const sources = {
  override: 'from ELECTRON_OVERRIDE_DIST_PATH',
  installed: 'official',
  download: 'official',
  fallback: 'fallback runtime, for testing only',
} as const;

/** Describes this machine and its runtimes; names Electron only when its windows are measured. */
export async function runtimeFacts(withElectron: boolean): Promise<RuntimeFacts> {
  const processors = os.cpus();
  return {
    node: process.versions.node,
    electron: withElectron ? await electronFacts() : 'not measured',
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    processor: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${(os.totalmem() / 2 ** 30).toFixed(1)} GiB, ${(os.freemem() / 2 ** 30).toFixed(1)} free`,
    load: os.loadavg()[0]?.toFixed(1) ?? '',
  };
}

async function electronFacts(): Promise<string> {
  try {
    const { version, source } = await provideElectron();
    return `${version} (${sources[source]})`;
  } catch (error) {
    if (error instanceof RuntimeUnavailable) return `none: ${error.message}`;
    throw error;
  }
}

/** The facts as aligned lines. */
export function formatFacts(facts: RuntimeFacts): string {
  const lines = [
    ['Node', facts.node],
    ['Electron', facts.electron],
    ['System', facts.system],
    ['Processor', facts.processor],
    ['Memory', facts.memory],
    ['Load', facts.load],
  ] as const;
  return lines.map(([name, value]) => `${name.padEnd(10)} ${value}`).join('\n');
}
