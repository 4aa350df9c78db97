import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ORPCError } from '@orpc/client';
import { expect } from 'vitest';
import type { ErrorCode } from '../../../src-main/contract/errors.ts';
import { errorSentences } from '../../../src-main/contract/text/error-sentences.ts';
import { follow, shareTestWorkspace, type TestWorkspace } from '../../support/open-test-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

// Each import starts a worker of its own: compiled once, the reader's sources load in a third of the time.
process.env['NODE_COMPILE_CACHE'] ??= path.join(tmpdir(), 'taizhang-compile-cache');

/** What a bad file may cost: the clerk waits ten seconds, the program grows by 512 MiB. */
const [mostMilliseconds, mostMebibytes] = [10_000, 512];
const mebibyte = 1024 * 1024;

/** A file as it is given to the import. */
export interface GivenFile {
  fileName: string;
  bytes: Uint8Array;
}

/** How the import of a file ended: as drafts, or refused with a code and its sentence. */
export type Outcome = { importId: string; taskCount: number; code: null } | { code: ErrorCode; data: { limit?: string; format?: string }; sentence: string };

/** One workspace for the bad files of a test file; call the result inside tests. */
export function shareImports(): () => Imports {
  const workspace = shareTestWorkspace(() => Promise.resolve());
  return () => importsOf(workspace());
}

/** What bad files are tried with. */
export interface Imports {
  workspace: TestWorkspace;
  /** Imports a file within the limits of time and memory; whatever is refused has a sentence and leaves nothing behind. */
  attempt: (file: GivenFile) => Promise<Outcome>;
  /** The same for a path that may name nothing. */
  attemptPath: (filePath: string) => Promise<Outcome>;
  /** Expects every file to be refused with a code (and `limit` or `format`), and a good one behind them to be imported. */
  refuse: (files: Readonly<Record<string, readonly [file: GivenFile, code: ErrorCode, detail?: string]>>) => Promise<void>;
  /** Expects a file to be imported, as a number of tasks (some where not given), and gives the import's texts. */
  accept: (file: GivenFile, taskCount?: number) => Promise<string[]>;
  /** Expects a good plan to be imported. */
  goOn: () => Promise<void>;
}

function importsOf(workspace: TestWorkspace): Imports {
  const attemptPath = async (filePath: string): Promise<Outcome> => {
    const before = storedThings(workspace);
    const source = { kind: 'file' as const, fileToken: workspace.files.offer(filePath) };
    const outcome = await withinLimits(() => follow(workspace.client.imports.start({ source, allowRepeat: true })));
    if (outcome.code !== null) {
      expect(outcome.sentence).toMatch(/\p{Script=Han}{4}/u);
      expect(storedThings(workspace)).toEqual(before);
    }
    return outcome;
  };
  const attempt = (file: GivenFile): Promise<Outcome> => {
    const filePath = path.join(temporaryFolder(), file.fileName);
    writeFileSync(filePath, file.bytes);
    return attemptPath(filePath);
  };
  const goOn = async (): Promise<void> => {
    const text = '云岭县2026年政务公开工作要点\n1.公开预算（责任单位：县财政局）';
    const { taskCount } = await follow(workspace.client.imports.start({ source: { kind: 'pasted', text }, allowRepeat: true }));
    expect(taskCount).toBe(1);
  };
  const refuse: Imports['refuse'] = async (files) => {
    for (const [name, [file, code, detail]] of Object.entries(files)) {
      const outcome = await attempt(file);
      const told = outcome.code === null ? undefined : (outcome.data.limit ?? outcome.data.format);
      expect([outcome.code, detail === undefined ? undefined : told], name).toEqual([code, detail]);
    }
    await goOn();
  };
  const accept: Imports['accept'] = async (file, taskCount) => {
    const outcome = await attempt(file);
    if (outcome.code !== null) throw new Error(`${file.fileName} was refused: ${outcome.sentence}`);
    if (taskCount === undefined) expect(outcome.taskCount).toBeGreaterThan(0);
    else expect(outcome.taskCount).toBe(taskCount);
    const { blocks } = await workspace.client.imports.get({ importId: outcome.importId });
    return blocks.map(({ text }) => text);
  };
  return { workspace, attempt, attemptPath, refuse, accept, goOn };
}

/** Does an import, expects it to stay within the limits and to fail, if it fails, in a way that the contract knows. */
async function withinLimits(work: () => Promise<{ importId: string; taskCount: number }>): Promise<Outcome> {
  const memoryBefore = process.memoryUsage.rss();
  let memory = memoryBefore;
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 5);
  const start = performance.now();
  const result = await work().then((value) => ({ value }), (error: unknown) => ({ error }));
  clearInterval(watch);
  expect(performance.now() - start).toBeLessThan(mostMilliseconds);
  expect((memory - memoryBefore) / mebibyte).toBeLessThan(mostMebibytes);
  if ('value' in result) return { importId: result.value.importId, taskCount: result.value.taskCount, code: null };
  const { error } = result;
  if (!(error instanceof ORPCError) || !isExpected(error.code)) throw new Error('expected a failure that the contract knows', { cause: error });
  return { code: error.code, data: error.data as { limit?: string; format?: string }, sentence: error.message };
}

/** A code of the contract that is not a bug of the program. */
function isExpected(code: string): code is ErrorCode {
  return code in errorSentences && code !== 'INTERNAL';
}

/** Rows of all tables and all files of the workspace. */
function storedThings({ dump, keptFiles }: TestWorkspace): unknown {
  return { rows: dump(), files: keptFiles() };
}
