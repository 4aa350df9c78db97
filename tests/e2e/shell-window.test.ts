import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronEnvironment, launchApp, prepareElectron, projectFolder, sandboxSwitches, type LaunchedApp } from '../support/electron-app.ts';
import type { NamedFile } from '../../src-renderer/api/shell.ts';

let folder: string;
let app: LaunchedApp;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'taizhang-window-'));
  app = await launchApp({ workspace: path.join(folder, 'ledger') });
}, 600_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the window', () => {
  it('opens the program in a workspace of its own, with nothing of Node in the page', async () => {
    await app.page.getByText('政务公开台账通').first().waitFor();
    expect(app.page.url()).toBe('app://taizhang/index.html');
    expect(existsSync(path.join(folder, 'ledger', 'ledger.sqlite'))).toBe(true);
    const globals = await app.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis));
    expect(globals).toEqual([]);
  });

  it('is sandboxed and at least as large as its screens need', async () => {
    const facts = await app.application.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { minimum: window?.getMinimumSize(), size: window?.getSize(), count: BrowserWindow.getAllWindows().length };
    });
    expect(facts).toEqual({ minimum: [1280, 680], size: [1280, 680], count: 1 });
  });

  it('has a Chinese menu', async () => {
    const labels = await app.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(labels).toEqual(['文件', '编辑', '视图', '帮助']);
  });

  it('reaches nothing on the network, neither from the page nor by a request that CSP does not see', async () => {
    let reached = 0;
    const server = createServer((_request, response) => {
      reached += 1;
      response.end('reached');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    const address = `http://127.0.0.1:${bound.port}/`;
    const fromPage = await app.page.evaluate((address) => fetch(address).then(() => 'reached', () => 'refused'), address);
    const fromSession = await app.application.evaluate(
      ({ session }, address) => session.defaultSession.fetch(address).then(() => 'reached', () => 'refused'),
      address,
    );
    server.close();
    expect({ fromPage, fromSession, reached }).toEqual({ fromPage: 'refused', fromSession: 'refused', reached: 0 });
  });

  it('has no permission but to copy text', async () => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('answers no page files outside the renderer', async () => {
    const outside = await app.page.evaluate(async () => {
      const answers = await Promise.all(['app://taizhang/..%2fmain%2fmain.js', 'app://taizhang/%2e%2e/main/main.js'].map((address) => fetch(address)));
      return answers.map(({ status }) => status);
    });
    expect(outside).toEqual([404, 404]);
  });
});

describe('the shell', () => {
  it('names chosen files by tokens only', async () => {
    const file = path.join(folder, '要点.txt');
    writeFileSync(file, '一、工作任务');
    await app.answerOpenDialog(file);
    const named = await app.page.evaluate(() => window.taizhang?.chooseOpenFiles('plan', false));
    expect(named).toEqual([{ fileToken: expect.stringMatching(/^[\w-]{36}$/u), fileName: '要点.txt' }]);
    await app.answerOpenDialog();
    expect(await app.page.evaluate(() => window.taizhang?.chooseOpenFiles('plan', false))).toEqual([]);
  });

  it('names several files, and a folder to write into', async () => {
    const files = ['甲.pdf', '乙.jpg'].map((name) => path.join(folder, name));
    for (const file of files) writeFileSync(file, '');
    await app.answerOpenDialog(...files);
    const named = await app.page.evaluate(() => window.taizhang?.chooseOpenFiles('evidence', true));
    expect(named?.map(({ fileName }) => fileName)).toEqual(['甲.pdf', '乙.jpg']);
    await app.answerOpenDialog(folder);
    expect(await app.page.evaluate(() => window.taizhang?.chooseSaveFolder())).toMatchObject({ fileName: path.basename(folder) });
  });

  it.each(['docx', 'png'])('gives a save target the extension %s of what is written', async (extension) => {
    await app.answerSaveDialog(path.join(folder, '通报'));
    const named = await app.page.evaluate((name) => window.taizhang?.chooseSaveTarget(name), `通报.${extension}`);
    expect(named).toMatchObject({ fileName: `通报.${extension}` });
  });

  it('gives a save target the extension of a workbook', async () => {
    await app.answerSaveDialog(path.join(folder, '责任分解表'));
    const named = await app.page.evaluate(() => window.taizhang?.chooseSaveTarget('责任分解表.xlsx'));
    expect(named).toMatchObject({ fileName: '责任分解表.xlsx' });
  });

  it('opens a file by its token and tells the clerk when it is gone', async () => {
    const file = path.join(folder, 'table.xlsx');
    writeFileSync(file, '');
    await app.keepOpenedPaths();
    await app.answerOpenDialog(file);
    const chooseAndOpen = (): Promise<void> =>
      app.page.evaluate(async () => {
        const [chosen] = (await window.taizhang?.chooseOpenFiles('table', false)) ?? [];
        await window.taizhang?.openFile(chosen?.fileToken ?? '');
        await window.taizhang?.showInFolder(chosen?.fileToken ?? '');
      });
    await chooseAndOpen();
    expect(await app.openedPaths()).toEqual([file, file]);
    rmSync(file);
    await app.application.evaluate(({ dialog }) => {
      dialog.showMessageBox = (...given: unknown[]) => {
        Object.assign(globalThis, { told: given.at(-1) });
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
    });
    await app.answerOpenDialog(file);
    await chooseAndOpen();
    const told = await app.application.evaluate(() => (globalThis as unknown as { told: { detail: string } }).told.detail);
    expect(told).toContain('“table.xlsx”已不在原来的位置');
  });

  it('gives a dropped file a token', async () => {
    const file = path.join(folder, '拖入.txt');
    writeFileSync(file, '一、工作任务');
    await app.page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'dropped';
      document.body.append(input);
    });
    await app.page.setInputFiles('#dropped', file);
    const answers = await app.page.evaluate(async () => {
      const [dropped] = document.querySelector<HTMLInputElement>('#dropped')?.files ?? [];
      const madeUp = new File(['x'], '/etc/passwd');
      const named: (NamedFile | null | undefined)[] = [];
      for (const file of [dropped ?? madeUp, madeUp]) named.push(await window.taizhang?.tokenForDroppedFile(file));
      return named;
    });
    expect(answers).toEqual([{ fileToken: expect.any(String), fileName: '拖入.txt' }, null]);
    await app.page.evaluate(() => document.querySelector('#dropped')?.remove());
  });
});

describe('an unexpected failure', () => {
  it('is logged and told once, with the reference that finds it', async () => {
    await app.application.evaluate(({ dialog }) => {
      const told: string[] = [];
      Object.assign(globalThis, { failures: told });
      dialog.showMessageBoxSync = (...given: unknown[]) => told.push((given.at(-1) as { detail: string }).detail);
      for (const name of ['first failure', 'second failure']) void Promise.reject(new Error(name));
    });
    await app.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    const told = await app.application.evaluate(() => (globalThis as unknown as { failures: string[] }).failures);
    const log = readFileSync(path.join(folder, 'ledger', 'logs', 'errors.log'), 'utf8');
    expect(told).toHaveLength(1);
    const reference = /编号 (?<reference>\w{8}) /u.exec(told[0] ?? '')?.groups?.['reference'];
    expect(log).toContain(`${reference} main\nError: first failure`);
    expect(log).toContain('Error: second failure');
  });
});

describe('a second start', () => {
  it('ends at once and leaves the first window open', async () => {
    const runtime = await prepareElectron();
    const workspace = path.join(folder, 'ledger');
    const child = spawn(runtime.executable, [...sandboxSwitches(), '--ozone-platform=headless', projectFolder, '--workspace', workspace], {
      env: electronEnvironment(runtime, workspace),
      stdio: 'ignore',
    });
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(app.application.windows()).toHaveLength(1);
  });
});

// Last: Playwright waits for a refused navigation for ever before it touches the page again.
describe('a page that wants to leave', () => {
  it('refuses a second window and leaving its page', async () => {
    const opened = await app.page.evaluate(() => window.open('app://taizhang/index.html'));
    expect(opened).toBeNull();
    await app.page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    await app.page.evaluate(() => {
      window.location.href = 'file:///etc/passwd';
    });
    expect(app.page.url()).toBe('app://taizhang/index.html');
    expect(app.application.windows()).toHaveLength(1);
  });
});
