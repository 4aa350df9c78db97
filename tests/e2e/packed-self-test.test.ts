import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from 'playwright';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../../scripts/electron-runtime/run-command.ts';
import type { ElectronRuntime } from '../../scripts/electron-runtime/runtime.ts';
import { prepareElectron, provideDisplay, sandboxSwitches } from '../support/electron-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let program: string;
let runtime: ElectronRuntime;

beforeAll(async () => {
  runtime = await prepareElectron();
  program = (await runCommand(process.execPath, ['scripts/pack.ts'])).trim();
}, 600_000);

/** The packed program must find everything by itself: neither the checkout's binding nor a display. */
function bareEnvironment(folder: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, XDG_CONFIG_HOME: folder };
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'TAIZHANG_SQLITE_BINDING']) delete env[name];
  return env;
}

describe('the packed program', () => {
  it('does the main job without a display and prints the result as one line of JSON', async () => {
    const switches = [...sandboxSwitches(), '--ozone-platform=headless'];
    const output = await runCommand(program, [...switches, '--self-test'], { cwd: '/', env: bareEnvironment(temporaryFolder()) });
    const lines = output.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ok: true,
      failure: null,
      facts: { electron: runtime.version },
      steps: [{ name: 'page' }, { name: 'open' }, { name: 'read' }, { name: 'load' }, { name: 'export' }, { name: 'close' }],
    });
  });

  it('takes no database binary from the environment', async () => {
    const env = { ...bareEnvironment(temporaryFolder()), TAIZHANG_SQLITE_BINDING: '/nowhere/better_sqlite3.node' };
    const output = await runCommand(program, [...sandboxSwitches(), '--ozone-platform=headless', '--self-test'], { env });
    expect(JSON.parse(output)).toMatchObject({ ok: true });
  });

  it('shows its first screen in a window', async () => {
    const folder = temporaryFolder();
    const display = await provideDisplay();
    const switches = [...sandboxSwitches(), '--remote-debugging-port=0'];
    const child = spawn(program, [...switches, '--workspace', path.join(folder, 'ledger')], {
      env: { ...bareEnvironment(folder), DISPLAY: display.name },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(child, 'exit');
    onTestFinished(async () => {
      child.kill();
      await ended;
      await display.stop();
    });
    const browser = await chromium.connectOverCDP(await debuggerAddress(child.stderr));
    const page = browser.contexts()[0]?.pages()[0];
    await page?.getByText('政务公开台账通').first().waitFor();
    expect(page?.url()).toBe('app://taizhang/index.html');
    await browser.close();
  });

  it('carries one database binary, the fuses set, and the notice where it may not be released', async () => {
    const folder = path.dirname(program);
    const prebuilt = path.join(folder, 'resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
    const found = await runCommand('ls', [prebuilt]);
    expect(found.trim()).toBe(`linux-${process.arch}.node`);
    expect(existsSync(path.join(folder, 'FOR-TESTING-ONLY.txt'))).toBe(runtime.source === 'fallback');
    expect(existsSync(path.join(folder, 'resources', 'app'))).toBe(false);
    const fuses = await getCurrentFuseWire(program);
    for (const off of ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments', 'GrantFileProtocolExtraPrivileges'] as const) {
      expect([off, fuses[FuseV1Options[off]]]).toEqual([off, FuseState.DISABLE]);
    }
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
  });
});

/** The address that Chromium prints when its debugger listens. */
async function debuggerAddress(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    const address = /DevTools listening on (?<address>ws:\S+)/u.exec(text)?.groups?.['address'];
    if (address !== undefined) return address;
  }
  throw new Error(`The program ended without a window:\n${text}`);
}
