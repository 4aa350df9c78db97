import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommanderError, type Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../src-main/cli/program.ts';
import { formatTable } from '../../../src-main/cli/print-table.ts';
import { openTestWorkspace } from '../../support/open-test-workspace.ts';
import { type CliRun, envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function envelope(...args: string[]): Promise<ReturnType<typeof envelopeOf> & Pick<CliRun, 'exitCode'>> {
  const run = await runCliHere([...args, '--json']);
  expect(run.stderr).toBe('');
  expect(run.stdout.trim().split('\n')).toHaveLength(1);
  return { exitCode: run.exitCode, ...envelopeOf(run) };
}

function pathsBelow(command: Command, parents: string[] = []): string[][] {
  return command.commands.flatMap((one) => [[...parents, one.name()], ...pathsBelow(one, [...parents, one.name()])]);
}

const commandPaths = pathsBelow(createProgram());

describe('the command line', () => {
  it('has the commands that the issue names', () => {
    const names = commandPaths.map((one) => one.join(' '));
    expect(names).toEqual(
      expect.arrayContaining([
        'extract', 'plan import', 'plan list', 'unit list', 'unit add', 'unit import-preset', 'task list', 'task assign',
        'progress set', 'event add', 'score compute', 'export responsibility-table', 'export score-sheet', 'demo',
      ]),
    );
  });

  it.each([[], ...commandPaths].map((one) => ({ line: one.join(' '), args: one })))('explains itself with --help: $line', async ({ args }) => {
    const { exitCode, stdout } = await runCliHere([...args, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Usage: taizhang/u);
    expect(stdout.split('\n').length).toBeGreaterThan(4);
  });

  it.each([
    [['nothing'], 'INVALID_INPUT'],
    [['plan', 'import'], 'INVALID_INPUT'],
    [['unit', 'list', '--no-such-option'], 'INVALID_INPUT'],
    [['progress', 'set', '1'], 'INVALID_INPUT'],
    [['unit', 'list'], 'INVALID_INPUT'],
  ])('refuses %j as wrong usage with exit code 2, as text and as an envelope', async (args, code) => {
    const text = await runCliHere(args);
    expect(text).toMatchObject({ exitCode: 2, stdout: '' });
    expect(text.stderr).not.toBe('');
    expect(await envelope(...args)).toMatchObject({ exitCode: 2, ok: false, error: { code } });
  });

  it('gives refusals of rules exit code 3, bad files 4, wrong values 2', async () => {
    const folder = temporaryFolder();
    const workspace = ['--workspace', path.join(folder, 'workspace')];
    expect(await envelope(...workspace, 'unit', 'add', '县某局', '--class', 'nothing')).toMatchObject({ exitCode: 3, error: { code: 'NOT_FOUND' } });
    expect(await envelope(...workspace, 'task', 'assign', '1', '--unit', '没有的局')).toMatchObject({ exitCode: 3, error: { code: 'NOT_FOUND', data: { kind: 'unit', id: '没有的局' } } });
    expect(await envelope(...workspace, 'score', 'compute', '--as-of', '2026-02-30')).toMatchObject({ exitCode: 2, error: { code: 'INVALID_INPUT', data: { fields: ['day'] } } });
    expect(await envelope(...workspace, 'task', 'list', '--state', '飞了')).toMatchObject({ exitCode: 2, error: { data: { fields: ['state'] } } });
    expect(await envelope(...workspace, 'export', 'responsibility-table', path.join(folder, 'a.xlsx'))).toMatchObject({ exitCode: 2, error: { data: { fields: ['plan'] } } });
    const file = path.join(folder, 'plan.rtf');
    writeFileSync(file, '{\\rtf1 plan}');
    const refused = { exitCode: 4, error: { code: 'FILE_FORMAT_UNSUPPORTED', data: { fileName: 'plan.rtf', format: 'rtf' } } };
    expect(await envelope(...workspace, 'plan', 'import', file)).toMatchObject(refused);
    expect(await envelope('extract', file)).toMatchObject(refused);
    expect(await envelope('extract', path.join(folder, 'gone.docx'))).toMatchObject({ exitCode: 4, error: { code: 'FILE_NOT_READABLE' } });
    expect(await envelope('--workspace', file, 'plan', 'list')).toMatchObject({ exitCode: 4, error: { code: 'WORKSPACE_NOT_WRITABLE' } });
  });

  it('says WORKSPACE_IN_USE while the window has the folder open', async () => {
    const { folder } = openTestWorkspace();
    expect(await envelope('--workspace', folder, 'plan', 'list')).toMatchObject({ exitCode: 3, error: { code: 'WORKSPACE_IN_USE' } });
    const { stderr } = await runCliHere(['--workspace', folder, 'plan', 'list']);
    expect(stderr).toMatch(/\u3002\n$/u);
  });

  it('lets an import that lacked its year be tried again with it', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'plan.txt');
    writeFileSync(file, '政务公开工作要点\n1. 公开政策文件。(责任单位:县财政局。完成时限:9月底前)\n2. 开展培训。(责任单位:县司法局)\n');
    const args = ['--workspace', path.join(folder, 'workspace'), 'plan', 'import', file];
    expect(await envelope(...args)).toMatchObject({ exitCode: 3, error: { code: 'IMPORT_INCOMPLETE', data: { missing: ['year'] } } });
    expect(await envelope(...args, '--year', '2026')).toMatchObject({ exitCode: 0, ok: true, value: { tasks: 2, unitsLeftOpen: 2 } });
    expect(await envelope(...args, '--year', '2026')).toMatchObject({ exitCode: 3, error: { code: 'ALREADY_IMPORTED' } });
  });

  it('does not empty a folder for the demo that holds something else', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'photos'));
    expect(await envelope('demo', '--output', folder)).toMatchObject({ exitCode: 2, error: { data: { fields: ['output'] } } });
    expect(readdirSync(folder)).toEqual(['photos']);
  });

  it('keeps commander from ending the process', () => {
    const program = createProgram();
    program.configureOutput({ writeErr: () => undefined });
    expect(() => program.parse(['nothing'], { from: 'user' })).toThrow(CommanderError);
  });
});

describe('tables on the terminal', () => {
  it('align East Asian text and cut what is too wide', () => {
    const lines = formatTable(['No.', 'Task'], [['1', '公开政策文件'], [null, 'a  b\nc'], ['12345', '长'.repeat(30)]], 12).split('\n');
    expect(lines).toEqual(['No.    Task', '-----  ------------', '1      公开政策文件', '       a b c', `12345  ${'长'.repeat(5)}\u2026`]);
  });
});
